"""Sections with names: laws and penalties, organisations, persons, definitions, quotations."""

import pytest

from tests.document.reading import block, composed, section_names, terms, text_of
from tipreport.document import DataTable, Link, Paragraph, Quotations, Terms, compose
from tipreport.files import parse_brief


def law(row: str, more: str = "") -> str:
    ((only,),) = terms(composed(f"laws: [{{{row}}}]{more}"), "Laws and penalties").values()
    return only


def penalty(row: str) -> list[str]:
    others = "{offence: theft, value: 2, age: adult, law: act}, {offence: fraud, value: 2}"
    document = composed(f"penalties: [{{{row}}}, {others}]\nlaws: [{{id: act, name: The act, kind: law}}]")
    cells, *_ = block(document, DataTable, "Laws and penalties").rows
    return [*map(text_of, cells)]


def organisations(*rows: str, more: str = "") -> dict[str, list[str]]:
    lines = "\n".join(f"  - {{{row}}}" for row in rows)
    return terms(composed(f"organisations:\n{lines}\n{more}"), "Organisations")


def organisation(row: str, more: str = "") -> str:
    ((only,), *_) = organisations(row, more=more).values()
    return only


def person(row: str) -> str:
    more = "organisations: [{id: atina, name: Atina, kind: NGO}, {id: state, name: U.N., kind: intergovernmental}]"
    ((only,),) = terms(composed(f"persons: [{{{row}}}]\n{more}"), "Persons").values()
    return only


def quotation(row: str) -> tuple[str, str, str]:
    (only,) = block(composed(f"quotes: [{{{row}}}]"), Quotations).items
    return only.text, only.speaker, text_of(only.content)


# ------------------------------------------------------------ laws and penalties


def test_a_law_has_its_kind_place_date_and_status_before_its_text() -> None:
    assert law("name: Act, kind: law, period: 2003, status: amended, text: Forbids trafficking.") == (
        "Law, 2003, amended. Forbids trafficking [1]."
    )
    assert law("name: Act, kind: law, place: USA") == "Law, United States [1]."
    assert law("name: Protocol, kind: treaty, place: world") == "Treaty, international [1]."
    assert law("name: Rules, kind: policy, by: fifa", "\norganisations: [{id: fifa, name: FIFA, kind: sport}]") == (
        "Policy, by FIFA [1]."
    )


def test_words_in_the_name_of_a_law_are_not_repeated() -> None:
    assert law("name: Act of 2000, kind: law, period: 2000, text: It is new") == "Law. It is new [1]."
    assert law("name: Act of 2000, kind: law, period: since 2000") == "Law, since 2000 [1]."


def test_laws_of_which_nothing_is_known_but_the_kind_are_one_sentence() -> None:
    described = "{name: Act, kind: law, text: It is new}"
    document = composed(f"laws: [{{name: Order 86, kind: law}}, {described}, {{name: National Plan, kind: plan}}]")

    assert terms(document, "Laws and penalties") == {"Act": ["Law. It is new [1]."]}
    assert text_of(block(document, Paragraph, "Laws and penalties").spans) == (
        "Named in the sources: Order 86 (law); National Plan [1]."
    )


OF_TWO = """id: workers
title: Workers
subject: group
subject_name: Workers
countries: [{country: MLT}, {country: ITA}]
"""


def test_laws_of_which_only_the_country_is_known_besides_are_in_that_sentence_too() -> None:
    document = compose(
        parse_brief(OF_TWO + "laws: [{name: Order 86, kind: law, place: MLT}, {name: Plan, kind: plan}]")
    )

    assert text_of(block(document, Paragraph, "Laws and penalties").spans) == (
        "Named in the sources: Order 86 (law, Malta) (note 1); Plan (note 1)."
    )


def test_the_laws_of_other_countries_come_last_and_have_their_country() -> None:
    foreign = "{name: Protection Act, kind: law, place: USA, text: It ranks Malta and the United States}"
    named, described = "{name: Order 86, kind: law}", "{name: Pact, kind: policy, text: It is signed}"
    document = composed(f"laws: [{foreign}, {named}, {described}]")

    assert [*terms(document, "Laws and penalties").items()] == [
        ("Pact", ["Policy. It is signed [1]."]),
        ("Order 86", ["Law [1]."]),
        ("Protection Act", ["Law, United States. It ranks Malta and the United States [1]."]),
    ]
    assert law("name: Act of the United States, kind: law, place: USA, text: It ranks") == "Law. It ranks [1]."


