"""The check of facts that have two sides: votes for and against, one more and one fewer, a whole and its part."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.counted_nouns import nouns_in
from tipreport.translation.facts.exchanges import Item, exchanges, labels_of, pairs_of, values_of
from tipreport.translation.facts.numbers import numbers, without
from tipreport.translation.facts.relations import ratios_in
from tipreport.translation.facts.shared_words import once_in_both
from tipreport.translation.facts.shares import shares_in
from tipreport.translation.facts.word_tables import opposed_pattern
from tipreport.translation.facts.written_numbers import cardinals_written_out

_Texts = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers, with the keys of the original
_MORE, _FEWER = "one more", "one fewer"
_SENTENCE_START = re.compile(r"(?:\A|[.;:,،؛] )[^\w]*\Z")
_BETWEEN = re.compile(r"[^.;:!?]*")
_WORDS = re.compile(r"(?:[ \u00a0]?[^\W\d_]+’?){0,2}[ \u00a0]?")  # between a share and its people: "one in five men"


def other_sides(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the numbers that are on the other side of a vote or of a comparison, and the part that is the whole."""
    yield from _other_votes(first, second)
    yield from _other_comparisons(first, second)
    yield from _other_wholes(first, second)
    yield from _other_ones(first, second)
    yield from _other_people(first, second)
    yield from _other_nouns(first, second)
    yield from _other_ratio(first, second)


