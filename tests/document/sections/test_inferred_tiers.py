"""Placements that the tier record infers: the ladder and the badge say so, also where no data note does."""

import pytest

from tests.document.reading import block, rungs, text_of, title_of
from tipreport.document import Document, Notes, TierLadder, compose, ladder_caption
from tipreport.files import parse_brief
from tipreport.plugin import DocumentOptions, FileContent

RECORD = """iso3,report_year,tier,standing
MLT,2018,Tier 2,inferred: it remained
MLT,2019,Tier 2,inferred edition
MLT,2020,Tier 3,narrative
MLT,2021,Tier 3,inferred
"""
TIERS = """
tiers:
  - {year: 2018, tier: Tier 2, official: true, sources: [tip via tier-record-0123456789ab], note: First page.}
  - {year: 2019, tier: Tier 2, official: true, sources: [tip via tier-record-0123456789ab], note: Second page.}
  - {year: 2020, tier: Tier 3, official: true, sources: [tip via tier-record-0123456789ab]}
  - {year: 2021, tier: Tier 3, official: true, sources: [tip via tier-record-0123456789ab], note: Third page.}
sources:
  - {id: tip, kind: report, title: The report, publisher: State}
  - {id: tier-record-0123456789ab, kind: dataset, title: "Tier record: placements, compiled", publisher: tipreport}
"""


def malta(
    edition: int, tiers: str = TIERS, detail: str = "full", language: str = "en", record: str = RECORD
) -> Document:
    text = f"id: malta\ntitle: Malta\ncountries: [{{country: MLT}}]\nedition: {edition}\n{tiers}"
    file = FileContent("mine.csv", record.encode())
    options = DocumentOptions(peers=("none",), detail=detail, language=language, record=file)  # type: ignore[arg-type]
    return compose(parse_brief(text), options)


def remarks(document: Document) -> list[str]:
    badge = title_of(document).badge
    assert badge is not None
    return [*map(text_of, badge.remarks)]


def test_a_ladder_says_which_placements_and_which_editions_the_tier_record_infers() -> None:
    assert [text for _, text in rungs(malta(2021))] == [
        "Tier 2, inferred [1] (note 1)",
        "Tier 2, edition inferred [1] (note 2)",
        "Tier 3 [1]",
        "Tier 3, inferred [1] (note 3)",
    ]


READ = """
tiers:
  - {year: 2020, tier: Tier 2 Watch List, official: true, sources: [tip]}
  - {year: 2021, tier: Tier 2, official: true, sources: [tip], note: %s}
  - {year: 2022, tier: Tier 2 Watch List, official: true, sources: [tip]}
sources: [{id: tip, kind: report, title: The report, publisher: State}]
"""


@pytest.mark.parametrize(
    "note",
    [
        "The page read bore no year; the edition is inferred.", "La page ne porte pas d’année ; l’édition est déduite.",
        "La página no lleva año; la edición se deduce de otra.", "Издание определено по косвенным данным.",
        "لم تحمل الصفحة سنة؛ والطبعة مستنتجة.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("detail", ["full", "short"])
def test_a_placement_whose_note_says_that_its_edition_is_inferred_is_marked(note: str, detail: str) -> None:
    document = malta(2022, READ % f'"{note}"', detail)

    assert "Down from Tier 2 in 2021 (edition inferred) [1]" in remarks(document)[0]
    assert ("2021", "Tier 2, edition inferred") in [(years, text.split(" [")[0]) for years, text in rungs(document)]


def test_a_placement_with_another_note_was_read() -> None:
    document = malta(2022, READ % "The edition is not inferred; the page bore its year.")

    assert "inferred" not in " ".join(text for _, text in rungs(document))


def test_a_short_document_says_so_without_the_note_and_has_no_note_on_placements_before_the_last_two() -> None:
    document = malta(2021, detail="short")
    caption = text_of(ladder_caption(block(document, TierLadder), document.labels))

    assert (
        "2018: Tier 2, inferred [1]. 2019: Tier 2, edition inferred [1]. 2021: Tier 3, inferred [1] (note 3)."
        in caption
    )
    assert [note.number for note in block(document, Notes).items] == [3]


def test_the_badge_says_that_its_placement_and_that_of_the_year_before_are_inferred() -> None:
    assert remarks(malta(2021)) == ["Inferred.", "The same as in 2020 [1]."]
    assert remarks(malta(2019)) == [
        "Edition inferred.",
        "The same as in 2018 (inferred) [1].",
        "After this edition: Tier 3 in 2020 and 2021 (2021: inferred) [1].",
    ]


def test_a_placement_that_was_read_elsewhere_or_differs_from_the_record_is_not_inferred() -> None:
    read_in_the_report = TIERS.replace("[tip via tier-record-0123456789ab]", "[tip p. 3]")
    other_tier = TIERS.replace("year: 2018, tier: Tier 2", "year: 2018, tier: Tier 1")

    assert not any("inferred" in text for _, text in rungs(malta(2021, read_in_the_report)))
    assert rungs(malta(2021, other_tier))[0][1] == "Tier 1 [1] (note 1)"


def test_an_old_year_that_is_named_only_for_its_note_is_not_named_without_it() -> None:
    document = malta(2021, TIERS.replace("[tip via tier-record-0123456789ab]", "[tip p. 3]"), "short")
    caption = text_of(ladder_caption(block(document, TierLadder), document.labels))

    assert "2018" not in caption
    assert "2021: Tier 3 [1, p. 3] (note 3)." in caption


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "niveau 2, classement déduit"),
        ("es", "nivel 2, clasificación deducida"),
        ("ar", "مستنتجة"),
        ("ru", "по косвенным данным"),
    ],
)
def test_the_word_is_in_the_language_of_the_document(language: str, words: str) -> None:
    assert words in rungs(malta(2021, language=language))[0][1].lower()


