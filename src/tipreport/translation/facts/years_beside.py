"""The check that a month, a law or a report keeps the year directly beside it: "August 2022", "Protocol of 2014"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.numbers import Number
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its years
_BETWEEN = re.compile(r",?[ \u00a0](?:[0-9]{1,2}, |of |del? (?:año )?|لعام |عام |من عام )?")  # a name and its year


def other_years_beside(first: _Side, second: _Side, done: set[str]) -> Iterator[str]:
    """Yield what has another year of the original beside it, and add the years to those that are ``done``.

    Months that are done already are not among them.
    """
    wanted, found = _years_beside(*first), _years_beside(*second)
    years, their = ({each.written for each in side[2]} for side in (first, second))
    for name, own in wanted.items():
        others = found.get(name, own)
        if name not in done and own.isdisjoint(others) and others <= years and own <= their:
            done |= own | others
            yield f"expected {name} {min(own)} as in the original, found {name} {min(others)}"
            return  # the other one is exchanged with it


def _years_beside(text: str, language: str, years: Sequence[Number]) -> Mapping[str, set[str]]:
    """The years that are directly beside each month and each kind of text."""
    found: dict[str, set[str]] = {}
    months = [(each.start, each.end, month_name(each.month)) for each in months_named(text, language)]
    texts = [(each.start, each.end, each.name) for each in words_at(text, language, "text")]
    for (start, end, name), year in product((*months, *texts), years):
        is_before = base_language(language) == "en" and text[year.end : start] == " "  # "the 2014 Protocol"
        if _BETWEEN.fullmatch(text[end : year.start]) or is_before:
            found.setdefault(name, set()).add(year.written)
    return found
