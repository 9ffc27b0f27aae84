"""The units after the numbers of a text, in the languages whose numbers are compared."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tipreport.translation.facts.word_tables import Named, pattern_of, prefix_of, word_table
from tipreport.wording.languages import base_language

PERCENT = "percent"
POINTS = "percentage points"


def unit_after(text: str, end: int, language: str) -> Named | None:
    """Return the unit that follows the number that ends at a position."""
    found = ((name, match) for name, pattern in _patterns(language).items() if (match := pattern.match(text, end)))
    return next((Named(*match.span(), name) for name, match in found), None)


def unit_before(text: str, end: int, unit: str, language: str) -> int:
    """Return where the word of a unit starts that ends at a position, in a language without articles; else -1."""
    if base_language(language) not in ("ru", "ar"):
        return -1
    found = re.search(rf"{_before(language)}(?:{pattern_of(unit, language, 'units')})\Z", text[:end], re.IGNORECASE)
    return found.start() if found else -1


def units_alone(text: str, language: str, count: str) -> Iterator[Named]:
    """Yield the units of which a text has "one" (Russian and Arabic) or "two" (Arabic) in one word: "через год"."""
    for row in word_table("units"):
        if words := row.get(f"{count} in {base_language(language)}"):
            yield from (Named(*match.span(), row["name"]) for match in alone(words, language).finditer(text))


def _before(language: str) -> str:
    return rf"(?<!\w)(?<![0-9][ \u00a0]){prefix_of(language)}"


@cache
def alone(words: str, language: str) -> re.Pattern[str]:
    """Return the pattern of words without a number beside them."""
    return re.compile(rf"{_before(language)}(?:{words})(?![ \u00a0]?[0-9]|\w)", re.IGNORECASE)


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    more = f"(?:(?:{pattern_of('before unit', language)})[ \u00a0])?"
    return {
        row["name"]: re.compile(rf"[- \u00a0\u202f]?{more}(?:{row[language]})(?:(?<=%)|(?!\w))", re.IGNORECASE)
        for row in word_table("units")
    }
