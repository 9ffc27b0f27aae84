"""Numbers with a unit: "2 years" is not *deux mois*, and "60 kilometres" are not *60 metros*."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tipreport.translation.cardinals import CARDINALS
from tipreport.translation.word_tables import word_table
from tipreport.wording.languages import base_language

Counted = frozenset[tuple[str, str]]  # a number and its unit


def other_units(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the numbers that have another unit in a translation than in its original."""
    wanted = _counted(original, language)
    found = _counted(translation, to) if wanted else wanted
    for number, unit in sorted(wanted):
        others = sorted(other for same, other in found if same == number and (same, other) not in wanted)
        if others and (number, unit) not in found:
            yield f"expected {number} {unit} as in the original, found {number} {others[0]}"


@lru_cache(maxsize=4096)  # an original has several translations
def _counted(text: str, language: str) -> Counted:
    base, text = base_language(language), text.lower()
    if base not in CARDINALS or not _any_unit(base).search(text):
        return frozenset()
    numbers = CARDINALS[base].words
    two = frozenset(("2", unit) for unit, pattern in _two(base) if pattern.search(text))
    found = ((match[1], unit) for unit, pattern in _patterns(base) for match in pattern.finditer(text))
    return two | frozenset((str(numbers.get(number, number)), unit) for number, unit in found)


@cache
def _any_unit(language: str) -> re.Pattern[str]:
    """One pattern of all units: most texts have none."""
    names = "|".join(row[key] for row in word_table("units") for key in row if key.endswith(language) and row[key])
    return re.compile(rf"(?<!\w)[وبلف]?(?:{names})(?!\w)")


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = "|".join(sorted(CARDINALS[language].words, key=len, reverse=True))
    number = rf"(?<![\w.,-])(?:[وبلف])?([0-9]{{1,3}}|{words})[- \u00a0\u202f]"
    return tuple((row["name"], re.compile(rf"{number}(?:{row[language]})(?!\w)")) for row in word_table("units"))


@cache
def _two(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language != "ar":
        return ()
    return tuple(
        (row["name"], re.compile(rf"(?<!\w)[وبلف]?(?:{row['two in ar']})(?!\w)"))
        for row in word_table("units")
        if row["two in ar"]
    )
