"""A short document: a selection from a full one, with the same numbers, and with lines that count the rest."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import is_
from typing import Literal, TypeGuard

import pytest
from attrs import evolve, fields
from hypothesis import given, settings

from tests.document.every_brief import BRIEFS, every_brief
from tests.document.reading import HEAD, SOURCES, blocks, composed, figures, section_names, text_of
from tests.strategies import briefs
from tipreport.document import (
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Notes,
    Paragraph,
    Recommendations,
    Sources,
    Terms,
    TierLadder,
    Title,
    all_spans,
    breakdown_in_words,
    compose,
    ladder_caption,
    words,
)
from tipreport.document.blocks import Block
from tipreport.document.joining import split_sentences
from tipreport.document.short.limits import LIMITS, USUAL, Limits
from tipreport.document.short.shorten import Shortener, shorten, with_full_record
from tipreport.document.spans import CitationRef, NoteRef, Strong, Text
from tipreport.document.views import small_tile_view
from tipreport.files import parse_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions
from tipreport.wording.sections import PILLARS
from tipreport.wording.short import kinds_shown
from tipreport.wording.wording import ENGLISH

FINDINGS = """
findings:
  - {pillar: protection, text: It is cold}
  - {pillar: protection, assessment: shortfall, text: No roof}
  - {pillar: protection, assessment: effort, text: A tent}
  - {pillar: protection, assessment: decreased efforts, text: Fewer beds}
  - {pillar: protection, assessment: increased efforts, text: More tents}
"""


def short(document: Document, **limits: int) -> Document:
    return shorten(document, Limits(**limits))


def ids(document: Document) -> list[str]:
    return [block.id for block in document.blocks if isinstance(block, Heading)]


def byline(document: Document, section: str) -> str:
    return next(block.byline for block in document.blocks if isinstance(block, Heading) and block.id == section)


def findings_of(document: Document) -> list[str]:
    return [
        words(finding.content)
        for block in document.blocks
        if isinstance(block, Findings)
        for group in block.groups
        for finding in group.findings
    ]


def lead(document: Document) -> str:
    return next(
        (words(block.spans) for block in document.blocks if isinstance(block, Paragraph) and block.role == "lead"), ""
    )


# ------------------------------------------------------------ numbers


def broken_references(document: Document) -> Iterator[str]:
    """The citations and references of a document without a target in it."""
    notes = {note.number for block in document.blocks if isinstance(block, Notes) for note in block.items}
    entries = [entry for block in document.blocks if isinstance(block, Sources) for entry in block.items]
    sources = {number for entry in entries for number in entry.numbers}
    for span in all_spans(document.blocks):
        if isinstance(span, NoteRef) and span.number not in notes:
            yield f"note {span.number}"
        if isinstance(span, CitationRef) and span.number not in sources:
            yield f"[{span.number}]"


@every_brief
def test_every_citation_and_reference_has_its_target_with_the_number_of_the_full_document(brief: CountryBrief) -> None:
    full = compose(brief)
    notes = {note.number: note.code for block in full.blocks if isinstance(block, Notes) for note in block.items}
    sources = {x.number: x.record for block in full.blocks if isinstance(block, Sources) for x in block.items}
    for limits in LIMITS[::4]:
        document = shorten(full, limits)
        assert not [*broken_references(document)]
        for block in document.blocks:
            if isinstance(block, Notes):
                assert {note.number: note.code for note in block.items}.items() <= notes.items()
            if isinstance(block, Sources):
                assert {entry.number: entry.record for entry in block.items}.items() <= sources.items()


@every_brief
def test_short_documents_of_several_limits_are_those_of_each_alone(brief: CountryBrief) -> None:
    full = compose(brief)
    shortener = Shortener(full)
    without_one = [evolve(Limits(context=3, further=2), **{field.name: 0}) for field in fields(Limits)]
    for limits in (*without_one, *LIMITS):
        assert shortener.shorten(limits).blocks == shorten(full, limits).blocks


def test_a_short_document_keeps_what_made_it_until_its_full_one_is_changed() -> None:
    short = shorten(compose(BRIEFS["serbia"]))
    assert short.shortener is not None
    assert short.shortener.has_made(short)
    assert short.shortener.shorten(Limits()) == short
    assert short.full is not None
    assert not short.shortener.has_made(evolve(short, full=evolve(short.full, footer="Draft")))


def test_more_findings_than_those_of_each_pillar_come_one_by_one_the_first_pillar_first() -> None:
    def of_pillars(more: int) -> list[int]:
        limits = Limits(findings=2, more_findings=more)
        return [limits.findings_of(pillar) for pillar in PILLARS if pillar != "context"]

    assert [of_pillars(more) for more in (0, 1, 3, 4, 5)] == [
        [2, 2, 2, 2],
        [3, 2, 2, 2],
        [3, 3, 3, 2],
        [3, 3, 3, 3],
        [4, 3, 3, 3],
    ]
    assert Limits(findings=2, more_findings=9).findings_of("context") == 2


@pytest.mark.parametrize(
    ("years", "shown"), [("years: [2021, 2022]", "1 of 9 in this edition"), ("years: []", "1 of 9")]
)
def test_the_count_of_recommendations_is_short_since_the_heads_of_the_editions_are_below_it(
    years: str, shown: str
) -> None:
    names = ("police", "courts", "schools", "ports", "farms", "banks", "shelters", "mines", "hotels")
    rows = "\n".join(f"  - {{text: Help the {name} with people of their own choice, {years}}}" for name in names)
    full = composed(f"recommendations:\n{rows}", "edition: 2022")

    assert byline(short(full, recommendations=50), "recommendations") == shown


def test_abbreviations_are_explained_only_if_a_recommendation_that_is_shown_has_them() -> None:
    rows = (
        *(f"{{text: Find {number}, to: government, by: un, pillar: protection}}" for number in range(6)),
        *(f"{{text: Ask {number}, to: police, by: greta, pillar: protection}}" for number in range(2)),
    )
    full = composed(f"""
recommendations: [{", ".join(rows)}]
organisations:
  - {{id: un, name: U.N., kind: intergovernmental}}
  - {{id: greta, name: Group of Experts, also: [GRETA], kind: intergovernmental}}
""")

    def caption(document: Document) -> str:
        return text_of(blocks(document, Recommendations)[0].caption)

    assert "GRETA: the Group of Experts." in caption(full)
    assert "GRETA: the Group of Experts." in caption(short(full, recommendations=5000))
    assert caption(short(full, most_recommendations=3)) == (
        "To the government, from the U.N. Progress on them is not in this brief."
    )


def test_abbreviations_are_left_out_also_where_their_names_are_in_another_language() -> None:
    usual = [f"{{text: Find {number}, to: government, by: un, pillar: protection}}" for number in range(6)]
    other = "{text: Ask, to: police, by: greta, pillar: protection}"
    brief = parse_brief(f"""
id: malta
title: Human trafficking in Malta
countries: [{{country: MLT}}]
default_source: a
recommendations: [{", ".join([*usual, other, other.replace("Ask", "Tell")])}]
organisations:
  - {{id: un, name: U.N., kind: intergovernmental}}
  - {{id: greta, name: Group of Experts, also: [GRETA], kind: intergovernmental}}
sources: [{{id: a, kind: report, title: Report}}]
""")
    full = compose(brief, document=DocumentOptions(language="fr"))

    def caption(document: Document) -> str:
        return text_of(blocks(document, Recommendations)[0].caption)

    assert "GRETA" in caption(full)
    assert "GRETA" not in caption(short(full, most_recommendations=3))


def test_a_source_that_ends_with_an_abbreviation_has_one_full_stop_without_its_note() -> None:
    rows = (
        *(f"measure: arrests, value: {number}, period: {2000 + number}" for number in range(3)),
        "measure: deaths, value: 2, period: 2022, sources: [weekly]",
    )
    sources = """
sources:
  - {id: news, kind: article, title: Gazeta, publisher: P, read: 2024-02-01}
  - {id: weekly, kind: article, title: Trud, publisher: Q}
"""
    full = composed(figures(*rows).replace("period: 2000", "period: 2000, key: true"), "language: ru", sources)
    entries = [
        text_of(item.content) for each in (full, short(full, notes=0)) for item in blocks(each, Sources)[0].items[:1]
    ]

    assert [entry.rpartition("2024")[2].strip() for entry in entries] == ["г. (note 1).", "г."]


def test_the_rule_of_merging_is_only_in_the_full_document() -> None:
    rows = """
recommendations:
  - {text: Train the police of all districts, years: [2021]}
  - {text: Train the police of all the districts, years: [2022]}
"""
    full = composed(rows, "edition: 2022")
    of_full, of_short = (
        words(block.caption) for document in (full, short(full)) for block in blocks(document, Recommendations)
    )
    assert "Recommendations in nearly the same words count as one" in of_full
    assert of_short == "Editions: 2022 and 2021. Progress on it is not in this brief."


def test_limits_that_select_the_same_from_a_section_share_it() -> None:
    shortener = Shortener(compose(BRIEFS["serbia"]))
    first, second = (shortener.shorten(Limits(findings=findings)).blocks for findings in (3, 2))
    figures = [[block for block in blocks if isinstance(block, Figures)] for blocks in (first, second)]
    assert first != second
    assert figures[0]
    assert all(map(is_, *figures))


def test_nothing_refers_to_a_note_that_is_left_out() -> None:
    measures = ("arrests", "convictions", "investigations", "prosecutions")
    rows = [f"measure: {each}, period: 2021, value: 5, note: About {each}, key: true" for each in measures]
    document = short(composed(figures(*rows)), notes=1)

    references = [span for block in document.blocks for span in all_spans(block) if isinstance(span, NoteRef)]
    assert {span.number for span in references} == {1}
    assert byline(document, "notes") == "1 of the 4 notes on what is shown here"


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_no_brief_has_a_short_document_with_a_broken_reference(brief: CountryBrief) -> None:
    full = compose(brief)
    assert not [each for limits in LIMITS[::4] for each in broken_references(shorten(full, limits))]


@every_brief
def test_compose_makes_it_from_the_full_document(brief: CountryBrief) -> None:
    document = compose(brief, DocumentOptions(detail="short"))
    assert document.detail == "short"
    assert document.full is not None
    assert document.full.blocks == compose(brief).blocks
    assert document.blocks == shorten(document.full).blocks
    assert compose(brief).detail == "full"


def size(blocks: tuple[Block, ...]) -> int:
    return len(repr(blocks))


@every_brief
def test_lower_limits_never_make_a_longer_document(brief: CountryBrief) -> None:
    full = compose(brief)
    sizes = [size(shorten(full, limits).blocks) for limits in LIMITS[::4]]
    slack = 60 * len(full.blocks)  # a by-line may become longer
    assert all(later <= earlier + slack for earlier, later in pairwise(sizes))


# ------------------------------------------------------------ what is selected


def test_findings_are_chosen_by_their_rank_and_counted() -> None:
    full = composed(FINDINGS)

    assert findings_of(short(full, findings=1)) == ["Increased efforts: More tents."]
    assert findings_of(short(full, findings=2)) == ["Increased efforts: More tents.", "Decreased efforts: Fewer beds."]
    three = short(full)
    assert findings_of(three) == ["Increased efforts: More tents.", "Decreased efforts: Fewer beds.", "No roof."]
    assert byline(three, "protection") == "3 of 5 findings"
    assert byline(short(full, findings=9), "protection") == "all 5 findings"


KEYS = FINDINGS.replace("text: It is cold", "key: true, text: It is cold").replace("A tent}", "A tent, key: true}")


def test_key_findings_come_first_in_the_order_of_the_brief() -> None:
    full = composed(KEYS.replace("decreased efforts", "shortfall").replace("increased efforts", "effort"))
    assert findings_of(short(full, findings=3)) == ["A tent.", "No roof.", "It is cold."]
    left_out = "2 efforts left out; 2 shortfalls left out"
    assert byline(short(full, findings=1), "protection") == f"1 of 5 findings; {left_out}"
    assert findings_of(short(full, findings=1)) == ["It is cold."]


def test_two_findings_are_an_effort_and_a_shortfall_if_a_pillar_has_both() -> None:
    rows = """
findings:
  - {pillar: prosecution, assessment: effort, text: A law, key: true}
  - {pillar: prosecution, assessment: effort, text: A court, key: true}
  - {pillar: prosecution, assessment: shortfall, text: Bribes}
  - {pillar: prosecution, assessment: shortfall, text: No roof}
