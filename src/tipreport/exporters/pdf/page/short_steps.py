"""The order in which parts that a short document left out come back where pages have room."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from attrs import fields

from tipreport.document.short.limits import LIMITS, Limits
from tipreport.document.short.shorten import Shortener
from tipreport.exporters.pdf.page.first_page import OF_FIRST_PAGE

Step: TypeAlias = tuple[str, int]
"""A limit and its next value."""
_COUNTS = ("most_sentences", "most_recommendations")
_COUNTED = (*_COUNTS, "summary", "recommendations")  # limits that change the number of these
RISING = (*OF_FIRST_PAGE, "most_recommendations")
"""The limits of which a step may be no higher than what was reached before."""
_FIRST = {"most_sentences": 3, "most_recommendations": 6, "small_tiles": 4}  # that come back before other parts
_BEFORE_OTHER_COUNTRIES = {
    "peers": {**_FIRST, "most_sentences": 99},
    "strips": _FIRST,
}  # how many of these come back before the tiers of other countries


def single_steps(shortener: Shortener, index: int, highest: int) -> Iterator[Step]:
    """Yield the steps from some `LIMITS` up to the highest ones: one sentence, or one recommendation, at a time."""
    shown = shortener.counts(LIMITS[index])
    for fewer, more in pairwise(LIMITS[index::-1][: index - highest + 1]):
        (name,) = (each.name for each in fields(Limits) if getattr(fewer, each.name) != getattr(more, each.name))
        before, shown = shown, shortener.counts(more)
        if name == "small_tiles" and shortener.select("key-figures", fewer) == shortener.select("key-figures", more):
            continue  # there are no more key figures
        if name not in _COUNTED:
            yield name, getattr(more, name)
            continue
        for part, least, most in zip(_COUNTS, before, shown, strict=True):
            yield from ((part, count) for count in range(least + 1, most + 1))


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Return the steps in the order in which parts come back.

    First come sentences of the summary up to three, then recommendations up to six, then a row of small key figures.
    The others come back as they were left out last, but all sentences of the summary before further recommendations.
    """
    every = [*steps]
    first = [step for part, most in _FIRST.items() for step in every if step[0] == part and step[1] <= most]
    later = [step for step in every if step not in first]
    at = next((at for at, (name, _) in enumerate(later) if name == "most_recommendations"), len(later))
    summary = [step for step in later[at:] if step[0] == "most_sentences"]
    return [*first, *later[:at], *summary, *(step for step in later[at:] if step[0] != "most_sentences")]


def waits(name: str, limits: Limits, steps: Iterable[Step]) -> bool:
    """Return whether a part on other countries waits for the parts that come back first and ``limits`` leave out."""
    before = _BEFORE_OTHER_COUNTRIES.get(name)
    return before is not None and any(getattr(limits, part) < value <= before.get(part, 0) for part, value in steps)
