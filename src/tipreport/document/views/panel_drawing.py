"""The drawing of a panel: its columns or its line, its numbers, and every year in its place on the axis."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from tipreport.document import Labels
from tipreport.document.views.panel import PanelView, Point
from tipreport.document.views.shapes import MM, Box, Drawing, Label, Line, Measure, Shape, Tone

SMALL = 7.5  # the size of years, qualifiers and words in place of a column
NUMBER = 8.5  # of numbers, unless they would collide
GAP = 0.8 * MM  # the least distance between two labels
PLOT = 19 * MM
LEAST_ABOVE = 8.0  # the height of the plot above zero, for words in place of columns
_COLUMN = 0.62  # the width of a column as a share of its step
_LEADING = 9.0  # of small text
_WORDS_FROM = 8 * MM  # the least step for words in place of a mark
_DIGITS_FROM = 7 * MM  # the least step for years with four digits
_OVER_WORDS = 22.0  # the height of a column whose number is above two lines of words, in place of columns beside it


@frozen(kw_only=True)
class PanelSpace:
    """The room of the panels of a chart, and the choices that all of them share."""

    width: float
    """The width of a panel."""
    number: float
    """The size of numbers."""
    over: float
    """The height above the plot."""
    above: float
    """The height of the plot above zero."""
    below: float
    """The height of the plot below zero."""
    has_words: bool
    """Whether periods without a value have words; else they have marks."""
    measure: Measure
    """The function that measures text."""


def panel_drawing(view: PanelView, space: PanelSpace, labels: Labels) -> Drawing:
    """Draw a panel. All panels of a chart have their zero lines at one height."""
    zero = space.over + space.above
    foot = zero + space.below + (12.0 if space.below else 0.0) + 9.6
    made = _Panel(view, space, labels, zero, foot)
    shapes = (*(made.line() if view.is_line else made.columns()), Box(0, zero, space.width, 0.5, "ink"))
    return Drawing(space.width, foot + 2.8, shapes, view.alternative)


@frozen
class _Panel:
    view: PanelView
    space: PanelSpace
    labels: Labels
    zero: float
    foot: float

    @property
    def step(self) -> float:
        return self.space.width / self.view.steps

    def middle(self, point: Point) -> float:
        return (point.index + 0.5) * self.step

    # ------------------------------------------------------------ columns

    def columns(self) -> Iterator[Shape]:
        for point in self.view.points:
            if point.share is None:
                yield from self._absence(point)
            else:
                yield from self._column(point)
                yield from self._number(point)
            period = year_label(point, self.step)
            yield Label(self.middle(point), self.foot, period, SMALL, is_grey=point.share is None)

    def _column(self, point: Point) -> Iterator[Shape]:
        width = _COLUMN * self.step
        left = self.middle(point) - width / 2
        low, high = _lengths(point)
        top = self.zero - max(low, 0.0)
        tone: Tone = "accent" if point.is_newest else "mid"
        yield Box(left, top, width, max(abs(low), 0.25), tone)
        if high > low:
            yield Box(left + 0.3, self.zero - high, width - 0.6, high - low, tone, is_hollow=True)
        if point.is_open and low > 1:  # no upper edge, two ticks
            yield Box(left + 0.5, top - 0.2, width - 1, 1.2, "paper")
            for edge in (left, left + width - 0.5):
                yield Box(edge, top - 2.5, 0.5, 3.7, "ink")

    def _number(self, point: Point) -> Iterator[Shape]:
        low, high = _lengths(point)
        middle = self.middle(point)
        number, size = point.amount.number, self.space.number
        width = self.space.measure(number, size, point.is_newest)
        lift = 5 if point.is_open and width > _COLUMN * self.step else 3  # above the ticks of an open column
        baseline = self.zero - low + 9.0 if low < 0 else self.zero - max(low, high) - lift
        yield Label(_inside(middle, width, self.space.width), baseline, number, size, is_strong=point.is_newest)
        over = self.zero - 3 if low < 0 else baseline - self.space.number
        for index, word in enumerate(reversed(qualifier_lines(point, self.step, self.space.measure))):
            yield Label(middle, over - _LEADING * index, word, SMALL)

    def _absence(self, point: Point) -> Iterator[Shape]:
        words = absence_words(point) if self.space.has_words else [point.mark(self.labels)]
        for index, word in enumerate(reversed(words)):
            yield Label(self.middle(point), self.zero - 3 - _LEADING * index, word, SMALL, is_grey=True)

    # ------------------------------------------------------------ a line

    def line(self) -> Iterator[Shape]:
        """Yield the line, its dots with the upper ends of ranges, the numbers of both ends, and years of the axis.

        A dot without a line has a stem.
        """
        for first, second in self.view.segments:
            yield Line(self._position(first), self._position(second), "mid")
        for point in self.view.isolated:
            x, y = self._position(point)
            yield Line((x, self.zero), (x, y), "mid")
        for point in self.view.drawn:
            x, y = self._position(point)
            if point.upper_share is not None:
                yield Line((x, y), (x, self.zero - point.upper_share * PLOT), "mid", 0.5)
            size = 3.0 if point.is_newest else 2.0
            yield Box(x - size / 2, y - size / 2, size, size, "accent" if point.is_newest else "mid")
        ends = {point.index: label for point, label in self._ends()}
        for index, year in sorted(self._years(ends).items()):
            if index in ends:
                yield ends[index]
            yield year

    def _position(self, point: Point) -> tuple[float, float]:
        return self.middle(point), self.zero - _lengths(point)[0]

    def _ends(self) -> Iterator[tuple[Point, Label]]:
        """Yield the number of the last value, then of the first if there is room; remarks have all of them."""
        free = self.space.width
        for point in [*dict.fromkeys((self.view.drawn[-1], self.view.drawn[0]))] if self.view.drawn else ():
            x, y = self._position(point)
            width = self.space.measure(point.amount.number, self.space.number, point.is_newest)
            left = min(max(0.0, x - width / 2), self.space.width - width)
            if left >= 0 and left + width <= free:
                heights = [y, *self._line_between(left - GAP, left + width + GAP)]
                is_below = y > self.zero  # as the number of a negative value
                baseline = max(heights) + 9 if is_below else min(heights) - 4
                yield point, Label(left, baseline, point.amount.number, self.space.number, "start", point.is_newest)
                free = left - GAP

    def _line_between(self, left: float, right: float) -> Iterator[float]:
        """Yield the heights of the line at the ends of its parts between two positions, and of stems there."""
        isolated = map(self._position, self.view.isolated)
        yield from (y for x, y in isolated if left <= x <= right)
        for first, second in self.view.segments:
            (x, y), (to_x, to_y) = self._position(first), self._position(second)
            if max(x, left) <= min(to_x, right):
                yield from (y + (to_y - y) * (at - x) / (to_x - x) for at in (max(x, left), min(to_x, right)))

    def _years(self, ends: Container[int]) -> dict[int, Label]:
        """Return the years below the numbers, then the last of the axis and those before it that have room."""
        points = self.view.points
        widest = max(self.space.measure(point.amount.period, SMALL, False) for point in points)
        every = next((count for count in (1, 2, 5, 10, 20, 50) if count * self.step >= widest + GAP), len(points))
        wanted = [*(point for point in points if point.index in ends), *points[::-every]]
        placed: dict[int, Label] = {}
        for point in wanted if widest <= self.space.width else ():
            middle = min(max(self.middle(point), widest / 2), self.space.width - widest / 2)
            if all(abs(middle - other.x) >= widest + GAP - 0.01 for other in placed.values()):
                placed[point.index] = Label(middle, self.foot, point.amount.period, SMALL, is_grey=point.share is None)
        return placed


def _lengths(point: Point) -> tuple[float, float]:
    """Return the lengths of a column to its value and to the upper end of its range."""
    low = (point.share or 0.0) * PLOT
    return low, low if point.upper_share is None else point.upper_share * PLOT


def year_label(point: Point, step: float) -> str:
    """Return a year with four digits where there is room, else with two: ``’16``."""
    return point.short if step < _DIGITS_FROM and point.short else point.amount.period


def absence_words(point: Point) -> list[str]:
    """Return the words in place of a column, a word on each line."""
    return point.amount.number.split()


def words_fit(points: Sequence[Point], step: float, measure: Measure) -> bool:
    """Return whether the words in place of columns have room in their steps, in two lines each."""
    absent = [absence_words(point) for point in points if point.share is None]
    widest = max((measure(word, SMALL, False) for words in absent for word in words), default=0.0)
    return step >= _WORDS_FROM and widest + GAP <= step and all(len(words) <= 2 for words in absent)


def qualifier_lines(point: Point, step: float, measure: Measure) -> tuple[str, ...]:
    """Return the qualifier of a number on one line if it fits, else a word on each line."""
    words = point.amount.qualifier.strip()
    return (words,) if words and measure(words, SMALL, False) + GAP <= step else tuple(words.split())


def height_over(view: PanelView, step: float, measure: Measure) -> float:
    """Return the height that the numbers and qualifiers need above the plot."""
    lines = max((len(qualifier_lines(point, step, measure)) for point in view.drawn), default=0)
    return 12.0 + _LEADING * lines


def labels_fit(view: PanelView, width: float, number: float, measure: Measure) -> bool:
    """Return whether no text of a panel of columns meets its neighbour, and the two numbers of a line fit into it."""
    if view.is_line:
        ends = [*dict.fromkeys((view.drawn[0], view.drawn[-1]))] if view.drawn else []
        return sum(measure(point.amount.number, number, True) + GAP for point in ends) <= width
    step = width / view.steps
    for point in view.points:
        words = [(word, SMALL, False) for word in point.amount.qualifier.split()]
        words.append((year_label(point, step), SMALL, False))
        if any(measure(*word) + GAP > step for word in words):
            return False
    widths = [measure(point.amount.number, number, point.is_newest) for point in view.drawn]
    middles = [_inside((point.index + 0.5) * step, each, width) for point, each in zip(view.drawn, widths, strict=True)]
    return all(each <= room for each, room in zip(widths, _rooms(view, step), strict=True)) and all(
        (one + two) / 2 + GAP <= second - first
        for (one, two), (first, second) in zip(pairwise(widths), pairwise(middles), strict=True)
    )


def _inside(middle: float, width: float, panel: float) -> float:
    """Return the middle of a text that stays inside its panel."""
    return min(max(middle, width / 2), panel - width / 2)


def _rooms(view: PanelView, step: float) -> Iterator[float]:
    """Yield the room for the number over each column: its step and those beside it, if no column is in them.

    At an end of the axis the number moves inwards. It must be above the words that stand in place of a column.
    """
    indexes = [-1, *(point.index for point in view.drawn), view.steps]
    for before, point, after in zip(indexes, view.drawn, indexes[2:], strict=False):
        is_first, is_last = point.index == 0, point.index == view.steps - 1
        is_free = (is_first or point.index - before > 1) and (is_last or after - point.index > 1)
        steps = 3 - is_first - is_last if is_free and _lengths(point)[0] > _OVER_WORDS else 1
        yield steps * step
