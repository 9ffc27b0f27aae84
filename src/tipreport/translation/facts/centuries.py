"""The centuries that a text names: "the 19th century", *le XIXe siècle*, *القرن التاسع عشر*."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.spelled_numbers import roman_numbers
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_ORDINAL = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


class Century(NamedTuple):
    """A century in a text, by its number."""

    start: int
    end: int
    number: int

    def __str__(self) -> str:
        is_teen = self.number in (11, 12, 13)
        return f"the {self.number}{'th' if is_teen else _SUFFIXES.get(self.number % 10, 'th')} century"


def other_centuries(original: str, language: str, translation: str, to: str) -> tuple[tuple[str, ...], tuple[str, str]]:
    """Return the problem that a translation has another century than its original, and both texts without them."""
    wanted, found = [*centuries_in(original, language)], [*centuries_in(translation, to)]
    known = {*map(int, _ORDINAL.findall(original)), *(each.number for each in wanted)}
    missing = [each for each in wanted if each.number not in {own.number for own in found}]
    extra = [each for each in found if each.number not in known]  # "the 16th to the 19th century" is two
    if not (missing and extra):
        return (), (original, translation)
    message = f"expected {missing[0]} as in the original, found {extra[0]}"
    return (message,), (without(original, missing), without(translation, extra))


def centuries_in(text: str, language: str) -> Iterator[Century]:
    """Yield the centuries that a text names."""
    base = base_language(language)
    for match in re.finditer(pattern_of("century", base), text):
        if number := _number(match[1], base):
            yield Century(*match.span(), number)


def _number(numeral: str, language: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    if language == "ar":
        return int(next((each.value for each in cardinals_written_out(numeral, "ar") if not each.start), 0))
    return int(next(roman_numbers(numeral), 0))
