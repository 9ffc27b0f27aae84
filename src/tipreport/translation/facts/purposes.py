"""A number with another one for a special case: "20 years, or 10 for attempts"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.quotes import quoted
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_WORD = r"(?:[ \u00a0-][^\W\d_]+)?"
_RANGE = re.compile(r"(?:[ \u00a0][^\W\d_]+)?[ \u00a0]?(?:[-–—]|to|à|a|до|إلى)[ \u00a0]?")
_BETWEEN = re.compile(r"(?<!\w)(?:between|entre|بين) \Z", re.IGNORECASE)
_AND = re.compile(r"(?:[ \u00a0][^\W\d_]+)?[ \u00a0](?:and |et |y |و)")


def other_purposes(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the problem that the first of two numbers is for a special case in a translation, instead of the last one.

    The original is as "20 years, or 10 for attempts", and the translation has the numbers in the other order.
    """
    found = {(one.key, other.key): (one, other) for one, other in general_and_special(*second)}
    for general, special in general_and_special(*first):
        if other := found.get((special.key, general.key)):
            expected, there = (
                quoted(first[0], general.start, special.end),
                quoted(second[0], other[0].start, other[1].end),
            )
            exchanged = f"{general.key} and {special.key} are exchanged"
            yield f"expected {expected} as in the original, found {there}: {exchanged}"


def general_and_special(text: str, language: str, values: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield each number with the next one, if that is for a special case: "20 years, or 10 for attempts"."""
    base = base_language(language)
    special = pattern_of("special case", base)
    between = re.compile(rf"{_WORD}[,،]? ?{pattern_of('or', base)}")
    after = re.compile(rf"{_WORD}[ \u00a0](?:{special})(?!\w)")
    for one, other in pairwise(_with_ranges(text, values)):
        sentence = re.split(r"[.;:!?]\s|,|،", text[: one.start])[-1]
        is_special = re.search(rf"(?<!\w)(?:{special})(?!\w| \Z)", sentence, re.IGNORECASE)
        is_first = not re.search(r"[,،]", re.split(r"[.;:!?]\s", text[: one.start])[-1])
        if (
            is_first
            and not is_special
            and between.fullmatch(text[one.end : other.start])
            and after.match(text, other.end)
        ):
            yield one, other


def _with_ranges(text: str, values: Sequence[Item]) -> Sequence[Item]:
    """Values, of which a range is one: "8 to 15"."""
    found: list[Item] = []
    for each in values:
        before = text[found[-1].end : each.start] if found else ""
        is_range = _RANGE.fullmatch(before) or (_AND.fullmatch(before) and _BETWEEN.search(text[: found[-1].start]))
        if found and is_range:
            first = found.pop()
            found.append(Item(first.start, each.end, f"{first.key} to {each.key}", is_value=True))
        else:
            found.append(each)
    return found
