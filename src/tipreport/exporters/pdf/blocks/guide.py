"""The reading guide, with the marks that it speaks of."""

from collections.abc import Callable
from functools import partial

from tipreport.document import Labels, TermEntry, Terms, Text
from tipreport.exporters.pdf.blocks.lists import down, labelled, up
from tipreport.exporters.pdf.blocks.recommendations import squares
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.inline import lower
from tipreport.exporters.pdf.text.styles import SMALL

_Mark = Callable[[DrawingContext, float, float], None]
_TRIANGLE, _SQUARES = 9.0, 31.0  # from a mark to its word
_APART = 12.0  # from a word to the next mark


def guide(layout: Layout, section: Section, block: Terms, attached: str) -> list[Row]:
    """The lines of the guide, marks under those that speak of them; that the brief ``attached`` is in the file."""
    if attached:
        spans = Text(layout.labels.attached_brief.format(name=attached))
        block = Terms(
            "guide", None, (*block.entries, TermEntry(id="attached", name=layout.labels.attached, items=((spans,),)))
        )
    rows = labelled(layout, section, block, close=True)
    for entry, row in zip(block.entries, rows, strict=True):
        if marks := _marks(layout.labels, entry.id):
            legend = Graphic(partial(_legend, layout, marks))
            row.items = [*row.items, RowItem(layout.grid.inner, row.height + SMALL.baseline, legend)]
            row.height += SMALL.leading
    return rows


def _marks(labels: Labels, entry: str) -> list[tuple[_Mark, float, str]]:
    """The marks of a line of the guide, how wide they are, what they mean."""
    if entry == "marks":
        return [(partial(up), _TRIANGLE, lower(labels.effort)), (partial(down), _TRIANGLE, lower(labels.shortfall))]
    if entry == "status":
        words = (labels.status_none, labels.status_some, labels.status_much, labels.status_complete)
        return [(partial(_boxes, filled), _SQUARES, word) for filled, word in enumerate(words)]
    return []


def _boxes(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    squares(filled, drawing, x, y - 7.7)


def _legend(layout: Layout, marks: list[tuple[_Mark, float, str]], drawing: DrawingContext, x: float, y: float) -> None:
    """Marks beside each other, each with its word: an artifact, since in its place a listener hears the word."""
    for paint, width, word in marks:
        paint(drawing, x, y)
        drawing.label(word, x + width, y, SMALL)
        x += width + layout.width(word, SMALL) + _APART
