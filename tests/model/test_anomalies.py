"""Each anomaly of the ten real articles behind ``data`` is represented as printed, and preserved."""

from decimal import Decimal

import pytest

from tipreport.files import dump_brief, parse_brief
from tipreport.model import CountryBrief, Figure, Quantity
from tipreport.tables import briefs_from_tables, tabulate

HEAD = {
    "country": "id: b\ntitle: B\ncountries: [{country: SRB}]\n",
    "group": (
        "id: b\ntitle: B\nsubject: group\nsubject_name: North Korean defectors in China\n"
        "countries: [{country: PRK, roles: [source]}, {country: CHN, roles: [destination]}]\n"
    ),
    "event": (
        "id: b\ntitle: B\nsubject: event\nsubject_name: FIFA World Cup 2022 in Qatar\n"
        "countries: [{country: QAT, roles: [destination, host]}]\n"
    ),
}
SOURCES = "sources:\n" + "".join(
    f"  - {{id: {name}, kind: article, title: T, publisher: The Borgen Project}}\n"
    for name in ("rossi", "whitehead", "tip-2021", "tip-2022", "kfi-2019", "forbes", "brister", "ilo-2017", "patel")
)


def parsed_brief(snippet: str, subject: str = "country") -> CountryBrief:
    """The brief with this content, after checking that it survives files and tables."""
    brief = parse_brief(HEAD[subject] + snippet + SOURCES)
    assert parse_brief(dump_brief(brief)) == brief
    assert [*briefs_from_tables(tabulate([brief]))] == [brief]
    return brief


def figure(fields: str) -> Figure:
    return parsed_brief(f"figures:\n  - {{{fields}}}\n").figures[0]


# ---------------------------------------------------------------- broken or absent numbers


def test_a_malformed_number_is_kept_as_printed_without_a_guess() -> None:
    venezuelans = figure(
        "measure: migrants, value: unreadable, printed: '145,9000', period: as of 2022-10, citizenship: VEN"
    )
    assert (venezuelans.value, venezuelans.printed) == (Quantity("unreadable"), "145,9000")
    assert venezuelans.value.value is None


def test_a_number_missing_from_its_sentence_is_unreadable() -> None:
    rescued = figure("measure: victims identified, value: unreadable, printed: rescued more than victims, period: 2021")
    assert (rescued.value.value, rescued.printed) == (None, "rescued more than victims")


def test_a_hotline_without_its_number_is_still_a_hotline() -> None:
    brief = parsed_brief("hotlines: [{number: not stated, text: Printed on face masks}]\n")
    assert brief.hotlines[0].number == "not stated"


def test_a_comparison_without_a_number_claims_a_direction_and_gives_none() -> None:
    defendants = figure("measure: prosecutions, value: not stated, change: not up, period: 2021, compared_with: 2020")
    assert (defendants.value, defendants.change, str(defendants.compared_with)) == (
        Quantity("not stated"), "not up", "2020",
    )  # fmt: skip


def test_zero_differs_from_no_number() -> None:
    zero = figure("measure: convictions, value: 0, period: 2021").value
    silences = [
        figure(f"measure: convictions, value: {word}").value for word in ("not reported", "not known", "not stated")
    ]
    assert zero.value == 0
    assert len({zero, *silences}) == 4


# ---------------------------------------------------------------- one country, two articles


def test_a_claimed_tier_is_kept_with_the_record_that_contradicts_it() -> None:
    brief = parsed_brief("""
tiers:
  - {year: 2021, tier: Tier 2, official: true}
  - {year: 2022, tier: Tier 2, change: downgraded, sources: [tip-2022 via whitehead]}
  - {year: 2022, tier: Tier 2 Watch List, official: true}
""")
    assert [(row.year, row.tier, row.official, row.change) for row in brief.tiers] == [
        (2021, "Tier 2", True, None),
        (2022, "Tier 2", False, "downgraded"),
        (2022, "Tier 2 Watch List", True, None),
    ]


