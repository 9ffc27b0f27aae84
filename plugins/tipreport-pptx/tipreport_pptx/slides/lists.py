"""Slides of lists under labels, in one column or in two: recommendations, and what changed."""

from collections.abc import Callable, Container, Iterator, Sequence

from attrs import evolve

from tipreport.document import (
    Block,
    Document,
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
from tipreport.document.short.shorten import shorten
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import FittedColumn, Group, fit_columns, flowed_columns, flowing_columns, more
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.slides.columns import byline_of, drawn, room_of

_LARGE = (24.0, 22.0, 20.0, 18.0)  # in one column
_SIZES = (18.0, 16.0, 14.0, 12.0)
_COLUMNS = 2


def recommendations_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the caption, and the recommendations: each with its number, its progress and its editions.

    If they do not all fit, the slide has the first ones of the short document, grouped and counted as there.
    """
    block = next(block for block in blocks if isinstance(block, Recommendations))
    bylines = [(Text(stopped(block.byline)),) for block in blocks if isinstance(block, Heading) and block.byline]
    byline = pieces(sentences([*bylines, block.caption]), deck.labels)
    return _listed(
        deck, title, _groups(block, deck.labels), byline, lambda width, height: _chosen(deck, block, width, height)
    )


def _groups(block: Recommendations, labels: Labels) -> list[Group]:
    """Return the recommendations of each pillar; a pillar that has only some of them is counted: ``2 of 6``."""
    return [
        Group(
            label=labels.group_count.format(group=group.label, count=views.recommendation_count(group, labels))
            if group.total and group.label
            else group.label,
            items=tuple(_recommendation(item, labels) for item in group.items),
        )
        for group in block.groups
    ]


def _chosen(deck: Deck, block: Recommendations, width: float, height: float) -> list[FittedColumn]:
    """Return columns with as many recommendations of the short document as fit, and a line with the number of all."""
    labels = deck.labels
    short = _of_short_document(deck.document, block) or block
    numbers = [item.number for item in short.ranked()]
    every = _groups(block, labels)
    count = sum(len(group.items) for group in every)
    height -= more(labels, count, count).height(width)

    def first(count: int) -> list[Group]:
        return _groups(short.only({*numbers[:count]}), labels)

    def fitted(count: int) -> list[FittedColumn]:
        return flowing_columns(first(count), labels, width, height, _SIZES[-1])

    few, many = 1, len(numbers) + 1
    while few < many - 1:
        middle = (few + many) // 2
        few, many = (middle, many) if len(fitted(middle)) <= _COLUMNS else (few, middle)
    *others, last = fitted(few)
    shown = {item for group in first(few) for item in group.items}
    paragraphs = (*last.paragraphs, more(labels, few, count))
    return [*others, evolve(last, paragraphs=paragraphs, omitted=(*last.omitted, *_without(every, shown)))]


def _of_short_document(document: Document, whole: Recommendations) -> Recommendations | None:
    """Return the recommendations of the short document, with all their references; None if all are too long for it."""
    short = document if document.detail == "short" else shorten(document)
    items = {item.number: item for item in whole.items()}
    for block in short.blocks:
        if isinstance(block, Recommendations):
            groups = (evolve(each, items=tuple(items[item.number] for item in each.items)) for each in block.groups)
            return evolve(block, groups=tuple(groups))
    return None


def _without(groups: Sequence[Group], shown: Container[tuple[Piece, ...]]) -> Iterator[tuple[Piece, ...]]:
    """Yield the items that are not shown, each group below its label."""
    for group in groups:
        left = [item for item in group.items if item not in shown]
        if group.label and left:
            yield (Piece(group.label),)
        yield from left


def changes_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add what changed since an earlier edition, as many changes as fit."""
    entries = (entry for block in blocks if isinstance(block, Terms) for entry in block.entries)
    groups = [
        Group(label=entry.name, mark="•", items=tuple(pieces(item, deck.labels) for item in entry.items))
        for entry in entries
    ]
    return _listed(deck, title, groups, byline_of(blocks))


def _listed(
    deck: Deck,
    title: str,
    groups: Sequence[Group],
    byline: tuple[Piece, ...],
    choose: Callable[[float, float], list[FittedColumn]] | None = None,
) -> Slide:
    """Add the groups in one column or two. ``choose`` returns columns of some size if not all items fit."""
    room, height = room_of(1, (), byline)
    if fitted := fit_columns([groups], deck.labels, room, height, _LARGE):
        return drawn(deck, title, fitted, byline=byline)
    room, height = room_of(_COLUMNS, (), byline)
    columns = flowed_columns(groups, deck.labels, (room / _COLUMNS, height), _SIZES, _COLUMNS)
    if choose is not None and any(column.omitted for column in columns):
        columns = choose(room / _COLUMNS, height)
    return drawn(deck, title, [evolve(each, share=1 / _COLUMNS) for each in columns], byline=byline)


def _recommendation(item: RecommendationItem, labels: Labels) -> tuple[Piece, ...]:
    first, *others = views.recommendation_lines(item)
    spans: list[Spans] = [(Strong(f"{item.number}."), Text(" "), *first), *others]
    return pieces(sentences(spans), labels)
