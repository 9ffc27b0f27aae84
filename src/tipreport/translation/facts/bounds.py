"""The check that a translation does not turn a bound or a difference round: "up to five years", "four fewer"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple

from tipreport.translation.facts.alternatives import multiples_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.shares import shares_in
from tipreport.translation.facts.unit_words import PERCENT
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_tables import optional_letter, pattern_of, word_table

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers
_LEAST, _MOST = "at least", "at most"
_OPPOSITE = {_LEAST: _MOST, _MOST: _LEAST}
_UP_TO, _NEARLY, _OVER, _UNDER = _DIRECT = ("up to", "nearly", "over", "under")  # directly before a number only
_BOUNDS_BEFORE = {
    "more": _LEAST, "less": _MOST, _LEAST: _LEAST, _MOST: _MOST, _OVER: _LEAST, _UNDER: _MOST, _NEARLY: _MOST,
    _UP_TO: _MOST,
}  # fmt: skip
_REACH = 14  # characters between a bound and its number
_FAR = 60  # characters before or after a number
_SIGN = re.compile(r"[,;:.()،؛0-9]")
_DENIED = "denied"  # far before it: "neither was held for more than 48 hours"
_COMPARATIVE = re.compile("(?:sup|inf)érieur|(?:sup|inf)erior", re.IGNORECASE)  # followed by *à* or *a*
_THAN_IN = re.compile(r"\A чем (?:во?|на|по|к|у|со?|из)(?= )", re.IGNORECASE)  # "более чем в половине"
_FROM_THAN = " من "
_INCREASE, _DECREASE = "increase", "decrease"
_THAN, _BY = "than", "by"  # "four more than in 2020", "rose by four"
_NEAR = re.compile(
    r"(?:(?<=’)|[ \u00a0])(?:[^\W\d_]+[ \u00a0])?ب?ـ?[ \u00a0]?[$€£]?"
)  # between a word for a change and its number
_BETWEEN = re.compile(r"[ \u00a0]?(?:%|م[اي]?ئة)?(?:[ \u00a0-][^\W\d_]+){0,3}[ \u00a0-]")
_WORDS = re.compile(
    r"(?:[ \u00a0-][^\W\d_]+|[ \u00a0]?[%$€£]){0,4}?[,،]?[ \u00a0]"
)  # from a number to a bound after it
_ONE = frozenset([Decimal(1)])
_LETTERS = re.compile(r"[^\W\d_]")


class _Bound(NamedTuple):
    """A bound or a change of a number."""

    name: str
    words: str
    form: str = ""
    """Whether it is denied, or compared with another number."""

    def is_opposite(self, other: "_Bound") -> bool:
        """Whether the bound of a translation is another one, and both may be compared."""
        if _DENIED in (self.form, other.form):
            return self.form == other.form and self.name != other.name
        return self.name != other.name and (self.form != _THAN or bool(other.form))


_Kind = Callable[[str, tuple[int, int], Item, str], Iterator[_Bound]]


def other_bounds(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the numbers that have the opposite bound in a translation, or are more where the original has fewer.

    Parts are increases and decreases too: "a third lower".
    """
    for of_number in (_bounds, _differences):
        with_more = _with_multiples if of_number is _bounds else _with_shares
        sides = with_more(first), with_more(second)
        wanted = _of_numbers(*sides[0], of_number)
        found = _of_numbers(*sides[1], of_number) if wanted else wanted
        for number, bound in wanted.items():
            other = found.get(number, bound)
            if bound.is_opposite(other) and not _is_denied_after(first, bound.words, second, other.words):
                yield f"expected “{bound.words}” as in the original, found “{other.words}”"


def _is_denied_after(first: _Side, words: str, second: _Side, there: str) -> bool:
    """Whether a bound of a translation is denied after its number, and nothing else of the original is denied.

    "Counted no more than 50" may be *более 50 не насчитало*, but "more than 50 did not return" has its own denial.
    """
    if not re.match(pattern_of("not after", second[1]), second[0].partition(there)[2]):
        return False
    return not re.match(pattern_of("not after", first[1]), first[0].replace(words, "").lower())


def _with_multiples(side: _Side) -> _Side:
    """A side with its multiples, its parts and its single units: "at least twice", "almost a third", "over a month"."""
    text, language, values = side
    if not _any(language, is_bound=True).search(text):
        return side
    parts = [
        Item(each.start, each.end, str(each.value), is_value=True)
        for each in shares_in(text, language)
        if each.form != PERCENT
    ]
    values = [each for each in values if not any(own.start <= each.start < own.end for own in parts)] + parts
    more = [Item(*each, is_value=True) for each in multiples_at(text, language) if each.name in _multiples()]
    more += (
        Item(each.start, each.end, f"1 {each.unit}", is_value=True)
        for each in amounts_at(text, language)
        if each.values == _ONE
    )
    found = (each for each in more if not any(own.start < each.end and each.start < own.end for own in values))
    return text, language, sorted((*values, *found))


@cache
def _multiples() -> AbstractSet[str]:
    return {row["name"] for row in word_table("multiples") if not row["share"]}


def _with_shares(side: _Side) -> _Side:
    """A side with its parts and percentages, which have the same key if they are equal: "a quarter", 25 %."""
    text, language, values = side
    if not _any(language, is_bound=False).search(text):
        return side
    shares = [Item(each.start, each.end, str(each.value), is_value=True) for each in shares_in(text, language)]
    rest = [each for each in values if not any(own.start <= each.start < own.end for own in shares)]
    return (text, language, sorted((*rest, *shares))) if shares else side


