"""One panel of a chart: columns from a common zero, or a line where there are many periods."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import frozen

from tipreport.document import Amount, in_words
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK, MID, PAPER
from tipreport.exporters.pdf.drawing.context import Align, DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.styles import TINY, TINY_GREY, Style

LINES_FROM = 12  # periods, beyond which a line is drawn
_PLOT = 19 * MM
_SHARE = 0.62  # of a column, in its step
_TICK, _OPEN = 0.5, frozenset({"at least", "more than"})
_NUMBER, _NUMBER_STRONG = Style(8.5, 11), Style(8.5, 11, strong=True)


@frozen
class Scale:
    """The scale that panels share: the points of one unit, and the lengths over and under zero."""

    unit: float
    up: float
    down: float

    @classmethod
    def of(cls, amounts: Sequence[Amount]) -> "Scale":
        """The scale on which these amounts fill the plot."""
        ends = [end for a in amounts for end in (a.value, a.upper) if end is not None]
        high, low = max(0.0, *ends, 0.0), min(0.0, *ends, 0.0)
        unit = _PLOT / ((high - low) or 1.0)
        return cls(unit, high * unit, -low * unit)

    @property
    def height(self) -> float:
        """Of the plot."""
        return self.up + self.down


class Panel:
    """The columns of a series. ``over`` and ``under`` are the room that words need beyond the plot."""

    def __init__(self, layout: Layout, amounts: Sequence[Amount], width: float, scale: Scale) -> None:
        self.layout = layout
        self.amounts = amounts
        self.width = width
        self.scale = scale
        self.step = width / len(amounts)
        self.is_line = len(amounts) > LINES_FROM
        lines = max((len(self._qualifier(a)) for a in amounts if a.value is not None), default=0)
        self.over = 12.0 + 8.5 * lines
        self.under = 12.0 + (12.0 if scale.down else 0.0)

    def _qualifier(self, amount: Amount) -> list[str]:
        """The qualifier in as many lines as its step asks for."""
        words = amount.qualifier.strip()
        if not words or self.layout.width(words, TINY) <= self.step + 4:
            return [words] if words else []
        return words.split()

    def painter(self, over: float) -> Callable[[DrawingContext, float, float], None]:
        """What paints the panel, with ``over`` left for words over the plot."""

        def paint(drawing: DrawingContext, x: float, y: float) -> None:
            zero = y + over + self.scale.up
            foot = zero + self.scale.down + (12.0 if self.scale.down else 0.0) + 9.5
            if self.is_line:
                self._line(drawing, x, zero, foot)
            else:
                self._columns(drawing, x, zero, foot)
            drawing.fill(x, zero, self.width, 0.5, INK)

        return paint

    # ------------------------------------------------------------ columns

    def _columns(self, drawing: DrawingContext, x: float, zero: float, foot: float) -> None:
        drawn = [index for index, amount in enumerate(self.amounts) if amount.value is not None]
        for index, amount in enumerate(self.amounts):
            middle = x + (index + 0.5) * self.step
            newest = bool(drawn) and index == drawn[-1]
            colour = self.layout.theme.accent if newest else MID
            if amount.value is None:
                self._absent(drawing, amount, middle, zero)
            else:
                self._column(drawing, amount, middle, zero, colour)
                self._number(drawing, amount, middle, zero, newest=newest)
            drawing.label(amount.period, middle, foot, TINY if amount.value is not None else TINY_GREY, "centre")

    def _column(self, drawing: DrawingContext, amount: Amount, middle: float, zero: float, colour: Colour) -> None:
        width = _SHARE * self.step
        left = middle - width / 2
        low, high = self._ends(amount)
        top = zero - max(low, 0.0)
        drawing.fill(left, top, width, max(abs(low), 0.25), colour)
        if high > low:
            drawing.frame(left + 0.3, zero - high, width - 0.6, high - low, colour, thickness=0.6)
        if amount.form in _OPEN and low > 1:
            drawing.fill(left + _TICK, top - 0.2, width - 2 * _TICK, 1.2, PAPER)  # no upper edge, two ticks
            for edge in (left, left + width - _TICK):
                drawing.fill(edge, top - 2.5, _TICK, 3.7, INK)

    def _ends(self, amount: Amount) -> tuple[float, float]:
        """The lengths of a column and of its hollow part."""
        low = (amount.value or 0.0) * self.scale.unit
        return low, low if amount.upper is None else amount.upper * self.scale.unit

    def _number(self, drawing: DrawingContext, amount: Amount, middle: float, zero: float, *, newest: bool) -> None:
        style = _NUMBER_STRONG if newest else _NUMBER
        if self.layout.width(amount.number, style) > self.step:
            style = TINY.replace(strong=newest)
        low, high = self._ends(amount)
        baseline = zero + max(-low, 0.0) + 9.0 if low < 0 else zero - max(low, high) - 3
        drawing.label(amount.number, middle, baseline, style, "centre")
        for index, word in enumerate(reversed(self._qualifier(amount))):
            up = max(zero, baseline) if low < 0 else baseline
            drawing.label(word, middle, (zero - 3 if low < 0 else up - 8.5) - 8.5 * index, TINY, "centre")

    def _absent(self, drawing: DrawingContext, amount: Amount, middle: float, zero: float) -> None:
        """What is said where there is no column; long words stand under the chart."""
        words = amount.number.split()
        if any(self.layout.width(word, TINY) > self.step for word in words) or len(words) > 3:
            words = ["–"] if in_words(amount.number) or len(words) > 1 else words
        for index, word in enumerate(reversed(words)):
            drawing.label(word, middle, zero - 3 - 9 * index, TINY_GREY, "centre")

    # ------------------------------------------------------------ a line

    def _line(self, drawing: DrawingContext, x: float, zero: float, foot: float) -> None:
        """Dots at their years, joined where no year between them lacks a value; both ends labelled."""
        values = {year: amount for year, amount in self._by_year() if amount.value is not None}
        if not values:
            return
        years = [year for year, _ in self._by_year()]
        step = self.width / (years[-1] - years[0] + 1)
        unit, accent = self.scale.unit, self.layout.theme.accent
        points = {
            year: (x + (year - years[0] + 0.5) * step, zero - (amount.value or 0.0) * unit)
            for year, amount in values.items()
        }
        for first, second in pairwise(values):
            if second == first + 1:
                drawing.line((points[first], points[second]), accent, 1.0)
        for year, amount in values.items():
            left, y = points[year]
            drawing.fill(left - 1, y - 1, 2, 2, accent)
            if amount.upper is not None:
                drawing.line(((left, y), (left, zero - amount.upper * unit)), accent, 0.5)
        ends: dict[int, Align] = {next(reversed(values)): "right", next(iter(values)): "left"}
        for year, align in ends.items():
            left, y = points[year]
            edge = left - step / 2 if align == "left" else left + step / 2
            over = max(y, zero) + 9 if y > zero else y - 4  # a number under zero stands under its dot
            drawing.label(values[year].number, edge, over, _NUMBER, align)
            drawing.label(str(year), edge, foot, TINY, align)

    def _by_year(self) -> list[tuple[int, Amount]]:
        """The amounts with their years; a chart has no other periods."""
        return [(int(amount.period), amount) for amount in self.amounts]
