"""The palette, and the signs of notes."""

from typing import get_args

import pytest

from tipreport.document import CitationRef, Note, NoteRef, Paragraph, Text, views
from tipreport.model.vocabulary import Tier
from tipreport.plugin.contrast import LIGHT, contrast


def test_every_tier_has_a_style() -> None:
    assert {*views.TIER_STYLES} == {*get_args(get_args(Tier)[0])}
    assert len({style.id for style in views.TIER_STYLES.values()}) == len(views.TIER_STYLES)


@pytest.mark.parametrize("style", views.TIER_STYLES.values(), ids=lambda style: style.id)
def test_text_on_a_tier_is_legible_and_a_pale_tier_has_an_outline(style: views.TierStyle) -> None:
    assert contrast(style.ink, style.fill) >= 4.5
    assert style.has_outline is (contrast(style.fill, views.PAPER) < 1.5)


@pytest.mark.parametrize("colour", [views.INK, views.GREY, views.EFFORT, views.SHORTFALL])
def test_text_is_legible_on_paper_and_on_lanes(colour: str) -> None:
    assert min(contrast(colour, views.PAPER), contrast(colour, views.LANE)) >= 4.5


def test_the_background_of_an_accent_is_that_of_the_palette() -> None:
    assert (LIGHT.paper, LIGHT.lane, LIGHT.ink) == (views.PAPER, views.LANE, views.INK)


def test_a_kind_of_note_has_a_sign() -> None:
    note = Note(number=1, code="note", kind="note", label="Note", location="", content=())

    assert views.note_sign(note) == "•"


def test_referenced_notes_are_those_of_all_spans() -> None:
    blocks = (Paragraph((Text("a"), NoteRef(3), CitationRef(1))), Paragraph((NoteRef(1),)))

    assert views.referenced_notes(blocks) == {1, 3}
