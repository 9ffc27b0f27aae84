"""The check that a comparison keeps its years: "more in 2021 than in 2020" is not more in 2020 than in 2021."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tipreport.translation.facts.word_tables import pattern_of

_FAR = 80  # characters between "more" and "than"
_YEAR = r"((?:19|20)[0-9]{2})(?![0-9])"
_WORDS = ("more", "less")


class OtherYears(NamedTuple):
    """A comparison that has another year after "than" in a translation."""

    word: str
    year: str
    other: str
    is_turned: bool
    """Whether it is the same comparison, the other way round: "less in 2020 than in 2021"."""


def other_years_compared(original: str, language: str, translation: str, to: str) -> Iterator[OtherYears]:
    """Yield the comparison of an original that has another of its years after "than" in a translation.

    Both texts must have one comparison with a year only, and must not deny it.
    """
    if not (wanted := _compared(original, language)) or not (found := _compared(translation, to)):
        return
    (word, year), (same, other) = wanted, found
    if year != other and other in original and year in translation:
        yield OtherYears(word, year, other, is_turned=word != same)


def _compared(text: str, language: str) -> tuple[str, str] | None:
    """The word of the only comparison with a year, and this year; none if the text also has the opposite word."""
    found = [(name, match) for name in _WORDS for match in _comparison(name, language).finditer(text)]
    if len(found) != 1 or re.search(pattern_of("not", language), text[: found[0][1].start()].lower()):
        return None
    name, match = found[0]
    opposite = _WORDS[1 - _WORDS.index(name)]
    return None if _word(opposite, language).search(text) else (name, match[1])


@cache
def _comparison(name: str, language: str) -> re.Pattern[str]:
    between = rf"[^.;:!?؛؟]{{0,{_FAR}}}?(?<!\w)"
    words, than = pattern_of(f"{name} compared", language), pattern_of("than in year", language)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){between}(?:{than}){_YEAR}", re.IGNORECASE)


@cache
def _word(name: str, language: str) -> re.Pattern[str]:
    words = pattern_of(f"{name} compared", language)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