def test_two_years_are_two_figures_but_two_sources_of_one_number_are_one() -> None:
    brief = parsed_brief("""
figures:
  - {measure: poverty rate, value: 24.3, period: 2017, sources: [whitehead]}
  - {measure: poverty rate, value: 21.7, period: 2019, sources: [rossi]}
  - {measure: unemployment rate, value: 10.1, period: 2021, sources: [rossi, whitehead]}
  - {measure: convictions, value: 18, period: 2020, sources: [tip-2022 via whitehead, rossi]}
""")
    assert [str(row.value) for row in brief.figures] == ["24.3", "21.7", "10.1", "18"]
    assert [citation.first for citation in brief.figures[2].sources] == ["rossi", "whitehead"]
    assert [citation.read for citation in brief.figures[3].sources] == ["whitehead", "rossi"]


def test_two_sources_may_give_different_penalties() -> None:
    brief = parsed_brief("""
penalties:
  - {offence: sex trafficking, age: adult, value: 2 to 12, sources: [tip-2022 via whitehead]}
  - {offence: sex trafficking, age: child, value: 3 to 12, sources: [tip-2022 via whitehead]}
  - {offence: sex trafficking, value: at most 12, printed: up to 12 years, sources: [rossi]}
""")
    assert [(row.age, str(row.value)) for row in brief.penalties] == [
        ("adult", "2 to 12"),
        ("child", "3 to 12"),
        (None, "at most 12"),
    ]


def test_a_name_keeps_its_other_spellings() -> None:
    brief = parsed_brief("""
organisations:
  - {name: ASTRA – Anti-Trafficking Action, also: [ASTRA, ASTRA-Anti-Trafficking Action], kind: NGO}
  - {name: Atina, also: [ATINA, NGO Atina], kind: NGO}
laws:
  - {name: article 388, also: [Article 388], kind: law}
persons:
  - {name: Aldo Lale-Demoz, also: [Aldo Lale-Dermoz], role: UNODC Deputy Executive Director}
""")
    assert brief.organisations[0].also == ("ASTRA", "ASTRA-Anti-Trafficking Action")
    assert (brief.laws[0].name, brief.persons[0].also) == ("article 388", ("Aldo Lale-Dermoz",))


# ---------------------------------------------------------------- sums


def test_parts_name_their_whole_and_may_leave_a_remainder() -> None:
    brief = parsed_brief("""
figures:
  - {id: all, measure: victims identified, value: 701, period: 2022}
  - {measure: victims identified, value: 550, part_of: all, period: 2022, age: child, form: forced labour}
  - {measure: victims identified, value: 111, part_of: all, period: 2022, age: child, form: sexual exploitation}
  - {measure: victims identified, value: 40, part_of: all, period: 2022, age: adult, form: sexual exploitation}
  - {id: serbia, measure: victims identified, value: 46, period: 2021}
  - {measure: victims identified, value: 39, part_of: serbia, period: 2021, citizenship: SRB}
""")
    whole, *parts = brief.figures[:4]
    assert sum(part.value.value or 0 for part in parts) == whole.value.value
    assert {part.part_of for part in parts} == {"all"}
    assert brief.figures[5].citizenship == "SRB"


def test_a_percentage_of_a_percentage_is_a_part_of_it() -> None:
    brief = parsed_brief(
        """
figures:
  - {id: sex-trade, measure: victims, value: 60, unit: percent, of: female refugees in China, place: CHN}
  - {measure: victims, value: about 50, unit: percent, part_of: sex-trade, printed: close to 50%, form: prostitution}
  - {measure: victims, value: more than 30, unit: percent, part_of: sex-trade, form: forced marriage}
  - {measure: victims, value: 15, unit: percent, part_of: sex-trade, form: remote interactive services}
""",
        "group",
    )
    assert [(row.of, row.part_of) for row in brief.figures] == [
        ("female refugees in China", None),
        (None, "sex-trade"),
        (None, "sex-trade"),
        (None, "sex-trade"),
    ]


def test_a_printed_difference_is_kept_and_not_calculated() -> None:
    police = figure("measure: investigations, value: 16, period: 2020, change: up, change_by: 11, compared_with: 2019")
    assert (str(police.change_by), police.change_by and police.change_by.percent) == ("11", False)