def _of_numbers(text: str, language: str, values: Sequence[Item], kind: _Kind) -> Mapping[str, _Bound]:
    """The bound of each number that is there once and has one bound, and the words for both."""
    if not values or not _any(language, is_bound=kind is _bounds).search(text):  # most texts have none
        return {}
    if "and a half" in text:
        values = [each for each in values if not text.startswith(" and a half", each.end)]  # "two and a half" is no two
    times = Counter(each.key for each in values)
    found: dict[str, _Bound] = {}
    for before, each, after in zip((None, *values), values, (*values[1:], None), strict=False):
        start = max(before.end if before else 0, each.start - _FAR)
        end = min(after.start if after else len(text), each.end + _FAR)
        of_number = [*kind(text, (start, end), each, language)]
        if times[each.key] == 1 and len({bound.name for bound in of_number}) == 1:
            found[each.key] = of_number[0]
    return found


def _bounds(text: str, around: tuple[int, int], number: Item, language: str) -> Iterator[_Bound]:
    """Yield the bounds of a number."""
    yield from _before(text, around[0], number, language)
    yield from _after(text, around[1], number, language)


def _differences(text: str, around: tuple[int, int], number: Item, language: str) -> Iterator[_Bound]:
    """Yield whether a number is an increase or a decrease, and whether "than" follows: "a rise of 4", "4 more than"."""
    than = _than(language)
    for name in (_INCREASE, _DECREASE):
        for match in _pattern(f"{name} before", language).finditer(text, around[0], number.start):
            if _NEAR.fullmatch(text, match.end(), number.start):
                is_than = _FROM_THAN in match[0] or than.match(text, number.end)  # أقل من المتوسط بمقدار الربع
                yield _Bound(name, text[match.start() : number.end], _THAN if is_than else _BY)
        for match in _pattern(f"{name} after", language).finditer(text, number.end, around[1] + _REACH):
            if match.end() <= around[1] and _BETWEEN.fullmatch(text, number.end, match.start()):
                is_than = _COMPARATIVE.search(match[0]) or than.match(text, match.end())
                yield _Bound(name, text[number.start : match.end()], _THAN * bool(is_than))


def _before(text: str, start: int, number: Item, language: str) -> Iterator[_Bound]:
    """Yield the bounds before a number; one that is denied far before it may be said otherwise."""
    before = text[start : number.start]
    for name, bound in _BOUNDS_BEFORE.items():
        for match in _pattern(name, language).finditer(before):
            between, first = before[match.end() :], match.start()
            is_near = len(between) <= _REACH if name not in _DIRECT else not _LETTERS.search(between)
            is_change = _is_change(name, before[:first], between, start, language) and number.key not in _multiples()
            if not is_near or _SIGN.search(between) or is_change:
                continue
            is_bound = name in ("more", "less", _OVER, _UNDER)
            if denied := _denial(language).search(before[:first]) if is_bound else None:
                first = denied.start()
            is_denied = re.search(pattern_of("not", language), text[: start + first].lower())
            own = _OPPOSITE[bound] if denied or is_denied else bound
            yield _Bound(own, text[start + first : number.end], _DENIED * bool(is_denied))


def _is_change(name: str, before: str, between: str, start: int, language: str) -> bool:
    """Whether a number ends a range or a change: "from two up to five", "at least to five"."""
    if name == _UP_TO:
        is_after_number = bool(start) and len(before) <= _REACH
        other = rf"\b(?:{_words('range', language)}|(?:{_words(_LEAST, language)})[ \u00a0])\Z"
        return is_after_number or bool(re.search(other, before, re.IGNORECASE))
    between = _THAN_IN.sub("", between)
    return bool(re.search(pattern_of("change to", language), between, re.IGNORECASE))


def _after(text: str, end: int, number: Item, language: str) -> Iterator[_Bound]:
    """Yield the bounds after a number and up to four words, unless they may belong to the next number."""
    for name, bound in (("least after", _LEAST), ("most after", _MOST)):
        for match in _pattern(name, language).finditer(text, number.end, end):
            rest = text[match.end() : end]
            is_whole = re.fullmatch(rf" (?:{pattern_of('of', language)})", rest, re.IGNORECASE)  # "5 at least of 32"
            is_of_next = end < len(text) and len(rest) <= _REACH and not (is_whole or _SIGN.search(rest))
            if _WORDS.fullmatch(text[number.end : match.start()]) and not is_of_next:
                yield _Bound(bound, text[number.start : match.end()])


@cache
def _any(language: str, *, is_bound: bool) -> re.Pattern[str]:
    """One pattern of all words for bounds, or for changes."""
    names = (
        (*_BOUNDS_BEFORE, "least after", "most after")
        if is_bound
        else (f"{change} {place}" for change in (_INCREASE, _DECREASE) for place in ("before", "after"))
    )
    return re.compile("|".join(_words(name, language) for name in names), re.IGNORECASE)


@cache
def _than(language: str) -> re.Pattern[str]:
    return re.compile(rf"[^.;:!?]{{0,{_FAR // 2}}}?[ \u00a0](?:{_words('than', language)})")


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){optional_letter('وفبلك')}(?:{_words(name, language)})(?:(?<=’)|(?!\w))", re.IGNORECASE)


@cache
def _denial(language: str) -> re.Pattern[str]:
    """What denies a comparison directly before it: "not more than", *ne peut être inférieure à*."""
    return re.compile(rf"(?<!\w)(?:{_words('negation', language)})[ \u00a0]?\Z", re.IGNORECASE)


_words = partial(pattern_of, table="bounds")