"""
    full = composed(rows)
    assert findings_of(short(full, findings=1, more_findings=1)) == ["A law.", "Bribes."]
    assert byline(short(full, findings=1, more_findings=1), "prosecution") == "2 of 4 findings"
    assert findings_of(short(full, findings=1, more_findings=2)) == ["A law.", "A court.", "Bribes."]
    turned = composed(rows.replace("effort", "?").replace("shortfall", "effort").replace("?", "shortfall"))
    assert findings_of(short(turned, findings=1, more_findings=1)) == ["Bribes.", "A law."]


KEYS_OF_ONE_PILLAR = """
findings:
  - {pillar: prosecution, assessment: shortfall, text: Officials took bribes, key: true}
  - {pillar: prosecution, assessment: effort, text: A law, key: true}
  - {pillar: prosecution, assessment: shortfall, text: No case in the sugar fields, key: true}
  - {pillar: prosecution, assessment: effort, text: A court}
  - {pillar: protection, assessment: effort, text: A tent}
  - {pillar: protection, assessment: effort, text: A bed}
  - {pillar: prevention, assessment: effort, text: A poster}
  - {pillar: prevention, assessment: effort, text: A film}
"""


def test_no_second_finding_is_shown_while_a_key_finding_of_another_pillar_is_left_out() -> None:
    full = composed(KEYS_OF_ONE_PILLAR)
    first = ["A law.", "Officials took bribes.", "No case in the sugar fields.", "A tent.", "A poster."]

    assert sorted(findings_of(short(full, findings=1, more_findings=2))) == sorted(first)
    assert sorted(findings_of(short(full, findings=2, more_findings=-1))) == sorted([*first, "A bed."])
    assert sorted(findings_of(short(full, findings=2))) == sorted([*first, "A bed.", "A film."])


def test_a_key_finding_that_is_too_long_does_not_keep_back_others() -> None:
    full = composed(KEYS_OF_ONE_PILLAR.replace("sugar fields", f"sugar fields{' of the south' * 30}"))
    shown = findings_of(short(full, findings=1, more_findings=2, longest=200))
    assert sorted(shown) == sorted(["A law.", "Officials took bribes.", "A tent.", "A bed.", "A poster."])


def test_each_pillar_has_one_finding_before_further_key_findings() -> None:
    shown = findings_of(short(composed(KEYS_OF_ONE_PILLAR), findings=1))
    assert sorted(shown) == sorted(["Officials took bribes.", "A tent.", "A poster."])


VERDICT_OF_ONE_PILLAR = """
findings:
  - {pillar: prosecution, assessment: effort, text: A law, key: true}
  - {pillar: prosecution, assessment: shortfall, text: Officials took bribes, key: true}
  - {pillar: protection, assessment: effort, text: A tent}
  - {pillar: protection, assessment: shortfall, text: No roof}
  - {pillar: prevention, assessment: increased efforts, text: The government increased prevention efforts}
  - {pillar: prevention, assessment: effort, text: A poster}
  - {pillar: prevention, assessment: shortfall, text: No inspectors, key: true}
"""


def test_an_effort_joins_a_verdict_that_is_alone_before_another_pillar_has_a_second_finding() -> None:
    full = composed(VERDICT_OF_ONE_PILLAR)
    alone = ["A law.", "A tent.", "Increased efforts.", "No inspectors."]
    joined = ["A law.", "A tent.", "Increased efforts. A poster.", "No inspectors."]

    assert findings_of(short(full, findings=1)) == alone
    assert findings_of(short(full, findings=1, more_findings=1)) == joined
    assert findings_of(short(full, findings=1, more_findings=2)) == ["A law.", "Officials took bribes.", *joined[1:]]


def test_a_pillar_with_only_a_verdict_has_a_finding_before_an_effort_joins_the_verdict_of_another_one() -> None:
    verdict = "assessment: increased efforts, text: The government increased its efforts to identify victims"
    full = composed(VERDICT_OF_ONE_PILLAR.replace("assessment: effort, text: A tent", verdict))
    shown = findings_of(short(full, findings=1, more_findings=1))

    assert "No roof." in shown
    assert "Increased efforts." in shown


def test_a_verdict_alone_in_a_pillar_without_other_efforts_does_not_keep_back_others() -> None:
    full = composed(VERDICT_OF_ONE_PILLAR.replace("assessment: effort, text: A poster", "text: A poster"))
    assert "Officials took bribes." in findings_of(short(full, findings=1, more_findings=1))


def test_efforts_or_shortfalls_that_are_all_left_out_are_counted() -> None:
    long = f"Bribes {'of a very large kind ' * 15}"
    rows = f"""
findings:
  - {{pillar: prosecution, assessment: effort, text: A law}}
  - {{pillar: prosecution, assessment: shortfall, text: {long}}}
  - {{pillar: prosecution, assessment: shortfall, text: {long} again}}
"""
    full = composed(rows)
    assert byline(short(full, longest=200), "prosecution") == "1 of 3 findings; 2 shortfalls left out"
    assert byline(short(full), "prosecution") == "all 3 findings"
    assert byline(short(full, findings=0), "prosecution") == "0 of 3 findings"


def test_a_verdict_on_maintained_efforts_is_no_shortfall_where_no_effort_is_shown() -> None:
    full = composed("""
findings:
  - {pillar: prosecution, assessment: maintained efforts, text: The government maintained its prosecution efforts}
  - {pillar: prosecution, assessment: shortfall, text: Bribes, key: true}
  - {pillar: prosecution, assessment: effort, text: A court}
  - {pillar: protection, assessment: increased efforts, text: The government increased its protection efforts}
  - {pillar: protection, assessment: shortfall, text: No roof, key: true}
""")
    one = short(full, findings=1)

    assert findings_of(one) == ["Maintained efforts.", "Bribes.", "Increased efforts.", "No roof."]
    assert byline(one, "prosecution") == "2 of 3 findings; 1 effort left out"
    assert byline(one, "protection") == "both findings"


def test_no_finding_is_shown_in_place_of_a_verdict_on_the_efforts() -> None:
    full = composed(KEYS.replace("More tents", f"More tents {'of a very large kind ' * 15}"))
    assert findings_of(short(full, findings=1, more_findings=1, longest=200))[1] == "Decreased efforts: Fewer beds."
    assert findings_of(short(full, findings=1, longest=200))[0].startswith("Increased efforts: More tents of a very")


def test_a_key_finding_is_shown_although_a_verdict_has_the_place_of_its_kind() -> None:
    full = composed("""
findings:
  - {pillar: protection, assessment: decreased efforts, text: The regime made fewer efforts in all districts}
  - {pillar: protection, assessment: effort, text: A tent}
  - {pillar: protection, assessment: shortfall, text: The police left people in the desert, key: true}
  - {pillar: protection, assessment: shortfall, text: No roof}
""")
    verdict = "Decreased efforts: The regime made fewer efforts in all districts."

    assert findings_of(short(full, findings=2)) == ["A tent.", verdict, "The police left people in the desert."]
    assert byline(short(full, findings=2), "protection") == "3 of 4 findings"
    assert findings_of(short(full, findings=1)) == [verdict]


def test_a_key_shortfall_is_shown_beside_a_verdict_although_a_key_effort_is() -> None:
    rows = """
findings:
  - {pillar: protection, assessment: decreased efforts, text: The regime made fewer efforts in all districts}
  - {pillar: protection, assessment: effort, text: A tent, key: true}
  - {pillar: protection, assessment: shortfall, text: The police took bribes, key: true}
  - {pillar: protection, assessment: shortfall, text: No roof}
"""
    verdict = "Decreased efforts: The regime made fewer efforts in all districts."

    assert findings_of(short(composed(rows), findings=2)) == ["A tent.", verdict, "The police took bribes."]
    others = composed(rows.replace("bribes, key: true", "bribes"))
    assert findings_of(short(others, findings=2)) == ["A tent.", verdict], "no other shortfall is added"


@pytest.mark.parametrize(
    ("pillar", "assessment", "text", "verdict"),
    [
        ("prevention", "increased efforts", "The government increased prevention efforts", "Increased efforts."),
        (
            "protection",
            "decreased efforts",
            "The regime decreased its efforts to protect victims",
            "Decreased efforts.",
        ),
        ("protection", "decreased efforts", "Malta made fewer efforts to protect victims", "Decreased efforts."),
        (
            "prosecution",
            "maintained efforts",
            "The government maintained its efforts to enforce the law",
            "Maintained efforts.",
        ),
        ("prosecution", "increased efforts", "Le gouvernement a accru ses efforts de répression", "Increased efforts."),
        ("protection", "decreased efforts", "El Gobierno redujo sus esfuerzos de protección", "Decreased efforts."),
    ],
)
def test_a_verdict_whose_sentence_only_repeats_it_comes_without_it_and_takes_neither_a_place_nor_a_line(
    pillar: str, assessment: str, text: str, verdict: str
) -> None:
    rows = f"""
findings:
  - {{pillar: {pillar}, assessment: {assessment}, text: {text}}}
  - {{pillar: {pillar}, assessment: effort, text: A poster, key: true}}
  - {{pillar: {pillar}, assessment: shortfall, text: Soldiers took bribes}}
  - {{pillar: {pillar}, assessment: shortfall, text: No plan}}
"""
    one = findings_of(short(composed(rows), findings=1))
    two = ["A poster.", "Soldiers took bribes."]
    two[verdict == "Decreased efforts."] = f"{verdict} {two[verdict == 'Decreased efforts.']}"

    assert one == (["A poster.", verdict] if verdict == "Decreased efforts." else [f"{verdict} A poster."])
    assert findings_of(short(composed(rows), findings=2)) == two
    assert byline(short(composed(rows), findings=2), pillar) == "3 of 4 findings"
    assert findings_of(short(composed(rows), findings=0)) == []
    assert any(text in each for each in findings_of(composed(rows)))


@pytest.mark.parametrize(
    "row",
    [
        "text: The government increased prevention efforts with a plan",
        "text: The government increased its efforts to protect victims",
        "text: The police increased efforts",
        "text: The government increased prevention efforts, period: 2016",
        "text: The government increased prevention efforts, place: Gozo",
        "text: The government increased prevention efforts, by: police",
    ],
)
def test_a_verdict_whose_sentence_or_details_say_more_keeps_them(row: str) -> None:
    records = f"""
findings: [{{pillar: prevention, assessment: increased efforts, {row}}}]
organisations: [{{id: police, name: Maltese Police, kind: law enforcement}}]
"""
    full = composed(records)
    assert findings_of(short(full)) == findings_of(full)


def test_maintained_efforts_do_not_take_the_place_of_an_effort_or_a_shortfall() -> None:
    rows = """
findings:
  - {pillar: prevention, assessment: maintained efforts, text: The same plan}
  - {pillar: prevention, assessment: effort, text: A poster}
  - {pillar: prevention, assessment: effort, text: A film}
  - {pillar: prevention, assessment: shortfall, text: No law}
  - {pillar: prevention, assessment: shortfall, text: No plan}
"""
    assert findings_of(short(composed(rows), findings=2)) == ["A poster.", "No law."]
    assert findings_of(short(composed(rows), findings=3)) == [
        "A poster.",
        "Maintained efforts: The same plan.",
        "No law.",
    ]
    key = rows.replace("A film", "A film, key: true").replace("No plan", "No plan, key: true")
    assert findings_of(short(composed(key), findings=2)) == ["A film.", "No plan."]
    without_shortfalls = "".join(line for line in rows.splitlines(keepends=True) if "shortfall" not in line)
    assert findings_of(short(composed(without_shortfalls), findings=1)) == ["A poster."]


@pytest.mark.parametrize(
    ("edition", "shown"),
    [("edition: 2024", "A poster."), ("edition: 2019", "An oath (2018)."), ("", "An oath (2018).")],
)
def test_a_finding_of_an_earlier_time_comes_after_those_of_the_edition(edition: str, shown: str) -> None:
    rows = """
findings:
  - {pillar: prevention, assessment: effort, text: An oath, period: 2018, sources: [weekly]}
  - {pillar: prevention, assessment: effort, text: A poster}
"""
    assert findings_of(short(composed(rows, edition), findings=1)) == [shown]


@pytest.mark.parametrize("source", ["tip-2024", "news"])
def test_a_finding_of_the_edition_or_of_the_default_source_may_be_of_an_earlier_time(source: str) -> None:
    rows = f"""
findings:
  - {{pillar: prevention, assessment: effort, text: An oath, period: 2018, sources: [{source}]}}
  - {{pillar: prevention, assessment: effort, text: A poster}}
