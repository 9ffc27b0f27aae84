"""The analyst's notes together with the notes of checks."""

import pytest

from tests.checks.small_brief import HEAD, SOURCES, brief, found
from tipreport.checks import check


def test_an_analysts_note_joins_the_note_on_its_record() -> None:
    figure = "figures: [{measure: migrants, value: unreadable, printed: '145,9000', note: Kept as printed.}]"

    assert found("unreadable", figure) == [
        "Unreadable. Migrants, undated. The source prints “145,9000”. Kept as printed."
    ]
    assert found("note", figure) == []


def test_an_analysts_note_joins_only_the_most_severe_note() -> None:
    figure = "figures: [{measure: poverty rate, value: 101, period: 2023, sources: [tip-2022], note: So it says.}]"
    texts = [note.text for note in check(brief(figure)) if "So it says." in note.text]

    assert texts == ["101% is more than the whole. So it says."]


def test_an_analysts_note_does_not_join_a_note_for_the_maker() -> None:
    summary = "summary: [{text: Courts heard 183 cases, note: The article says 381.}]"

    assert found("summary-number", summary) == ["Missing. Summary. No figure has the number 183 of sentence 1."]
    assert found("note", summary) == ["Note. Summary. The article says 381."]


def test_an_analysts_note_on_a_number_in_conflict_names_it() -> None:
    def texts(first: str, second: str) -> list[str]:
        rows = "".join(f"\n  - {{measure: convictions, period: 2021, {each}}}" for each in (first, second))
        assert found("note", f"figures:{rows}") == []
        return [
            text.removeprefix("Disagrees. Traffickers convicted, 2021. ")
            for text in found("conflict", f"figures:{rows}")
        ]

    assert texts("value: 12", "value: 19, note: Includes procuring.") == [
        "12 or 19. Both are shown. The 19: includes procuring."
    ]
    assert texts("value: 12, note: UNODC has it", "value: at least 19") == [
        "12 or at least 19. Both are shown. The 12: UNODC has it."
    ]
    assert texts("value: 12, note: Of men.", "value: at least 19, note: The table has it.") == [
        "12 or at least 19. Both are shown. The 12: of men. At least 19: the table has it."
    ]


def test_an_analysts_note_on_a_penalty_that_differs_names_it_with_its_source() -> None:
    rows = """
laws: [{id: code, name: Code, kind: law, place: SRB}]
penalties:
  - {offence: slavery, value: at most 12, law: code, sources: [tip-2021], note: No minimum is given.}
  - {offence: slavery, value: 2 to 12, law: code, age: adult, sources: [tip-2022]}
  - {offence: slavery, value: 3 to 12, law: code, age: child, sources: [tip-2022]}
"""
    (note,) = (note for note in check(brief(rows)) if note.code == "penalties-differ")
    _, first, _, others, _, again, _ = note.content

    assert note.text == (
        "At most 12 years against 2 to 12 years (adult victims) and 3 to 12 years (child victims). At most 12 years: "
        "no minimum is given."
    )
    assert first == again != others


def test_one_analysts_note_on_both_numbers_in_conflict_is_separate() -> None:
    rows = "".join(f"\n  - {{measure: convictions, value: {each}, period: 2021, note: Added.}}" for each in (12, 19))

    assert found("note", f"figures:{rows}") == ["Note. Traffickers convicted, 2021. Added."]


def test_an_analysts_note_on_either_number_joins_the_note_on_their_revision() -> None:
    figures = """
figures:
  - {measure: convictions, value: 22, period: 2020, sources: [tip-2021], note: Counted in June.}
  - {measure: convictions, value: 20, period: 2020, sources: [tip-2022], note: The edition does not explain it.}
"""

    assert found("revision", figures) == [
        (
            "Revised. Traffickers convicted, 2020. 22 in the 2021 edition and 20 in the 2022 edition; the later one "
            "applies. Counted in June. The edition does not explain it."
        )
    ]
    assert found("note", figures) == []


def test_an_analysts_note_without_a_matching_note_is_separate() -> None:
    finding = "findings: [{pillar: prevention, text: Steps are under way, note: the article says no more}]"

    assert found("note", finding) == ["Note. Prevention, “Steps are under way”. The article says no more."]


def test_equal_notes_are_one_with_all_their_locations() -> None:
    records = """
figures: [{measure: arrests, value: 5, period: 2021, note: The year is implied.}]
tiers: [{year: 2010 to 2012, tier: Tier 2, note: The year is implied.}]
quotes: [{text: We do, speaker: N. Bizel, note: The year is implied.}]
"""

    assert found("note", records) == [
        "Note. Tier, 2010 to 2012; People arrested, 2021; Quotation, N. Bizel. The year is implied."
    ]


def test_notes_of_sources_and_of_the_brief_are_not_data_notes() -> None:
    head = HEAD + "note: A note on the whole brief."
    sources = SOURCES.replace("title: A long story", "title: A long story, note: A note on a source")

    assert found("note", "", head, sources) == []


def test_no_full_stop_is_doubled() -> None:
    figure = "figures: [{measure: migrants, value: unreadable, printed: '9?9', note: 'Nobody knows. Or do they?'}]"
    note = "laws: [{name: article 388, kind: law, note: It binds members of the U.N.}]"

    assert found("unreadable", figure) == [
        "Unreadable. Migrants, undated. The source prints “9?9”. Nobody knows. Or do they?"
    ]
    assert found("note", note) == ["Note. Article 388. It binds members of the U.N."]


def test_a_note_that_is_the_address_of_a_programme_is_no_data_note() -> None:
    programme = "programmes: [{name: Riches, kind: project, pillar: protection, note: 'https://dol.gov/riches'}]"
    finding = "findings: [{pillar: protection, text: It helps, note: 'https://dol.gov/riches'}]"

    assert found("note", programme) == []
    assert found("note", finding) == ["Note. Protection, “It helps”. https://dol.gov/riches."]


WITH_RECORD = f"{SOURCES}\n  - {{id: record, kind: dataset, title: 'Tier record: all'}}"


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        (
            "103.16.74.116/node/1252446 (quotes 2025 narrative) “Bangladesh remained on Tier 2”.",
            "Inferred from the 2025 report, which says that the country remained on Tier 2.",
        ),
        ("gvnet.com/report/Bangladesh.htm (2025 narrative).", "Inferred from the 2025 report."),
        ("gvnet.com/report/Bangladesh.htm.", "The tier record infers this placement."),
        (
            "yemmey.com/p (2025: “remained on Tier 2”); CONTRADICTED by tears.co.za/blogs/a (“Tier 2 Watchlist”).",
            (
                "Inferred from the 2025 report, which says that the country remained on Tier 2. Another source "
                "contradicts this placement and says Tier 2 Watch List."
            ),
        ),
        ("waiver memorandum.", "The tier record infers this placement: waiver memorandum."),
    ],
)
def test_the_note_on_an_inferred_placement_has_no_address_of_a_copy(note: str, printed: str) -> None:
    tiers = "tiers: [{year: 2024, tier: Tier 2, official: true, sources: [news via record], note: '%s'}]"

    assert found("note", tiers % f"The tier record infers this placement: {note}", HEAD, WITH_RECORD) == [
        f"Note. Tier, 2024. {printed}"
    ]


def test_other_notes_on_placements_keep_their_addresses() -> None:
    tiers = "tiers: [{year: 2024, tier: Tier 2, official: true, sources: [news via record], note: See gvnet.com/a}]"

    assert found("note", tiers, HEAD, WITH_RECORD) == ["Note. Tier, 2024. See gvnet.com/a."]
