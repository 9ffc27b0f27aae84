"""The durations and other phrases that two languages may give in other forms: 24 months and *deux ans*."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.unit_words import alone
from tipreport.translation.facts.units import amounts_at
from tipreport.translation.facts.word_tables import word_table

_LENGTHS = {  # in minutes or in months
    "minutes": ("minutes", 1), "hours": ("minutes", 60), "days": ("minutes", 1440), "weeks": ("minutes", 10_080),
    "months": ("months", 1), "years": ("months", 12), "lustra": ("months", 60), "decades": ("months", 120),
    "centuries": ("months", 1200),
}  # fmt: skip
_DAYS_OF_MONTH = 30
_AND = re.compile(r",?[ \u00a0](?:(?:and|et|y|и)[ \u00a0]|و)?")


class Duration(NamedTuple):
    """A duration in a text, and its position in the normalized text."""

    start: int
    end: int
    value: Decimal
    unit: str
    length: tuple[str, Decimal]
    """Its length in minutes, or in months; 30, 60 and 90 days are months too."""
    has_number: bool = False
    """Whether it has a number or a word for one, unlike "annual" and "a year"."""

    @property
    def is_idiom(self) -> bool:
        """Whether its words may also be those of another number: "a quarter of a century"."""
        return not self.has_number and self.value != 1


def length_of(value: Decimal, unit: str) -> tuple[str, Decimal]:
    """Return the length of some units in minutes or in months; 30, 60 and 90 days are months too."""
    return _duration(0, 0, value, unit).length


def _duration(start: int, end: int, value: Decimal, unit: str) -> Duration:
    if unit == "days" and value and not value % _DAYS_OF_MONTH:
        return Duration(start, end, value, unit, ("months", value / _DAYS_OF_MONTH))
    base, factor = _LENGTHS[unit]
    return Duration(start, end, value, unit, (base, value * factor))


def are_durations(unit: str, other: str) -> bool:
    """Whether durations in two units can be compared: decades and years, but not months and days."""
    return unit in _LENGTHS and other in _LENGTHS and _LENGTHS[unit][0] == _LENGTHS[other][0]


def without_same_durations(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the durations that they have in different units."""
    wanted = durations_in(original, language)
    if not wanted:
        return original, translation
    found = durations_in(translation, to)
    known = {(each.value, each.unit) for each in wanted if not each.is_idiom}
    units = {(each.value, each.unit): each.has_number for each in sorted(found, key=lambda each: each.has_number)}
    same = {each.length for each in wanted} & {each.length for each in found}
    in_other_unit = [each for each in wanted if each.has_number and not units.get((each.value, each.unit))]
    idioms = [each for each in wanted if each.is_idiom]
    theirs = [each for each in found if each.is_idiom or (each.value, each.unit) not in known]
    return (
        without(original, [each for each in (*in_other_unit, *idioms) if each.length in same]),
        without(translation, [each for each in theirs if each.length in same]),
    )


@lru_cache(maxsize=4096)  # an original has several translations
def durations_in(text: str, language: str) -> tuple[Duration, ...]:
    """Return the durations of a text, and the sum of those that follow each other: "two years and six months"."""
    counted = [each for each in amounts_at(text, language) if each.unit in _LENGTHS]
    found = [
        _duration(each.start, each.end, value, each.unit)._replace(has_number=not each.is_article)
        for each in counted
        for value in each.values
    ]
    for row in word_table("durations"):
        found += (
            _duration(*match.span(), Decimal(row["value"]), row["unit"])
            for match in (alone(row[language], language).finditer(text) if row[language] else ())
            if not any(
                each.unit == row["unit"] and each.start <= match.start() and match.end() <= each.end for each in counted
            )
        )
    return (*found, *_sums(text, sorted(found)))


def _sums(text: str, found: Sequence[Duration]) -> Iterator[Duration]:
    """Yield the sums of durations that follow each other."""
    for first, second in pairwise(found):
        (unit, length), (of, more) = first.length, second.length
        if unit == of and length > more and _AND.fullmatch(text[first.end : second.start]):
            yield Duration(
                first.start, second.end, first.value, f"{first.unit} and more", (unit, length + more), has_number=True
            )


def without_same_phrases(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the phrases that both have."""
    for row in word_table("phrases"):
        wanted = [match.span() for match in re.finditer(row[language], original, re.IGNORECASE)]
        found = [match.span() for match in re.finditer(row[to], translation, re.IGNORECASE)] if wanted else []
        if found:
            original, translation = without(original, wanted), without(translation, found)
    return original, translation
