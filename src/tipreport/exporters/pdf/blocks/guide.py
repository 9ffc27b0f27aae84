"""The reading guide, with a legend of the marks that it explains."""

from collections.abc import Callable
from functools import partial

from tipreport.document import Labels, TermEntry, Terms, Text
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE, effort_mark, shortfall_mark, status_squares
from tipreport.exporters.pdf.blocks.terms import terms_list
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.inline import lower_first
from tipreport.exporters.pdf.text.styles import SMALL

_Paint = Callable[[DrawingContext, float, float], None]
_Mark = tuple[_Paint, float, str]  # with its width and its meaning
_TRIANGLE_WIDTH, _SQUARES_WIDTH = 9.0, 31.0  # from a mark to its word
_GAP = 12.0  # from a word to the next mark


def guide(layout: Layout, section: Section, block: Terms, attached: str) -> list[Row]:
    """The entries of the guide, with legends, and an entry about the ``attached`` file."""
    if attached:
        text = Text(layout.labels.attached_brief.format(name=attached))
        entry = TermEntry(id="attached", name=layout.labels.attached, items=((text,),))
        block = Terms("guide", None, (*block.entries, entry))
    rows = terms_list(layout, section, block, compact=True)
    for entry, row in zip(block.entries, rows, strict=True):
        if marks := _marks(layout.labels, entry.id):
            _add_legend(layout, row, marks)
    return rows


def _add_legend(layout: Layout, row: Row, marks: list[_Mark]) -> None:
    """Add marks with their words: after the text where they fit there, else below it."""
    *_, text = row.texts()
    left, last = layout.grid.inner_edge, text.lines[-1][0] + _GAP
    wide = sum(width + layout.width(word, SMALL) + _GAP for _, width, word in marks) - _GAP
    fits = last + wide <= layout.grid.inner_width
    x, y = (left + last, row.height - SMALL.leading) if fits else (left, row.height)
    row.items = [*row.items, RowItem(x, y + SMALL.baseline, Graphic(partial(_draw_legend, layout, marks)))]
    row.height = max(row.height, y + SMALL.leading)


def _marks(labels: Labels, entry: str) -> list[_Mark]:
    """The marks that an entry of the guide explains."""
    if entry == "marks":
        return [
            (effort_mark, _TRIANGLE_WIDTH, lower_first(labels.effort)),
            (shortfall_mark, _TRIANGLE_WIDTH, lower_first(labels.shortfall)),
        ]
    if entry == "status":
        words = (labels.status_none, labels.status_some, labels.status_much, labels.status_complete)
        return [(partial(_squares, filled), _SQUARES_WIDTH, word) for filled, word in enumerate(words)]
    return []


def _squares(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    status_squares(filled, drawing, x, y - SQUARE_SIZE)


def _draw_legend(layout: Layout, marks: list[_Mark], drawing: DrawingContext, x: float, y: float) -> None:
    """Draw marks side by side, each with its word. It is an artifact: elsewhere, listeners hear the word itself."""
    widths = [width + layout.width(word, SMALL) for _, width, word in marks]
    gap = min(_GAP, (layout.grid.inner_width - sum(widths)) / max(len(marks) - 1, 1))
    for (paint, width, word), total in zip(marks, widths, strict=True):
        paint(drawing, x, y)
        drawing.label(word, x + width, y, SMALL)
        x += total + gap
