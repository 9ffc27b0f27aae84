"""Data notes: number, sign, kind, location and text."""

from collections.abc import Container

from tipreport.document import Link, Note, Notes, Spans, Strong, Text, mixed, stopped
from tipreport.document.views import note_sign
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.columns import columns
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Drawable, Graphic, Row, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import NOTE
from tipreport.exporters.pdf.text.typesetting import NOTE_REFERENCE

_SIGN_X, _KIND_X = 6 * MM, 10 * MM  # from the text edge
_KIND, _GAP = 18.5 * MM, 2 * MM  # the usual width of kinds, and the space after them
_PADDING = 4.0  # above and below a hairline
_BETWEEN, _BETWEEN_IN_COMPACT = 6.0, 3.0  # notes in two columns
_MANY = 4  # notes, from which on they are in two columns


def in_two_columns(block: Notes) -> bool:
    """Return whether notes are in two columns over the whole width. They need less room that way, if they are many."""
    return len(block.items) >= _MANY


def notes(
    layout: Layout, section: Section, block: Notes, referenced_notes: Container[int], *, is_compact: bool = False
) -> list[Row]:
    """One row for each note, or for all in two columns, which are closer in a compact form.

    The number of a note that is referred to links back to the first reference.
    """
    node = tagged.List(section.node, numbering="Decimal")
    if section.full_width:
        between = _BETWEEN_IN_COMPACT if is_compact else _BETWEEN
        return [_in_two_columns(layout, node, block, referenced_notes, between)]
    kinds = {note.label: layout.words((Strong(note.label),), NOTE) for note in block.items}
    kind_width = max(_KIND, *(words.min_width for words in kinds.values()))
    last = len(block.items) - 1
    return [
        _note(
            layout,
            node,
            note,
            kind_width,
            linked=note.number in referenced_notes,
            first=index == 0,
            keep_with_next=index == last - 1,
        )
        for index, note in enumerate(block.items)
    ]


def _note(
    layout: Layout,
    node: tagged.List,
    note: Note,
    kind_width: float,
    *,
    linked: bool,
    first: bool,
    keep_with_next: bool,
) -> Row:
    text_x = _KIND_X + kind_width + _GAP
    edge, width = layout.grid.text_edge, layout.grid.text_width
    begin, body = _number_and_sign(layout, node, note, edge, linked=linked)
    kind = layout.lines((Strong(note.label),), NOTE, kind_width, Node("P", body))
    text = layout.lines(_text(note), NOTE, width - text_x, Node("P", body))
    return aligned_row(
        [*begin, (edge + _KIND_X, kind), (edge + text_x, text)],
        above=0.0 if first else _PADDING,
        space_before=0.0 if first else _PADDING,
        hairlines=() if first else ((edge, width),),
        keep_with_next=keep_with_next,
        anchors=(Anchor(f"note-{note.number}"),),
    )


def _number_and_sign(
    layout: Layout, node: tagged.List, note: Note, x: float, *, linked: bool
) -> tuple[list[tuple[float, Drawable]], Node]:
    """The number and the sign of a note, which begins at ``x``, and the structure element of its body."""
    item = node.item()
    number: Spans = (Link(str(note.number), f"{NOTE_REFERENCE}{note.number}"),) if linked else (Text(str(note.number)),)
    label = layout.lines(number, NOTE, _SIGN_X, item.label())
    sign = note_sign(note)

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.label(sign, x, y, NOTE)

    body = Node("LBody", item, identifier=f"{layout.typesetter.prefix}note.{note.number}.{note.code}")
    return [(x, label), (x + _SIGN_X, Graphic(paint))], body


def _text(note: Note) -> Spans:
    return (Strong(mixed(stopped(note.location), " ")), *note.content)


def _in_two_columns(
    layout: Layout, node: tagged.List, block: Notes, referenced_notes: Container[int], between: float
) -> Row:
    """Notes in two columns. The kind of each begins its text."""
    grid = layout.grid
    width = grid.column * 2 + grid.gutter
    entries = []
    for note in block.items:
        begin, body = _number_and_sign(layout, node, note, 0.0, linked=note.number in referenced_notes)
        kind = Text(mixed(note.label, layout.labels.lead_separator))
        text = layout.lines((kind, *_text(note)), NOTE, width - _KIND_X, Node("P", body))
        entries.append(aligned_row([*begin, (_KIND_X, text)], anchors=(Anchor(f"note-{note.number}"),)))
    return columns(entries, (grid.columns[0], grid.columns[2]), between, ruled=width)
