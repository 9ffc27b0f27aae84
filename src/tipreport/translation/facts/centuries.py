"""The centuries that a text names: "the 19th century", *le XIXe siècle*, *القرن التاسع عشر*."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.spelled_numbers import numbers_in_words, roman_numbers
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_ORDINAL = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")
_MAY_BE = re.compile("entur|iècle|iglo|éculo|век|столет|قرن")  # most texts have none
_LAST = 21
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
    """Return the problem that a translation has another century than its original, and both texts without centuries."""
    if not _MAY_BE.search(original) or not (wanted := [*centuries_in(original, language)]):
        return (), (original, translation)
    found = [*centuries_in(translation, to)]
    known = {*map(int, _ORDINAL.findall(original)), *(each.number for each in wanted)}
    both = {each.number for each in wanted} & {each.number for each in found}
    missing = [each for each in wanted if each.number not in both]
    extra = [each for each in found if each.number not in known]  # "the 16th to the 19th century" is two
    is_other = bool(missing and extra)
    done = [[each for each in side if is_other or each.number in both] for side in (wanted, found)]
    messages = (f"expected {missing[0]} as in the original, found {extra[0]}",) if is_other else ()
    return messages, (without(original, done[0]), without(translation, done[1]))


def centuries_in(text: str, language: str) -> Iterator[Century]:
    """Yield the centuries that a text names."""
    base = base_language(language)
    for match in re.finditer(pattern_of("century", base), text, re.IGNORECASE):
        if base == "ar" and (word := next(iter(cardinals_written_out(match[1], base)), None)) and not word.start:
            yield Century(match.start(), match.start(1) + word.end, int(word.value))
        elif number := _number(match[1], base):
            yield Century(*match.span(), number)


def _number(numeral: str, language: str) -> int:
    if numeral.isdecimal() or language == "ar":
        return int(numeral) if numeral.isdecimal() else 0
    in_words = (number for number in numbers_in_words(numeral, language) if number <= _LAST)
    return int(next(roman_numbers(numeral), 0) or max(in_words, default=0))
