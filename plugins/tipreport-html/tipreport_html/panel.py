"""One panel of a chart: columns from a common zero, or a line for many periods."""

from collections.abc import Iterator, Sequence

from tipreport.document.views import PanelView, Point, Scale
from tipreport_html.characters import with_minus
from tipreport_html.drawing import Box, Drawing, Label, Part, Path, line, text_width

NUMBER, SMALL = 15.5, 13.5
"""The sizes of the stylesheet: of a number above a column, and of a year or a qualifier."""

_PLOT = 113.0  # the height of the plot
_COLUMN = 0.62  # the width of a column as a share of its step
_LINE, _YEARS = 15.0, 20.0  # the leading of small text; from zero to the baseline of the years


class Panel:
    """Draws a panel. ``over`` is the height that text needs above the plot."""

    def __init__(self, view: PanelView, width: float, scale: Scale) -> None:
        self.view = view
        self.width = width
        self.step = width / view.steps
        self.above = scale.above * _PLOT
        self.below = scale.below * _PLOT
        self.over = 20.0 + _LINE * max((len(self._qualifier(point)) for point in view.drawn), default=0)

    def _qualifier(self, point: Point) -> Sequence[str]:
        return point.qualifier_lines(self.width / len(self.view.points) + 6, _small_width)

    def drawing(self, over: float) -> Drawing:
        """Return the drawing, with the height ``over`` for text above the plot."""
        zero = over + self.above
        foot = zero + self.below + (_LINE if self.below else 0.0) + _YEARS
        draw = self._line if self.view.is_line else self._columns
        axis = Box(0, zero, self.width, 1, "axis")
        return Drawing(self.width, foot + 5, (*draw(zero, foot), axis), self.view.alternative, "panel")

    # ------------------------------------------------------------ columns

    def _columns(self, zero: float, foot: float) -> Iterator[Part]:
        for point in self.view.points:
            middle = (point.index + 0.5) * self.step
            if point.share is None:
                for index, word in enumerate(reversed(point.absence_lines(self.step, _small_width))):
                    yield Label(middle, zero - 6 - _LINE * index, word, "gap")
            else:
                yield from self._column(point, middle, zero, "new" if point.is_newest else "old")
                yield from self._number(point, middle, zero, "number new" if point.is_newest else "number")
            yield Label(middle, foot, point.amount.period, "year gap" if point.share is None else "year")

    def _column(self, point: Point, middle: float, zero: float, css_class: str) -> Iterator[Part]:
        width = _COLUMN * self.step
        left = middle - width / 2
        low, high = _lengths(point)
        top = zero - max(low, 0.0)
        yield Box(left, top, width, max(abs(low), 0.5), css_class)
        if high > low:
            yield Box(left + 0.5, zero - high, width - 1, high - low, f"hollow {css_class}")
        if point.is_open and low > 4:  # no upper edge, two ticks
            yield Box(left + 1, top - 0.5, width - 2, 3, "plate")
            for edge in (left, left + width - 1):
                yield Box(edge, top - 6, 1, 9, "axis")

    def _number(self, point: Point, middle: float, zero: float, css_class: str) -> Iterator[Part]:
        low, high = _lengths(point)
        number = point.amount.number
        baseline = zero - low + 16 if low < 0 else zero - max(low, high) - 6
        tight = " tight" if text_width(number, NUMBER) > self.step else ""
        yield Label(middle, baseline, with_minus(number), css_class + tight)
        over = zero - 6 if low < 0 else baseline - 16
        for index, word in enumerate(reversed(self._qualifier(point))):
            yield Label(middle, over - _LINE * index, word, "year")

    # ------------------------------------------------------------ a line

    def _line(self, zero: float, foot: float) -> Iterator[Part]:
        """Yield the line, its dots with the upper ends of ranges, and the labels of both ends."""

        def position(point: Point) -> tuple[float, float]:
            return (point.index + 0.5) * self.step, zero - _lengths(point)[0]

        if self.view.segments:
            yield Path("".join(line(map(position, ends)) for ends in self.view.segments), "line")
        for point in self.view.drawn:
            x, y = position(point)
            if point.upper_share is not None:
                yield Path(line(iter(((x, y), (x, zero - point.upper_share * _PLOT)))), "line")
            yield Box(x - 2.5, y - 2.5, 5, 5, "new")
        for point in self.view.ends:
            x, y = position(point)
            is_first = point == self.view.drawn[0]
            edge = x - self.step / 2 if is_first else x + self.step / 2
            baseline = y + 20 if y > zero else y - 8  # the number of a negative value is below its dot
            yield Label(edge, baseline, with_minus(point.amount.number), "number", "start" if is_first else "end")
            yield Label(edge, foot, point.amount.period, "year", "start" if is_first else "end")


def _small_width(text: str) -> float:
    return text_width(text, SMALL)


def _lengths(point: Point) -> tuple[float, float]:
    """Return the lengths of a column to its value and to the upper end of its range."""
    low = (point.share or 0.0) * _PLOT
    return low, low if point.upper_share is None else point.upper_share * _PLOT
