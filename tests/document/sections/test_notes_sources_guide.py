"""Data notes, sources, and the reading guide."""

from textwrap import dedent

import pytest

from tests.document.reading import block, blocks, composed, figures, groups, section_names, terms, text_of, title_of
from tipreport.document import Document, Figures, Heading, NoteRef, Notes, Sources, all_spans, compose
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions
from tipreport.wording import ENGLISH
from tipreport.wording.guide import guide_missing_numbers

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
"""


def cited(records: str, sources: str) -> Document:
    return compose(parse_brief(HEAD + dedent(records) + dedent(sources)))


def entries(document: Document) -> list[str]:
    return [
        f"{', '.join(map(str, entry.numbers))}. {text_of(entry.content)}" for entry in block(document, Sources).items
    ]


def notes(document: Document) -> list[str]:
    return [
        f"{note.number}. {note.label}. {note.location}. {text_of(note.content)}"
        for note in block(document, Notes).items
    ]


def guide(document: Document) -> list[str]:
    return [*terms(document, "Reading guide")]


CHAIN = """
sources:
  - {id: report, kind: report, title: The report, publisher: State}
  - {id: radio, kind: interview, publisher: Radio}
  - {id: news, kind: article, title: Slavery today, url: "https://example.org/news", note: Read in haste}