"""
    sources = (
        "\nsources:\n  - {id: tip-2024, kind: report, title: T, edition: 2024}\n  - {id: news, kind: article, title: N}"
    )
    assert findings_of(short(composed(rows, "edition: 2024", sources), findings=1)) == ["An oath (2018)."]


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "the one finding"), (2, "both findings"), (3, "all 3 findings"), (4, "3 of 4 findings")]
)
def test_a_pillar_says_how_many_findings_it_shows(count: int, expected: str) -> None:
    rows = "".join(f"  - {{pillar: protection, assessment: effort, text: Case {n}}}\n" for n in range(count))
    assert byline(short(composed(f"findings:\n{rows}")), "protection") == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "no finding; the one programme"),
        (2, "no finding; both programmes"),
        (3, "no finding; all 3 programmes"),
        (4, "no finding; 3 of 4 programmes"),
    ],
)
def test_a_pillar_without_findings_shows_programmes(count: int, expected: str) -> None:
    rows = "".join(f"  - {{pillar: prevention, kind: awareness campaign, name: Case {n}}}\n" for n in range(count))
    assert byline(short(composed(f"programmes:\n{rows}")), "prevention") == expected


def test_programmes_beside_findings_are_counted() -> None:
    rows = "".join(f"  - {{pillar: protection, kind: fund, name: Case {n}}}\n" for n in range(2))
    assert byline(short(composed(f"{FINDINGS}programmes:\n{rows}")), "protection") == (
        "3 of 5 findings; 2 programmes left out"
    )
    one = rows.partition("\n")[0]
    assert byline(short(composed(f"{FINDINGS}programmes:\n{one}"), findings=9, programmes=0), "protection") == (
        "all 5 findings; 1 programme left out"
    )


def test_programmes_follow_findings_that_are_fewer_than_there_is_room_for() -> None:
    rows = "".join(f"  - {{pillar: protection, kind: fund, name: Case {n}, text: It pays {n}}}\n" for n in range(3))
    full = composed(f"findings: [{{pillar: protection, text: No roof}}]\nprogrammes:\n{rows}")

    def shown(**limits: int) -> tuple[list[str], str]:
        document = short(full, **limits)
        names = [entry.name for block in blocks(document, Terms, "Protection") for entry in block.entries]
        sentences = [text_of(block.spans) for block in blocks(document, Paragraph, "Protection")]
        found = [name for n in range(3) if (name := f"Case {n}") in " ".join((*names, *sentences))]
        return found, byline(document, "protection")

    assert shown(findings=3) == (["Case 0", "Case 1"], "the one finding; 1 programme left out")
    assert shown(findings=4) == (["Case 0", "Case 1", "Case 2"], "the one finding")
    assert shown(findings=1) == ([], "the one finding; 3 programmes left out")
    assert shown(findings=3, programmes=0) == ([], "the one finding; 3 programmes left out")


def test_one_effort_and_one_shortfall_are_shown_as_long_as_data_notes_are() -> None:
    assert all(limits.findings_of(pillar) > 1 for limits in LIMITS if limits.notes for pillar in PILLARS)


def test_laws_and_three_recommendations_are_shown_as_long_as_another_part_has_more_than_its_least() -> None:
    assert all(
        limits.laws and limits.most_recommendations >= 3
        for limits in LIMITS
        if any(limits.findings_of(pillar) > 1 for pillar in PILLARS if pillar != "context")
    )
    assert all(limits.laws and limits.most_recommendations >= 3 for limits in LIMITS if limits.notes)
    assert all(limits.laws and limits.most_recommendations >= 3 for limits in LIMITS if limits.summary > 240)


def test_the_summary_keeps_two_sentences_as_long_as_there_are_more_than_three_recommendations() -> None:
    assert all(limits.summary >= 360 for limits in LIMITS if limits.most_recommendations > 3 or limits.notes)


def test_the_summary_keeps_three_sentences_as_long_as_there_are_more_than_four_recommendations() -> None:
    assert all(limits.summary >= 480 for limits in LIMITS if limits.most_recommendations > 4)


def test_laws_that_do_not_meet_a_standard_outlive_later_recommendations() -> None:
    assert all(limits.laws > 1 for limits in LIMITS if limits.most_recommendations > 6)


def test_the_subject_of_a_brief_has_less_before_the_laws_and_recommendations_have_nothing() -> None:
    assert all(limits.laws and limits.most_recommendations for limits in LIMITS if limits.subject > 1)
    assert all(limits.subject for limits in LIMITS if limits.findings_of("prosecution") > 1)


def test_a_sentence_may_do_for_the_tiers_of_other_countries() -> None:
    full = compose(BRIEFS["serbia"])
    (ladder,) = blocks(short(full), TierLadder)
    (bare,) = blocks(short(full, strips=0), TierLadder)

    assert len(ladder.strips) == 5
    assert (bare.strips, bare.rule) == ((), ())
    assert any(
        text_of(block.spans).startswith("Watch List in 2022: 2 of 9 countries, Serbia and Bulgaria")
        for block in blocks(short(full, strips=0), Paragraph)
    )


def test_other_countries_are_counted_below_the_heading_where_neither_their_tiers_nor_a_sentence_is_shown() -> None:
    full = compose(BRIEFS["serbia"])
    without = short(full, strips=0, peers=0)

    assert "paragraph" not in [block.role for block in blocks(without, Paragraph)[:1]]
    assert not any(text_of(block.spans).startswith("Watch List in 2022") for block in blocks(without, Paragraph))
    assert byline(without, "tiers") == "5 other countries left out"
    assert byline(short(full, peers=0), "tiers") == byline(short(full, strips=0), "tiers") == ""


def test_what_says_how_many_countries_have_the_tier_goes_before_the_third_sentence_of_the_summary() -> None:
    assert not any(limits.peers for limits in LIMITS if limits.summary < LIMITS[USUAL].summary)
    assert not any(limits.strips for limits in LIMITS if limits.most_recommendations <= 6 or limits.summary < 480)


def test_a_claim_below_the_badge_has_its_data_note_where_there_is_no_room_for_other_notes() -> None:
    tiers = """
tiers:
  - {year: 2023, tier: Tier 2, official: true, sources: [tip]}
  - {year: 2023, tier: Tier 3, sources: [news], note: The newspaper confuses the year}
figures:
  - {measure: convictions, value: 17, period: 2023, key: true, note: Of two districts}
"""
    sources = "sources: [{id: tip, kind: report, title: Report}, {id: news, kind: article, title: News}]"
    without = short(composed(tiers, sources=sources), notes=0)

    (note,) = [note for block in blocks(without, Notes) for note in block.items]
    assert "The newspaper confuses the year" in words(note.content)
    badge = next(block.badge for block in blocks(without, Title))
    assert badge is not None
    assert [span.number for span in all_spans(badge) if isinstance(span, NoteRef)] == [note.number]


def test_a_remark_on_a_recommendation_stays_as_long_as_the_recommendation() -> None:
    full = composed("""
recommendations:
  - {text: Raise wages, pillar: prevention, note: "Implied, where the article says what wages may bring."}
  - {text: Open a shelter, pillar: protection}
figures:
  - {measure: victims identified, value: 5, period: 2021, key: true, note: The article prints no year.}
""")
    remark = "Implied, where the article says what wages may bring."

    def notes(**limits: int) -> list[str]:
        document = short(full, **limits)
        return [words(note.content) for block in blocks(document, Notes) for note in block.items]

    assert len(notes()) == 2
    assert [remark in each for each in notes(notes=0)] == [True]
    assert notes(notes=0, most_recommendations=0) == []


def test_the_number_of_sentences_and_recommendations_may_be_limited() -> None:
    rows = "\n".join(f"  - {{text: 'Ask {n}: {'please ' * 50}'}}" for n in range(9))
    full = composed(f"summary: [{{text: One.}}, {{text: Two.}}, {{text: Three.}}]\nrecommendations:\n{rows}")

    assert (
        byline(short(full, most_sentences=2), "summary")
        == "2 of 3 sentences. Rests on one undated article of The Daily."
    )
    assert byline(short(full, most_recommendations=4), "recommendations") == "4 of 9"
    assert byline(short(full, recommendations=1300), "recommendations") == "6 of 9", "though they are longer"


def test_the_parts_of_a_key_figure_are_a_sentence() -> None:
    full = compose(BRIEFS["serbia"])
    assert any(each.has_bar for block in blocks(full, Figures) for line in block.lines for each in line.breakdowns)

    shown = [each for block in blocks(short(full), Figures) for line in block.lines for each in line.breakdowns]
    assert [text_of(breakdown_in_words(each, full.labels)) for each in shown] == [
        "Of these: 39 citizens of Serbia; 7 not described."
    ]


SERIES = """
figures:
  - {measure: convictions, value: 106, period: 2019}
  - {measure: convictions, value: not known, period: 2020}
  - {measure: convictions, value: not known, period: 2021}
"""


def test_only_the_first_key_figure_has_its_parts_before_key_figures_are_left_out() -> None:
    full = composed("""
figures:
  - {id: all, measure: victims identified, value: 5, period: 2021, key: true}
  - {measure: victims identified, value: 2, period: 2021, sex: female, part_of: all}
  - {measure: victims identified, value: 3, period: 2021, sex: male, part_of: all}
  - {id: tried, measure: prosecutions, value: 9, period: 2021, key: true}
  - {measure: prosecutions, value: 4, period: 2021, sex: female, part_of: tried}
  - {measure: prosecutions, value: 5, period: 2021, sex: male, part_of: tried}
