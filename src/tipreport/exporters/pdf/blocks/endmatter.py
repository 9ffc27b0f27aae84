"""Data notes, and sources with the pages that cite them."""

from collections.abc import Collection, Container, Mapping

from tipreport.document import Link, Note, Notes, SourceEntry, Sources, Span, Spans, Strong, Text, stopped
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, Row, RowItem, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.styles import NOTE, SMALL
from tipreport.exporters.pdf.text.typesetting import BACK

_SIGNS = {  # by the kind of a note
    "disagrees": "≠",
    "differs": "≠",
    "not-alike": "≠",
    "impossible": "×",
    "missing": "?",
    "incomplete": "?",
    "unreadable": "?",
    "spelling": "≈",
    "revised": "≈",
    "agrees": "=",
    "repeats": "=",
    "adds-up": "=",
}
_SIGN, _KIND, _TEXT = 6 * MM, 10 * MM, 30.5 * MM  # where they begin
_AROUND = 4.0  # a hairline
_NUMBER = 8 * MM  # of a source
_TOGETHER = 8  # page numbers that stay on one line


def notes(layout: Layout, section: Section, block: Notes, referenced_notes: Container[int]) -> list[Row]:
    """Number, sign, kind, then the place and what is said of it; a number that is referred to leads back there."""
    node = tagged.List(section.node, numbering="Decimal")
    last = len(block.items)
    return [
        _note(
            layout,
            node,
            note,
            linked=note.number in referenced_notes,
            first=index == 1,
            keep_with_next=index == last - 1,
        )
        for index, note in enumerate(block.items, 1)
    ]


def _note(layout: Layout, node: tagged.List, note: Note, *, linked: bool, first: bool, keep_with_next: bool) -> Row:
    edge, item = layout.grid.edge, node.item()
    said = str(note.number)
    number: Spans = (Link(said, f"{BACK}{said}"),) if linked else (Text(said),)
    label = layout.lines(number, NOTE, _SIGN, item.label())
    body = Node("LBody", item, identifier=f"{layout.typesetter.prefix}note.{note.number}.{note.code}")
    kind = layout.lines((Strong(note.label),), NOTE, _TEXT - _KIND, Node("P", body))
    spans = (Strong(f"{stopped(note.location)} "), *note.content)
    text = layout.lines(spans, NOTE, layout.grid.text - _TEXT, Node("P", body))
    sign = _SIGNS.get(note.kind, "•")

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.label(sign, x, y, NOTE)

    return aligned_row(
        [(edge, label), (edge + _SIGN, Graphic(paint)), (edge + _KIND, kind), (edge + _TEXT, text)],
        above=0.0 if first else _AROUND,
        below=_AROUND,
        hairlines=() if first else ((edge, layout.grid.text),),
        keep_with_next=keep_with_next,
        anchors=(Anchor(f"note-{note.number}"),),
    )


def sources(layout: Layout, section: Section, block: Sources, cited: Mapping[int, Collection[int]]) -> list[Row]:
    """Each with its number, its address on a line of its own, and the pages that cite it."""
    node = tagged.List(section.node)
    last = len(block.items)
    return [
        _source(
            layout,
            node,
            source,
            sorted(cited.get(source.number, ())),
            first=index == 1,
            keep_with_next=index == last - 1,
        )
        for index, source in enumerate(block.items, 1)
    ]


def _source(
    layout: Layout, node: tagged.List, source: SourceEntry, pages: list[int], *, first: bool, keep_with_next: bool
) -> Row:
    edge, item = layout.grid.edge, node.item()
    width = layout.grid.text - _NUMBER
    number = layout.lines(f"[{source.number}]", SMALL.replace(colour=layout.theme.accent), _NUMBER, item.label())
    body = item.body()
    tail = _pages(layout, source.number, pages)
    text = layout.lines((*source.content, *tail), SMALL, width, Node("P", body))
    anchors = (Anchor(f"source-{source.number}"),)
    row = aligned_row(
        [(edge, number), (edge + _NUMBER, text)],
        space_before=0.0 if first else 2.5,
        keep_with_next=keep_with_next,
        anchors=anchors,
    )
    if source.url:
        address = layout.lines((Link(source.url, source.url),), SMALL, width, Node("P", body))
        row.items = [*row.items, RowItem(edge + _NUMBER, row.height, address)]
        row.height += address.height
    return row


def _pages(layout: Layout, number: int, pages: list[int]) -> Spans:
    """``Pages 1, 2.``, each a link to the first citation there."""
    if not pages:
        return ()
    label = layout.labels.page if len(pages) == 1 else layout.labels.pages
    spans: list[Span] = [Text(f" {label}{NBSP}")]
    for index, page in enumerate(pages):
        glue = f",{NBSP}" if len(pages) <= _TOGETHER else ", "
        spans += (*((Text(glue),) if index else ()), Link(str(page), f"#cited-{number}-{page}"))
    return (*spans, Text("."))
