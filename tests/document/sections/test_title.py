"""The title band: the subject of the brief, and hotlines."""

from tests.document.reading import block, blocks, composed, text_of, title_of
from tipreport.document import Document, Paragraph, compose
from tipreport.files import parse_brief

GROUP = """
id: sailors
title: {title}
subject: {subject}
subject_name: Sailors in the ice
default_source: news
countries: [{countries}]
sources: [{{id: news, kind: article, title: Slavery today}}, {{id: weekly, kind: article, title: Slavery now}}]
"""


def about(subject: str, countries: str, title: str = "Lost at sea") -> Document:
    return compose(parse_brief(GROUP.format(subject=subject, countries=countries, title=title)))


def hotlines(*rows: str) -> list[str]:
    records = "hotlines:\n" + "\n".join(f"  - {{{row}}}" for row in rows)
    return [
        *map(text_of, title_of(composed(records + "\norganisations: [{id: astra, name: ASTRA, kind: NGO}]")).hotlines)
    ]


def test_the_country_is_the_large_name_and_the_briefs_title_its_topic() -> None:
    title = title_of(composed(head="edition: 2022\nupdated: 2024-06-24\nregion: Europe and Eurasia"))

    assert (title.kind, title.name, title.topic) == ("Country brief", "Malta", "Human trafficking in Malta")
    assert (title.edition, title.updated) == (2022, "24 June 2024")
    assert text_of(title.about) == "Europe and Eurasia."


def test_a_title_that_equals_the_name_is_shown_once() -> None:
    assert title_of(about("group", "{country: PRK}", title="Sailors in the ice")).topic == "trafficking in persons"


def test_the_roles_of_the_country_are_a_sentence_with_its_source() -> None:
    title = title_of(about("country", "{country: PRK, roles: [source, transit, destination]}"))

    assert text_of(title.about) == "Source, transit and destination country [1]."


def test_a_country_without_roles_claims_nothing() -> None:
    assert title_of(composed()).about == ()


def test_a_group_or_an_event_concerns_its_countries() -> None:
    group = title_of(about("group", "{country: PRK, roles: [source]}, {country: CHN, roles: [destination]}"))
    event = title_of(about("event", "{country: QAT, roles: [host]}, {country: USA}"))

    assert (group.kind, group.name) == ("Group brief", "Sailors in the ice")
    assert text_of(group.about) == "Concerns North Korea (source) and China (destination) [1]."
    two = "{country: PRK, roles: [source]}, {country: CHN, roles: [destination], sources: [weekly]}"
    assert text_of(title_of(about("group", two)).about) == (
        "Concerns North Korea (source) [1] and China (destination) [2]."
    )
    assert event.kind == "Event brief"
    assert text_of(event.about) == "Concerns Qatar (host) and the United States [1]."


def test_the_title_band_states_that_there_is_no_hotline() -> None:
    without_sources = compose(parse_brief("id: chile\ntitle: Trafficking\ncountries: [{country: CHL}]\n"))

    assert text_of(*title_of(composed()).hotlines) == "none in this brief."
    assert text_of(*title_of(without_sources).hotlines) == "none in this brief."


def test_a_hotline_has_its_organisation_and_its_callers() -> None:
    assert hotlines('number: "011-785", operator: astra, text: For sailors') == ["011-785 (ASTRA). For sailors [1]."]
    assert hotlines("number: not stated, text: Printed on masks") == ["number not given. Printed on masks [1]."]


def test_an_organisation_that_answers_both_hotlines_is_named_once_and_then_has_its_abbreviation() -> None:
    def lines(*rows: str) -> list[str]:
        agencies = "organisations: [{id: a, name: National Agency, also: [NA], kind: NGO}, {id: b, name: B, kind: NGO}]"
        records = "".join(f"\n  - {{{row}}}" for row in rows)
        return [*map(text_of, title_of(composed(f"hotlines:{records}\n{agencies}")).hotlines)]

    one, other = 'number: "1", operator: a', 'number: "2", operator: b'
    assert lines(one, 'number: "2", operator: a') == ["1 (National Agency, NA) [1].", "2 (NA) [1]."]
    assert lines(one, other) == ["1 (National Agency) [1].", "2 (B) [1]."]
    assert lines(one) == ["1 (National Agency) [1]."]
    assert lines(one, 'number: "2"') == ["1 (National Agency) [1].", "2 [1]."]


def test_the_title_band_has_two_hotlines_and_mentions_others() -> None:
    two = ('number: "1"', 'number: "2"')

    assert hotlines(*two) == ["1 [1].", "2 [1]."]
    assert hotlines(*two, 'number: "3"') == ["1 [1].", "2 [1].", "one more hotline under Organisations."]
    assert hotlines(*two, 'number: "3"', 'number: "4"')[2] == "two more hotlines under Organisations."


