"""The shares of a whole, which two texts may give in different forms: "25 percent", *un quart*, "one in four"."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from tipreport.translation.facts.alternatives import multiples_at
from tipreport.translation.facts.number_words import cardinals_of
from tipreport.translation.facts.numbers import numbers, without
from tipreport.translation.facts.small_numbers import small_number
from tipreport.translation.facts.unit_words import PERCENT
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of, word_table
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_MAY_BE_RATIO = re.compile(  # most texts have none
    r" (?:in|out of|of)(?: every)? (?:[0-9]{1,3}\b|tw|three|ten|four|five|si|sev|ei|nine)"
    r"|\bevery (?:\w+(?:th|rd)|second)\b| (?:sur|(?:de|em|entre) cada|из|كل|von) |ажд|\bjede[rsnm]? ",
    re.IGNORECASE,
)
RATIO, _PART, _FRACTION_FORM = "ratio", "part", "fraction"
_FRACTION = re.compile(r"(?<![\w/.,-])(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![\w/]|[.,]?[0-9])|[¼½¾⅓-⅞]")
_ALL = 100  # percent


class Share(NamedTuple):
    """A share in a text, and its position in the normalized text."""

    start: int
    end: int
    value: Fraction
    form: str


def without_same_shares(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the shares that they have in different forms."""
    wanted = shares_in(original, language)
    found = shares_in(translation, to) if wanted else wanted
    if wanted:
        found += tuple(
            _possible_parts(translation, to, {each.value for each in wanted} - {each.value for each in found})
        )
    return without(original, _in_other_form(wanted, found)), without(translation, _in_other_form(found, wanted))


def _possible_parts(text: str, language: str, values: AbstractSet[Fraction]) -> Iterator[Share]:
    """Yield what may be a part of some values: an ordinal, as in *un cinquième vit*, and a fraction, 1/3 and ⅓."""
    for match in _FRACTION.finditer(text) if values else ():
        if (value := _fraction(match)) in values:
            yield Share(*match.span(), value, _FRACTION_FORM)
    for match in _possible_part(language).finditer(text) if values else ():
        if (value := Fraction(1, _number(match["whole"], language) or 1)) in values:
            yield Share(*match.span(), value, _PART)


def _fraction(match: re.Match[str]) -> Fraction:
    """The value of a fraction in digits or in one sign."""
    part, whole = (
        (match["part"], match["whole"]) if match["part"] else unicodedata.normalize("NFKC", match[0]).split("⁄")
    )
    return Fraction(int(part), int(whole))


@cache
def _possible_part(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of("possible part", language), re.IGNORECASE)


def _in_other_form(own: Sequence[Share], others: Sequence[Share]) -> list[Share]:
    """The shares that the other text has in a form that this one does not have, and not in their own form."""
    forms, their = {each[2:] for each in own}, {each[2:] for each in others}
    values = {value for value, form in their - forms}
    return [each for each in own if each.value in values and each[2:] not in their]


@lru_cache(maxsize=4096)  # several checks look for the shares
def shares_in(text: str, language: str) -> tuple[Share, ...]:
    """Return the shares of a text: percentages, parts and ratios."""
    return tuple(_shares(text, language))


def _shares(text: str, language: str) -> Iterator[Share]:
    for each in amounts_at(text, language) if base_language(language) in LANGUAGES else ():
        if each.unit == PERCENT:
            yield from (Share(each.start, each.end, Fraction(value) / _ALL, PERCENT) for value in each.values)
    for number in numbers(text, language).digits if base_language(language) not in LANGUAGES else ():
        if number.percent:
            yield from (Share(number.start, number.end, Fraction(value) / _ALL, PERCENT) for value in number.values)
    spans = [  # which may have a part: "half a million"
        *((each.start, each.end) for each in amounts_at(text, language)),
        *((each.start, each.end) for each in cardinals_written_out(text, language)),
    ]
    for match in _ratio(language).finditer(text) if _MAY_BE_RATIO.search(text) else ():
        part, whole = (_number(match[group], language) for group in ("part", "whole"))
        if 0 < part < whole:
            spans.append(match.span())
            yield Share(*match.span(), Fraction(part, whole), RATIO)
    for start, end, name in multiples_at(text, language):
        is_in_other = any(first <= start and end <= last and (first, last) != (start, end) for first, last in spans)
        if name in _parts() and not is_in_other:
            yield Share(start, end, _parts()[name], _PART)


def _number(written: str | None, language: str) -> int:
    """The number of a word or of digits; one if there is none."""
    if (written := written or "1").isdecimal():
        return int(written)
    cardinals = cardinals_of(language)
    known = {**cardinals.words, **dict.fromkeys(cardinals.articles, 1)}
    return known.get(written.lower()) or next(
        (number for stem, number in cardinals.ordinals.items() if written.lower().startswith(stem)),
        small_number(written, language),
    )


@cache
def _ratio(language: str) -> re.Pattern[str]:
    cardinals = cardinals_of(language)
    words = "|".join((*cardinals.words, *cardinals.articles))
    return re.compile(
        pattern_of("ratio", language).replace(
            "NUM", rf"(?:{words}|1?[0-9](?![0-9]|[.,][0-9])|20|100?(?![0-9]|[.,][0-9]))"
        ),
        re.IGNORECASE,
    )


@cache
def _parts() -> Mapping[str, Fraction]:
    return {row["name"]: Fraction(row["share"]) for row in word_table("multiples") if row["share"]}
