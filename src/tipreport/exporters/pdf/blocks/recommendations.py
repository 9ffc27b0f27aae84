"""Recommendations: the text, the addressee, and a column for each year of progress."""

from functools import partial

from tipreport.document import Recommendations
from tipreport.document.views import TableView, recommendation_table
from tipreport.exporters.pdf.blocks.tables import GAP, ColumnSetting, table
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CELL

_SQUARE, _STEP, _WORD = 2.2 * MM, 9.0, 10.0  # a square, from one to the next, from their top to the words
_NUMBER, _MOST_ADDRESSEE, _STATUS = 10 * MM - GAP, 30 * MM, 52.0  # the widths of columns
_LEAST_TEXT = 40 * MM  # with less room for the text, the addressee is part of it


def recommendations(layout: Layout, section: Section, block: Recommendations) -> list[Row]:
    """Lay out a table of recommendations."""
    view = recommendation_table(block, layout.labels)
    widths = _widths(layout, view)
    if "addressee" in widths and widths["recommendation"] < _LEAST_TEXT:
        view = recommendation_table(block, layout.labels, with_addressees=False)
        widths = _widths(layout, view)
    settings = [ColumnSetting(width=widths[column.kind]) for column in view.columns]
    return table(layout, section, view, settings, _mark)


def _widths(layout: Layout, view: TableView) -> dict[str, float]:
    """Return the width of each kind of column; the text has the rest."""
    kinds = [column.kind for column in view.columns]
    widths: dict[str, float] = {"number": _NUMBER, "status": _STATUS}
    if "addressee" in kinds:
        cells = view.column(kinds.index("addressee"))
        widths["addressee"] = min(
            _MOST_ADDRESSEE, max(layout.words(cell.content, CELL).max_width for cell in cells) + 1
        )
    others = [widths[kind] for kind in kinds if kind != "recommendation"]
    return widths | {"recommendation": layout.grid.text - sum(others) - GAP * len(others)}


def _mark(level: int) -> tuple[Graphic, float]:
    """Return the squares of a level of progress and the height from their top to the words."""
    return Graphic(partial(squares, level), height=_SQUARE), _WORD


def squares(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    """Draw three squares, the first of them filled; (x, y) is the upper left corner of their line."""
    for index in range(3):
        left = x + index * _STEP
        if index < filled:
            drawing.fill(left, y + 1.5, _SQUARE, _SQUARE, INK)
        else:
            drawing.frame(left + 0.4, y + 1.9, _SQUARE - 0.8, _SQUARE - 0.8, INK, thickness=0.8)
