"""The check that a month keeps the year directly after it: "August 2022"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.numbers import Number

_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its years
_BETWEEN = re.compile(r",?[ \u00a0](?:[0-9]{1,2}, |del? (?:año )?|عام |من عام )?")  # a month and its year


def other_years_of_months(first: _Side, second: _Side, said: AbstractSet[str]) -> Iterator[str]:
    """Yield the months that have another year of the original after them, without those that are ``said`` already."""
    wanted, found = _years_of_months(*first), _years_of_months(*second)
    years, their = ({each.written for each in side[2]} for side in (first, second))
    for month, own in wanted.items():
        others = found.get(month, own)
        if month not in said and own.isdisjoint(others) and others <= years and own <= their:
            yield f"expected {month} {min(own)} as in the original, found {month} {min(others)}"


def _years_of_months(text: str, language: str, years: Sequence[Number]) -> Mapping[str, set[str]]:
    """The years that are directly after each month."""
    found: dict[str, set[str]] = {}
    for month, year in product(months_named(text, language), years):
        if _BETWEEN.fullmatch(text[month.end : year.start]):
            found.setdefault(month_name(month.month), set()).add(year.written)
    return found