""")

    def with_parts(document: Document) -> list[str]:
        return [line.label for block in blocks(document, Figures) for line in block.lines if line.breakdowns]

    every = with_parts(short(full))
    assert len(every) == 2
    assert with_parts(short(full, breakdowns=1)) == every[:1]
    assert with_parts(short(full, tiles=1, breakdowns=1)) == every[:1], "also if the second is a small tile"
    assert with_parts(short(full, breakdowns=0)) == []
    assert all(limits.breakdowns == 1 for limits in LIMITS if not limits.small_tiles)
    assert all(limits.small_tiles for limits in LIMITS if limits.most_recommendations > 6)


def test_the_parts_of_victims_come_first_then_those_of_convictions_prosecutions_and_investigations() -> None:
    measures = ("inspections", "investigations", "prosecutions", "convictions", "victims identified")
    rows = [
        f"  - {{id: f{at}, measure: {measure}, value: {90 + at}, period: 2021, key: true}}\n"
        f"  - {{measure: {measure}, value: 4, period: 2021, place: Rome, part_of: f{at}}}"
        for at, measure in enumerate(measures)
    ]
    full = composed("\nfigures:\n" + "\n".join(rows))

    def with_parts(most: int) -> list[str]:
        lines = (line for block in blocks(short(full, breakdowns=most), Figures) for line in block.lines)
        return [line.amount.number for line in lines if line.breakdowns]

    assert with_parts(1) == ["94"]
    assert [sorted({*with_parts(most)} - {*with_parts(most - 1)}) for most in range(1, 6)] == [
        ["94"], ["93"], ["92"], ["91"], ["90"],
    ]  # fmt: skip


def test_a_row_of_small_key_figures_is_filled_or_left_out() -> None:
    """It has four columns: half a row needs as much of a page as a whole one."""
    assert {limits.small_tiles for limits in LIMITS} == {0, 4, 8}


def test_series_in_sentences_are_not_counted_as_programmes() -> None:
    full = composed(SERIES)
    assert [block.id for block in full.blocks if isinstance(block, Terms)][:1] == ["series"]
    assert not any(isinstance(block, Heading) and block.id == "prosecution" for block in short(full).blocks)

    document = short(composed(f"{SERIES}programmes:\n  - {{pillar: prosecution, kind: training, name: School}}\n"))
    assert byline(document, "prosecution") == "no finding; the one programme"
    assert [text_of(each.spans) for each in blocks(document, Paragraph, "Prosecution")] == ["School: Training [1]."]


def test_a_finding_that_is_too_long_gives_way_to_the_next() -> None:
    full = composed(FINDINGS.replace("text: More tents", f"text: {'More and more ' * 60}tents"))
    assert findings_of(short(full, findings=1, longest=200)) == ["Decreased efforts: Fewer beds."]


def test_the_summary_has_whole_sentences() -> None:
    full = composed("summary:\n" + "".join(f"  - {{text: {'so ' * 30}it went {n}}}\n" for n in range(5)))
    document = short(full, summary=330)
    assert lead(document).count("it went") == 3
    assert lead(full).startswith(lead(document))
    assert byline(document, "summary") == "3 of 5 sentences"
    assert byline(short(full, summary=9999), "summary") == ""
    assert lead(short(full, summary=10)).count("it went") == 1, "a summary has at least one sentence"


def test_the_summary_has_two_long_sentences_unless_its_limit_is_low() -> None:
    full = composed("summary:\n" + "".join(f"  - {{text: {'so ' * 100}it went {n}}}\n" for n in range(5)))
    assert lead(short(full, summary=360)).count("it went") == 2
    assert lead(short(full, summary=359)).count("it went") == 1
    assert lead(short(full, summary=0)) == ""


@pytest.mark.parametrize("detail", ["full", "short"])
@every_brief
def test_a_source_names_the_sections_that_cite_it(brief: CountryBrief, detail: Literal["full", "short"]) -> None:
    document = compose(brief, DocumentOptions(detail=detail))
    citing: dict[int, list[str]] = {}
    section = "title"
    for block in document.blocks:
        section = block.id if isinstance(block, Heading) and block.level == 1 else section
        for span in all_spans((block,)) if section != "sources" else ():
            if isinstance(span, CitationRef) and section not in citing.setdefault(span.number, []):
                citing[span.number].append(section)
    entries = [entry for block in document.blocks if isinstance(block, Sources) for entry in block.items]

    expected = {
        entry.numbers: {name for number in entry.numbers for name in citing.get(number, ())} for entry in entries
    }
    assert {entry.numbers: {ref.id for ref in entry.cited_in} for entry in entries} == expected
    assert {number for numbers in expected for number in numbers} >= {*citing}


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_the_sentences_of_a_summary_can_be_split(brief: CountryBrief) -> None:
    for block in compose(brief).blocks:
        if isinstance(block, Paragraph) and block.role == "lead":
            assert len(split_sentences(block.spans)) == len(brief.summary)


def test_notes_and_sources_say_how_many_more_there_are() -> None:
    full = compose(BRIEFS["serbia"])
    document = short(full, notes=18)
    more = {kind: number_of(full, kind) - number_of(document, kind) for kind in (Notes, Sources)}
    assert byline(document, "notes") == (
        f"Cited here; numbered as in the full record, which has {more[Notes]} more notes."
    )
    assert byline(document, "sources") == (
        f"Cited here; numbered as in the full record, which has {more[Sources]} more sources."
    )


def test_with_fewer_notes_than_there_are_on_its_content_a_short_document_says_so() -> None:
    full = compose(BRIEFS["serbia"])
    every = shorten(full, Limits(notes=99))
    cited = {span.number for block in every.blocks for span in all_spans(block) if isinstance(span, NoteRef)}

    assert byline(shorten(full, Limits(notes=2)), "notes") == (f"4 of the {len(cited)} notes on what is shown here")


def test_notes_on_the_sources_that_a_short_document_cites_are_cited_by_it_too() -> None:
    for brief in BRIEFS.values():
        full, document = compose(brief), shorten(compose(brief), Limits(notes=99))
        entries = [entry for block in full.blocks if isinstance(block, Sources) for entry in block.items]
        notes = {note.number for block in document.blocks if isinstance(block, Notes) for note in block.items}
        shown = {entry.record for block in document.blocks if isinstance(block, Sources) for entry in block.items}
        for entry in entries:
            if entry.record in shown:
                assert {span.number for span in all_spans(entry) if isinstance(span, NoteRef)} <= notes, brief.id


def test_a_short_document_keeps_a_note_on_all_its_texts_though_nothing_refers_to_it() -> None:
    full = compose(BRIEFS["serbia"], document=DocumentOptions(language="es"))
    document = shorten(full, Limits(notes=2))
    *others, last = [note for block in document.blocks if isinstance(block, Notes) for note in block.items]

    assert [note.number for note in (*others, last)] == [1, 2, 13, number_of(full, Notes)]
    assert (last.code, last.records) == ("untranslated", ())


def test_notes_without_which_a_statement_misleads_are_shown_before_those_on_tiers() -> None:
    def codes(brief: str, most: int) -> list[tuple[int, str]]:
        (block,) = blocks(short(compose(BRIEFS[brief]), notes=most), Notes)
        return [(note.number, note.location) for note in block.items]

    penalty, spending = (2, "Penalty, sex trafficking and labour trafficking"), (4, "Spending, undated")
    implied, encouraged = (13, "Recommendations 1 and 2"), (14, "Recommendation 3")
    disagrees = (1, "Tier, 2022")
    undated = (8, "Victims helped, undated")
    inferred = (9, "Suspects in criminal complaints, 2021; Suspects investigated, 2021; Traffickers convicted, 2021")
    prosecuted, article = (10, "Defendants prosecuted, 2020"), (12, "Article\u00a0388")
    periods = [disagrees, penalty, undated, inferred]
    assert codes("serbia", 1) == [disagrees, penalty, implied], "the badge has the claim with which it disagrees"
    assert codes("serbia", 3) == codes("serbia", 4) == [*periods, implied]
    assert codes("serbia", 7) == [*periods, prosecuted, implied, encouraged]
    assert codes("serbia", 9) == [
        disagrees,
        penalty,
        spending,
        *periods[2:],
        prosecuted,
        article,
        implied,
        encouraged,
    ]
    assert codes("panama", 1)[:1] == [(7, "People on the move, children, in the Darien Gap, undated")]
    assert codes("benin", 1) == [(9, "Recommendations 2 and 5")]


def test_remarks_on_the_periods_of_key_figures_come_before_notes_on_recommendations() -> None:
    rows = """
figures:
  - {{measure: victims identified, value: 46, {first}, key: true, note: In all years}}
  - {{measure: convictions, value: 16, period: 2021, key: true, note: {second}}}
  - {{measure: prosecutions, value: 20, period: 2021, key: true, note: {third}}}
recommendations: [{{text: Ask, note: Implied}}]
"""

    def shown(first: str, second: str, third: str, most: int = 1) -> list[str]:
        full = composed(rows.format(first=first, second=second, third=third))
        found = blocks(short(full, notes=most), Notes)
        return [text_of(note.content) for block in found for note in block.items]

    assert shown("sex: male", "A", "B") == ["In all years.", "Implied."]
    assert shown("period: 2021", "The year is implied", "The year is implied") == ["The year is implied.", "Implied."]
    assert shown("period: 2021", "A", "B") == ["Implied."]
    assert shown("period: 2021", "A", "B", most=2) == ["In all years.", "Implied."]


def test_notes_on_conflicts_of_key_figures_come_first_and_the_count_of_one_source_last() -> None:
    rows = """
figures:
  - {measure: victims identified, value: 1194, period: 2023, key: true}
  - {measure: victims identified, value: 1634, period: 2023, sources: [tip]}
recommendations: [{text: Ask, note: Implied}]
findings:
  - {pillar: protection, text: It is cold, note: At night}
  - {pillar: prevention, text: It is dark, note: Since noon}
"""
    full = composed(rows)
    (notes,) = blocks(full, Notes)
    assert {*(note.code for note in notes.items)} == {"conflict", "note", "default-source"}

    def shown(most: int) -> list[str]:
        (block,) = blocks(short(full, notes=most), Notes)
        return [note.code for note in block.items]

    assert shown(1) == ["conflict", "note"], "a note on a recommendation stays"
    assert shown(4) == ["conflict", "note", "note", "note"]
    assert shown(9) == ["conflict", "note", "note", "note"]
    assert sorted(shown(10)) == ["conflict", "default-source", "note", "note", "note"]


@pytest.mark.parametrize(
    "rows",
    [
        """
figures:
  - {measure: convictions, value: 17, period: 2023, key: true}
  - {measure: convictions, value: 22, period: 2022, sources: [tip-2023]}
  - {measure: convictions, value: 20, period: 2022, sources: [tip-2024]}
""",
        """
penalties:
  - {offence: trafficking, value: at most 12}
  - {offence: trafficking, value: 2 to 8, sources: [tip]}
""",
    ],
)
def test_a_note_on_a_conflict_is_shown_where_there_is_no_room_for_other_notes(rows: str) -> None:
    editions = [
        f"{{id: tip-{year}, kind: report, title: Report, publisher: State, edition: {year}}}" for year in (2023, 2024)
    ]
    others = ["{id: news, kind: article, title: News}", "{id: tip, kind: report, title: Law}"]
    sources = f"sources: [{', '.join((*others, *editions))}]"
    full = composed(f"{rows}findings: [{{pillar: protection, text: Cold, note: At night}}]\n", sources=sources)

    (block,) = blocks(short(full, notes=0), Notes)
    assert len(block.items) == 1
    assert block.items[0].code in {"revision", "penalties-differ"}
    assert "notes" not in ids(short(full, notes=0, conflicts=0))
    assert all(limits.conflicts for limits in LIMITS if limits.tiles > 2 and limits.most_recommendations)


def test_the_note_on_a_conflict_does_not_say_that_both_numbers_are_shown() -> None:
    full = composed("""
figures:
  - {measure: convictions, value: 12, period: 2023, key: true}
  - {measure: convictions, value: 19, period: 2023, sources: [tip], note: Includes procuring}
""")

    (note,) = (each for (found,) in [blocks(full, Notes)] for each in found.items if each.code == "conflict")
    assert text_of(note.content) == "12 [1] or 19 [2]. Both are shown. The 19: includes procuring."
    (note,) = (each for (found,) in [blocks(short(full), Notes)] for each in found.items if each.code == "conflict")
    assert text_of(note.content) == "12 [1] or 19 [2]. The 19: includes procuring."


def test_a_ladder_does_not_name_a_year_for_a_data_note_that_is_left_out() -> None:
    full = composed("""
tiers:
  - {year: 2021, tier: Tier 2, official: true}
  - {year: 2022, tier: Tier 2, official: true, note: The page is torn}
  - {year: 2023, tier: Tier 3, official: true, change: downgraded, note: As printed}
""")

    def caption(**limits: int) -> str:
        (ladder,) = blocks(short(full, **limits), TierLadder)
        return text_of(ladder_caption(ladder, full.labels))

    assert "2022: Tier 2 [1] (note 1)." in caption()
    assert "2022" not in caption(notes=0)
    assert "Filled: official [1]." in caption(notes=0)
    assert "2023: Tier 3, downgraded [1]." in caption(notes=0)


KEY_FIGURE_WITH_PARTS = """
figures:
  - {{id: all, measure: victims identified, value: 90, period: 2023, key: true{note}}}
{parts}
findings: [{{pillar: protection, text: It is cold, note: At night}}]
"""
PART = "  - {{measure: victims identified, value: 10, period: 2023, part_of: all, citizenship: {country}}}"


def codes_beside_parts(number: int, most: int, note: str = "") -> set[str]:
    """The codes of the data notes beside a key figure with some parts; at most so many are shown."""
    parts = "\n".join(PART.format(country=country) for country in ("SRB", "ROU", "BGR", "GRC", "HRV", "ITA")[:number])
    full = composed(KEY_FIGURE_WITH_PARTS.format(parts=parts, note=note))
    return {each.code for block in blocks(short(full, notes=most), Notes) for each in block.items}


def test_parts_and_their_rest_that_a_key_figure_shows_have_no_data_note() -> None:
    assert codes_beside_parts(2, 10) == {"note"}
    assert "remainder" in codes_beside_parts(2, 10, note=", note: From police records.")


def test_full_pages_have_no_note_on_parts_of_a_key_figure_that_it_does_not_show() -> None:
    assert codes_beside_parts(6, 10) == {"remainder", "note"}
    assert codes_beside_parts(6, 9) == {"note"}


def test_the_notes_on_sources_give_way_to_data_notes_and_credits_of_pictures_are_for_the_full_document() -> None:
    full = compose(BRIEFS["serbia"])

    def borgen(document: Document) -> str:
        entries = [entry for block in document.blocks if isinstance(block, Sources) for entry in block.items]
        return next(text for entry in entries if "Rossi" in (text := text_of(entry.content)))

    described = "The Borgen Project, Caterina Rossi, “Human Trafficking in Serbia”; article."
    assert borgen(short(full, source_notes=0)) == described
    assert borgen(short(full)) == f"{described} The copy read bears no date."
    assert borgen(full) == f"{described} Photo credit: Flickr. The copy read bears no date."
    assert all(not limits.source_notes for limits in LIMITS if limits.notes < 6)


def test_the_last_line_names_the_full_record() -> None:
    full = compose(BRIEFS["serbia"])
    document = with_full_record(shorten(full), "serbia.pdf")
    line = "Short brief. The full record: serbia.pdf, 17 data notes, 23 sources."
    assert document.footer == line
    assert document.blocks[-1] == Paragraph((Text(line),), "caption")
    assert with_full_record(full, "serbia.pdf") is full


def test_the_last_line_names_no_file_if_it_is_not_known() -> None:
    document = with_full_record(shorten(compose(BRIEFS["serbia"])), "")

    assert document.footer == "Short brief. The full record has 17 data notes and 23 sources."


def number_of(document: Document, kind: type[Notes] | type[Sources]) -> int:
    return sum(len(block.items) for block in document.blocks if isinstance(block, kind))


def test_a_document_that_cites_no_note_has_no_heading_for_notes() -> None:
    rows = "persons: [{name: A. Borg, role: member, note: The article has no first name}]"
    assert "notes" not in ids(short(composed(rows)))
    assert "notes" in ids(short(composed("findings: [{pillar: protection, text: No roof, note: So said}]")))


def badge_remarks(document: Document) -> list[str]:
    title = document.blocks[0]
    assert isinstance(title, Title)
    assert title.badge
    return [*map(words, title.badge.remarks)]


def test_remarks_and_notes_that_are_left_out_are_counted() -> None:
    country = compose(BRIEFS["serbia"])
    first, *_ = badge_remarks(country)
    assert badge_remarks(short(country, remarks=0)) == ["The full record has 3\u00a0more remarks."]
    assert badge_remarks(short(country, remarks=1)) == [first, "The full record has 2\u00a0more remarks."]

    callout = short(composed(head=f"note: The article {'does not say so and ' * 40} ends here")).blocks[1]
    assert isinstance(callout, Paragraph)
    assert words(callout.spans) == "Note: The full record has a note on the whole brief."
    assert callout.role == "callout"


EDITIONS = """
recommendations:
  - {text: Ask, pillar: prosecution, years: [2022]}
  - {text: Listen, pillar: protection, years: [2020, 2022]}
  - {text: Wait, pillar: protection, years: [2019, 2020, 2022]}
  - {text: Teach, pillar: prevention, years: [2020, 2022]}
