"""The captions of charts and ladders."""

import pytest
from attrs import evolve

from tests.document.reading import block, composed, text_of
from tipreport.document import (
    Amount,
    CitationRef,
    Labels,
    Series,
    TierLadder,
    TierStrip,
    ladder_caption,
    panel_in_words,
    panel_title,
    time_axis_note,
    words,
)
from tipreport.wording.wording import wording_for

TIERS = """
tiers:
  - {year: 2020 to 2022, tier: Tier 2, official: true, sources: [tip via dataset]}
  - {year: 2021, tier: Tier 2, sources: [news]}
  - {year: 2022, tier: Tier 3, change: downgraded, sources: [news]}
"""
PANEL = Series(
    label="Labour inspectors",
    detail="",
    amounts=(
        Amount(number="320", period="2016", marks=(CitationRef(2),)),
        Amount(number="not given", period="2017", marks=(CitationRef(1),)),
    ),
)


def test_a_caption_has_the_source_of_the_record_and_each_claim_once() -> None:
    caption = words(ladder_caption(block(composed(TIERS), TierLadder), Labels())).replace("\u00a0", " ")

    assert caption.startswith("Filled: official")
    assert "2021: one " in caption
    assert "Dashed, 2022: one " in caption
    assert "Tier 3, downgraded" in caption
    assert "Tier 2" not in caption  # the cells show it


def test_a_caption_explains_the_letters_of_cells() -> None:
    def caption(*tiers: str) -> str:
        rows = ", ".join(f"{{year: {year}, tier: {tier}, official: true}}" for year, tier in enumerate(tiers, 2020))
        ladder = evolve(block(composed(f"tiers: [{rows}]"), TierLadder), strips=())
        return words(ladder_caption(ladder, Labels())).replace("\u00a0", " ")

    assert caption("Special Case", "Tier 2 Watch List").endswith("WL: Watch List. SC: Special Case, on no tier.")
    assert caption("Special Case", "Tier 3").endswith(". SC: Special Case, on no tier.")
    assert "SC" not in caption("Tier 2", "Tier 3")


def ladder_over(tier: str) -> TierLadder:
    """A ladder of one year with the strip of a country on a tier below it."""
    other = block(composed(f"tiers: [{{year: 2020, tier: {tier}, official: true}}]"), TierLadder)
    return evolve(block(composed(TIERS), TierLadder), strips=(TierStrip("Libya", other.rungs),))


def test_a_caption_explains_the_hatched_boxes_of_the_strips_below_a_ladder() -> None:
    explanation = "Tier 1 is at the top of each strip. A gap means no entry. Hatched: Special Case."

    assert words(ladder_caption(ladder_over("Special Case"), Labels())).replace("\u00a0", " ").endswith(explanation)
    assert "Hatched" not in words(ladder_caption(ladder_over("Tier 3"), Labels()))


@pytest.mark.parametrize(
    ("language", "explanation"),
    [
        ("fr", "Hachuré : cas particulier."),
        ("es", "Rayado: caso especial."),
        ("ar", "المظلَّل بخطوط: حالة خاصة."),
        ("ru", "Штриховка: особый случай."),
    ],
)
def test_hatched_boxes_are_explained_in_the_language_of_the_document(language: str, explanation: str) -> None:
    caption = words(ladder_caption(ladder_over("Special Case"), wording_for(language).labels))

    assert caption.replace("\u00a0", " ").endswith(explanation)


AGREEING = """
tiers:
  - {year: 2018 to 2022, tier: Tier 2, official: true, sources: [tip via dataset]}
  - {year: 2019, tier: Tier 2, sources: [news]}
  - {year: 2020, tier: Tier 2, change: remained, sources: [tip]}
  - {year: 2021, tier: Tier 2, reason: a new law, sources: [news]}
  - {year: 2022, tier: Tier 2, sources: [news]}
  - {year: 2022, tier: Tier 3, sources: [tip]}
"""


def test_claims_that_agree_with_the_record_share_a_sentence() -> None:
    ladder = evolve(block(composed(AGREEING), TierLadder), strips=())

    assert text_of(ladder_caption(ladder, Labels())).replace("\u00a0", " ") == (
        "Filled: official [1]. Sources agree: 2019 [3]; 2020, remained [2]. 2021: one article says the "
        "same; reason given: a new law [3]. Dashed, 2022: one article says the same [3]; one report says Tier 3 [2] "
        "(note 1)."
    )


def test_a_panel_has_the_citations_of_all_its_numbers_in_its_title() -> None:
    assert words(panel_title(PANEL)) == "Labour inspectors"
    assert panel_title(PANEL)[1:] == (CitationRef(1), CitationRef(2))


def test_the_text_of_a_panel_has_every_period() -> None:
    assert panel_in_words(PANEL, Labels()) == "Labour inspectors. 2016: 320; 2017: not given."


def test_from_right_to_left_the_caption_begins_with_the_direction_of_the_years() -> None:
    ladder = block(composed(TIERS), TierLadder)

    assert words(ladder_caption(ladder, Labels(), "rtl")).startswith(
        "Years read from the right: 2020 to 2022. Filled: official"
    )


def test_one_year_has_no_direction() -> None:
    assert time_axis_note(("2021", "2022"), Labels(), "rtl") != ()
    assert time_axis_note(("2022", "2022"), Labels(), "rtl") == ()
    assert time_axis_note(("2021", "2022"), Labels(), "ltr") == ()
