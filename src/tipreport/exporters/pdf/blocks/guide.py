"""The reading guide in two columns, with legends of the marks that it explains."""

from collections.abc import Callable
from functools import partial

from tipreport.document import Labels, TermEntry, Terms, Text
from tipreport.document.views import run_in
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE, effort_mark, shortfall_mark, status_circles
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.columns import columns
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import lower_first
from tipreport.exporters.pdf.text.styles import SMALL

_Paint = Callable[[DrawingContext, float, float], None]
_Mark = tuple[_Paint, float, str]  # with its width and its meaning
_TRIANGLE_WIDTH, _CIRCLES_WIDTH = 9.0, 31.0  # from a mark to its word
_GAP = 12.0  # from a word to the next mark
_SPACING = 2.0  # between entries


def guide(layout: Layout, section: Section, block: Terms, attached: str) -> list[Row]:
    """The entries of the guide, with legends, and an entry about the ``attached`` file.

    They are read down the first column, then down the second one.
    """
    if attached:
        text = Text(layout.labels.attached_brief.format(name=attached))
        entry = TermEntry(id="attached", name=layout.labels.attached, items=((text,),))
        block = Terms("guide", None, (*block.entries, entry))
    node = tagged.List(section.node)
    width = (layout.grid.text_width - layout.grid.gutter) / 2
    rows = [_entry(layout, node, entry, width) for entry in block.entries]
    edge = layout.grid.text_edge
    return [columns(rows, (edge, edge + width + layout.grid.gutter), _SPACING)]


def _entry(layout: Layout, node: tagged.List, entry: TermEntry, width: float) -> Row:
    """An entry: its name in bold, its text, and its legend after the text where that fits there, else below it."""
    text = layout.lines(run_in(entry, layout.labels), SMALL, width, Node("P", node.item().body()))
    items, height = [RowItem(0.0, 0.0, text)], text.height
    if marks := _marks(layout.labels, entry.id):
        after = text.lines[-1][0] + _GAP
        if after + _width(layout, marks) <= width:
            lines, x, y = [marks], after, height - SMALL.leading
        else:
            lines, x, y = _broken(layout, marks, width), 0.0, height
        for line in lines:
            items.append(RowItem(x, y + SMALL.baseline, Graphic(partial(_draw_legend, layout, line))))
            y += SMALL.leading
        height = max(height, y)
    return Row(items=items, height=height, baseline=SMALL.baseline)


def _broken(layout: Layout, marks: list[_Mark], room: float) -> list[list[_Mark]]:
    """Break marks into lines that have room."""
    lines: list[list[_Mark]] = [[]]
    for mark in marks:
        if lines[-1] and _width(layout, [*lines[-1], mark]) > room:
            lines.append([])
        lines[-1].append(mark)
    return lines


def _width(layout: Layout, marks: list[_Mark]) -> float:
    """The width of marks with their words, side by side."""
    return sum(width + layout.width(word, SMALL) + _GAP for _, width, word in marks) - _GAP


def _marks(labels: Labels, entry: str) -> list[_Mark]:
    """The marks that an entry of the guide explains."""
    if entry == "marks":
        return [
            (effort_mark, _TRIANGLE_WIDTH, lower_first(labels.effort)),
            (shortfall_mark, _TRIANGLE_WIDTH, lower_first(labels.shortfall)),
        ]
    if entry == "status":
        words = (labels.status_none, labels.status_some, labels.status_much, labels.status_complete)
        return [(partial(_circles, filled), _CIRCLES_WIDTH, word) for filled, word in enumerate(words)]
    return []


def _circles(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    status_circles(filled, drawing, x, y - SQUARE_SIZE)


def _draw_legend(layout: Layout, marks: list[_Mark], drawing: DrawingContext, x: float, y: float) -> None:
    """Draw marks side by side, each with its word. It is an artifact: elsewhere, listeners hear the word itself."""
    for paint, width, word in marks:
        paint(drawing, x, y)
        drawing.label(word, x + width, y, SMALL)
        x += width + layout.width(word, SMALL) + _GAP
