"""The check that a translation does not turn a bound round: "up to five years" is not *au moins cinq ans*."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of, word_table
from tipreport.wording.languages import base_language

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_LEAST, _MOST = "at least", "at most"
_UP_TO = "up to"  # directly before a number only
_REACH = 14  # characters between a bound and its number
_FAR = 60  # characters before or after a number
_SIGN = re.compile(r"[,;:.()،؛0-9]")
_LETTERS = re.compile(r"[^\W\d_]")


def other_bounds(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the numbers that have the opposite bound in a translation."""
    wanted = _bounds(*first)
    found = _bounds(*second) if wanted else wanted
    for number, (bound, words) in wanted.items():
        if number in found and found[number][0] != bound:
            yield f"expected “{words}” as in the original, found “{found[number][1]}”"


def _bounds(text: str, language: str, values: Sequence[Item]) -> Mapping[str, tuple[str, str]]:
    """The bound of each number that is there once and has one bound, and the words for both."""
    base = base_language(language)
    if base not in LANGUAGES:
        return {}
    times = Counter(each.key for each in values)
    found: dict[str, tuple[str, str]] = {}
    for before, each, after in zip((None, *values), values, (*values[1:], None), strict=False):
        start = max(before.end if before else 0, each.start - _FAR)
        end = min(after.start if after else len(text), each.end + _FAR)
        of_number = [*_before(text, start, each, base), *_after(text, end, each, base)]
        if times[each.key] == 1 and len({bound for bound, _ in of_number}) == 1:
            found[each.key] = of_number[0]
    return found


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
    return bool(re.search(pattern_of("change to", language), between, re.IGNORECASE)) and name in (_LEAST, _MOST)


def _after(text: str, end: int, number: Item, language: str) -> Iterator[tuple[str, str]]:
    """Yield the bounds after a number and up to four words, unless they may belong to the next number."""
    words = re.compile(r"(?:[ \u00a0-][^\W\d_]+|[ \u00a0]?[%$€£]){0,4}?[,،]?[ \u00a0]")
    for name, bound in (("least after", _LEAST), ("most after", _MOST)):
        for match in _pattern(name, language).finditer(text, number.end, end):
            rest = text[match.end() : end]
            is_of_next = end < len(text) and len(rest) <= _REACH and not _SIGN.search(rest)
            if words.fullmatch(text[number.end : match.start()]) and not is_of_next:
                yield bound, text[number.start : match.end()]


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    prefix = "[وفبلك]?" if language == "ar" else ""
    return re.compile(rf"(?<!\w){prefix}(?:{_words(name, language)})(?:(?<=’)|(?!\w))", re.IGNORECASE)


@cache
def _denial(language: str) -> re.Pattern[str]:
    """What denies a comparison directly before it: "not more than", *ne peut être inférieure à*."""
    return re.compile(rf"(?<!\w)(?:{_words('negation', language)})[ \u00a0]?\Z", re.IGNORECASE)


def _words(name: str, language: str) -> str:
    return next(row[language] for row in word_table("bounds") if row["name"] == name)
