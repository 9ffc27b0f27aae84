"""The units after the numbers of a text, in the languages whose numbers are compared."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of, word_table
from tipreport.wording.languages import base_language

POINTS = "percentage points"


class UnitNamed(NamedTuple):
    """A unit in a text, by its English name."""

    start: int
    end: int
    unit: str


def unit_after(text: str, end: int, language: str) -> UnitNamed | None:
    """Return the unit that follows the number that ends at a position."""
    base = base_language(language)
    if base not in LANGUAGES:
        return None
    found = ((name, match) for name, pattern in _patterns(base).items() if (match := pattern.match(text, end)))
    return next((UnitNamed(*match.span(), name) for name, match in found), None)


def duals_in(text: str, language: str) -> Iterator[UnitNamed]:
    """Yield the units of which a text names two in one word, as Arabic does."""
    if base_language(language) == "ar":
        for name, pattern in _duals().items():
            yield from (UnitNamed(*match.span(), name) for match in pattern.finditer(text))


def singulars_in(text: str, language: str) -> Iterator[UnitNamed]:
    """Yield the units of which a text names one without a number, as Russian and Arabic do: "через год"."""
    for name, pattern in _singulars(base_language(language)).items():
        yield from (UnitNamed(*match.span(), name) for match in pattern.finditer(text))


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    more = f"(?:(?:{pattern_of('before unit', language)})[ \u00a0])?"
    return {
        row["name"]: re.compile(rf"[- \u00a0\u202f]?{more}(?:{row[language]})(?!\w)", re.IGNORECASE)
        for row in word_table("units")
    }


@cache
def _duals() -> Mapping[str, re.Pattern[str]]:
    rows = [row for row in word_table("units") if row["two in ar"]]
    return {row["name"]: re.compile(rf"(?<!\w)[وبلفك]?(?:ال|لل)?(?:{row['two in ar']})(?! [0-9]|\w)") for row in rows}


@cache
def _singulars(language: str) -> Mapping[str, re.Pattern[str]]:
    rows = [row for row in word_table("units") if row.get(f"one in {language}")]
    prefix = "[وبلفك]?(?:ال|لل)?" if language == "ar" else ""
    return {
        row["name"]: re.compile(
            rf"(?<!\w)(?<![0-9][ \u00a0]){prefix}(?:{row[f'one in {language}']})(?![ \u00a0]?[0-9]|\w)", re.IGNORECASE
        )
        for row in rows
    }
