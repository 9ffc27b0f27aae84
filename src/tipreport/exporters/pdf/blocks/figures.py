"""Figures as tables: a row for each figure, or a row for each series and a column for each period."""

from tipreport.document import Figures, PeriodTable
from tipreport.document.views import figure_table, period_tables
from tipreport.exporters.pdf.blocks.tables import fits, table
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section

_BETWEEN = 9.0  # the tables of newer and older periods


def figures(layout: Layout, section: Section, block: Figures, title: str = "") -> list[Row]:
    """Lay out a table of figures."""
    return table(layout, section, figure_table(block, layout.labels), title=title)


def periods(layout: Layout, section: Section, block: PeriodTable, title: str = "") -> list[Row]:
    """Lay out series by period; the older periods are in a table of their own where the columns are too narrow."""
    rows: list[Row] = []
    for view in period_tables(block.rows, layout.labels, lambda view: fits(layout, view)):
        made = table(layout, section, view, title="" if rows else title)
        if rows:
            made[0].space_before = _BETWEEN
        rows += made
    return rows
