"""The values of a text and their labels, with their positions: numbers, years, tiers, quantities, months and nouns."""

import re
from collections.abc import Iterable

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.counted_nouns import nouns_after
from tipreport.translation.facts.exchanges import Item, Pairs, labels_of, values_of
from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.multiples import multiples_at
from tipreport.translation.facts.numbers import Number
from tipreport.translation.facts.sides import Keys, Side
from tipreport.translation.facts.tiers_named import WATCH_LIST

_REACH = 48  # characters after a value
_RANGE = re.compile(
    r"[ \u00a0]?(?:[-–—]|to|through|until|à|au|al?|hasta|по|до|إلى|حتى)[ \u00a0]?(?:(?:عام|سنة)[ \u00a0])?",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(r"عدد\w*\s\Z")  # "البالغ عددها 96"
_IN_BRACKETS = re.compile(r"(?<!\w)([^\W\d_]+) \(\Z")
_CLAUSE_END = re.compile(
    r"(?:\w+\s)?(?=[0-9]{4}(?![0-9]))|[0-9,;:.()،؛]"
)  # in "41 in the year 2022", no years are counted


def numbers_of(found: Iterable[Number], keys: Keys) -> list[Item]:
    """Return numbers as values."""
    return values_of((each.start, each.end, keys.of(each)) for each in found)


def tiers_of(side: Side) -> list[Item]:
    """Return the tiers of a text: "Tier 2", "Watch List"."""
    names = {WATCH_LIST: WATCH_LIST}
    return values_of((each.start, each.end, names.get(each.tier, f"Tier {each.tier}")) for each in side.tiers)


def year_labels(side: Side) -> list[Item]:
    """Return the years of a text as labels; a range of years, such as "2001 to 2021", is one label."""
    found: list[tuple[int, int, str]] = []
    for each in side.years:
        start, key = each.start, each.written
        if found and _RANGE.fullmatch(side.text[found[-1][1] : each.start]):
            start, _, first = found.pop()
            key = f"{first} to {key}"
        found.append((start, each.end, key))
    return labels_of(found)


def months_of(side: Side) -> list[Item]:
    """Return the months that a text names."""
    named = months_named(side.text, side.language)
    return values_of((each.start, each.end, month_name(each.month)) for each in named)


def quantities_of(side: Side) -> list[Item]:
    """Return the parts and the quantities without a number: "half", "dozens"."""
    words = words_at(side.text, side.language, "quantity")
    return values_of([*multiples_at(side.text, side.language), *words])


def counted(side: Side, values: Iterable[Item]) -> Pairs:
    """Return the known nouns after each value."""
    found: dict[str, set[str]] = {}
    for each in values:
        after = _CLAUSE_END.split(side.text[each.end : each.end + _REACH])[0]
        if before := _IN_BRACKETS.search(side.text[: each.start]):  # "boys (37)"
            after = before[1]
        nouns = [] if _NOUN_BEFORE.search(side.text[: each.start]) else [*nouns_after(after, side.language)]
        found.setdefault(each.key, set()).update(nouns)
    return {key: frozenset(nouns) for key, nouns in found.items()}
