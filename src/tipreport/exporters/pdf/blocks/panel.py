"""One panel of a chart: columns from a common zero, or a line for many periods."""

from collections.abc import Callable, Sequence

from tipreport.document.views import PanelView, Point, Scale
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK, MID_GREY, PAPER
from tipreport.exporters.pdf.drawing.context import Align, DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.styles import TINY, TINY_GREY, Style

_PLOT = 19 * MM
_COLUMN = 0.62  # the width of a column as a share of its step
_TICK = 0.5
_NUMBER, _NUMBER_STRONG = Style(8.5, 11), Style(8.5, 11, strong=True)


class Panel:
    """Draws a panel. ``over`` and ``under`` are the heights that text needs above and below the plot."""

    def __init__(self, layout: Layout, view: PanelView, width: float, scale: Scale) -> None:
        self.layout = layout
        self.view = view
        self.width = width
        self.step = width / view.steps
        self.above = scale.above * _PLOT
        self.below = scale.below * _PLOT
        self.plot_height = self.above + self.below
        lines = max((len(self._qualifier(point)) for point in view.drawn), default=0)
        self.over = 12.0 + 8.5 * lines
        self.under = 12.0 + (12.0 if self.below else 0.0)

    def _width(self, text: str) -> float:
        return self.layout.width(text, TINY)

    def _qualifier(self, point: Point) -> Sequence[str]:
        return point.qualifier_lines(self.width / len(self.view.points) + 4, self._width)

    def painter(self, over: float) -> Callable[[DrawingContext, float, float], None]:
        """Return a function that draws the panel, with the height ``over`` for text above the plot."""

        def paint(drawing: DrawingContext, x: float, y: float) -> None:
            zero = y + over + self.above
            foot = zero + self.below + (12.0 if self.below else 0.0) + 9.5
            if self.view.is_line:
                self._line(drawing, x, zero, foot)
            else:
                self._columns(drawing, x, zero, foot)
            drawing.fill(x, zero, self.width, 0.5, INK)

        return paint

    # ------------------------------------------------------------ columns

    def _columns(self, drawing: DrawingContext, x: float, zero: float, foot: float) -> None:
        for point in self.view.points:
            middle = x + (point.index + 0.5) * self.step
            if point.share is None:
                self._absence(drawing, point, middle, zero)
            else:
                self._column(drawing, point, middle, zero, self.layout.theme.accent if point.is_newest else MID_GREY)
                self._number(drawing, point, middle, zero)
            drawing.label(point.amount.period, middle, foot, TINY_GREY if point.share is None else TINY, "centre")

    def _column(self, drawing: DrawingContext, point: Point, middle: float, zero: float, colour: Colour) -> None:
        width = _COLUMN * self.step
        left = middle - width / 2
        low, high = _lengths(point)
        top = zero - max(low, 0.0)
        drawing.fill(left, top, width, max(abs(low), 0.25), colour)
        if high > low:
            drawing.frame(left + 0.3, zero - high, width - 0.6, high - low, colour, thickness=0.6)
        if point.is_open and low > 1:
            drawing.fill(left + _TICK, top - 0.2, width - 2 * _TICK, 1.2, PAPER)  # no upper edge, two ticks
            for edge in (left, left + width - _TICK):
                drawing.fill(edge, top - 2.5, _TICK, 3.7, INK)

    def _number(self, drawing: DrawingContext, point: Point, middle: float, zero: float) -> None:
        number = point.amount.number
        style = _NUMBER_STRONG if point.is_newest else _NUMBER
        if self.layout.width(number, style) > self.step:
            style = TINY.replace(strong=point.is_newest)
        low, high = _lengths(point)
        baseline = zero + max(-low, 0.0) + 9.0 if low < 0 else zero - max(low, high) - 3
        drawing.label(number, middle, baseline, style, "centre")
        for index, word in enumerate(reversed(self._qualifier(point))):
            over = zero - 3 if low < 0 else baseline - 8.5
            drawing.label(word, middle, over - 8.5 * index, TINY, "centre")

    def _absence(self, drawing: DrawingContext, point: Point, middle: float, zero: float) -> None:
        for index, word in enumerate(reversed(point.absence_lines(self.step, self._width))):
            drawing.label(word, middle, zero - 3 - 9 * index, TINY_GREY, "centre")

    # ------------------------------------------------------------ a line

    def _line(self, drawing: DrawingContext, x: float, zero: float, foot: float) -> None:
        """Draw a dot for each value, lines between neighbours, and the labels of both ends."""
        accent = self.layout.theme.accent

        def position(point: Point) -> tuple[float, float]:
            return x + (point.index + 0.5) * self.step, zero - _lengths(point)[0]

        for first, second in self.view.segments:
            drawing.line((position(first), position(second)), accent, 1.0)
        for point in self.view.drawn:
            left, y = position(point)
            drawing.fill(left - 1, y - 1, 2, 2, accent)
            if point.upper_share is not None:
                drawing.line(((left, y), (left, zero - point.upper_share * _PLOT)), accent, 0.5)
        for point in self.view.ends:
            left, y = position(point)
            is_first = point == self.view.drawn[0]
            align: Align = "left" if is_first else "right"
            edge = left - self.step / 2 if is_first else left + self.step / 2
            baseline = max(y, zero) + 9 if y > zero else y - 4  # the number of a negative value is below its dot
            drawing.label(point.amount.number, edge, baseline, _NUMBER, align)
            drawing.label(point.amount.period, edge, foot, TINY, align)


def _lengths(point: Point) -> tuple[float, float]:
    """Return the lengths of a column to its value and to the upper end of its range."""
    low = (point.share or 0.0) * _PLOT
    return low, low if point.upper_share is None else point.upper_share * _PLOT