"""
TIERS = "tiers: [{country: MLT, year: 2022, tier: Tier 2}]"


def test_without_tiers_the_recommendations_made_longest_come_first() -> None:
    def groups(document: Document) -> dict[str, list[int]]:
        (block,) = blocks(document, Recommendations)
        return {group.label: [item.number for item in group.items] for group in block.groups}

    usual = {"Prosecution": [1], "Protection": [2, 3], "Prevention": [4]}
    assert groups(short(composed(EDITIONS + TIERS))) == usual
    assert groups(composed(EDITIONS)) == usual
    assert groups(short(composed(EDITIONS))) == {"Made longest": [2, 3, 4], "Prosecution": [1]}
    assert groups(short(composed(EDITIONS), recommendations=5)) == {"Prosecution": [1]}
    equal = EDITIONS.replace("years: [2022]", "years: [2020, 2022]").replace("2019, ", "")
    assert groups(short(composed(equal))) == {"Made longest": [1, 2, 4], "Protection": [3]}
    more = equal.replace("pillar: prosecution", "pillar: protection")
    assert groups(short(composed(more)))["Made longest"] == [1, 2, 4]
    twice = EDITIONS.replace("text: Teach, pillar: prevention, years: [2020, 2022]", "text: Teach, years: [2022]")
    assert groups(short(composed(twice)))["Made longest"] == [2, 3]
    one = EDITIONS.replace("2020, ", "").replace("2019, ", "")
    assert "Made longest" not in groups(short(composed(one)))


def test_of_recommendations_that_do_not_fit_each_pillar_has_some() -> None:
    pillars = {"prosecution": 5, "protection": 5, "prevention": 1}
    rows = [f"  - {{text: Act {n} for {name}, pillar: {name}}}" for name, most in pillars.items() for n in range(most)]
    (block,) = blocks(short(composed("recommendations:\n" + "\n".join(rows)), recommendations=140), Recommendations)

    assert [(group.pillar, len(group.items), group.total) for group in block.groups] == [
        ("prosecution", 2, 5), ("protection", 2, 5), ("prevention", 1, 0),
    ]  # fmt: skip


def test_a_few_recommendations_of_many_are_not_divided_by_pillars() -> None:
    pillars = [pillar for pillar in PILLARS[:2] for _ in range(5)]
    rows = "\n".join(f"  - {{pillar: {pillar}, text: Do thing {n}}}" for n, pillar in enumerate(pillars))
    full = composed(f"tiers: [{{country: MLT, tier: Tier 2, year: 2022}}]\nrecommendations:\n{rows}\n")

    def names(most: int) -> list[str]:
        document = short(full, most_recommendations=most)
        return [group.label for block in blocks(document, Recommendations) for group in block.groups]

    assert names(5) == [""]
    assert names(6) == names(10) == ["Prosecution", "Protection"]


def test_three_recommendations_of_two_pillars_are_shown_though_they_are_long() -> None:
    pillars = ("prosecution", "prosecution", "prosecution", "protection", "protection")
    rows = [f"  - {{text: {'Act ' * 60}{n}, pillar: {name}}}" for n, name in enumerate(pillars)]

    def shown(limit: int) -> list[int]:
        document = short(composed("recommendations:\n" + "\n".join(rows)), recommendations=limit)
        return [item.number for block in blocks(document, Recommendations) for item in block.items()]

    assert shown(450) == [1, 2, 4]
    assert shown(300) == [1]


def test_the_recommendation_that_opens_the_newest_edition_is_always_shown() -> None:
    rows = """
edition: 2022
recommendations:
  - {text: Fund a plan, pillar: prevention, years: [2021]}
  - {text: Convict the guilty, pillar: prosecution, years: [2022]}
  - {text: Shelter each victim, pillar: protection, years: [2021, 2022]}
  - {text: Amend the law, pillar: prosecution, years: [2021, 2022]}
"""
    full = composed(rows)

    def shown(most: int) -> list[str]:
        (block,) = blocks(short(full, recommendations=most), Recommendations)
        return [text_of(item.content).partition(" [")[0] for item in block.items()]

    assert shown(1) == ["Convict the guilty."]
    assert shown(40) == ["Amend the law.", "Convict the guilty."]
    assert byline(short(full, recommendations=0), "recommendations").startswith("0 of 3 ")


NEW_AND_OLD = """
edition: 2022
tiers: [{country: MLT, tier: Tier 2, year: 2022}]
recommendations:
  - {text: Amend the law, pillar: prosecution, years: [2021, 2022]}
  - {text: Convict officials, pillar: prosecution, years: [2021, 2022]}
  - {text: Fund shelters, pillar: protection, years: [2021, 2022]}
  - {text: Inspect farms, pillar: prevention, years: [2021, 2022]}
  - {text: Register migrants, pillar: prevention, years: [2021, 2022]}
  - {text: Share files, pillar: partnership, years: [2021, 2022]}
  - {text: Screen the children of gangs, pillar: protection, years: [2022]}
  - {text: Guard judges and witnesses, pillar: prosecution, years: [2022]}
"""


def recommended(document: Document) -> dict[str, list[str]]:
    """The texts of recommendations, by the label of their group."""
    (block,) = blocks(document, Recommendations)
    return {group.label: [text_of(item.content).partition(" [")[0] for item in group.items] for group in block.groups}


@pytest.mark.parametrize(
    ("most", "new"),
    [
        (2, set[str]()),
        (3, {"Screen the children of gangs."}),
        (6, {"Screen the children of gangs.", "Guard judges and witnesses."}),
    ],
)
def test_one_of_three_recommendations_and_two_of_six_are_new_in_the_newest_edition(most: int, new: set[str]) -> None:
    (shown,) = recommended(short(composed(NEW_AND_OLD), most_recommendations=most)).values()

    assert len(shown) == most
    assert {text for text in shown if "children" in text or "judges" in text} == new


def test_new_recommendations_do_not_come_before_those_of_more_editions_where_all_are_shown() -> None:
    shown = recommended(short(composed(NEW_AND_OLD)))

    assert shown["Prosecution"] == ["Amend the law.", "Convict officials.", "Guard judges and witnesses."]


COMPLETED = """
edition: 2022
recommendations:
  - {text: Fund shelters, id: fund, pillar: protection, years: [2021, 2022]}
  - {text: Adopt the law, id: adopt, pillar: prosecution, years: [2021]}
  - {text: Adopt a plan, id: plan, pillar: prevention, years: [2021]}
  - {text: Train the police, id: train, pillar: prevention, years: [2021]}
progress:
  - {recommendation: fund, year: 2022, status: none}
  - {recommendation: adopt, year: 2022, status: complete, text: The law was passed}
  - {recommendation: plan, year: 2022, status: complete}
  - {recommendation: train, year: 2022, status: some}
