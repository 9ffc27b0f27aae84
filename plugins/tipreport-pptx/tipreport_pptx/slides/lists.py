"""Slides of lists under labels, in one column or in two: recommendations, and what changed."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document import (
    Block,
    Heading,
    Labels,
    RecommendationItem,
    Recommendations,
    Spans,
    Strong,
    Terms,
    Text,
    sentences,
    stopped,
    views,
)
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Group, fit_columns, flowed_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.slides.columns import byline_of, drawn, room_of

_LARGE = (24.0, 22.0, 20.0, 18.0)  # in one column
_SIZES = (18.0, 16.0, 14.0, 12.0)
_COLUMNS = 2


def recommendations_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the caption, and as many recommendations as fit: each with its number, its progress and its editions."""
    labels = deck.labels
    found = [block for block in blocks if isinstance(block, Recommendations)]
    bylines = [(Text(stopped(block.byline)),) for block in blocks if isinstance(block, Heading) and block.byline]
    byline = pieces(sentences([*bylines, *(block.caption for block in found)]), labels)
    groups = [
        Group(label=group.label, items=tuple(_recommendation(item, labels) for item in group.items))
        for block in found
        for group in block.groups
    ]
    return _listed(deck, title, groups, byline)


def changes_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add what changed since an earlier edition, as many changes as fit."""
    entries = (entry for block in blocks if isinstance(block, Terms) for entry in block.entries)
    groups = [
        Group(label=entry.name, mark="•", items=tuple(pieces(item, deck.labels) for item in entry.items))
        for entry in entries
    ]
    return _listed(deck, title, groups, byline_of(blocks))


def _listed(deck: Deck, title: str, groups: Sequence[Group], byline: tuple[Piece, ...]) -> Slide:
    room, height = room_of(1, (), byline)
    if fitted := fit_columns([groups], deck.labels, room, height, _LARGE):
        return drawn(deck, title, fitted, byline=byline)
    room, height = room_of(_COLUMNS, (), byline)
    columns = flowed_columns(groups, deck.labels, (room / _COLUMNS, height), _SIZES, _COLUMNS)
    return drawn(deck, title, [evolve(each, share=1 / _COLUMNS) for each in columns], byline=byline)


def _recommendation(item: RecommendationItem, labels: Labels) -> tuple[Piece, ...]:
    first, *others = views.recommendation_lines(item)
    spans: list[Spans] = [(Strong(f"{item.number}."), Text(" "), *first), *others]
    return pieces(sentences(spans), labels)