def _other_ratio(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield "one in four ... under ten" whose four and ten are exchanged, in texts with one ratio."""
    ratios = [[each for each in shares_in(*side[:2]) if each.form == "ratio"] for side in (first, second)]
    if len(ratios[0]) != 1 or len(ratios[1]) != 1:
        return
    own, their = ratios[0][0], ratios[1][0]
    if own.value == their.value or own.value.numerator != 1 or their.value.numerator != 1:
        return
    rest = [without(side[0], [share]) for side, share in zip((first, second), (own, their), strict=True)]
    if their.value.denominator in _all(rest[0], first[1]) and own.value.denominator in _all(rest[1], second[1]):
        expected, there = first[0][own.start : own.end], second[0][their.start : their.end]
        yield f"expected “{expected}” as in the original, found “{there}”"


def _all(text: str, language: str) -> frozenset[Decimal]:
    """The numbers of a text in digits and in words."""
    in_words = (each.value for each in cardinals_written_out(text, language))
    return frozenset(in_words).union(*(each.values for each in numbers(text, language).digits))


def ones_in_both(first: tuple[str, str], second: tuple[str, str]) -> tuple[list[Item], list[Item]]:
    """Return the comparisons by one of two texts, "one more" and *une de plus*; none if only one of them has some."""
    wanted = _ones(*first)
    found = _ones(*second) if wanted else wanted
    return (wanted, found) if found else ([], [])


def _ones(text: str, language: str) -> list[Item]:
    """The comparisons by one of a text."""
    return values_of(
        (*match.span(), name) for name in (_MORE, _FEWER) for match in opposed_pattern(name, language).finditer(text)
    )


def _other_votes(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the votes that are exchanged: "92 votes to 11" and *11 voix contre 92*."""
    found = {(one.key, other.key): (one, other) for one, other in _votes(*second)} if "vote" in first[0] else {}
    for one, other in _votes(*first) if found else ():
        turned = found.get((other.key, one.key))
        if turned and one.key != other.key and (one.key, other.key) not in found:
            there = second[0][min(turned).start : max(turned).end]
            yield f"expected “{first[0][one.start : other.end]}” as in the original, found “{there}”"


def _votes(text: str, language: str, values: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield the votes for and against of a text that may be votes."""
    between, turned, after = (opposed_pattern(name, language) for name in ("votes", "votes turned", "for after"))
    for one, other in pairwise(values):
        if turned.fullmatch(text, one.end, other.start) and after.match(text, other.end):
            yield other, one
        elif between.fullmatch(text, one.end, other.start):
            yield one, other


def _other_comparisons(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the number of an earlier year that is another one: "43, against 55 in 2020" and *55, contre 43 en 2020*."""
    wanted = _compared(*first)
    found = _compared(*second) if wanted else wanted
    known = {each.key for each in first[2]}
    for year, number in wanted.items():
        other = found.get(year, number)
        if other != number and other in known and any(each.key == number for each in second[2]):
            yield f"expected {number} in {year} as in the original, found {other}"


def _compared(text: str, language: str, values: Sequence[Item]) -> Mapping[str, str]:
    """The number of each year that another number is compared with."""
    before, after = opposed_pattern("against", language), opposed_pattern("in year", language)
    return {
        year[1]: each.key
        for each in values
        if before.search(text, 0, each.start) and (year := after.match(text, each.end))
    }


def _other_wholes(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the part that a translation has as a whole before it: "two of the seven" and *sur les deux, sept*."""
    parts = [*ratios_in(*first)]
    own = _whole_of_sentence(*first)
    their = _whole_of_sentence(*second) if own else own
    if their and own != their and any(each.key == their for each in first[2]):
        yield f"expected a part of {own} as in the original, found one of {their}"
        return
    for one, other in pairwise(second[2]) if parts else ():
        if (one.key, other.key) in parts and one.key != other.key:
            whole = opposed_pattern("of whole", second[1]).search(second[0], 0, one.start)
            if (
                whole
                and _SENTENCE_START.search(second[0], 0, whole.start())
                and _BETWEEN.fullmatch(second[0], one.end, other.start)
            ):
                yield f"expected {one.key} of {other.key} as in the original, found {other.key} of {one.key}"


def _whole_of_sentence(text: str, language: str, values: Sequence[Item]) -> str:
    """The number with which a text begins that its other numbers are a part of: "Of the 27 shelters, nineteen"."""
    for each in values[:1]:
        whole = opposed_pattern("of whole", language).search(text, 0, each.start)
        if whole and whole.start() == 0 and len(values) > 1:
            return each.key
    return ""


def _other_ones(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield "one more" for "one fewer"."""
    wanted, found = ones_in_both(first[:2], second[:2])
    names, others = ({each.key for each in own} for own in (wanted, found))
    if len(names) == len(others) == 1 and names != others:
        expected, there = first[0][slice(*wanted[0][:2])], second[0][slice(*found[0][:2])]
        yield f"expected “{expected}” as in the original, found “{there}”"


def _other_people(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the share of other people: "one in five men and one in three women"."""
    wanted = _people(*first[:2])
    found = _people(*second[:2]) if wanted else wanted
    shares, others = ({share for share, _ in own.values()} for own in (wanted, found))
    if wanted.keys() == found.keys() and shares == others:
        for name, (share, words) in wanted.items():
            if found[name][0] != share:
                yield f"expected “{words}” as in the original, found “{found[name][1]}”"
                return  # the other one is exchanged with it


@lru_cache(maxsize=4096)
def _people(text: str, language: str) -> Mapping[str, tuple[Fraction, str]]:
    """The ratio of each kind of people, with its words; empty unless each has one."""
    found: dict[str, tuple[Fraction, str]] = {}
    ratios = [each for each in shares_in(text, language) if each.form == "ratio"]
    if len(ratios) <= 1:
        return {}
    for each in ratios:
        named = words_at(text, language, "person")
        inside = [word for word in named if each.start <= word.start < each.end]
        people = inside or [word for word in named if _WORDS.fullmatch(text, each.end, word.start)]
        if len(people) != 1 or people[0].name in found:
            return {}
        found[people[0].name] = (each.value, text[each.start : max(each.end, people[0].end)])
    return found


def _other_nouns(first: _Texts, second: _Texts) -> Iterator[str]:
    """Yield the ratio that has the nouns of another one: "one in five by a relative, one in three by a friend"."""
    ratios = [[each for each in shares_in(*side[:2]) if each.form == "ratio"] for side in (first, second)]
    if len(ratios[0]) <= 1 or len(ratios[0]) != len(ratios[1]):
        return
    nouns = once_in_both(*(labels_of(nouns_in(*side[:2])) for side in (first, second)))
    values = [values_of((each.start, each.end, str(each.value)) for each in side) for side in ratios]
    labels = [each.original for each in nouns], [each.translation for each in nouns]
    wanted, found = (
        pairs_of(side[0], [*own, *their], in_order=False)
        for side, own, their in zip((first, second), values, labels, strict=True)
    )
    if wanted.keys() == found.keys():
        for value, expected, there, _ in exchanges(wanted, found):
            yield f"expected {value} with {expected} as in the original, found it with {there}"
            return  # the other one is exchanged with it
