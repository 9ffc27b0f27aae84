"""The values of a text and their labels, with their positions: numbers, years, tiers, quantities, months and nouns."""

import re
from collections.abc import Iterable, Mapping

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.counted_nouns import nouns_after
from tipreport.translation.facts.exchanges import Item, Pairs
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
Names = Mapping[str, tuple[int, int]]
"""The positions of names in a text."""


def numbers_of(found: Iterable[Number], keys: Keys) -> list[Item]:
    """Return numbers as values."""
    return [Item(each.start, each.end, keys.of(each), is_value=True) for each in found]


def tiers_of(side: Side) -> list[Item]:
    """Return the tiers of a text: "Tier 2", "Watch List"."""
    return [
        Item(each.start, each.end, each.tier if each.tier == WATCH_LIST else f"Tier {each.tier}", is_value=True)
        for each in side.tiers
    ]


def years_of(side: Side) -> list[Item]:
    """Return the years of a text as values."""
    return [Item(each.start, each.end, each.written, is_value=True) for each in side.years]


def year_labels(side: Side) -> list[Item]:
    """Return the years of a text as labels; a range of years, such as "2001 to 2021", is one label."""
    found: list[Item] = []
    for each in side.years:
        if found and _RANGE.fullmatch(side.text[found[-1].end : each.start]):
            first = found.pop()
            found.append(Item(first.start, each.end, f"{first.key} to {each.written}", is_value=False))
        else:
            found.append(Item(each.start, each.end, each.written, is_value=False))
    return found


def months_of(side: Side) -> list[Item]:
    """Return the months that a text names."""
    named = months_named(side.text, side.language)
    return [Item(each.start, each.end, month_name(each.month), is_value=True) for each in named]


def quantities_of(side: Side) -> list[Item]:
    """Return the parts and the quantities without a number: "half", "dozens"."""
    named = words_at(side.text, side.language, "quantity")
    found = (*multiples_at(side.text, side.language), *((each.start, each.end, each.name) for each in named))
    return [Item(start, end, name, is_value=True) for start, end, name in found]


def labels_of(names: Names) -> list[Item]:
    """Return names as labels."""
    return [Item(start, end, name, is_value=False) for name, (start, end) in names.items()]


def words_of(side: Side, kind: str) -> list[Item]:
    """Return the words of a kind as labels."""
    return [Item(each.start, each.end, each.name, is_value=False) for each in words_at(side.text, side.language, kind)]


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
