"""The year of what is denied: "no traffickers in 2019, but eleven in 2021", *aucun en 2019*."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tipreport.translation.facts.exchanges import Item, Pairs, Sides, pairs_of, values_of
from tipreport.translation.facts.numbers import Number
from tipreport.translation.facts.sides import Side
from tipreport.translation.facts.word_tables import pattern_of, prefix_of

_NONE = "none"
_TABLE = "negations"
_IN_ENGLISH = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Ff]or)(?: the)?(?: fiscal| school)?(?: years?)? \Z")
_LISTED = re.compile(r"[,،]?(?:[-–/]|(?:[ \u00a0-][^\W\d_]{1,4}){0,3}[ \u00a0])")  # between years that belong together
_SIGNS = (re.compile(r"[;؛:]|[.!?؟](?=\s)"), re.compile("[,،—–(]"))  # the stronger ones first
_SIGN = re.compile(r"[,،;؛:—–()]|[.!?؟]\s")
_AFTER_YEAR = re.compile(r"(?:-\w{1,3})?(?: (?:год\w*|г\.))?[,،]?(?: [—–])?")
_STOP = re.compile(r"(?:-\w{1,3})?(?: (?:год\w*|г\.))?(?:[;؛:]|[.!?؟](?:\s|\Z)|\Z)")
_SENTENCE = re.compile(r"[.!?؟](?:\s|\Z)")
_BEFORE_YEAR = re.compile(r"(?:(?:im|in|em|no|jahre?|anos?|de)[ \u00a0])*", re.IGNORECASE)  # in other languages


class YearOfNone(NamedTuple):
    """A year for which a text says that there is none, and its other year."""

    year: str
    other: str


def nones_in(text: str, language: str) -> list[Item]:
    """Return what denies an amount in a text: "no", "not any"; else its denials, as in "were not convicted"."""
    found = [match.span() for match in _pattern("none", language).finditer(text)]
    found = found or [match.span() for match in _pattern("not", language).finditer(text)]
    return values_of((start, end, _NONE) for start, end in found)


def pairs_with_nones(both: tuple[Side, Side], values: Sides, years: Sides) -> tuple[Pairs, Pairs]:
    """Return the years of each number in both texts.

    A year may belong to what is denied instead of to a number. Empty if that is not clear.
    """
    texts = both[0].text, both[1].text
    plain = [pairs_of(text, [*own, *labels]) for text, own, labels in zip(texts, values, years, strict=True)]
    nones = nones_in(texts[0], both[0].language) if values[0] and years[0] else []
    if not nones:
        return plain[0], plain[1]
    sides = nones, nones_in(texts[1], both[1].language)
    exact = [
        pairs_of(text, [*own, *none, *labels])
        for text, own, none, labels in zip(texts, values, sides, years, strict=True)
    ]
    if len(sides[0]) == len(sides[1]):
        return exact[0], exact[1]
    are_same = all(
        {value: labels for value, labels in own.items() if value != _NONE} == of_numbers
        for own, of_numbers in zip(exact, plain, strict=True)
    )
    return (plain[0], plain[1]) if are_same else ({}, {})


def other_years_of_none(first: Side, second: Side, values: Sides, done: set[str]) -> Iterator[str]:
    """Yield the year that has none in an original, if its translation has none in the other year, or a number instead.

    Both years are ``done`` then: their order is not compared, because a translation may turn their clauses.
    """
    wanted = _year_of_none(first)
    is_clear = wanted and all(_IN_ENGLISH.search(first.text, 0, each.start) for each in first.years)
    if not (wanted and is_clear) or done & {*wanted}:
        return
    done |= {*wanted}
    if sorted(each.written for each in second.years) != sorted(wanted):
        return
    if (found := _year_of_none(second)) and found.year == wanted.other:
        yield f"expected none in {wanted.year} as in the original, found none in {found.year}"
    elif not nones_in(second.text, second.language):
        times = [Counter(each.key for each in side) for side in values]
        if repeated := next(iter(times[1] - times[0]), ""):
            yield f"expected none in {wanted.year} as in the original, found {repeated} again"


def _year_of_none(side: Side) -> YearOfNone | None:
    """The year of the only thing that is denied in a text with two years."""
    text, nones = side.text, nones_in(side.text, side.language)
    if len(nones) != 1 or len(side.years) != 2 or side.years[0].written == side.years[1].written:
        return None
    one, other = side.years
    if _LISTED.fullmatch(text, one.end, other.start):
        return None
    none = nones[0]
    cuts = [*_cuts(text, one, other, side.language)]
    is_first = {none.start < cut for cut in cuts}
    if len(is_first) != 1:
        return None
    own, rest = (one, other) if is_first.pop() else (other, one)
    return YearOfNone(own.written, rest.written) if _is_beside(text, none, own) else None


def _cuts(text: str, one: Number, other: Number, language: str) -> Iterator[int]:
    """Yield the ends of the first of two clauses with a year: at the strongest signs, or at words such as "but"."""
    for sign in _SIGNS:
        cuts = [
            match.start()
            for match in sign.finditer(text, one.end, other.start)
            if not _is_of_year_only(text, match.start(), one, other, language)
        ]
        if cuts:
            yield from cuts
            return
    yield from (match.start() for match in _pattern("clause", language).finditer(text, one.end, other.start))


def _is_of_year_only(text: str, cut: int, one: Number, other: Number, language: str) -> bool:
    """Whether a comma only separates a year from its clause: "In 2021, ...", "..., in 2021."."""
    before = _SENTENCE.split(text[: one.start])[-1].lstrip()
    if _AFTER_YEAR.fullmatch(text, one.end, cut) and _is_before_year(before, language):
        return True
    return _is_before_year(text[cut + 1 : other.start].lstrip(), language) and bool(_STOP.match(text, other.end))


def _is_before_year(words: str, language: str) -> bool:
    """Whether words belong to the year after them: "in the fiscal year"."""
    known = re.fullmatch(pattern_of("before first year", language), words, re.IGNORECASE)
    return bool(known or _BEFORE_YEAR.fullmatch(words))


def _is_beside(text: str, none: Item, year: Number) -> bool:
    """Whether nothing separates a denial from a year but a comma directly after the year."""
    if none.start < year.start:
        return not _SIGN.search(text, none.end, year.start)
    after = _AFTER_YEAR.match(text, year.end)
    return not _SIGN.search(text, after.end() if after else year.end, none.start)


@cache
def _pattern(name: str, language: str) -> re.Pattern[str]:
    words = pattern_of(name, language, _TABLE)
    prefix = prefix_of(language) if name == "none" else ""
    return re.compile(rf"(?<!\w){prefix}(?:{words})(?:(?<=[’و])|(?!\w))", re.IGNORECASE)
