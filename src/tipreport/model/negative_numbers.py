"""Numbers below zero, which are mistakes in counts, amounts of money, ages and lengths of time."""

from tipreport.model.messages import Unquoted, mismatch
from tipreport.model.quantity import Quantity
from tipreport.model.vocabulary import MEASURES


def may_be_negative(measure: str, unit: str, *, is_part: bool) -> bool:
    """Return whether a figure may be below zero: a change, any percentage that is no share, and the measure *other*."""
    meaning = MEASURES[measure]
    if unit == "percent":
        return not is_share(measure, unit, is_part=is_part)
    return meaning.is_change or measure == "other"


def is_share(measure: str, unit: str, *, is_part: bool) -> bool:
    """Return whether a figure is a share of a whole, from 0 to 100 percent.

    A percentage of people or cases is a share, and so is one that names its whole in ``part_of``. Growth is not a
    share, money may exceed the amount that it is compared with, and the measure *other* may count anything.
    """
    meaning = MEASURES[measure]
    return unit == "percent" and not meaning.is_change and (meaning.unit is not None or is_part)


def negative_problem(value: Quantity, unit: str) -> str:
    """Return the message for a quantity with a number below zero; empty if there is none."""
    if value.value is None or value.value >= 0:
        return ""
    reason = "it is a share" if unit == "percent" else f"the unit is {unit}"
    return mismatch(f"a number from 0, because {reason}", Unquoted(value), "the number that the source prints")