def test_a_law_has_its_abbreviation_after_its_name_and_other_spellings_after_its_text() -> None:
    document = composed("laws: [{name: Anti-Trafficking Act, also: [ATA, Trafficking Act], kind: law}]")

    assert terms(document, "Laws and penalties") == {
        "Anti-Trafficking Act (ATA)": ["Law. Also written Trafficking Act [1]."]
    }


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("age: adult, value: 2 to 12", ["adult", "2 to 12 years in prison", "", " [1]"]),
        ("value: not stated", ["age not given", "prison, term not given", "", " [1]"]),
        ("law: act, kind: fine, value: 5, unit: USD", ["age not given", "a fine of $5", "The act", " [1]"]),
        (
            "value: at most 12, printed: up to 12 years",
            ["age not given", "at most 12 years in prison (“up to 12 years”)", "", " [1]"],
        ),
    ],
)
def test_a_penalty_is_a_row_of_offence_victim_penalty_law_and_source(row: str, cells: list[str]) -> None:
    assert penalty(f"offence: forced labour, {row}") == ["Forced labour", *cells]


def test_ages_and_laws_are_columns_only_if_a_penalty_has_one() -> None:
    def heads(row: str) -> tuple[str, ...]:
        rows = f"penalties: [{{offence: theft, value: 2}}, {{offence: fraud, value: 2, {row}}}]"
        return block(composed(f"laws: [{{id: act, name: The act, kind: law}}]\n{rows}"), DataTable).heads

    assert heads("") == ("Offence", "Penalty", "Source")
    assert heads("age: child") == ("Offence", "Victim", "Penalty", "Source")
    assert heads("law: act") == ("Offence", "Penalty", "Law", "Source")


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Prevention of Trafficking in Persons Act", ["same law", "", "Prevention of Trafficking in Persons Act"]),
        ("Article 388", ["Article 388", "", "Article 388"]),
    ],
)
def test_a_row_does_not_repeat_the_long_name_of_the_law_above(name: str, cells: list[str]) -> None:
    rows = "".join(
        f"{{offence: theft, value: {years}, {law}}}," for years, law in enumerate(["law: a"] * 2 + ["", "law: a"])
    )
    table = block(composed(f"laws: [{{id: a, name: {name}, kind: law}}]\npenalties: [{rows}]"), DataTable)

    assert [text_of(row[2]).replace("\u00a0", " ") for row in table.rows] == [name, *cells]


def test_a_law_that_all_penalties_have_is_stated_once_below_their_table() -> None:
    name = "Prevention of Trafficking in Persons Act"
    rows = "{offence: theft, value: 2, law: a}, {offence: fraud, value: 3, law: a}"
    document = composed(f"laws: [{{id: a, name: {name}, kind: law, text: It is new}}]\npenalties: [{rows}]")
    table, caption = (
        each
        for each in document.blocks
        if isinstance(each, DataTable) or (isinstance(each, Paragraph) and each.role == "caption")
    )

    assert isinstance(table, DataTable)
    assert table.heads == ("Offence", "Penalty", "Source")
    assert isinstance(caption, Paragraph)
    assert (caption.role, text_of(caption.spans).replace("\u00a0", " ")) == ("caption", f"Law: {name}.")


def test_two_laws_of_penalties_or_a_penalty_without_one_keep_the_column() -> None:
    def heads(second: str) -> tuple[str, ...]:
        rows = f"{{offence: theft, value: 2, law: a}}, {{offence: fraud, value: 3{second}}}"
        laws = "laws: [{id: a, name: Act, kind: law}, {id: b, name: Code, kind: law}]"
        return block(composed(f"{laws}\npenalties: [{rows}]"), DataTable).heads

    assert heads("") == heads(", law: b") == ("Offence", "Penalty", "Law", "Source")


