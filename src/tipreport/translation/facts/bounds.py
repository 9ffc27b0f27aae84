"""The check that a translation does not turn a bound or a difference round: "up to five years", "four fewer"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.word_tables import optional_letter, pattern_of

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_Kind = Callable[[str, tuple[int, int], Item, str], Iterator[tuple[str, str]]]
_LEAST, _MOST = "at least", "at most"
_UP_TO = "up to"  # directly before a number only
_REACH = 14  # characters between a bound and its number
_FAR = 60  # characters before or after a number
_SIGN = re.compile(r"[,;:.()،؛0-9]")
_INCREASE, _DECREASE, _THAN = "increase", "decrease", " than"
_NEAR = re.compile(
    r"[ \u00a0](?:[^\W\d_]+[ \u00a0])?ب?ـ?[ \u00a0]?[$€£]?"
)  # between a word for a change and its number
_BETWEEN = re.compile(r"[ \u00a0]?(?:%|م[اي]?ئة)?(?:[ \u00a0-][^\W\d_]+){0,3}[ \u00a0-]")
_WORDS = re.compile(
    r"(?:[ \u00a0-][^\W\d_]+|[ \u00a0]?[%$€£]){0,4}?[,،]?[ \u00a0]"
)  # from a number to a bound after it
_LETTERS = re.compile(r"[^\W\d_]")


def other_bounds(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the numbers that have the opposite bound in a translation, or are more where the original has fewer."""
    for of_number in (_bounds, _differences):
        wanted = _of_numbers(*first, of_number)
        found = _of_numbers(*second, of_number) if wanted else wanted
        for number, (bound, words) in wanted.items():
            other, there = found.get(number, (bound, words))
            is_comparable = not bound.endswith(_THAN) or other.endswith(_THAN)
            if is_comparable and bound.removesuffix(_THAN) != other.removesuffix(_THAN):
                yield f"expected “{words}” as in the original, found “{there}”"


def _of_numbers(text: str, language: str, values: Sequence[Item], kind: _Kind) -> Mapping[str, tuple[str, str]]:
    """The bound of each number that is there once and has one bound, and the words for both."""
    times = Counter(each.key for each in values)
    found: dict[str, tuple[str, str]] = {}
    for before, each, after in zip((None, *values), values, (*values[1:], None), strict=False):
        start = max(before.end if before else 0, each.start - _FAR)
        end = min(after.start if after else len(text), each.end + _FAR)
        of_number = [*kind(text, (start, end), each, language)]
        if times[each.key] == 1 and len({bound for bound, _ in of_number}) == 1:
            found[each.key] = of_number[0]
    return found


def _bounds(text: str, around: tuple[int, int], number: Item, language: str) -> Iterator[tuple[str, str]]:
    """Yield the bounds of a number."""
    yield from _before(text, around[0], number, language)
    yield from _after(text, around[1], number, language)


def _differences(text: str, around: tuple[int, int], number: Item, language: str) -> Iterator[tuple[str, str]]:
    """Yield whether a number is an increase or a decrease, and whether "than" follows: "a rise of 4", "4 more than"."""
    than = re.compile(rf"[^.;:!?]{{0,{_FAR // 2}}}?[ \u00a0](?:{_words('than', language)})")
    for name in (_INCREASE, _DECREASE):
        for match in _pattern(f"{name} before", language).finditer(text, around[0], number.start):
            if _NEAR.fullmatch(text, match.end(), number.start):
                yield name + _THAN * bool(than.match(text, number.end)), text[match.start() : number.end]
        for match in _pattern(f"{name} after", language).finditer(text, number.end, around[1] + _REACH):
            if match.end() <= around[1] and _BETWEEN.fullmatch(text, number.end, match.start()):
                yield name + _THAN * bool(than.match(text, match.end())), text[number.start : match.end()]


def _before(text: str, start: int, number: Item, language: str) -> Iterator[tuple[str, str]]:
    """Yield the bounds before a number; one that is denied far before it is none."""
    before = text[start : number.start]
    for name, bound in (("more", _LEAST), ("less", _MOST), (_LEAST, _LEAST), (_MOST, _MOST), (_UP_TO, _MOST)):
        for match in _pattern(name, language).finditer(before):
            between, first = before[match.end() :], match.start()
            is_near = len(between) <= _REACH if name != _UP_TO else not _LETTERS.search(between)
            if not is_near or _SIGN.search(between) or _is_change(name, before[:first], between, start, language):
                continue
            own = bound
            if name in ("more", "less") and (denied := _denial(language).search(before[:first])):
                own, first = _MOST if bound == _LEAST else _LEAST, denied.start()
            if not re.search(pattern_of("not", language), text[: start + first].lower()):
                yield own, text[start + first : number.end]


def _is_change(name: str, before: str, between: str, start: int, language: str) -> bool:
    """Whether a number ends a range or a change: "from two up to five", "at least to five"."""
    if name == _UP_TO:
        is_after_number = bool(start) and len(before) <= _REACH
        other = rf"\b(?:{_words('range', language)}|(?:{_words(_LEAST, language)})[ \u00a0])\Z"
        return is_after_number or bool(re.search(other, before, re.IGNORECASE))
    return bool(re.search(pattern_of("change to", language), between, re.IGNORECASE))


def _after(text: str, end: int, number: Item, language: str) -> Iterator[tuple[str, str]]:
    """Yield the bounds after a number and up to four words, unless they may belong to the next number."""
    for name, bound in (("least after", _LEAST), ("most after", _MOST)):
        for match in _pattern(name, language).finditer(text, number.end, end):
            rest = text[match.end() : end]
            is_of_next = end < len(text) and len(rest) <= _REACH and not _SIGN.search(rest)
            if _WORDS.fullmatch(text[number.end : match.start()]) and not is_of_next:
                yield bound, text[number.start : match.end()]


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){optional_letter('وفبلك')}(?:{_words(name, language)})(?:(?<=’)|(?!\w))", re.IGNORECASE)


@cache
def _denial(language: str) -> re.Pattern[str]:
    """What denies a comparison directly before it: "not more than", *ne peut être inférieure à*."""
    return re.compile(rf"(?<!\w)(?:{_words('negation', language)})[ \u00a0]?\Z", re.IGNORECASE)


_words = partial(pattern_of, table="bounds")
