"""Fractions of people and cases, which nobody counts: a point was written to separate thousands."""

from collections.abc import Sequence
from decimal import Decimal

from tipreport.model.arithmetic import EXACT
from tipreport.model.messages import Unquoted, mismatch
from tipreport.model.quantity import Quantity, without_points

_THOUSANDTH = Decimal("0.001")


def fraction_problem(value: Quantity, unit: str) -> str:
    """Return the message for a quantity that is not whole, or may not be; empty if it is certainly whole.

    The number ``12.000`` is whole, but whoever writes it may mean 12,000.
    """
    numbers = [number for number in (value.value, value.upper) if number is not None]
    fractions = [number for number in numbers if number != number.to_integral_value()]
    if not fractions and not value.written:
        return ""
    found = Unquoted(value.written or value)
    write = _of_written(value, is_whole=not fractions) if value.written else _of_numbers(value, fractions)
    return mismatch(f"a whole number, because the unit is {unit} (a point is a decimal mark)", found, write)


def _of_written(value: Quantity, *, is_whole: bool) -> str:
    """Return the meanings of a text such as ``12.000``: ``12000 if the point separates thousands, or 12``."""
    meant = f"{without_points(value.written)} if the point separates thousands"
    return f"{meant}, or {value} if it is a decimal mark" if is_whole else meant


def _of_numbers(value: Quantity, fractions: Sequence[Decimal]) -> str:
    """Return the number that a program has shortened: ``1200 if 1.200 was meant`` for 1.2; empty for 1.2345."""
    meant = _without_points(value)
    if meant is None or any(number < 1 for number in fractions):
        return ""
    grouped = " and ".join(str(number.quantize(_THOUSANDTH, context=EXACT)) for number in fractions)
    return f"{meant} if {grouped} {'were' if len(fractions) > 1 else 'was'} meant"


def _without_points(value: Quantity) -> Quantity | None:
    """Return the quantity whose points separate thousands; None if it has other decimals, such as 1.2345."""
    low, high = (_thousands(number) for number in (value.value, value.upper))
    if low is None or (high is None) != (value.upper is None) or (high is not None and low >= high):
        return None
    return Quantity(value.qualifier, low, high)


def _thousands(number: Decimal | None) -> Decimal | None:
    """Return 1200 for 1.2; a whole number unchanged."""
    if number is None or number == number.to_integral_value():
        return number
    scaled = number.scaleb(3, EXACT)
    return scaled if scaled == scaled.to_integral_value() else None
