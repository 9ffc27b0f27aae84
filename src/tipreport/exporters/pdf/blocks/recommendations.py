"""Recommendations: the text, the addressee, and a column for each year of progress."""

from functools import partial

from tipreport.document import Recommendations
from tipreport.document.views import TableView, recommendation_table
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE, status_squares
from tipreport.exporters.pdf.blocks.tables import GAP, ColumnSetting, table
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.text.styles import CELL

_SQUARES_HEIGHT = 10.0  # from the top of the squares to the line of the word below them
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
    return widths | {"recommendation": layout.grid.text_width - sum(others) - GAP * len(others)}


def _mark(level: int) -> tuple[Graphic, float]:
    """Return the squares of a level of progress and the height from their top to the words."""
    return Graphic(partial(status_squares, level), height=SQUARE_SIZE), _SQUARES_HEIGHT
