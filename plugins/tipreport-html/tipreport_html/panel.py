"""One panel of a chart: columns from a common zero, or a line where there are many periods."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from tipreport.document import Amount, in_words
from tipreport_html.drawing import Box, Drawing, Part, Path, Words, extent, short
from tipreport_html.wording import MINUS, NEGATIVE

LINES_FROM = 12  # periods, beyond which a line is drawn
NUMBER, TINY = 15.5, 13.5  # sizes of the stylesheet: a number over a column; a year, a qualifier
_PLOT = 113.0  # high
_SHARE = 0.62  # of a column, in its step
_LINE, _UNDER = 15.0, 20.0  # from line to line of small words; from zero to the baseline of the years
_OPEN = frozenset({"at least", "more than"})


@frozen
class Scale:
    """The scale that panels share: the pixels of one unit, and the lengths over and under zero."""

    unit: float
    up: float
    down: float

    @classmethod
    def of(cls, amounts: Sequence[Amount]) -> "Scale":
        """The scale on which these amounts fill the plot."""
        ends = [end for amount in amounts for end in (amount.value, amount.upper) if end is not None]
        high, low = max(0.0, *ends, 0.0), min(0.0, *ends, 0.0)
        unit = _PLOT / ((high - low) or 1.0)
        return cls(unit, high * unit, -low * unit)


class Panel:
    """The columns of a series, oldest first."""

    def __init__(self, amounts: Sequence[Amount], width: float, scale: Scale) -> None:
        self.amounts = amounts
        self.width = width
        self.scale = scale
        self.step = width / len(amounts)
        lines = max((len(self._qualifier(amount)) for amount in amounts if amount.value is not None), default=0)
        self.over = 20.0 + _LINE * lines

    def _qualifier(self, amount: Amount) -> list[str]:
        """The qualifier in as many lines as its step asks for."""
        words = amount.qualifier.strip()
        return [words] if words and extent(words, TINY) <= self.step + 6 else words.split()

    def drawing(self, over: float, alternative: str) -> Drawing:
        """The picture, with ``over`` left for words over the plot."""
        zero = over + self.scale.up
        foot = zero + self.scale.down + (_LINE if self.scale.down else 0.0) + _UNDER
        draw = self._line if len(self.amounts) > LINES_FROM else self._columns
        axis = Box(0, zero, self.width, 1, "axis")
        return Drawing(self.width, foot + 5, (*draw(zero, foot), axis), alternative, "panel")

    # ------------------------------------------------------------ columns

    def _columns(self, zero: float, foot: float) -> Iterator[Part]:
        drawn = [place for place, amount in enumerate(self.amounts) if amount.value is not None]
        for place, amount in enumerate(self.amounts):
            middle = (place + 0.5) * self.step
            newest = bool(drawn) and place == drawn[-1]
            if amount.value is None:
                yield from self._absent(amount, middle, zero)
            else:
                yield from self._column(amount, middle, zero, "new" if newest else "old")
                yield from self._number(amount, middle, zero, "number new" if newest else "number")
            yield Words(middle, foot, amount.period, "year" if amount.value is not None else "year gap")

    def _column(self, amount: Amount, middle: float, zero: float, look: str) -> Iterator[Part]:
        width = _SHARE * self.step
        left = middle - width / 2
        low, high = self._ends(amount)
        top = zero - max(low, 0.0)
        yield Box(left, top, width, max(abs(low), 0.5), look)
        if high > low:
            yield Box(left + 0.5, zero - high, width - 1, high - low, f"hollow {look}")
        if amount.form in _OPEN and low > 4:  # no upper edge, two ticks
            yield Box(left + 1, top - 0.5, width - 2, 3, "plate")
            for edge in (left, left + width - 1):
                yield Box(edge, top - 6, 1, 9, "axis")

    def _ends(self, amount: Amount) -> tuple[float, float]:
        """The lengths of a column and of its hollow part."""
        low = (amount.value or 0.0) * self.scale.unit
        return low, low if amount.upper is None else amount.upper * self.scale.unit

    def _number(self, amount: Amount, middle: float, zero: float, look: str) -> Iterator[Part]:
        low, high = self._ends(amount)
        baseline = zero - low + 16 if low < 0 else zero - max(low, high) - 6
        tight = " tight" if extent(amount.number, NUMBER) > self.step else ""
        yield Words(middle, baseline, NEGATIVE.sub(MINUS, amount.number), look + tight)
        for place, word in enumerate(reversed(self._qualifier(amount))):
            yield Words(middle, (zero - 6 if low < 0 else baseline - 16) - _LINE * place, word, "year")

    def _absent(self, amount: Amount, middle: float, zero: float) -> Iterator[Part]:
        """What is said where there is no column; long words stand under the chart."""
        words = amount.number.split()
        if any(extent(word, TINY) > self.step for word in words) or len(words) > 3:
            words = ["–"] if in_words(amount.number) or len(words) > 1 else words
        for place, word in enumerate(reversed(words)):
            yield Words(middle, zero - 6 - _LINE * place, word, "gap")

    # ------------------------------------------------------------ a line

    def _line(self, zero: float, foot: float) -> Iterator[Part]:
        """Dots joined by lines that break at gaps, both ends labelled."""
        points = {
            place: ((place + 0.5) * self.step, zero - amount.value * self.scale.unit)
            for place, amount in enumerate(self.amounts)
            if amount.value is not None
        }
        strokes = [
            f"M{short(points[one][0])} {short(points[one][1])}L{short(points[two][0])} {short(points[two][1])}"
            for one, two in pairwise(points)
            if two == one + 1
        ]
        if strokes:
            yield Path("".join(strokes), "line")
        for x, y in points.values():
            yield Box(x - 2.5, y - 2.5, 5, 5, "new")
        for place in dict.fromkeys((min(points), max(points))) if points else ():
            y = points[place][1]
            is_first = place == min(points) and len(points) > 1
            edge, anchor = (place * self.step, "start") if is_first else ((place + 1) * self.step, "end")
            number = NEGATIVE.sub(MINUS, self.amounts[place].number)
            yield Words(edge, y - 8, number, "number", "start" if anchor == "start" else "end")
            yield Words(edge, foot, self.amounts[place].period, "year", "start" if anchor == "start" else "end")
