"""One panel of a chart as a drawing: columns from a common zero, or a line for many periods.

The panel is as wide as a phone. A text that has no room is left out: all numbers are text below the drawing.
"""

from collections.abc import Iterator

from attrs import frozen

from tipreport.document.views import PanelView, Point, Scale
from tipreport_epub.drawing import box, label, line, text_width
from tipreport_epub.markup import Element

WIDTH = 320.0
_PLOT = 110.0  # the height of the plot
_NUMBER, _SMALL, _LINE = 15.0, 13.0, 15.0  # the sizes of numbers and of other text, and its leading
_COLUMN = 0.62  # the width of a column as a share of its step
_OPEN = 7.0  # the height of the ticks on a column without an upper edge


@frozen
class Panel:
    """Draws a panel. All panels of a chart have one scale, and the same height below zero."""

    view: PanelView
    scale: Scale

    @property
    def _step(self) -> float:
        return WIDTH / self.view.steps

    @property
    def _above(self) -> float:
        """The height above zero, with the texts there."""
        return 6 + max((self._top(point) for point in self.view.points), default=0)

    @property
    def height(self) -> float:
        """The height of the drawing."""
        below = self.scale.below * _PLOT
        return self._above + below + (_LINE + 5 if below else 0) + 24

    def _top(self, point: Point) -> float:
        """Return the height that a point and its texts need above zero."""
        if point.share is None:
            return _LINE * (1 if self.view.is_line else len(point.absence_lines(self._step, _small_width)))
        words = 0 if self.view.is_line else len(point.qualifier_lines(self._step, _small_width))
        ticks = _OPEN if point.is_open else 0
        return max(point.share, point.upper_share or 0, 0) * _PLOT + ticks + 20 + _LINE * words

    def parts(self) -> Iterator[Element]:
        """Yield the elements of the drawing."""
        zero = self._above
        yield from self._line(zero) if self.view.is_line else self._columns(zero)
        yield line(((0, zero), (WIDTH, zero)), "axis")

    def _columns(self, zero: float) -> Iterator[Element]:
        step = self._step
        foot = self.height - 8
        for point in self.view.points:
            middle = (point.index + 0.5) * step
            if _fits(point.amount.period, _SMALL, step):
                yield label(middle, foot, point.amount.period, _SMALL, bold=point.is_newest)
            if point.share is None:
                for index, word in enumerate(reversed(point.absence_lines(step, _small_width))):
                    yield label(middle, zero - 6 - _LINE * index, word, _SMALL)
            else:
                yield from _column(point, middle, zero, step)

    def _line(self, zero: float) -> Iterator[Element]:
        """Yield the line, its dots with the upper ends of ranges, and the labels of both ends."""
        step = self._step

        def position(point: Point) -> tuple[float, float]:
            return (point.index + 0.5) * step, zero - (point.share or 0) * _PLOT

        for ends in self.view.segments:
            yield line(map(position, ends), "line")
        for point in self.view.drawn:
            x, y = position(point)
            if point.upper_share is not None:
                yield line(((x, y), (x, zero - point.upper_share * _PLOT)), "line")
            yield box(x - 2.5, y - 2.5, 5, 5, "new", fill="currentColor")
        for point in self.view.ends:
            x, y = position(point)
            is_first = point == self.view.drawn[0]
            edge, anchor = (x - step / 2, "start") if is_first else (x + step / 2, "end")
            baseline = y + 18 if y > zero else y - 9  # the number of a negative value is below its dot
            yield label(edge, baseline, point.amount.number, _NUMBER, anchor=anchor, bold=point.is_newest)
            yield label(edge, self.height - 8, point.amount.period, _SMALL, anchor=anchor)


def _column(point: Point, middle: float, zero: float, step: float) -> Iterator[Element]:
    low, high = (point.share or 0) * _PLOT, (point.upper_share or 0) * _PLOT
    width, css_class = _COLUMN * step, "new" if point.is_newest else "old"
    left, top = middle - width / 2, zero - max(low, 0)
    yield box(left, top, width, max(abs(low), 0.5), css_class)
    if high > low:  # a range: hollow up to its upper end
        hollow = {"fill": "none", "stroke": "currentColor"}
        yield box(left + 0.5, zero - high, width - 1, high - low, f"hollow {css_class}", **hollow)
    if point.is_open:
        for edge in (left + 0.5, left + width - 0.5):
            yield line(((edge, top), (edge, top - _OPEN)), "open")
    if not _fits(point.amount.number, _NUMBER, step):
        return
    baseline = zero - low + 17 if low < 0 else zero - max(low, high) - (5 if not point.is_open else 5 + _OPEN)
    yield label(middle, baseline, point.amount.number, _NUMBER, bold=point.is_newest)
    over = zero - 6 if low < 0 else baseline - 16
    for index, word in enumerate(reversed(point.qualifier_lines(step, _small_width))):
        yield label(middle, over - _LINE * index, word, _SMALL)


def _small_width(words: str) -> float:
    return text_width(words, _SMALL)


def _fits(words: str, size: float, room: float) -> bool:
    return text_width(words, size) <= room
