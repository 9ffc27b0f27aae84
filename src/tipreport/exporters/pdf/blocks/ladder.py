"""The tier ladder: a column for each report year, Tier 1 on top."""

from tipreport.document import Cell, Spans, TierLadder, ladder_caption, sentences
from tipreport.document.views import LadderAxis, LadderView, ladder_view, tier_words
from tipreport.exporters.pdf.blocks.strips import BEFORE_STRIPS, draw_strips, strips_height
from tipreport.exporters.pdf.blocks.tier_cell import short_year, tier_cell
from tipreport.exporters.pdf.design.grid import MM, RULE_TO_BASELINE
from tipreport.exporters.pdf.design.palette import LANE, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, aligned_row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.styles import CAPTION, LABEL, SMALL, TINY, TINY_GREY

_HEADING = 24 * MM  # the most of a heading next to a ladder: two lines in English
_TO_LABEL, _FROM_HEADING = 2 * MM, 2 * MM  # from the ladder to the labels of its rows, and from those to the heading
_ROW, _ROW_OF_SEVERAL = 5.0 * MM, 4.0 * MM
_WIDEST, _BEFORE_UNDATED = 14 * MM, 2.6 * MM
_UNDATED = 12 * MM  # or more, where its label is wider
_FULL_YEAR, _WIDE_GAP = 7 * MM, 11 * MM  # from this width on a year has four digits, a gap has words
_IN_GAP = 1.5 * MM  # the least space on each side of words in a gap
_MOST_YEARS = 28  # side by side
_BELOW = 3.2 * MM  # from the rows to the baseline of the years
_BETWEEN = 2.0  # axes
_TOP = 1.9 * MM  # from the rule of the section


def heading_width(layout: Layout) -> float:
    """Return the width of a heading next to a ladder, clear of the labels of its rows."""
    grid = layout.grid
    labels = max(layout.width(tier_words(tier, layout.labels).row, SMALL) for tier in TIERS)
    return min(_HEADING, grid.text_edge - grid.left - _TO_LABEL - labels - _FROM_HEADING)


def ladder(layout: Layout, section: Section, block: TierLadder, after: Spans) -> list[Row]:
    """Lay out the ladder of a country, with its name if there are several; ``after`` continues the caption."""
    rows = []
    if block.country:
        name = layout.lines(block.country, LABEL, layout.grid.text_width, Node("H3", section.node))
        rows.append(aligned_row([(layout.grid.text_edge, name)], keep_with_next=True))
    view = ladder_view(block, layout.labels, most=_MOST_YEARS)
    drawn = _Ladder(layout, view, _ROW_OF_SEVERAL if block.country else _ROW)
    graphic = Graphic(drawn.paint, layout.grid.text_width, drawn.height, Figure(view.alternative, section.node))
    items = [RowItem(layout.grid.text_edge, 0.0, graphic)]
    rows.append(Row(items=items, height=drawn.height, baseline=RULE_TO_BASELINE - _TOP, keep_with_next=True))
    spans = sentences((ladder_caption(block, layout.labels, layout.direction), after))
    if spans:
        caption = layout.lines(spans, CAPTION, layout.grid.text_width, Node("P", section.node))
        rows.append(paragraph(layout.grid.text_edge, caption))
    else:
        rows[-1].keep_with_next = False
    return rows


class _Ladder:
    """Draws a ladder with rows of this height."""

    def __init__(self, layout: Layout, view: LadderView, row: float) -> None:
        self.labels = layout.labels
        self.view = view
        self.row = row
        self.rows_height = row * len(view.tiers)
        self.axis_height = self.rows_height + _BELOW + 6.6
        if view.axes[0].strips:
            self.axis_height += BEFORE_STRIPS + strips_height(view.axes[0].strips)
        self.height = (self.axis_height + _BETWEEN) * len(view.axes) - _BETWEEN
        has_undated = any(axis.undated for axis in view.axes)
        self.undated = max(_UNDATED, layout.width(layout.labels.undated, TINY))
        room = layout.grid.text_width - (_BEFORE_UNDATED + self.undated if has_undated else 0.0)
        self.column = min(_WIDEST, room / view.most_years)
        self.wide_gap = max(_WIDE_GAP, layout.width(layout.labels.no_entry, CAPTION) + 2 * _IN_GAP)

    def paint(self, drawing: DrawingContext, x: float, y: float) -> None:
        for index, axis in enumerate(self.view.axes):
            self._axis(drawing, axis, x, y + index * (self.axis_height + _BETWEEN))

    def _axis(self, drawing: DrawingContext, axis: LadderAxis, x: float, y: float) -> None:
        for index, tier in enumerate(self.view.tiers):
            label = tier_words(tier, self.labels).row
            drawing.label(label, x - _TO_LABEL, y + index * self.row + self.row / 2 + 2.7, SMALL, "end")
        foot = y + self.rows_height + _BELOW
        for index, year in enumerate(axis.years):
            left = x + index * self.column
            if year.cells:
                self._lanes(drawing, left, y, self.column)
            label = str(year.year) if self.column >= _FULL_YEAR else short_year(year.short)
            drawing.label(label, left + self.column / 2, foot, TINY if year.cells else TINY_GREY, "centre")
        for first, last in axis.gaps:
            left, right = x + first * self.column, x + (last + 1) * self.column
            words = self.labels.no_entry if right - left > self.wide_gap else "–"
            drawing.label(words, (left + right) / 2, y + self.rows_height / 2 + 2.5, CAPTION, "centre")
        for index, year in enumerate(axis.years):
            for cell in sorted(year.cells, key=lambda cell: not cell.claimed):
                self._cell(drawing, cell, x + index * self.column, y, width=self.column)
        if axis.undated:
            left = x + len(axis.years) * self.column + (_BEFORE_UNDATED if axis.years else 0.0)
            self._lanes(drawing, left, y, self.undated)
            for cell in axis.undated:
                self._cell(drawing, cell, left, y, width=self.undated)
            drawing.label(self.labels.undated, left + self.undated / 2, foot, TINY, "centre")

        draw_strips(drawing, axis.strips, x, foot + 6.6 - _BELOW + BEFORE_STRIPS, self.column)

    def _lanes(self, drawing: DrawingContext, x: float, y: float, width: float) -> None:
        for index in range(len(self.view.tiers)):
            drawing.fill(x, y + index * self.row + 0.5, width, self.row - 1, LANE)

    def _cell(self, drawing: DrawingContext, cell: Cell, x: float, y: float, *, width: float) -> None:
        row = self.view.tiers.index(cell.tier)
        tier_cell(drawing, cell, self.labels, x, y + row * self.row, width=width, height=self.row)
