"""The check that two of something are not more: "two laws" are not *ثلاثة قوانين*."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tipreport.translation.facts.counted_nouns import is_before_noun, nouns_after, nouns_in
from tipreport.translation.facts.numbers import Number
from tipreport.translation.facts.quotes import quoted
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Number]]  # a text, its language and its numbers
_TWO = Decimal(2)
_UNITS = frozenset({"year", "month", "week", "day", "hour"})  # which are compared already
_DEFINITE_BEFORE = re.compile(r"(?<!\w)[وبلف]?(?:ال|لل)\w+ \Z")
_REACH = 48  # characters after a number
_DUAL = re.compile(r"[^\W\d_]*(?:[اي]ن|ت[اي])(?!\w)")


def other_twos(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the nouns of which an original has two and its translation another number, which the original has too."""
    if not any(_TWO in each.values for each in first[2]):
        return
    wanted, found = [*_counted(*first)], [*_counted(*second)]
    for number, noun in wanted:
        if _TWO not in number.values or noun in _UNITS or [theirs for _, theirs in wanted].count(noun) > 1:
            continue
        others = [other for other, theirs in found if theirs == noun]
        if len(others) == 1 and min(others[0].values) > _TWO and not _has_dual(*second[:2], noun, others[0]):
            expected, found_there = (
                quoted(text, each.start, each.end) for text, each in ((first[0], number), (second[0], others[0]))
            )
            yield f"expected {expected} as in the original, found {found_there}"


def _counted(text: str, language: str, numbers: Sequence[Number]) -> Iterator[tuple[Number, str]]:
    """Yield the numbers that a known noun follows directly, or that follow one in Arabic: "الفتيات الثلاث"."""
    for each in numbers:
        after = re.split(r"[0-9,;:.()،؛]", text[each.end : each.end + _REACH])[0]
        before = _DEFINITE_BEFORE.search(text[: each.start]) if text[each.start :].startswith("ال") else None
        if before:
            yield from ((each, noun) for noun in [*nouns_after(before[0], language)][:1])
        elif is_before_noun(after, language):
            yield from ((each, noun) for noun in [*nouns_after(after, language)][:1])


def _has_dual(text: str, language: str, noun: str, counted: Number) -> bool:
    """Whether a text has two of a noun in one word; the one that a number counts may only end alike, as "قوانين"."""
    if base_language(language) != "ar":
        return False
    starts = (start for start, _, name in nouns_in(text, language) if name == noun and start != counted.end + 1)
    return any(_DUAL.match(text, start) for start in starts)
