"""The terms and amounts of penalties, so that those in different units and with bounds can be compared."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from tipreport.index.interval import Bound, allowed
from tipreport.model.qualifiers import Qualifier
from tipreport.model.quantity import Quantity
from tipreport.model.records import Penalty

_SMALLER: Mapping[str, tuple[str, int]] = {"years": ("months", 12), "weeks": ("days", 7)}
Term: TypeAlias = tuple[Qualifier, Decimal, Decimal]  # how exact, from, to
_OPEN: frozenset[Qualifier] = frozenset({"at least", "more than", "at most", "less than"})


def unit_compared(unit: str) -> str:
    """Return the smaller unit that one is compared in: months for years, days for weeks."""
    return _SMALLER.get(unit, (unit, 1))[0]


def term_of(claim: Penalty) -> Term:
    """Return the value of a penalty in the unit that it is compared in."""
    size = _SMALLER.get(claim.unit, ("", 1))[1]
    low = claim.value.value or Decimal(0)
    return claim.value.qualifier, low * size, (claim.value.upper or low) * size


def agree(one: Term, two: Term) -> bool:
    """Return whether a bound and a range, or a lower and an upper bound, may be of one penalty."""
    if one[0] not in _OPEN | {"range"} or two[0] not in _OPEN | {"range"} or _OPEN.isdisjoint((one[0], two[0])):
        return False
    (low, high), (other_low, other_high) = _ends(one), _ends(two)
    lowest, highest = low or other_low, high or other_high
    return (
        other_low in (lowest, None)
        and other_high in (highest, None)
        and (lowest is None or highest is None or lowest <= highest)
    )


def _ends(term: Term) -> tuple[Bound | None, Bound | None]:
    """The least and the most of a term, None if it is open."""
    quantity = Quantity(term[0], term[1], term[2] if term[0] == "range" else None)
    numbers = allowed(quantity)
    if numbers is None:
        return None, None
    low, high = (None if bound[0].is_infinite() else bound for bound in (numbers.low, numbers.high))
    return low, high