PRISON = "offence: theft, age: adult, value: 2, sources: [news]"
FINE = "offence: theft, age: adult, kind: fine, value: 900, unit: EUR, sources: [news]"


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        (FINE, ["at least 2 years in prison; a fine of €900"]),
        (FINE.replace("theft", "fraud"), ["at least 2 years in prison", "a fine of €900"]),
        (FINE.replace("adult", "child"), ["at least 2 years in prison", "a fine of €900"]),
        (FINE.replace("news", "weekly"), ["at least 2 years in prison", "a fine of €900"]),
        (PRISON.replace("2", "3"), ["at least 2 years in prison", "3 years in prison"]),
    ],
)
def test_penalties_of_two_kinds_are_one_row_if_they_differ_in_nothing_else(second: str, rows: list[str]) -> None:
    first = PRISON.replace("2", "at least 2")
    table = block(composed(f"penalties: [{{{first}}}, {{{second}}}]"), DataTable)

    assert [text_of(cells[2]).replace("\u00a0", " ") for cells in table.rows] == rows
    assert len(table.records) == 2


@pytest.mark.parametrize(
    ("words", "fine", "penalties"),
    [
        ("2 years’ imprisonment and a fine of 900 euros", FINE, ["2 years in prison", "a fine of €900"]),
        (  # a choice
            "2 years’ imprisonment or a fine of 900 euros",
            FINE,
            ["2 years in prison (“2 years’ imprisonment or a fine of 900 euros”)", "a fine of €900"],
        ),
        (  # another amount
            "2 years’ imprisonment and a fine of 800 euros",
            FINE,
            ["2 years in prison (“2 years’ imprisonment and a fine of 800 euros”)", "a fine of €900"],
        ),
        (  # of other victims
            "2 years’ imprisonment and a fine of 900 euros",
            FINE.replace("adult", "child"),
            ["2 years in prison (“2 years’ imprisonment and a fine of 900 euros”)", "a fine of €900"],
        ),
        (  # more than both
            "2 years’ hard labour and a fine of 900 euros",
            FINE,
            ["2 years in prison (“2 years’ hard labour and a fine of 900 euros”)", "a fine of €900"],
        ),
    ],
)
@pytest.mark.parametrize("sources", ["news", "weekly"])
def test_words_of_a_source_that_only_repeat_the_fine_beside_them_are_left_out(
    words: str, fine: str, penalties: list[str], sources: str
) -> None:
    rows = f"{{{PRISON}, printed: {words}}}, {{{fine.replace('news', sources)}}}"
    table = block(composed(f"penalties: [{rows}]"), DataTable)

    shown = "; ".join(text_of(cells[2]).replace("\u00a0", " ") for cells in table.rows)
    assert shown == "; ".join(penalties)


def test_penalties_precede_the_laws() -> None:
    rows = "{offence: theft, value: 2}, {offence: theft, age: child, value: 3}"
    document = composed(f"penalties: [{rows}]\nlaws: [{{name: Act, kind: law, period: 2003}}]")
    ((_, held),) = [section for section in document.sections() if section[0] == "laws"]

    assert [type(part) for part in held[1:]] == [DataTable, Terms]
    assert block(document, DataTable).heads == ("Offence", "Victim", "Penalty", "Source")


# ------------------------------------------------------------ organisations


def test_an_organisation_has_its_kind_and_its_activities() -> None:
    assert (
        organisation(
            "name: Atina, also: [ATINA], kind: NGO, country: SRB, founded: 2004, part_of: net, text: Helps.",
            more="  - {id: net, name: The Net, kind: NGO}",
        )
        == "NGO, Serbia, part of The Net, founded 2004. Helps. Also written ATINA [1]."
    )


def test_words_in_the_name_of_an_organisation_are_not_repeated() -> None:
    assert organisation("name: Government of Malta, kind: government, country: ITA") == "Italy [1]."
    assert organisation("name: Serbian Court, kind: court, text: Acquits") == "Acquits [1]."


def test_organisations_without_description_are_one_entry_by_kind() -> None:
    shown = organisations(
        "name: Government of Malta, kind: government, country: MLT",
        "name: Beta, kind: NGO",
        "name: Serbian Court, kind: court, country: SRB",
        "name: Alpha, kind: NGO, text: Helps",
        "name: Gamma, kind: NGO",
    )

    assert shown == {
        "Alpha": ["NGO. Helps [1]."],
        "Named in the sources": ["NGOs: Beta [1]; Gamma [1].", "Others: Government of Malta [1]; Serbian Court [1]."],
    }


def test_organisations_with_a_hotline_come_first() -> None:
    shown = organisations(
        "id: b, name: Beta, kind: NGO",
        "id: a, name: Alpha, kind: NGO",
        more='hotlines: [{number: "117", operator: a}]',
    )

    assert shown == {"Alpha": ["NGO. Hotline: 117 [1]."], "Named in the sources": ["NGO: Beta [1]."]}