"""
COMPLETED_LABEL = "Completed, no longer made"


@pytest.mark.parametrize("tiers", ["", "tiers: [{country: MLT, tier: Tier 2, year: 2022}]\n"])
def test_completed_recommendations_that_are_no_longer_made_follow_the_others(tiers: str) -> None:
    full = composed(tiers + COMPLETED)
    shortened = short(full)

    (block,) = blocks(shortened, Recommendations)
    last = block.groups[-1]
    assert [*recommended(shortened).items()][-1] == (COMPLETED_LABEL, ["Adopt the law."])
    assert last.total == 2
    assert "Complete in 2022: The law was passed" in text_of(last.items[0].progress)
    assert last.items[0].number in {item.number for each in blocks(full, Recommendations) for item in each.items()}
    assert "not made." in text_of(block.key)
    assert last_line(shortened) == "Not in this short brief: earlier recommendations (2)."


def test_one_completed_recommendation_is_shown_for_three_of_the_others() -> None:
    def shown(count: int) -> list[str]:
        rows = [f"  - {{text: Pay {n} NGOs, pillar: protection, years: [2021, 2022]}}" for n in range(1, count)]
        return recommended(short(composed(COMPLETED.replace("progress:", "\n".join((*rows, "progress:"))))))[
            COMPLETED_LABEL
        ]

    assert shown(1) == shown(5) == ["Adopt the law."]
    assert shown(6) == ["Adopt the law.", "Adopt a plan."]


def test_a_recommendation_with_much_progress_is_not_completed() -> None:
    assert COMPLETED_LABEL not in recommended(short(composed(COMPLETED.replace("complete", "much"))))


def test_without_recommendations_no_completed_ones_are_shown() -> None:
    assert not blocks(short(composed(COMPLETED), most_recommendations=0), Recommendations)


def test_kinds_of_changes_that_are_left_out_are_counted() -> None:
    assert kinds_shown(ENGLISH, "since the edition of 2021", 3, 3) == "since the edition of 2021"
    assert kinds_shown(ENGLISH, "since the edition of 2021", 3, 5) == (
        "since the edition of 2021; 3 of 5 kinds of changes"
    )


def test_the_context_is_no_pillar_and_fills_room() -> None:
    full = composed("findings: [{pillar: context, text: It is an island}, {pillar: context, text: It is small}]")
    assert "context" not in ids(short(full))
    assert byline(short(full, context=1), "context") == "1 of 2 findings"


def test_the_profile_the_routes_other_figures_and_quotations_fill_room_in_this_order() -> None:
    full = composed(
        "profile: [{aspect: form, term: forced labour}]\nroutes: [{origin: [MLT], destination: [ITA]}]\n"
        "figures: [{measure: population, value: 5}, {measure: deaths, value: 1, key: true}]\n"
        "quotes: [{text: It is so, speaker: A}]\n"
    )
    names = ["profile", "routes", "other-figures", "quotations"]

    for most in range(5):
        assert [name for name in ids(short(full, further=most)) if name in names] == names[:most]


def test_the_order_of_sections() -> None:
    assert ids(short(compose(BRIEFS["serbia"]))) == [
        "tiers",
        "summary",
        "key-figures",
        "laws",
        "recommendations",
        "prosecution",
        "protection",
        "prevention",
        "partnership",
        "notes",
        "sources",
    ]


def laws_of(document: Document) -> list[str]:
    (section,) = (blocks for name, blocks in document.sections() if name == "laws")
    return [text_of(block.spans) for block in section if isinstance(block, Paragraph)]


def test_the_penalties_for_an_offence_are_a_sentence() -> None:
    document = short(compose(BRIEFS["serbia"]), laws=1)

    (sentence,) = laws_of(document)
    assert sentence == (
        "Sex trafficking and labour trafficking (sources differ): 2 to 12 years in prison (adult victims), "
        "3 to 12 years in prison (child victims) [7]; up to 12 years in prison (article 388) [3] (note 2)."
    )
    assert byline(document, "laws") == "3 of 5"


def test_only_penalties_on_which_sources_differ_are_said_to() -> None:
    rows = "{offence: theft, value: 3 to 6, unit: years, age: child}"

    def sentence_with(other: str) -> str:
        (sentence,) = laws_of(short(composed(f"penalties: [{rows}, {other}]")))
        return sentence

    assert sentence_with("{offence: theft, value: 2, unit: years, age: adult, sources: [tip]}") == (
        "Theft: 3 to 6 years in prison (child victims) [1]; 2 years in prison (adult victims) [2]."
    )
    assert sentence_with("{offence: theft, value: 2, unit: years, sources: [tip]}") == (
        "Theft (sources differ): 3 to 6 years in prison (child victims) [1]; 2 years in prison [2] (note 1)."
    )


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ("value: 2", "Theft (when each applies is not given): 3 to 6 years in prison, 2 years in prison [1]."),
        ("value: 2, age: child", "Theft: 3 to 6 years in prison, 2 years in prison (child victims) [1]."),
        ("value: 2, kind: fine, unit: EUR", "Theft: 3 to 6 years in prison and a fine of €2 [1]."),
        (
            "value: at least 8, printed: 8 years or more if armed",
            "Theft: 3 to 6 years in prison, at least 8 years in prison (“8 years or more if armed”) [1].",
        ),
    ],
)
def test_two_penalties_of_one_offence_that_nothing_tells_apart_are_said_to_be_so(other: str, sentence: str) -> None:
    rows = f"penalties: [{{offence: theft, value: 3 to 6}}, {{offence: theft, {other}}}]"

    assert laws_of(short(composed(rows))) == [sentence]


def test_a_penalty_of_a_brief_on_several_countries_says_that_its_country_is_not_given() -> None:
    rows = "laws: [{id: act, name: Act, kind: law, place: KEN}]\n"
    rows += "penalties: [{offence: theft, value: 2}, {offence: theft, value: 3, law: act}]"
    head = "id: two\ntitle: Crime\nsubject: group\nsubject_name: East Africa\ndefault_source: news\n"
    head += "countries: [{country: KEN}, {country: UGA}]\n"

    full = compose(parse_brief(f"{head}{rows}{SOURCES}"))
    assert laws_of(short(full))[:2] == [
        "Theft, country not given: 2 years in prison [1].",
        "Theft, Kenya: 3 years in prison (Act) [1].",
    ]


@pytest.mark.parametrize(
    ("value", "printed", "words"),
    [
        ("at least 10", "10 years to life", "“10 years to life”, "),
        ("at most 7", "up to seven years and a fine", "“up to seven years and a fine”, "),
        ("0.5 to 10", "six months to ten years", "“six months to ten years”, "),
        ("at least 3", "al menos 3 años", "“al menos 3 años”, "),
        ("at least 3", "or at least 3 years", "“or at least 3 years”, "),
        ("at most 12", "up to twelve years", ""),
        ("2 to 12", "between two and 12 years of imprisonment", ""),
    ],
)
def test_a_penalty_has_the_words_of_the_source_that_say_more(value: str, printed: str, words: str) -> None:
    row = f"{{offence: theft, value: {value}, printed: {printed}, age: child}}"

    (sentence,) = laws_of(short(composed(f"penalties: [{row}]")))
    assert sentence.endswith(f"years in prison ({words}child victims) [1].")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("one third more for child victims", "“one third more for child victims”"),
        ("one third more", "“one third more”, child victims"),
        ("more for children than for adults", "“more for children than for adults”, child victims"),
    ],
)
def test_words_of_a_source_that_name_the_age_of_victims_are_not_followed_by_it(words: str, shown: str) -> None:
    rows = (
        "{offence: theft, age: adult, value: 3 to 15}",
        f"{{offence: theft, age: child, value: 4 to 20, printed: {words}}}",
    )
    (sentence,) = laws_of(short(composed(f"penalties: [{', '.join(rows)}]")))

    assert sentence == f"Theft: 3 to 15 years in prison (adult victims), 4 to 20 years in prison ({shown}) [1]."


def test_prison_and_a_fine_are_joined_unless_the_source_says_that_one_is_enough() -> None:
    def shown(*rows: str) -> str:
        (text,) = laws_of(short(composed("penalties:" + "".join(f"\n  - {{offence: theft, {row}}}" for row in rows))))
        return text

    fine = "kind: fine, value: vague, unit: DOP, printed: 175 times the minimum wage"
    assert shown("value: 15", fine) == "Theft: 15 years in prison and a fine of “175 times the minimum wage” [1]."
    assert shown("value: 5, age: adult", "value: 7, age: child", "kind: fine, value: 2, unit: EUR") == (
        "Theft: 5 years in prison (adult victims), 7 years in prison (child victims); also a fine of €2 [1]."
    )
    assert shown("value: 5, printed: 5 years or a fine", "kind: fine, value: 2, unit: EUR") == (
        "Theft: 5 years in prison (“5 years or a fine”), a fine of €2 [1]."
    )
    assert shown("value: 6 to 20, printed: 6 to 15 or 8 to 20 years", "kind: fine, value: 2, unit: EUR") == (
        "Theft: 6 to 20 years in prison (“6 to 15 or 8 to 20 years”) and a fine of €2 [1]."
    )


def test_a_fine_with_a_row_of_its_own_is_not_repeated_in_the_words_about_prison() -> None:
    prison = "{offence: theft, value: 10, printed: 10 years’ imprisonment and a fine of 50 euros}"
    fine = "{offence: theft, kind: fine, value: 50, unit: EUR}"

    assert laws_of(short(composed(f"penalties: [{prison}, {fine}]"))) == [
        "Theft: 10 years in prison and a fine of €50 [1]."
    ]
    assert laws_of(short(composed(f"penalties: [{prison}]"))) == [
        "Theft: 10 years in prison (“10 years’ imprisonment and a fine of 50 euros”) [1]."
    ]


def tiles_of(rows: str) -> list[str]:
    document = short(composed(f"figures: [{rows}]"))
    return [
        f"{line.title}: {line.amount.text}"
        for block in document.blocks
        if isinstance(block, Figures)
        for line in block.lines
    ]


def test_a_brief_without_key_figures_has_the_first_of_its_figures() -> None:
    series = ", ".join(f"{{measure: convictions, value: {year - 2000}, period: {year}}}" for year in range(2017, 2022))
    others = ", ".join(f"{{measure: other, label: birds {number}, unit: count, value: 1}}" for number in range(9))

    assert tiles_of("{measure: arrests, value: 1}") == ["People arrested: 1"]
    assert tiles_of(f"{series}, {others}") == [
        "Traffickers convicted: 21",
        *(f"Birds {number}: 1" for number in range(7)),
    ]
    assert tiles_of("{measure: arrests, value: 1}, {measure: deaths, value: 2, key: true}") == ["Deaths: 2"]


def test_figures_that_are_shown_as_key_figures_are_no_other_figures() -> None:
    measures = ("investigations", "arrests", "prosecutions", "convictions", "population", "deaths")
    rows = [f"measure: {measure}, value: {number}, period: 2021" for number, measure in enumerate(measures, 1)]
    series = [f"measure: refugees, value: {value}, period: {2011 + 4 * value}" for value in range(1, 4)]
    document = short(composed(figures(*rows, *series)), further=9, figures=9)

    lines = [line.label for block in document.blocks if isinstance(block, Figures) for line in block.lines]
    assert len(lines) == len({*lines}) == len(measures)
    assert byline(document, "key-figures") == ""
    assert [entry.name for block in blocks(document, Terms, "Other figures") for entry in block.entries] == ["Refugees"]


def test_the_newest_number_of_a_series_without_key_is_followed_by_the_years_without_one() -> None:
    values = (3, 5, 6, "not reported", "vague, printed: several")
    rows = [f"measure: arrests, value: {value}, period: {2019 + at}" for at, value in enumerate(values)]

    (block,) = blocks(short(composed(figures(*rows))), Figures, "Figures")
    (line,) = block.lines
    assert (line.amount.text, line.amount.period) == ("6", "2021")
    assert text_of(line.remarks) == "2022: not reported [1]. 2023: “several” [1]."


def test_of_two_key_figures_of_a_main_measure_the_one_of_the_later_period_is_chosen() -> None:
    measures = ("investigations", "convictions", "acquittals")
    rows = [f"measure: {measure}, value: 1, period: 2022, key: true" for measure in measures]
    rows.append("measure: victims identified, value: 6036, period: 2022, key: true")
    rows.append("measure: victims identified, value: 3842, period: 2023-04 to 2024-03, key: true")

    found = blocks(short(composed(figures(*rows)), small_tiles=0), Figures, "Key figures")
    assert [line.amount.number for block in found for line in block.lines] == ["1", "1", "1", "3,842"]


def test_a_second_number_of_a_measure_gives_its_tile_to_another_measure() -> None:
    rows = [
        "measure: victims identified, value: 4, period: 2022, group: Chinese women, key: true",
        "measure: victims identified, value: 0, period: 2021, key: true",
        "measure: investigations, value: 1, period: 2022, key: true",
        "measure: prosecutions, value: 2, period: 2022, key: true",
        "measure: convictions, value: 3, period: 2022, key: true",
    ]

    def shown(*rows: str) -> list[list[str]]:
        found = blocks(short(composed(figures(*rows))), Figures, "Key figures")
        return [[line.amount.number for line in block.lines] for block in found]

    assert shown(*rows) == [["4", "1", "2", "3"], ["0"]]
    assert shown(*rows[:4]) == [["4", "0", "1", "2"]]
    vague = "measure: convictions, value: vague, printed: many of them, period: 2022, key: true"
    assert shown(*rows[:4], vague)[0] == ["4", "0", "1", "2"]


def test_key_figures_are_chosen_across_pillars() -> None:
    measures = ("investigations", "arrests", "prosecutions", "convictions", "victims identified", "shelters")
    rows = [f"measure: {measure}, value: {n}, key: true" for n, measure in enumerate(measures, 1)]

    def shown(*rows: str, **limits: int) -> list[list[str]]:
        found = blocks(short(composed(figures(*rows)), **limits), Figures, "Key figures")
        return [[line.amount.number for line in block.lines] for block in found]

    assert shown(*rows) == [["1", "3", "4", "5"], ["2", "6"]]
    assert shown(*rows, tiles=2, small_tiles=1) == [["1", "5"], ["2"]]
    assert shown(*rows, tiles=1, small_tiles=0) == [["1"]]
    assert shown(*rows[:4]) == [["1", "2", "3", "4"]]
    assert shown(*rows[:5][::-1], tiles=4, small_tiles=0) == [["5", "4", "3", "1"]]
    not_known = rows[3].replace("value: 4", "value: not reported")
    assert shown(*rows[:3], not_known, *rows[4:], small_tiles=0) == [["1", "2", "3", "5"]]
    assert shown(*rows[:4], "measure: population, value: 9, key: true", small_tiles=0) == [["1", "2", "3", "4"]]


def shown_tiles(*rows: str, title: str = "Human trafficking in Malta", **limits: int) -> list[list[str]]:
    """The numbers of the tiles, then those of the small tiles, of key figures with these values."""
    keys = (
        f"{row}, value: {n}, key: true" if "value" not in row else f"{row}, key: true" for n, row in enumerate(rows, 1)
    )
    head = HEAD.replace("Human trafficking in Malta", title)
    full = compose(parse_brief(f"{head}{figures(*keys)}\nsources: [{{id: news, kind: article, title: Slavery today}}]"))
    found = blocks(short(full, **limits), Figures, "Key figures")
    return [[line.amount.number for line in block.lines] for block in found]


def test_figures_of_the_context_do_not_take_all_tiles_if_a_pillar_has_a_key_figure() -> None:
    context = [
        f"measure: other, unit: persons, pillar: context, label: {name}"
        for name in ("doctors", "nurses", "teachers", "guards")
    ]
    assert shown_tiles(*context) == [["1", "2", "3", "4"]]
    assert shown_tiles(*context, "measure: victims identified") == [["1", "2", "3", "5"], ["4"]]


def test_a_key_figure_with_a_number_takes_the_tile_of_one_that_is_not_reported() -> None:
    rows = [
        f"measure: {measure}" for measure in ("investigations", "prosecutions", "convictions", "victims identified")
    ]
    rows[1] += ", value: not reported"
    assert shown_tiles(*rows) == [["1", "not reported", "3", "4"]]
    assert shown_tiles(*rows, "measure: deaths") == [["1", "3", "4", "5"], ["not reported"]]
    empty = "measure: deaths, value: not known"
    assert shown_tiles(*rows, empty) == [["1", "not reported", "3", "4"], ["not known"]]


def test_one_tile_is_about_the_title_of_the_brief_if_a_key_figure_is() -> None:
    mains = ["measure: convictions", "measure: prosecutions", "measure: victims identified"]
    cotton = "measure: other, unit: persons, pillar: context, label: people sent to pick cotton"
    rows = [*mains, "measure: victims assisted", "measure: deaths", cotton]

    assert shown_tiles(*rows, title="Forced labour in cotton") == [["1", "2", "3", "6"], ["4", "5"]]
    assert shown_tiles(*rows) == [["1", "2", "3", "4"], ["5", "6"]]
    four = [*mains, "measure: investigations", cotton]
    assert shown_tiles(*four, title="Forced labour in cotton") == [["1", "2", "3", "4"], ["5"]]
    spending = "measure: other, unit: persons, pillar: context, label: judges of Malta in trafficking cases"
    assert shown_tiles(*rows[:4], spending) == [["1", "2", "3", "4"], ["5"]]
    assert shown_tiles(cotton, *rows, title="Forced labour in cotton") == [["1", "2", "3", "4"], ["5", "6", "7"]]


LONG = "Trafficking in Persons Act of 2007"


def penalties(*rows: str) -> list[str]:
    laws = f"laws: [{{id: act, name: {LONG}, kind: law, text: It is new}}]" if "law: act" in rows[0] else ""
    return laws_of(short(composed(f"{laws}\npenalties:\n" + "\n".join(f"  - {{{row}}}" for row in rows)), laws=9))


def test_penalties_of_one_law_for_the_same_victims_have_both_once() -> None:
    shared = "offence: sex trafficking, law: act, age: adult"
    assert penalties(
        f"{shared}, value: at least 5",
        f"{shared}, value: 1000, kind: fine, unit: EUR",
        "offence: sex trafficking, law: act, age: child, value: at least 7, printed: 7 years to life",
    ) == [
        (
            f"Sex trafficking ({LONG}): at least 5 years in prison and a fine of €1,000 (adult victims); "
            "at least 7 years in prison (“7 years to life”, child victims) [1]."
        )
    ]


@pytest.mark.parametrize(
    ("offence", "victims"),
    [
        ("trafficking of an adult", ""),
        ("traite d’adultes", ""),
        ("trafficking of adults and children", " (adult victims)"),
        ("child trafficking", " (adult victims)"),
    ],
)
def test_the_age_of_victims_is_not_said_again_after_an_offence_that_names_it(offence: str, victims: str) -> None:
    assert penalties(f"offence: {offence}, age: adult, value: 5") == [
        f"{offence.capitalize()}: 5 years in prison{victims} [1]."
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("value: vague, printed: life imprisonment", "“life imprisonment”"),
        ("value: vague, printed: severe", "prison, term “severe”"),
        ("kind: fine, unit: EUR, value: vague, printed: 'a fine, and costs'", "“a fine, and costs”"),
        ("kind: fine, unit: EUR, value: vague, printed: large", "a fine of “large”"),
        ("value: at most 10, printed: up to ten years", "up to 10 years in prison"),
        ("value: at most 10, printed: at most ten years", "at most 10 years in prison"),
        ("kind: fine, unit: EUR, value: at most 10, printed: a fine of up to 10 euros", "a fine of up to €10"),
    ],
)
def test_a_penalty_is_in_the_words_of_its_source(row: str, words: str) -> None:
    assert penalties(f"offence: theft, {row}") == [f"Theft: {words} [1]."]


OF_ONE_LAW = f"""
laws: [{{id: act, name: {LONG}, kind: law}}]
penalties:
  - {{offence: sex trafficking, law: act, value: 2}}
  - {{offence: sex trafficking, law: act, value: 5, unit: years, age: child, sources: [tip]}}
  - {{offence: forced labour, law: act, value: 3}}
  - {{offence: forced labour, value: 4, age: child, sources: [tip]}}
  - {{offence: theft, law: act, value: 1}}
