"""The tiers of several countries by report year: a row for each country, in place of a ladder for each."""

from collections.abc import Sequence

from tipreport.document import Spans, TierLadder, sentences
from tipreport.document.sections.tier_grid import MOST_YEARS, grid_alternative, grid_caption
from tipreport.document.views import LadderAxis, ladder_view
from tipreport.exporters.pdf.blocks.tier_cell import short_year, tier_cell
from tipreport.exporters.pdf.design.grid import MM, RULE_TO_BASELINE
from tipreport.exporters.pdf.design.palette import LANE
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TINY, TINY_GREY

_ROW, _HEIGHT = 5.6 * MM, 5.0 * MM
_WIDEST = 14 * MM
_AFTER_NAMES = 3 * MM
_FULL_YEAR = 7 * MM  # from this width on a year has four digits
_BELOW = 3.2 * MM  # from the rows to the baseline of the years
_AFTER_YEARS = 1.5 * MM
_TOP = 1.9 * MM  # from the rule of the section


def tier_grid(layout: Layout, section: Section, ladders: Sequence[TierLadder], after: Spans) -> list[Row]:
    """Lay out the ladders of countries as one grid with a caption, which ``after`` continues."""
    edge, room = layout.grid.text_edge, layout.grid.text_width
    drawn = _Grid(layout, ladders)
    alternative = grid_alternative(ladders, layout.labels)
    graphic = Graphic(drawn.paint, room, drawn.height, Figure(alternative, section.node))
    caption = sentences((grid_caption(ladders, layout.labels, layout.direction), after))
    return [
        Row(
            items=[RowItem(edge, 0.0, graphic)],
            height=drawn.height,
            baseline=RULE_TO_BASELINE - _TOP,
            keep_with_next=bool(caption),
        ),
        *([paragraph(edge, layout.lines(caption, CAPTION, room, Node("P", section.node)))] if caption else []),
    ]


class _Grid:
    """Draws a row for each country, and the years below all."""

    def __init__(self, layout: Layout, ladders: Sequence[TierLadder]) -> None:
        self.labels = layout.labels
        self.rows = [(ladder.country, _axis(layout, ladder)) for ladder in ladders]
        self.years = [year.year for year in self.rows[0][1].years]
        self.names = max(layout.width(country, SMALL) for country, _ in self.rows) + _AFTER_NAMES
        self.column = min(_WIDEST, (layout.grid.text_width - self.names) / len(self.years))
        self.height = len(self.rows) * _ROW + _BELOW + _AFTER_YEARS

    def paint(self, drawing: DrawingContext, x: float, y: float) -> None:
        left = x + self.names
        for row, (country, axis) in enumerate(self.rows):
            top = y + row * _ROW
            drawing.label(country, x, top + _HEIGHT / 2 + 2.7, SMALL)
            self._row(drawing, axis, left, top)
        foot = y + (len(self.rows) - 1) * _ROW + _HEIGHT + _BELOW
        filled = {year.year for _, axis in self.rows for year in axis.years if year.cells}
        for index, year in enumerate(self.years):
            label = str(year) if self.column >= _FULL_YEAR else short_year(self.labels.two_digits(year))
            style = TINY if year in filled else TINY_GREY
            drawing.label(label, left + (index + 0.5) * self.column, foot, style, "centre")

    def _row(self, drawing: DrawingContext, axis: LadderAxis, x: float, y: float) -> None:
        for index, year in enumerate(axis.years):
            left = x + index * self.column
            if year.cells:
                drawing.fill(left, y, self.column, _HEIGHT, LANE)
                tier_cell(drawing, year.cells[0], self.labels, left, y, width=self.column, height=_HEIGHT)
            else:
                drawing.label("–", left + self.column / 2, y + _HEIGHT / 2 + 2.5, CAPTION, "centre")


def _axis(layout: Layout, ladder: TierLadder) -> LadderAxis:
    (axis,) = ladder_view(ladder, layout.labels, most=MOST_YEARS).axes
    return axis