def test_a_share_of_a_population_is_kept_as_a_share() -> None:
    brief = parsed_brief("""
figures:
  - {measure: victims, value: about 20, unit: percent, part_of: population, basis: estimated, form: slavery}
  - {id: population, measure: population, value: 3.4 million}
""")
    assert brief.figures[0].value == Quantity.parse("about 20")
    assert brief.figures[1].value.value == 3_400_000


def test_numbers_that_count_different_people_are_different_figures() -> None:
    brief = parsed_brief(
        """
figures:
  - {measure: deaths, value: 15021, period: 2010 to 2019, place: QAT, group: non-Qataris}
  - {measure: deaths, value: at least 6750, basis: confirmed, period: since 2010, place: QAT, group: migrant workers}
  - {measure: deaths, value: 6000, basis: conjectured, label: said to have died in other works, group: workers}
""",
        "event",
    )
    assert len({(row.group, row.period, row.label) for row in brief.figures}) == 3


def test_cases_and_persons_are_two_measures() -> None:
    cases, persons = (
        figure(f"measure: {name}, value: 49, period: 2021") for name in ("cases prosecuted", "convictions")
    )
    assert (cases.unit, persons.unit) == ("cases", "persons")


# ---------------------------------------------------------------- vague numbers

SAID = {
    "approximately 13,000": "about 13000",
    "roughly 20": "about 20",
    "over 30%": "more than 30",
    "the majority": "more than 50",
    "at least 6,750": "at least 6750",
    "as young as 9": "at least 9",
    "up to 12 years": "at most 12",
    "fewer than five": "less than 5",
    "between 80,000 and 120,000": "80000 to 120000",
    "tens of thousands": "vague",
    "hundreds of thousands of victims": "vague",
    "millions": "vague",
    "an undetermined number": "not known",
}


@pytest.mark.parametrize(("printed", "value"), SAID.items(), ids=SAID)
def test_a_hedge_is_kept_with_the_words_of_the_source(printed: str, value: str) -> None:
    parsed = figure(f'measure: victims, value: {value}, printed: "{printed}"')
    assert (str(parsed.value), parsed.printed) == (value, printed)


def test_the_certainty_of_a_source_is_independent_of_the_precision_of_a_number() -> None:
    camps = figure("measure: people detained, value: 80000 to 120000, basis: estimated, place: PRK")
    assert (camps.value.qualifier, camps.basis) == ("range", "estimated")


def test_a_decade_and_a_part_of_a_year_are_not_years() -> None:
    assert str(figure("measure: victims, value: 24, period: 11 months of 2022").period) == "11 months of 2022"
    assert str(figure("measure: deaths, value: vague, printed: millions, period: 1990s").period) == "1990s"


# ---------------------------------------------------------------- percentages and money


@pytest.mark.parametrize(
    ("fields", "of"),
    [
        ("measure: victims, value: 20, unit: percent, of: population", "population"),
        ("measure: victims, value: about 100, unit: percent, of: all victims", "all victims"),
        ("measure: extreme poverty rate, value: 19.2", "population"),
        ("measure: illicit proceeds, value: about 6, unit: percent, of: China’s GDP", "China’s GDP"),
        ("measure: GDP growth, value: -0.9", "GDP of the year before"),
    ],
)
def test_a_percentage_names_its_whole(fields: str, of: str) -> None:
    assert (figure(fields).unit, figure(fields).of) == ("percent", of)


def test_a_negative_rate_keeps_its_sign() -> None:
    assert figure("measure: GDP growth, value: -0.9, period: 2020").value.value == Decimal("-0.9")