"""


def test_the_long_name_of_a_law_is_not_repeated() -> None:
    assert laws_of(short(composed(OF_ONE_LAW), laws=3)) == [
        (
            f"Sex trafficking (sources differ): 2 years in prison ({LONG}) [1]; "
            "5 years in prison (child victims, same law) [2] (note 1)."
        ),
        (
            "Forced labour (sources differ): 3 years in prison (same law) [1]; "
            "4 years in prison (child victims) [2] (note 2)."
        ),
        f"Theft: 1 year in prison ({LONG}) [1].",
    ]


def test_penalties_under_the_laws_of_several_countries_have_sentences_that_name_them() -> None:
    laws = """
      laws:
        - {id: one, name: Act 1, kind: law, place: ETH}
        - {id: two, name: Act 2, kind: law, place: DJI}
        - {id: own, name: Act 3, kind: law, place: MLT}
      penalties:
        - {offence: theft, law: one, value: 7}
        - {offence: theft, law: two, value: 5, sources: [tip]}
        - {offence: theft, law: own, value: 6}
    """

    document = composed(laws)
    (table,) = blocks(document, DataTable, "Laws and penalties")

    assert laws_of(short(document, laws=3)) == [
        "Theft, Ethiopia: 7 years in prison (Act 1) [1].",
        "Theft, Djibouti: 5 years in prison (Act 2) [2].",
        "Theft: 6 years in prison (Act 3) [1].",
    ]
    assert [text_of(row[0]) for row in table.rows] == ["Theft, Ethiopia", "Theft, Djibouti", "Theft"]


def test_a_sentence_names_the_law_if_the_one_before_is_left_out() -> None:
    after_a_long_one = OF_ONE_LAW.replace("sex trafficking", f"{'very ' * 100}grave trafficking")

    assert laws_of(short(composed(after_a_long_one), laws=1, longest=500)) == [
        (
            f"Forced labour (sources differ): 3 years in prison ({LONG}) [1]; "
            "4 years in prison (child victims) [2] (note 2)."
        )
    ]


LAWS = """
laws:
  - {name: C 29, kind: treaty, place: world, status: ratified}
  - {name: C 182, kind: treaty, place: world, status: ratified}
  - {name: Minimum age, kind: law, text: Set at 14 years, standard: not met}
  - {name: Free education, kind: law, standard: met}
  - {name: Palermo Act, kind: law, text: It punishes all forms}
penalties:
  - {offence: child labour, value: not stated}
  - {offence: sex trafficking, value: 5000, unit: EUR, kind: fine, printed: 5000 euros}
"""


def test_a_treaty_with_a_sentence_and_an_entry_is_counted_once() -> None:
    treaties = """
laws:
  - {name: C 29, kind: treaty, place: world, status: ratified}
  - {name: C 182, kind: treaty, place: world, status: ratified, text: With a reservation}
penalties: [{offence: slavery, value: 3}]
"""
    assert byline(short(composed(treaties), laws=1), "laws") == "1 of 3"
    assert byline(short(composed(treaties), laws=2), "laws") == ""


BELOW = "Below the international standard, says The Daily"
UP_TO = "Up to the international standard, says The Daily"


def test_laws_and_penalties_are_counted_in_the_order_of_the_full_document_after_the_offence_of_the_title() -> None:
    full = composed(LAWS)
    document = short(full, laws=9)

    assert laws_of(document) == [
        "Sex trafficking: a fine of €5,000 [1].",
        "Child labour: prison, term not given [1].",
        "Ratified, 2 of 2 treaties: C 29; C 182 [1].",
        f"{BELOW}: Minimum age (set at 14 years) [1].",
        f"{UP_TO}: Free education [1].",
    ]
    section = dict(document.sections())["laws"]
    assert all(isinstance(block.spans[0], Strong) for block in section if isinstance(block, Paragraph))
    assert [entry.name for block in blocks(document, Terms) for entry in block.entries] == ["Palermo Act"]
    assert byline(document, "laws") == ""
    assert byline(short(full, laws=3), "laws") == "3 of 7"
    assert byline(short(full, laws=4), "laws") == "5 of 7"
    assert "laws" not in ids(short(full, laws=0))
    assert "laws" not in ids(short(full, laws=9, longest=10))


PENALTIES = """
laws:
  - {name: C 29, kind: treaty, place: world, status: ratified}
  - {name: Employers pay, kind: law, standard: not met}
  - {name: Contracts, kind: law, standard: met}
  - {name: Visas, kind: law, standard: met}
penalties:
  - {offence: trafficking in persons, value: at most 15}
  - {offence: child labour, value: 1}
  - {offence: forced labour, value: 5}
"""


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Forced labour in Malta", "Forced labour: 5 years in prison [1]."),
        ("Working children of Malta", "Trafficking in persons: at most 15 years in prison [1]."),
        (
            "Forced labour and trafficking in persons in Malta",
            "Forced labour: 5 years in prison [1]. Trafficking in persons: at most 15 years in prison [1].",
        ),
        ("Labour in Malta", "Child labour: 1 year in prison [1]."),
    ],
)
def test_the_offence_of_the_title_and_laws_that_do_not_meet_the_standard_come_before_others(
    title: str, first: str
) -> None:
    full = compose(parse_brief(HEAD.replace("Human trafficking in Malta", title) + PENALTIES + SOURCES))

    assert laws_of(short(full, laws=2)) == [first, f"{BELOW}: Employers pay [1]. {UP_TO}: 2 others [1]."]


def test_the_only_law_with_another_judgement_is_named() -> None:
    full = composed(PENALTIES.replace("  - {name: Visas, kind: law, standard: met}\n", ""))

    assert laws_of(short(full, laws=2))[1] == f"{BELOW}: Employers pay [1]. {UP_TO}: Contracts [1]."


@pytest.mark.parametrize(
    ("offences", "title", "first"),
    [
        (("leaving the mission", "trafficking in persons"), "Doctors of Malta", "Trafficking in persons"),
        (("leaving the mission", "forced labour"), "Doctors of Malta", "Forced labour"),
        (("leaving the mission", "slavery", "trafficking in persons"), "Doctors of Malta", "Slavery"),
        (("leaving the mission", "taking passports"), "Doctors of Malta", "Leaving the mission"),
        (("leaving the mission", "trafficking in persons"), "Leaving Malta", "Leaving the mission"),
    ],
)
def test_the_offences_of_most_briefs_come_first_if_the_title_names_none(
    offences: tuple[str, ...], title: str, first: str
) -> None:
    rows = "\n".join(f"  - {{offence: {offence}, value: 5}}" for offence in offences)
    full = compose(parse_brief(f"{HEAD.replace('Human trafficking in Malta', title)}penalties:\n{rows}\n{SOURCES}"))

    assert laws_of(short(full, laws=1)) == [f"{first}: 5 years in prison [1]."]


def test_the_forms_of_trafficking_come_before_other_offences() -> None:
    offences = ("placement without a licence", "child sexual exploitation", "trafficking in persons", "forced labour")
    rows = "\n".join(f"  - {{offence: {offence}, value: {n}}}" for n, offence in enumerate(offences, 5))
    full = compose(parse_brief(f"{HEAD}penalties:\n{rows}\n{SOURCES}"))

    assert laws_of(short(full, laws=4)) == [
        "Trafficking in persons: 7 years in prison [1].",
        "Child sexual exploitation: 6 years in prison [1].",
        "Forced labour: 8 years in prison [1].",
        "Placement without a licence: 5 years in prison [1].",
    ]


def test_with_the_trafficking_of_men_comes_that_of_women() -> None:
    offences = ("trafficking of men", "trafficking of women and children", "child labour", "forced labour")
    rows = "\n".join(f"  - {{offence: {offence}, value: {n}}}" for n, offence in enumerate(offences, 5))
    title = "Human trafficking and forced labour in Malta"
    full = compose(parse_brief(f"{HEAD.replace('Human trafficking in Malta', title)}penalties:\n{rows}\n{SOURCES}"))

    trafficking = "Trafficking of men: 5 years in prison [1]. Trafficking of women and children: 6 years in prison [1]."
    assert laws_of(short(full, laws=1)) == [f"{trafficking} Forced labour: 8 years in prison [1]."]


def test_a_law_that_a_recommendation_or_a_finding_names_comes_before_other_laws() -> None:
    rows = """
laws:
  - {name: Plan of action, kind: plan, text: It was agreed}
  - {name: Act of 2000, kind: law, place: USA, text: It pays}
  - {name: NGO law, kind: law, period: 2017}
"""

    def first(records: str) -> str:
        section = dict(short(composed(rows + records), laws=1).sections())["laws"]
        (name,) = (entry.name for block in section if isinstance(block, Terms) for entry in block.entries)
        return name

    assert first("") == "Plan of action"
    assert first("recommendations: [{text: Repeal the NGO law}]") == "NGO law"
    assert first("findings: [{pillar: partnership, text: The act of 2000 ranks countries}]") == "Act of 2000"


@pytest.mark.parametrize(("words_of_law", "paragraphs"), [(12, 1), (80, 2)])
def test_penalties_for_the_offences_of_the_title_are_one_paragraph_if_it_is_short(
    words_of_law: int, paragraphs: int
) -> None:
    rows = f"""
laws: [{{id: act, name: {"Act " * words_of_law}, kind: law}}]
penalties:
  - {{offence: trafficking in persons, value: 15, law: act}}
  - {{offence: forced labour, value: 5, law: act}}
"""
    title = "Trafficking in persons and forced labour"
    full = compose(parse_brief(HEAD.replace("Human trafficking in Malta", title) + rows + SOURCES))

    found = [each for each in laws_of(short(full, laws=9)) if "years" in each]
    assert len(found) == paragraphs
    assert "Forced labour: 5 years in prison (same law)" in " ".join(found)


def test_laws_that_several_publishers_judge_are_judged_by_their_sources() -> None:
    other = "  - {id: dol, kind: report, title: Findings, publisher: The Department, edition: 2023}\n"
    rows = """
laws:
  - {name: Age, kind: law, standard: not met}
  - {name: Ban, kind: law, standard: met, sources: [dol]}