def test_an_organisation_may_have_several_hotlines() -> None:
    numbers = 'hotlines: [{number: "117", operator: a}, {number: "118", operator: a}]'

    assert organisation("id: a, name: Government, kind: government", numbers) == "Hotline: 117. Hotline: 118 [1]."


def test_a_missing_hotline_number_is_not_repeated_for_the_organisation() -> None:
    assert organisation("id: a, name: Alpha, kind: NGO", "hotlines: [{number: not stated, operator: a}]") == (
        "NGO: Alpha [1]."
    )


def test_the_third_hotline_and_those_after_it_are_the_first_rows() -> None:
    numbers = ", ".join(f'{{number: "{number}", text: For sailors}}' for number in (1, 2, 3, 4))
    document = composed(f"hotlines: [{numbers}]\norganisations: [{{name: Alpha, kind: NGO}}]")

    assert [(entry.name, text_of(*entry.items)) for entry in block(document, Terms, "Organisations").entries] == [
        ("Hotline", "3. For sailors [1]."),
        ("Hotline", "4. For sailors [1]."),
        ("Named in the sources", "NGO: Alpha [1]."),
    ]


def test_an_address_is_a_link_at_the_end() -> None:
    document = composed("organisations: [{name: Alpha, kind: NGO, url: 'https://example.org'}]")
    (entry,) = block(document, Terms, "Organisations").entries

    assert entry.items[0][-1] == Link("https://example.org", "https://example.org")


# ------------------------------------------------------------ persons


def test_a_person_has_a_role_and_an_organisation() -> None:
    assert person("name: A, role: director, organisation: atina, text: Opened a shop") == (
        "Director, Atina. Opened a shop [1]."
    )
    assert person("name: A, role: director of Atina, organisation: atina") == "Director of Atina [1]."


def test_an_abbreviation_at_the_end_of_a_sentence_has_one_full_stop() -> None:
    assert person("name: A, role: envoy, organisation: state") == "Envoy, the U.N. [1]"


# ------------------------------------------------------------ definitions


def test_the_meanings_of_one_word_are_grouped() -> None:
    document = composed(
        """
        definitions:
          - {word: trafficking, text: Selling people}
          - {word: refugee, text: Who flees, sources: [weekly]}
          - {word: Trafficking, text: Holding people, sources: [blog]}
        """
    )

    assert terms(document, "Definitions") == {
        "Trafficking": ["Selling people [1].", "Holding people [2]."],
        "Refugee": ["Who flees [3]."],
    }


# ------------------------------------------------------------ quotations


def test_a_quotation_has_its_speaker_topic_and_date() -> None:
    assert quotation("text: we looked, speaker: Ada Quist, role: minister, about: the sea, period: 2021-05-02") == (
        "we looked",
        "Ada Quist",
        ", minister, on the sea, 2 May 2021 [1].",
    )


def test_a_speaker_without_details_has_only_the_source_after_the_name() -> None:
    assert quotation("text: we looked, speaker: Ada Quist") == ("we looked", "Ada Quist", " [1].")
    assert quotation("text: we looked, speaker: U.N.") == ("we looked", "U.N.", " [1]")


def test_a_speaker_who_is_not_stated_is_not_named() -> None:
    assert quotation("text: we looked, speaker: not stated, role: a sailor") == (
        "we looked",
        "",
        "Speaker not named, a sailor [1].",
    )


def test_sections_of_names_without_names_are_left_out() -> None:
    assert section_names(composed()) == ["Data notes"]


def test_a_penalty_of_another_kind_is_named_by_the_words_of_its_source() -> None:
    printed = "one hundred to two hundred day fines"
    row = f"offence: trafficking, kind: other, value: 100 to 200, unit: days, printed: {printed}"
    words = f"“{printed}” (100 to 200 days)"
    document = composed(f"penalties: [{{offence: trafficking, value: 6 to 12}}, {{{row}}}]")

    (cells,) = block(document, DataTable, "Laws and penalties").rows
    assert text_of(cells[1]) == f"6 to 12 years in prison; {words}"
    ((sentence, _),) = document.penalties
    assert text_of(sentence.spans) == f"Trafficking: 6 to 12 years in prison and {words} [1]."
