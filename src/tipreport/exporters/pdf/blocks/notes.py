"""Data notes: number, sign, kind, location and text."""

from collections.abc import Container

from tipreport.document import Link, Note, Notes, Spans, Strong, Text, mixed, stopped
from tipreport.document.views import note_sign
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, Row, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import NOTE
from tipreport.exporters.pdf.text.typesetting import NOTE_REFERENCE

_SIGN_X, _KIND_X = 6 * MM, 10 * MM  # from the text edge
_KIND, _GAP = 18.5 * MM, 2 * MM  # the usual width of kinds, and the space after them
_PADDING = 4.0  # above and below a hairline


def notes(layout: Layout, section: Section, block: Notes, referenced_notes: Container[int]) -> list[Row]:
    """One row for each note. The number of a note that is referred to links back to the first reference."""
    node = tagged.List(section.node, numbering="Decimal")
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
    edge, width, item = layout.grid.text_edge, layout.grid.text_width, node.item()
    number: Spans = (Link(str(note.number), f"{NOTE_REFERENCE}{note.number}"),) if linked else (Text(str(note.number)),)
    label = layout.lines(number, NOTE, _SIGN_X, item.label())
    body = Node("LBody", item, identifier=f"{layout.typesetter.prefix}note.{note.number}.{note.code}")
    kind = layout.lines((Strong(note.label),), NOTE, kind_width, Node("P", body))
    spans = (Strong(mixed(stopped(note.location), " ")), *note.content)
    text = layout.lines(spans, NOTE, width - text_x, Node("P", body))
    sign = note_sign(note)

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.label(sign, x, y, NOTE)

    return aligned_row(
        [(edge, label), (edge + _SIGN_X, Graphic(paint)), (edge + _KIND_X, kind), (edge + text_x, text)],
        above=0.0 if first else _PADDING,
        space_before=0.0 if first else _PADDING,
        hairlines=() if first else ((edge, width),),
        keep_with_next=keep_with_next,
        anchors=(Anchor(f"note-{note.number}"),),
    )
