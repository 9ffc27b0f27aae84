"""The last slides: data notes and sources."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document import Block, Heading, Labels, views
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, Group, fit_columns, flowed_columns, trimmed_columns
from tipreport_pptx.inline import pieces
from tipreport_pptx.outline import MAX_SLIDES
from tipreport_pptx.slides.columns import byline_of, columns_slide, drawn, room_of

_SMALL = (16.0, 14.0, 12.0)
_COLUMNS = 2


def end_slides(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> list[Slide]:
    """Add the data notes, the gravest first, and the sources: in a column each, or else on a slide each.

    If the deck has room for one slide only, data notes that need more than one column have all of it, and the sources
    are in its notes.
    """
    labels = deck.labels
    heads = [title for title, _ in sections]
    columns = [_end_matter(blocks, labels) for _, blocks in sections]
    if len(sections) == 1:
        return [columns_slide(deck, heads[0], columns, sizes=_SMALL)]
    room, height = room_of(len(columns), heads)
    if both := fit_columns(columns, labels, room, height, _SMALL):
        return [drawn(deck, " · ".join(heads), both, heads)]
    if len(deck.presentation.slides) + len(sections) <= MAX_SLIDES:
        return [_in_columns(deck, *each) for each in zip(heads, columns, strict=True)]
    if notes := fit_columns(columns[:1], labels, room / 2, height, _SMALL[-1:]):
        same = trimmed_columns(columns[1:], labels, room / 2, height, _SMALL[-1])
        return [drawn(deck, " · ".join(heads), [evolve(each, share=0.5) for each in (*notes, *same)], heads)]
    slide = _in_columns(deck, heads[0], columns[0])
    slide.omitted += [pieces(line, labels) for block in sections[1][1] for line in views.plain_lines(block, labels)]
    slide.only_in_notes.append(heads[1])
    return [slide]


def _in_columns(deck: Deck, title: str, column: Column) -> Slide:
    """Add a slide of as many entries as fit into its columns."""
    room, height = room_of(_COLUMNS, ())
    shown = flowed_columns(column, deck.labels, (room / _COLUMNS, height), _SMALL, _COLUMNS)
    return drawn(deck, title, [evolve(part, share=1 / _COLUMNS) for part in shown])


def _end_matter(blocks: Sequence[Block], labels: Labels) -> Column:
    """Return the explanation below the heading, and the entries."""
    lines = (line for block in blocks if not isinstance(block, Heading) for line in views.plain_lines(block, labels))
    entries = Group(items=tuple(pieces(line, labels) for line in lines))
    return [Group(byline=byline_of(blocks)), entries]