"""
    full = compose(parse_brief(HEAD + rows + SOURCES.rstrip("\n") + "\n" + other))

    assert laws_of(short(full, laws=2)) == [
        "Below the international standard, as the source judges: Age [1].",
        "Up to the international standard, as the source judges: Ban [2].",
    ]


def test_laws_with_another_judgement_than_the_shown_ones_are_counted() -> None:
    rows = [
        *(f"{{name: Age {n}, kind: law, text: Set, standard: not met}}" for n in range(2)),
        *(f"{{name: Ban {n}, kind: law, standard: met}}" for n in range(3)),
    ]
    full = composed("laws:\n" + "\n".join(f"  - {row}" for row in rows))

    assert laws_of(short(full, laws=1)) == [f"{BELOW}: Age 0 (set); Age 1 (set) [1]. {UP_TO}: 3 others [1]."]
    assert laws_of(short(full, laws=2))[1] == f"{UP_TO}: Ban 0; Ban 1; Ban 2 [1]."
    assert laws_of(short(full, laws=2, longest=75)) == [f"{UP_TO}: Ban 0; Ban 1; Ban 2 [1]. {BELOW}: 2 others [1]."]


def test_laws_that_are_only_named_follow_the_others() -> None:
    rows = "[{name: National Plan, kind: plan}, {name: Penal Code, kind: law, text: It bans}]"
    section = dict(short(composed(f"laws: {rows}"), laws=2).sections())["laws"]

    assert [type(each) for each in section] == [Heading, Terms, Paragraph]


def test_laws_of_other_countries_and_without_content_come_last() -> None:
    rows = [
        "{name: Act of 2000, kind: law, place: USA, text: It pays}",
        "{name: Law of NGOs, kind: law}",
        "{name: Penal Code, kind: law, text: It bans}",
    ]
    full = composed("laws:\n" + "\n".join(f"  - {row}" for row in rows))

    def names(most: int) -> list[str]:
        section = dict(short(full, laws=most).sections())["laws"]
        return [entry.name for block in section if isinstance(block, Terms) for entry in block.entries]

    assert names(1) == ["Penal Code"]
    assert names(3) == ["Penal Code", "Law of NGOs"], "there may be no room for all laws of the country"
    assert names(8) == ["Penal Code", "Law of NGOs", "Act of 2000"]


def test_a_law_of_another_country_alone_is_no_section_of_a_document_without_much_room() -> None:
    full = composed("laws: [{name: Act of 2000, kind: law, place: USA, text: It pays}]\n")
    assert "laws" not in ids(short(full, laws=4))
    assert "laws" in ids(short(full))


def test_formats_without_pages_have_all_sentences_laws_and_notes_of_the_nine_briefs() -> None:
    for brief in BRIEFS.values():
        document = compose(brief, DocumentOptions(detail="short"))
        for section in {"summary", "laws", "notes"}.intersection(ids(document)):
            counts = re.findall(r"\d+ of (?:the )?\d+", byline(document, section).partition(".")[0])
            assert not counts, (brief.id, section)


def test_the_articles_that_all_rests_on_are_beside_the_summary() -> None:
    full = compose(BRIEFS["serbia"])
    document = short(full, most_sentences=3)
    (title,) = blocks(document, Title)
    rests_on = "Rests mainly on two undated articles of The Borgen Project"

    assert text_of(title.about) == "Source, transit and destination country [1] [2]. Europe and Eurasia."
    assert byline(document, "summary") == f"3 of 5 sentences. {rests_on}."
    assert byline(short(full, summary=9999), "summary") == f"{rests_on}."
    french = compose(BRIEFS["serbia"], DocumentOptions(detail="short", language="fr"))
    assert byline(french, "summary") == "Repose surtout sur deux articles sans date (The Borgen Project)."
    assert text_of(blocks(french, Title)[0].about).endswith("Europe et Eurasie.")
    without = compose(BRIEFS["serbia"].replace(summary=()), DocumentOptions(detail="short"))
    (title,) = blocks(without, Title)
    assert text_of(title.about).endswith(f" {rests_on} [3] [4].")


def test_changes_since_an_earlier_edition_follow_the_key_figures() -> None:
    brief = BRIEFS["serbia"]
    full = compose(brief, earlier=brief.replace(edition=2021, figures=brief.figures[2:]))
    ids = [block.id for block in shorten(full).blocks if isinstance(block, Heading)]
    assert ids[2:6] == ["key-figures", "changes", "laws", "recommendations"]


def test_added_sources_are_the_first_changes_to_be_left_out() -> None:
    text = "id: a\ntitle: A\nedition: {year}\ncountries: [{{country: MLT}}]\nsources:{sources}\n"
    row = "\n  - {{id: s{0}, kind: article, title: On {0}}}"
    finding = "findings: [{{pillar: protection, text: It is so{0}, sources: [s{0}]}}]\n"
    older, newer = (
        parse_brief(
            text.format(year=2020 + n, sources="".join(row.format(m) for m in range(n))) + finding.format(n - 1)
        )
        for n in (1, 2)
    )
    full = compose(newer, earlier=older)
    kinds = [
        [
            entry.id
            for block in short(full, changes_left_out=number).blocks
            if is_changes(block)
            for entry in block.entries
        ]
        for number in (0, 2)
    ]
    assert kinds[0] == [*kinds[1], "source-added"]


def is_changes(block: Block) -> TypeGuard[Terms]:
    return isinstance(block, Terms) and block.id == "changes"


def test_a_shared_description_is_above_the_programmes_that_are_shown() -> None:
    shared = "".join(
        f"\n  - {{name: P{n}, kind: fund, pillar: prevention, url: 'https://example.org/{n}'}}" for n in range(4)
    )
    document = short(composed(f"programmes:{shared}"))

    assert byline(document, "prevention") == "no finding; 3 of 4 programmes"
    assert [text_of(each.spans) for each in blocks(document, Paragraph, "Prevention")] == ["Fund [1]:"]


def test_a_pillar_with_only_numbers_over_time_is_left_out() -> None:
    rows = ["measure: arrests, value: 5, period: 2016"]
    rows += [f"measure: arrests, value: not known, period: {year}" for year in (2017, 2018, 2019)]
    full = composed(figures(*rows))

    assert "Prosecution" in section_names(full)
    assert "Prosecution" not in section_names(short(full))


PILLAR_FIGURES = """
figures:
  - {measure: deaths, value: 4, period: 2023, key: true}
  - {measure: convictions, value: 6, place: MLI, period: 2023}
  - {measure: convictions, value: 63, place: NER, period: 2023}
  - {measure: shelters, value: 2, period: 2023}
findings: [{pillar: prosecution, assessment: shortfall, text: No court has sat}]
"""


def last_line(document: Document) -> str:
    return ["", *(text_of(block.spans) for block in document.blocks if isinstance(block, Paragraph))][-1]


def test_figures_of_pillars_are_counted_among_the_other_figures() -> None:
    full = composed(PILLAR_FIGURES)
    assert last_line(short(full)) == "Not in this short brief: other figures (3)."
    keys = composed(PILLAR_FIGURES.replace("period: 2023}", "period: 2023, key: true}"))
    assert "other-figures" not in ids(short(keys, further=4))
    assert "Not in this" not in last_line(short(keys))


def test_the_first_figures_of_pillars_fill_room_and_are_of_two_pillars() -> None:
    full = composed(PILLAR_FIGURES)

    def shown(document: Document) -> list[str]:
        return [line.amount.text for each in blocks(document, Figures, "Other figures") for line in each.lines]

    assert shown(short(full, figures=2)) == ["6", "2"]
    assert byline(short(full, figures=2), "other-figures") == "2 of 3"
    assert byline(short(full, figures=3), "other-figures") == ""
    assert "Not in this" not in last_line(short(full, figures=2))
    assert shown(short(full, further=4)) == ["6", "63", "2"]


def test_a_number_that_contradicts_a_key_figure_is_with_that_and_no_other_figure() -> None:
    rows = (
        "measure: convictions, value: 204, period: 2022, key: true",
        "measure: convictions, value: 94, period: 2022, sources: [weekly]",
        "measure: acquittals, value: 7, period: 2022",
    )
    full = composed(figures(*rows) + "\nfindings: [{pillar: prosecution, text: It is cold}]")
    document = short(full, figures=3)

    (others,) = (block for block in document.blocks if isinstance(block, Figures) and not block.key)
    assert [line.label for line in others.lines] == ["Defendants acquitted"]
    assert byline(document, "other-figures") == ""


def tiles_and_sentences(rows: str) -> tuple[list[str], list[str]]:
    """The labels of the tiles, and the sentences of small ones, of some key figures."""
    organisations = "organisations: [{id: astra, name: ASTRA, kind: NGO}]"
    full = composed(f"figures:\n{rows}\n{organisations}", sources=SOURCE_OF_WORLD)
    found = blocks(short(full), Figures)
    labels = full.labels
    return (
        [line.title for block in found if not block.small for line in block.lines],
        [
            text_of(small_tile_view(line, labels).sentence)
            for block in found if block.small
            for line in block.lines
        ],
    )  # fmt: skip


SOURCE_OF_WORLD = "sources: [{id: news, kind: report, publisher: World Review}, {id: ilo, kind: report, author: Ilo}]"


@pytest.mark.parametrize(
    ("figure", "sentence"),
    [
        ("value: 24, place: world", "World Review: 24 in 2020 [1]."),
        ("value: 30, place: Africa", "World Review: 30 in 2020 [1]."),
        ("value: 31, place: HUN", "World Review: 31 in 2020 [1]."),
        ("value: about 24, place: world, sources: [ilo via news]", "Ilo: about 24 in 2020 [1]."),
    ],
)
def test_a_number_of_another_place_is_a_sentence_of_its_source(figure: str, sentence: str) -> None:
    rows = f"""
  - {{measure: victims, period: 2020, key: true, {figure}}}
  - {{measure: victims identified, value: 40, period: 2020, key: true}}
"""
    assert tiles_and_sentences(rows) == (["Victims officially identified"], [sentence])


def test_a_share_of_about_all_is_left_out_beside_other_key_figures() -> None:
    share = (
        "  - {measure: victims, value: about 100, unit: percent, of: victims, period: 2020, key: true, place: world}"
    )
    others = "\n  - {measure: victims identified, value: 40, period: 2020, key: true}"

    assert tiles_and_sentences(share) == ([], ["World Review: about 100% of victims in 2020 [1]."])
    assert tiles_and_sentences(share + others) == (["Victims officially identified"], [])


@pytest.mark.parametrize(
    "figure",
    [
        "measure: victims, value: 100, unit: percent, of: victims, age: child",
        "measure: victims, value: about 20, unit: percent, of: victims",
        "measure: victims, value: 30, place: MLT",
        "measure: victims, value: 30, place: Gozo",
        "measure: other, label: Maltese women in Italy, unit: persons, value: 30, place: ITA",
    ],
)
def test_other_key_figures_are_tiles(figure: str) -> None:
    labels, sentences = tiles_and_sentences(f"  - {{period: 2020, key: true, {figure}}}")
    assert len(labels) == 1
    assert not sentences


def test_a_number_with_a_data_note_that_it_is_impossible_is_a_sentence_of_its_source() -> None:
    labels, sentences = tiles_and_sentences("""
  - {id: all, measure: victims identified, value: 10, period: 2020, key: true}
  - {measure: victims identified, value: 15, period: 2020, part_of: all, age: child}
""")
    assert not labels
    assert sentences[0].startswith("World Review: 10 in 2020 [1] (note 1).")


def test_a_finding_whose_pronoun_has_its_subject_in_another_one_is_not_shown_without_it() -> None:
    rows = """
findings:
  - {pillar: protection, assessment: effort, text: A fund pays for shelters}
  - {pillar: protection, assessment: effort, text: It gives loans, key: true}
  - {pillar: protection, assessment: shortfall, text: No roof}
"""
    full = composed(rows)

    assert findings_of(short(full, findings=1, more_findings=1)) == ["A fund pays for shelters.", "No roof."]
    assert findings_of(short(full, findings=2)) == ["A fund pays for shelters.", "It gives loans.", "No roof."]
    own_subject = composed(rows.replace("It gives", "A bank gives"))
    assert findings_of(short(own_subject, findings=1, more_findings=2)) == ["A bank gives loans.", "No roof."]


AT_RISK = """
profile:
  - {aspect: form, term: forced labour}
  - {aspect: vulnerable group, group: children who live with relatives}
  - {aspect: vulnerable group, group: migrants, text: They pay fees}
  - {aspect: driver, term: poverty}
findings: [{pillar: protection, text: It is cold}]
"""


def test_the_people_at_risk_are_a_section_of_a_short_document_with_room() -> None:
    full = composed(AT_RISK)
    document = short(full, at_risk=300)
    section = dict(document.sections())["at-risk"]

    assert [text_of(block.spans) for block in section if isinstance(block, Paragraph)] == [
        "Children who live with relatives [1]. Migrants: They pay fees [1]."
    ]
    assert last_line(document) == "Not in this short brief: profile (2)."
    assert byline(short(full, at_risk=60), "at-risk") == "1 of 2"
    assert last_line(short(full, at_risk=60)) == "Not in this short brief: profile (3)."


def test_the_people_at_risk_are_left_out_without_room_and_beside_the_whole_profile() -> None:
    full = composed(AT_RISK)

    assert "at-risk" not in ids(short(full))
    assert last_line(short(full)) == "Not in this short brief: profile (4)."
    assert "at-risk" not in ids(short(full, at_risk=300, further=1))
    assert "at-risk" not in ids(short(composed(AT_RISK.replace("vulnerable group", "perpetrator")), at_risk=300))
