"""Fractions of people and cases, which nobody counts: a point was written to separate thousands."""

from decimal import Decimal

from tipreport.model.arithmetic import EXACT
from tipreport.model.messages import mismatch
from tipreport.model.quantity import Quantity


def fraction_problem(value: Quantity, unit: str) -> str:
    """Return the message for a quantity that is not whole; empty if it is whole."""
    numbers = [number for number in (value.value, value.upper) if number is not None]
    if all(number == number.to_integral_value() for number in numbers):
        return ""
    write = f"{meant} if the point separates thousands" if (meant := _without_points(value)) else ""
    return mismatch(f"a whole number, because the unit is {unit} (a point is a decimal mark)", value, write)


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
