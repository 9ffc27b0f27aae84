"""The last slide: data notes and sources."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document import Block, Heading, Labels, views
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, Group, fit_columns, flowed_columns, trimmed_columns
from tipreport_pptx.inline import pieces
from tipreport_pptx.slides.columns import byline_of, columns_slide, drawn, room_of

_SMALL = (16.0, 14.0, 12.0)
_NOTE_COLUMNS = 2


def end_slide(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> Slide:
    """Add the data notes, the gravest first, and the sources, in a column each.

    Data notes that need more room than one column have all of it, and the sources are in the notes of the slide.
    """
    labels = deck.labels
    if len(sections) == 1:
        ((title, blocks),) = sections
        return columns_slide(deck, title, [_end_matter(blocks, labels)], sizes=_SMALL)
    heads = [title for title, _ in sections]
    columns = [_end_matter(blocks, labels) for _, blocks in sections]
    room, height = room_of(len(columns), heads)
    notes = fit_columns(columns[:1], labels, room / 2, height, _SMALL[-1:])
    if notes:
        same = trimmed_columns(columns[1:], labels, room / 2, height, _SMALL[-1])
        both = fit_columns(columns, labels, room, height, _SMALL)
        return drawn(deck, " · ".join(heads), both or [evolve(each, share=0.5) for each in (*notes, *same)], heads)
    return _only_data_notes(deck, heads, columns[0], sections[1][1])


def _only_data_notes(deck: Deck, heads: Sequence[str], column: Column, sources: Sequence[Block]) -> Slide:
    """Add data notes in two columns, as many as fit."""
    labels = deck.labels
    room, height = room_of(_NOTE_COLUMNS, ())
    shown = flowed_columns(column, labels, (room / _NOTE_COLUMNS, height), _SMALL, _NOTE_COLUMNS)
    slide = drawn(deck, heads[0], [evolve(part, share=1 / _NOTE_COLUMNS) for part in shown])
    slide.omitted += [pieces(line, labels) for block in sources for line in views.plain_lines(block, labels)]
    slide.only_in_notes.append(heads[1])
    return slide


def _end_matter(blocks: Sequence[Block], labels: Labels) -> Column:
    """Return the explanation below the heading, and the entries."""
    lines = (line for block in blocks if not isinstance(block, Heading) for line in views.plain_lines(block, labels))
    entries = Group(items=tuple(pieces(line, labels) for line in lines))
    return [Group(byline=byline_of(blocks)), entries]