DISPUTED = """iso3,report_year,tier,standing,seen_in
MLT,2019,Tier 2,inferred,example.org/a
MLT,2020,Tier 2,inferred,example.org/a; CONTRADICTED by example.org/b (Tier 2 Watchlist)
MLT,2021,Tier 2,inferred,example.org/a; CONTRADICTED by example.org/b
"""
DISPUTED_TIERS = TIERS.replace("year: 2020, tier: Tier 3", "year: 2020, tier: Tier 2, note: Other page.").replace(
    "year: 2021, tier: Tier 3", "year: 2021, tier: Tier 2"
)


def test_an_inferred_placement_that_another_source_contradicts_is_dashed_and_says_so() -> None:
    document = malta(
        2021, DISPUTED_TIERS.replace("2020, tier: Tier 2, note: Other page.", "2020, tier: Tier 2"), record=DISPUTED
    )
    ladder = block(document, TierLadder)
    dashed = [(rung.years, [cell.claimed for cell in rung.cells], rung.is_disputed) for rung in ladder.rungs[-3:]]

    assert dashed == [("2019", [False], False), ("2020", [True], True), ("2021", [True], True)]
    caption = text_of(ladder_caption(ladder, document.labels))
    assert "Dashed, 2020: Tier 2, inferred; another source says Watch List [1]." in caption
    assert "Dashed, 2021: Tier 2, inferred; another source contradicts this [1] (note 3)." in caption


def test_a_claim_beside_a_disputed_placement_is_in_the_same_sentence() -> None:
    claim = "  - {year: 2020, tier: Tier 3, sources: [tip]}\nsources:"
    document = malta(2021, DISPUTED_TIERS.replace("sources:\n", f"{claim}\n", 1), record=DISPUTED)
    caption = text_of(ladder_caption(block(document, TierLadder), document.labels))

    assert (
        "Dashed, 2020: Tier 2, inferred; another source says Watch List [1] (note 4); one report says Tier 3" in caption
    )


def test_the_note_on_a_disputed_placement_comes_before_other_notes_on_tiers() -> None:
    shown = {note.location for note in block(malta(2021, DISPUTED_TIERS, "short", record=DISPUTED), Notes).items}
    assert {"Tier, 2020", "Tier, 2021"} <= shown


def test_a_disputed_placement_is_in_words_in_each_language() -> None:
    said = {
        language: rungs(malta(2021, DISPUTED_TIERS, language=language, record=DISPUTED))[2][1]
        for language in ("fr", "es", "ru", "ar")
    }
    assert "selon une autre source" in said["fr"]
    assert "según otra fuente" in said["es"]
    assert "по данным другого источника" in said["ru"]
    assert "بحسب مصدر آخر" in said["ar"]
