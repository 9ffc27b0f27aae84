"""The numbers that a quantity allows, so that values of different precision can be compared."""

from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure
from tipreport.model.vocabulary import APPROXIMATE

Bound: TypeAlias = tuple[Decimal, int]  # a number; 1 just above it, -1 just below it, 0 the number itself
FAR = Decimal("Infinity")


@frozen
class Interval:
    """All numbers from ``low`` to ``high``."""

    low: Bound
    high: Bound

    def below(self, other: "Interval") -> bool:
        """Whether each of its numbers is smaller than all of the other's."""
        return self.high < other.low

    def meets(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        return not (self.below(other) or other.below(self))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def __neg__(self) -> "Interval":
        return Interval((-self.high[0], -self.high[1]), (-self.low[0], -self.low[1]))

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def times(self, factor: Decimal) -> "Interval":
        """Each of its numbers times a number above zero."""
        return Interval((self.low[0] * factor, self.low[1]), (self.high[0] * factor, self.high[1]))


def _sum(one: Bound, two: Bound) -> Bound:
    return one[0] + two[0], one[1] or two[1]


def around(middle: Decimal, distance: Decimal) -> Interval:
    """The numbers no farther than ``distance`` from the middle."""
    return Interval((middle - distance, 0), (middle + distance, 0))


def allowed(value: Quantity, *, roughly: bool = False) -> Interval | None:
    """The numbers that a quantity allows; None for words.

    *About* N allows all numbers that round to N at its last digit that is not zero (about 13,000: 12,500 to 13,500). So
    does an exact number if it is taken ``roughly`` (see "Figures that belong together" in the reference of the brief
    file).
    """
    number = value.value
    if number is None:
        return None
    match value.qualifier:
        case "at least" | "more than":
            return Interval((number, int(value.qualifier == "more than")), (FAR, 0))
        case "at most" | "less than":
            return Interval((-FAR, 0), (number, -int(value.qualifier == "less than")))
        case "range":
            return Interval((number, 0), (value.upper or number, 0))
        case "about":
            return around(number, _half_a_unit(number))
    return around(number, _half_a_unit(number) if roughly else Decimal(0))


def allowed_by(figure: Figure) -> Interval | None:
    """The numbers that a figure allows. Estimates and conjectures are taken roughly."""
    return allowed(figure.value, roughly=figure.basis in APPROXIMATE)


def _half_a_unit(number: Decimal) -> Decimal:
    """Half of the unit of the last digit that is not zero."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(10) ** int(exponent) / 2