"""


# ------------------------------------------------------------ data notes


def test_notes_are_numbered_by_severity_and_referenced_at_their_records() -> None:
    document = composed(
        figures(
            "measure: arrests, value: unreadable, printed: 1O, period: 2020",
            "measure: convictions, value: 12, period: 2021, note: Of both courts",
            "measure: convictions, value: 16, period: 2021, sources: [weekly p. 3]",
        )
    )

    assert notes(document)[0].startswith(
        "1. Disagrees. Traffickers convicted, 2021. 12 [1] or 16 [2, p. 3]. Both are shown."
    )
    assert notes(document)[1] == "2. Unreadable. People arrested, 2020. The source prints “1O” [1]."
    assert [text_of(line.amount.marks) for line in block(document, Figures, "Prosecution").lines] == [
        " [1] (note 2)",
        " [1] (note 1)",
        " [2, p. 3] (note 1)",
    ]


def test_an_analysts_note_joins_the_check_of_its_record_or_is_an_entry() -> None:
    joined = composed(figures("measure: arrests, value: unreadable, printed: 1O, note: An O for a 0"), sources=CHAIN)
    alone = composed(figures("measure: arrests, value: 10, note: In winter"), sources=CHAIN)

    assert notes(joined)[0] == "1. Unreadable. People arrested, undated. The source prints “1O” [1]. An O for a 0."
    assert "Note. People arrested, undated. In winter." in "\n".join(notes(alone))


def test_a_note_has_the_stable_code_of_its_check() -> None:
    document = composed(figures("measure: arrests, value: unreadable, printed: 1O"))

    assert block(document, Notes).items[0].code == "unreadable"


def test_a_document_states_that_the_checks_found_nothing() -> None:
    document = cited("", "")

    assert blocks(document, Notes) == []
    (heading,) = blocks(document, Heading, "Data notes")
    assert heading.byline == "The checks found nothing that readers need to know."


def test_notes_for_the_maker_are_not_printed_and_take_no_number() -> None:
    document = composed(
        figures("measure: arrests, value: 10, note: In winter")
        + "\nsummary: [{text: Courts heard 183 cases, note: The article says 381}]"
        + "\ntiers: [{country: ITA, year: 2022, tier: Tier 1, official: true, note: From the table}]"
    )

    assert not any("183" in note or "not among the countries" in note for note in notes(document))
    assert [note.partition(". ")[0] for note in notes(document)] == ["1", "2", "3"]
    assert notes(document)[0] == "1. Note. Summary. The article says 381."


# ------------------------------------------------------------ sources


def test_sources_are_numbered_in_the_order_of_the_page() -> None:
    records = """
        findings:
          - {pillar: prevention, text: A, sources: [news]}
          - {pillar: prosecution, text: B, sources: [report]}
        """

    assert entries(cited(records, CHAIN))[0] == "1. State, “The report”."
    assert entries(cited(records, CHAIN))[1].startswith("2. “Slavery today”; article")


def test_reported_sources_are_explained_only_if_there_are_any() -> None:
    def explained(citation: str) -> bool:
        document = cited(f"findings: [{{pillar: prosecution, text: A, sources: [{citation}]}}]", CHAIN)
        (heading,) = blocks(document, Heading, "Sources")
        return "As reported in" in heading.byline

    assert explained("report via news")
    assert not explained("report")


def test_the_language_of_all_sources_is_said_once() -> None:
    def french(*languages: str) -> tuple[str, list[str]]:
        ids = ("news", "weekly", "blog")[: len(languages)]
        rows = (
            f"{{id: {each}, kind: article, title: On {each}, language: {tag}}}"
            for each, tag in zip(ids, languages, strict=True)
        )
        records = f"findings: [{{pillar: protection, text: Un abri, sources: [{', '.join(ids)}]}}]"
        document = composed(records, sources=f"sources: [{', '.join(rows)}]", document=DocumentOptions(language="fr"))
        (heading,) = (each for each in blocks(document, Heading) if each.id == "sources")
        return heading.byline, entries(document)

    once, plain = french("en", "en", "en")
    assert once.endswith("Langue de toutes les sources : anglais.".replace(" :", "\u00a0:"))
    assert not any("anglais" in entry for entry in plain)
    for languages in (("en", "en", "es"), ("en", "en"), ("fr", "fr", "fr")):
        byline, each = french(*languages)
        assert "Langue de toutes" not in byline
        assert sum("langue" in entry for entry in each) == len([tag for tag in languages if tag != "fr"])


@pytest.mark.parametrize("shown_in", ["en", "fr", "es"])
def test_nothing_is_said_of_a_language_that_a_french_brief_does_not_give(shown_in: str) -> None:
    ids = ("news", "weekly", "blog")
    rows = ", ".join(f"{{id: {each}, kind: article, title: Un abri}}" for each in ids)
    document = composed(
        f"language: fr\nfindings: [{{pillar: protection, text: Un abri, sources: [{', '.join(ids)}]}}]",
        sources=f"sources: [{rows}, {{id: post, kind: article, title: Ein Haus, language: de}}]",
        document=DocumentOptions(language=shown_in),
    )
    (heading,) = (each for each in blocks(document, Heading) if each.id == "sources")
    every = " ".join((heading.byline, *entries(document)))

    assert not any(name in every for name in ("anglais", "inglés", "English", "French", "francés"))


def test_sources_of_an_english_brief_are_in_english_unless_they_say_otherwise() -> None:
    (entry,) = entries(
        composed(
            "findings: [{pillar: protection, text: A shelter, sources: [news]}]",
            sources="sources: [{id: news, kind: article, title: A shelter}]",
            document=DocumentOptions(language="fr"),
        )
    )

    assert "anglais" in entry


def test_one_citation_chain_has_one_number() -> None:
    records = """
        findings:
          - {pillar: prosecution, text: A, sources: [report via news]}
          - {pillar: prosecution, text: B, sources: [report via radio]}
          - {pillar: prosecution, text: C, sources: [report via news]}
        """
    document = cited(records, CHAIN)

    (both, *_) = entries(document)
    assert both == "1, 2. State, “The report”; as reported in [3] and [4], in this order."


def test_another_edition_of_a_work_refers_to_the_entry_that_describes_it() -> None:
    records = "findings: [{pillar: prosecution, text: A, sources: [new, old, other via new]}]"
    work = "kind: dataset, title: Findings, publisher: Labor"
    sources = f"""
    sources:
      - {{id: new, edition: 2022, {work}}}
      - {{id: old, edition: 2019, {work}, note: Read in haste}}
      - {{id: other, edition: 2018, {work}}}
      - {{id: unused, edition: 2017, kind: report, title: Findings, publisher: Labor}}
    """
    document = cited(records, sources)

    assert entries(document) == [
        "1. Labor, “Findings”; dataset, 2022 edition.",
        "2. 2019 edition of [1]. Read in haste.",
        "3. 2018 edition of [1], as reported in [1].",
    ]
    assert text_of(document.citation(2)) == "Labor, “Findings”; dataset, 2019 edition."


def test_editions_of_another_kind_or_language_are_described_in_full() -> None:
    records = "findings: [{pillar: prosecution, text: A, sources: [new, kind, tongue, undated]}]"
    sources = """
    sources:
      - {id: new, edition: 2022, kind: dataset, title: Findings}
      - {id: kind, edition: 2021, kind: report, title: Findings}
      - {id: tongue, edition: 2020, kind: dataset, title: Findings, language: fr}
      - {id: undated, kind: dataset, title: Findings}
    """

    assert all("“Findings”" in entry for entry in entries(cited(records, sources)))


def test_a_source_that_is_both_read_and_quoted_states_both() -> None:
    records = """
        findings:
          - {pillar: prosecution, text: A, sources: [report via news]}
          - {pillar: prosecution, text: B, sources: [report]}
        """

    assert entries(cited(records, CHAIN))[1] == "2. Same as [1], read directly."


def test_a_chain_of_three_leads_step_by_step() -> None:
    records = "findings: [{pillar: prosecution, text: A, sources: [report via radio via news]}]"

    assert entries(cited(records, CHAIN)) == [
        "1. State, “The report”; as reported in [2].",
        "2. Radio; interview; as reported in [3].",
        "3. “Slavery today”; article. Read in haste.",
    ]


def test_a_source_read_only_for_its_quotations_comes_last_without_citations() -> None:
    records = """
        findings: [{pillar: prosecution, text: A, sources: [report via news]}]
        quotes: [{text: we looked, speaker: A, sources: [radio]}]
        """
    items = block(cited(records, CHAIN), Sources).items

    assert [tuple(section.id for section in entry.cited_in) for entry in items] == [
        ("prosecution",),
        ("quotations",),
        (),
    ]
    assert items[2].url == "https://example.org/news"


def test_a_locator_is_part_of_the_citation_and_not_of_the_source() -> None:
    records = """
        findings:
          - {pillar: prosecution, text: A, sources: [report p. 487]}
          - {pillar: prosecution, text: B, sources: [report p. 3 via news par. 2]}
          - {pillar: prosecution, text: C, sources: [report p. 5, report p. 487]}
          - {pillar: prosecution, text: D, sources: [report p. 3 via news par. 2 via radio p. 1]}
        """
    document = cited(records, CHAIN)

    assert groups(document, "Prosecution")["Context"] == [
        "A [1, p. 487].",
        "B [2, p. 3, via par. 2].",
        "C [1, p. 487] [1, p. 5].",
        "D [3, p. 3, via par. 2 and p. 1].",
    ]
    assert entries(document)[0] == "1. State, “The report”."


def test_a_source_names_the_sections_that_cite_it() -> None:
    records = """
        countries: [{country: MLT, roles: [source], sources: [news]}]
        tiers: [{year: 2020, tier: Tier 1, sources: [news]}]
        figures: [{measure: arrests, value: 5, key: true, sources: [news]}]
        """
    document = compose(parse_brief("id: malta\ntitle: T\n" + dedent(records) + CHAIN))

    sections = block(document, Sources).items[0].cited_in[:3]
    assert [section.id for section in sections] == ["title", "tiers", "key-figures"]
    assert [section.name for section in sections] == ["title", "tier by report year", "key figures"]


def test_the_note_of_a_source_is_part_of_its_first_entry() -> None:
    records = "findings: [{pillar: prosecution, text: A, sources: [news, news via radio]}]"

    assert entries(cited(records, CHAIN)) == [
        "1. “Slavery today”; article. Read in haste.",
        "2. Same as [1], as reported in [3].",
        "3. Radio; interview.",
    ]


def test_without_sources_there_is_no_section() -> None:
    assert "Sources" not in section_names(cited("findings: [{pillar: context, text: A}]", ""))


# ------------------------------------------------------------ reading guide


def test_the_guide_has_only_the_lines_that_the_document_needs() -> None:
    assert section_names(composed()) == ["Data notes"]
    assert guide(composed("tiers: [{year: 2022, tier: Tier 2}]")) == ["Tiers", "Years"]
    assert guide(composed("tiers: [{year: 2022, tier: Special Case}]")) == ["Tiers", "Special Case", "Years"]
    assert section_names(composed(head="edition: 2022")) == ["Data notes"]
    assert guide(composed("findings: [{pillar: context, assessment: effort, text: A}]")) == ["Marks"]
    assert guide(
        composed("recommendations: [{id: a, text: B}]\nprogress: [{recommendation: a, year: 2020, status: none}]")
    ) == ["Status"]


@pytest.mark.parametrize(
    ("records", "head", "example"),
    [
        ("tiers: [{year: 2025, tier: Tier 2}]", "edition: 2024", "of 2024 describes April 2023 to March 2024"),
        (
            "tiers: [{year: 2019, tier: Tier 1}, {year: 2020, tier: Tier 2}]",
            "",
            "of 2020 describes April 2019 to March 2020",
        ),
    ],
)
def test_the_example_of_the_guide_is_the_edition_of_the_brief(records: str, head: str, example: str) -> None:
    assert terms(composed(records, head), "Reading guide")["Years"] == [f"The Trafficking in Persons Report {example}."]


def test_without_a_year_the_guide_has_no_example_of_one() -> None:
    assert guide(composed("tiers: [{tier: Tier 2}]")) == ["Tiers"]


def test_the_guide_explains_changes_if_one_is_shown() -> None:
    two = ("measure: arrests, value: 5, period: 2020", "measure: arrests, value: 8, period: 2021")

    assert guide(composed(figures(*two))) == ["Changes"]
    assert guide(composed(figures("measure: arrests, value: 5, change: up"))) == ["Changes"]
    assert guide(composed(figures(f"{two[0]}, key: true"))) == []


def test_the_guide_explains_the_forms_of_missing_numbers_that_occur() -> None:
    figure = "measure: arrests, value: not stated"
    penalty = "penalties: [{offence: theft, value: not known}]"

    assert terms(composed(f"{figures(figure)}\n{penalty}"), "Reading guide") == {
        "Gaps": [guide_missing_numbers(ENGLISH, {"not stated", "not known"})[1]]
    }


def test_notes_of_the_title_band_are_referred_to_there() -> None:
    head = HEAD.replace("{country: MLT}", "{country: MLT, note: Worked out}")
    document = compose(parse_brief(head))

    assert text_of(title_of(document).about) == "Roles not given (note 1)."
    assert {span for span in all_spans(document.blocks) if isinstance(span, NoteRef)} == {NoteRef(1)}