def test_the_note_of_the_analyst_on_the_brief_is_a_callout() -> None:
    document = composed("findings: [{pillar: context, text: It is an island}]", head="note: Written in haste.")

    assert text_of(block(document, Paragraph).spans) == "Note: Written in haste."
    assert block(document, Paragraph).role == "callout"


def test_a_brief_without_figures_and_findings_has_a_callout() -> None:
    (callout,) = blocks(composed(), Paragraph)

    assert text_of(callout.spans) == "This brief says little: it has no figures and no findings yet."


ARTICLES = """
id: malta
title: Human trafficking in Malta
subject: country
countries: [{{country: MLT}}]
findings:
{findings}
tiers: [{{year: 2020, tier: Tier 2, sources: [record]}}]
sources:
  - {{id: first, kind: {kind}, author: A, publisher: The Weekly{date}}}
  - {{id: second, kind: article, author: B, publisher: {publisher}}}
  - {{id: report, kind: report, title: The report, edition: 2020}}
  - {{id: record, kind: dataset, title: The record}}
"""


def resting(
    sources: str, *, kind: str = "article", date: str = "", publisher: str = "The Weekly", language: str = "en"
) -> str:
    """The text below the name of a brief with a finding for each source: one of ``f``, ``s``, ``r`` and so on."""
    names = {"f": "first", "s": "second", "r": "report", "R": "report via first"}
    findings = "\n".join(
        f"  - {{pillar: protection, text: Finding {number}, sources: [{names[each]}]}}"
        for number, each in enumerate(sources)
    )
    text = ARTICLES.format(
        findings=findings, kind=kind, date=f", published: {date}" if date else "", publisher=publisher
    )
    return text_of(title_of(compose(parse_brief(text), {"language": language})).about)


def test_a_brief_says_that_nearly_all_rests_on_one_article_or_two() -> None:
    assert resting("f" * 10) == "Rests mainly on one undated article of The Weekly [1]."
    assert resting("f" * 6 + "s" * 6) == "Rests mainly on two undated articles of The Weekly [1] [2]."
    assert resting("f" * 9 + "r") == "Rests mainly on one undated article of The Weekly [1]."


def test_a_report_that_was_read_in_the_article_rests_on_the_article() -> None:
    assert resting("f" * 5 + "R" * 5) == "Rests mainly on one undated article of The Weekly [1]."


def test_a_brief_with_more_sources_few_records_or_reports_does_not_say_so() -> None:
    assert resting("f" * 8 + "rr") == ""
    assert resting("f" * 4 + "s" * 4 + "rrr") == ""
    assert resting("f" * 9) == ""
    assert resting("r" * 12) == ""


def test_articles_with_a_date_are_not_undated_and_are_of_a_publisher_that_they_share() -> None:
    assert resting("f" * 10, date="2021") == "Rests mainly on one article of The Weekly [1]."
    both = "f" * 6 + "s" * 6
    assert resting(both, publisher="The Daily") == "Rests mainly on two undated articles [1] [2]."
    assert resting(both, kind="web page") == "Rests mainly on two undated sources of The Weekly [1] [2]."
    assert resting("f" * 10, kind="web page") == "Rests mainly on one undated web page of The Weekly [1]."


def test_articles_are_named_in_every_language() -> None:
    assert [resting("f" * 10, language=each) for each in ("fr", "es", "ru")] == [
        "Repose surtout sur un article sans date (The Weekly) [1].",
        "Se basa sobre todo en un artículo sin fecha (The Weekly) [1].",
        "Составлено в основном по материалам одной статьи без даты (The Weekly) [1].",
    ]
    assert "مقال واحد بلا تاريخ" in resting("f" * 10, language="ar")


def of_five_findings(more: str = "", findings: int = 5) -> list[str]:
    rows = "\n".join(f"  - {{pillar: protection, text: Finding {number}}}" for number in range(findings))
    document = composed(f"findings:\n{rows}\n{more}")
    return [*map(text_of, title_of(document).hotlines)]


def test_a_brief_with_findings_but_no_recommendation_says_so_beside_the_hotline() -> None:
    absence = "Recommendations: none in this brief."

    assert of_five_findings() == [f"none in this brief. {absence}"]
    assert of_five_findings("hotlines: [{number: '112'}]") == [f"112 [1]. {absence}"]
    assert of_five_findings("recommendations: [{text: Ask}]") == ["none in this brief."]
    assert of_five_findings(findings=4) == ["none in this brief."]
