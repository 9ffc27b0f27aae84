"""The units after the numbers of a text, in the languages whose numbers are compared."""

import re
from collections.abc import Iterator
from functools import cache

from tipreport.translation.facts.word_tables import Named, pattern_of, prefix_of, word_table
from tipreport.wording.languages import base_language

PERCENT = "percent"
POINTS = "percentage points"


def unit_after(text: str, end: int, language: str) -> Named | None:
    """Return the unit that follows the number that ends at a position."""
    match = _any_unit(language).match(text, end)
    return Named(*match.span(), word_table("units")[(match.lastindex or 1) - 1]["name"]) if match else None


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
def _any_unit(language: str) -> re.Pattern[str]:
    """One pattern with a group for each unit, in the order of the table."""
    more = f"(?:(?:{pattern_of('before unit', language)})[ \u00a0])?"
    units = "|".join(f"({row[language]})" for row in word_table("units"))
    return re.compile(rf"[- \u00a0\u202f]?{more}(?:{units})(?:(?<=%)|(?!\w))", re.IGNORECASE)