@pytest.mark.parametrize(
    ("fields", "value", "per"),
    [
        ("measure: GDP per capita, value: 9230, unit: USD", 9230, None),
        ("measure: illicit proceeds, value: about 105 million, unit: USD, per: year", 105_000_000, "year"),
        ("measure: other, label: poverty line, value: 1.90, unit: USD, per: day", Decimal("1.9"), "day"),
        ("measure: compensation paid, value: at least 350 million, unit: USD", 350_000_000, None),
        ("measure: spending, value: 220 billion, unit: USD, basis: estimated", 220_000_000_000, None),
        ("measure: spending, value: 240080, unit: USD", 240_080, None),
    ],
)
def test_money_is_a_total_or_a_rate(fields: str, value: int, per: str | None) -> None:
    money = figure(fields)
    assert money.value.value == value
    assert (money.unit, money.per) == ("USD", per)


# ---------------------------------------------------------------- time and hearsay


def test_a_tier_may_be_undated_and_a_history_may_have_gaps() -> None:
    brief = parsed_brief("""
tiers:
  - {tier: Tier 2 Watch List, note: The article names no year.}
  - {year: 2018 to 2020, tier: Tier 2, official: true}
  - {year: 2022 to 2023, tier: Tier 2, official: true}
""")
    assert [row.year for row in brief.tiers] == [None, 2018, 2019, 2020, 2022, 2023]


def test_the_edition_of_a_report_is_not_the_year_of_its_data() -> None:
    brief = parsed_brief("edition: 2022\nfigures: [{measure: victims identified, value: 46, period: 2021}]\n")
    assert (brief.edition, str(brief.figures[0].period)) == (2022, "2021")


def test_a_relative_date_is_resolved_and_flagged() -> None:
    spent = figure("measure: spending, value: 1, unit: USD, period: since 2010, note: “12 years ago” in 2022.")
    assert (str(spent.period), spent.note) == ("since 2010", "“12 years ago” in 2022.")


def test_hearsay_is_kept_as_hearsay() -> None:
    citation = figure("measure: deaths, value: 3, sources: [kfi-2019 p. 12 via forbes via brister]").sources[0]
    assert (citation.first, citation.links[0].locator, citation.read) == ("kfi-2019", "p. 12", "brister")


def test_a_claim_that_is_wrong_is_kept_as_claimed() -> None:
    brief = parsed_brief("""
figures:
  - {measure: victims, value: 99, unit: percent, of: victims, sex: female, place: world, sources: [ilo-2017 via patel]}
laws:
  - {name: Palermo Protocol, kind: treaty, place: world, period: 2002, note: Dated 2002 by the article.}
organisations:
  - {name: All-China Women’s Federation, kind: NGO, country: CHN, note: Called an NGO by the article.}
""")
    assert (brief.figures[0].place, str(brief.laws[0].period), brief.organisations[0].kind) == ("world", "2002", "NGO")


# ---------------------------------------------------------------- groups and events


def test_a_group_or_an_event_has_several_countries_or_one_and_a_name() -> None:
    defectors, cup = parsed_brief("", "group"), parsed_brief("", "event")
    assert [(row.country, row.roles) for row in defectors.countries] == [
        ("PRK", ("source",)),
        ("CHN", ("destination",)),
    ]
    assert (cup.subject_name, cup.countries[0].roles) == ("FIFA World Cup 2022 in Qatar", ("destination", "host"))


# ---------------------------------------------------------------- names and text


@pytest.mark.parametrize(
    "name",
    [
        "Institute For War & Peace Reporting",
        "3 P's",
        "4P",
        "C.L.O.S.E.",
        "Lale-Demoz",
        "Law on Associations",
        "Act No.11 of 2008",
        "Article 134",
        "attaché",
        "Savić",
        "ASTRA – Anti-Trafficking Action",
        "“the most [a] ‘profitable’ …[has]”",
        "''doubled''",
        "a quote with 50%, “nested ‘twice’”",
        "-0.9%",
        "Tier 2",
    ],
)
def test_names_are_kept_exactly(name: str) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    brief = parsed_brief(f"organisations: [{{name: {quoted}, kind: other}}]\n")
    assert brief.organisations[0].name == name


@pytest.mark.parametrize("number", ["011-785-0000", "311", "+381 11 785 0000"])
def test_a_telephone_number_is_text_with_its_zeros(number: str) -> None:
    assert parsed_brief(f'hotlines: [{{number: "{number}"}}]\n').hotlines[0].number == number
