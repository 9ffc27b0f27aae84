"""Views: decisions that several renderers share, such as the columns of a table or the scale of a chart.

A view has words, numbers and shares from 0 to 1, never points or pixels. Where text must be measured, the renderer
passes a function. A renderer calls the view of a block and draws the result::

    from tipreport.document import views

    table = views.figure_table(block, document.labels)
    heads = [column.head for column in table.columns]
"""

from tipreport.document.views.chart import (
    ChartSpace,
    ChartView,
    TextSize,
    chart_heading,
    chart_view,
    panel_remarks,
    panels_across,
)
from tipreport.document.views.figures import earlier_value, figure_table, period_table, period_tables
from tipreport.document.views.ladder import (
    LadderAxis,
    LadderView,
    LadderYear,
    cells_by_year,
    distinct_cells,
    ladder_view,
    ladder_years,
    undated_cells,
)
from tipreport.document.views.lines import plain_lines
from tipreport.document.views.notes import note_sign, referenced_notes
from tipreport.document.views.palette import (
    EFFORT,
    GREY,
    HAIRLINE,
    INK,
    LANE,
    MID_GREY,
    PAPER,
    SHORTFALL,
    TIER_STYLES,
    TierStyle,
)
from tipreport.document.views.panel import LINES_FROM, PanelView, Point, panel_view
from tipreport.document.views.recommendations import STATUS_LEVELS, recommendation_table
from tipreport.document.views.scale import Scale
from tipreport.document.views.table import NOTHING, Column, ColumnKind, TableCell, TableRow, TableView, unbreakable
from tipreport.document.views.terms import data_table, terms_table
from tipreport.document.views.tiers import TierWords, tier_words
from tipreport.document.views.tiles import Bar, Comparison, NumberKind, TileView, tile_view

__all__ = [
    "EFFORT",
    "GREY",
    "HAIRLINE",
    "INK",
    "LANE",
    "LINES_FROM",
    "MID_GREY",
    "NOTHING",
    "PAPER",
    "SHORTFALL",
    "STATUS_LEVELS",
    "TIER_STYLES",
    "Bar",
    "ChartSpace",
    "ChartView",
    "Column",
    "ColumnKind",
    "Comparison",
    "LadderAxis",
    "LadderView",
    "LadderYear",
    "NumberKind",
    "PanelView",
    "Point",
    "Scale",
    "TableCell",
    "TableRow",
    "TableView",
    "TextSize",
    "TierStyle",
    "TierWords",
    "TileView",
    "cells_by_year",
    "chart_heading",
    "chart_view",
    "data_table",
    "distinct_cells",
    "earlier_value",
    "figure_table",
    "ladder_view",
    "ladder_years",
    "note_sign",
    "panel_remarks",
    "panel_view",
    "panels_across",
    "period_table",
    "period_tables",
    "plain_lines",
    "recommendation_table",
    "referenced_notes",
    "terms_table",
    "tier_words",
    "tile_view",
    "unbreakable",
    "undated_cells",
]
