"""Numbers of two amounts in a translation, such as *2 millones 700 mil*, *2 млн 700 тыс.* and *مليونين و700 ألف*."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tipreport.translation.facts.number_words import number_words
from tipreport.translation.facts.numbers import Number, numbers
from tipreport.translation.facts.small_numbers import SMALL_NUMBERS, with_digits
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_THOUSAND, _MILLION = 1000, 10**6
_AMOUNT = re.compile(r"(?<![0-9.,])([0-9]{1,3}) ([^\W\d_]+)(\b\.)?")
_JOINED = re.compile(r"\.?(?: (?:(?:et|y|e|и|und|et de|y de|e de) )?| ?و)")
_END = re.compile(r"\.(?= [а-яё])")  # of an abbreviation

_DUALS = {"مليون": _MILLION, "مليار": 10**9, "بليون": 10**9}
_DUAL = re.compile(rf"({'|'.join(_DUALS)})[اي]ن?(?!\w)")


def with_whole_numbers(original: str, language: str, translation: str, to: str) -> str:
    """Return a translation in which a number of two amounts is in digits, if its original has that number.

    Also a small German or Portuguese number is, if its original has it in digits.
    """
    if base_language(to) in SMALL_NUMBERS:
        sides = numbers(original, language, original=True), numbers(translation, to)
        wanted, known = ({value for each in side.digits for value in each.values} for side in sides)
        translation = with_digits(translation, to, wanted, known)
    parts = [*_smaller_amounts(translation, to)]
    if not parts:
        return translation
    known = {value for each in numbers(original, language, original=True).digits for value in each.values}
    known |= {each.value for each in cardinals_written_out(original, language)}
    in_digits = numbers(translation, to).digits
    for start, end, value, scale in reversed(parts):
        for first in _before(translation, to, start, in_digits):
            if not max(first.values) % (scale * _THOUSAND) and max(first.values) + value in known:
                total = f"{max(first.values) + value:f}"
                translation = translation[: first.start] + total + translation[end:]
                break
    return translation


def _smaller_amounts(text: str, language: str) -> Iterator[tuple[int, int, Decimal, int]]:
    """Yield the positions, the values and the scales of amounts such as *700 mil* that may end a number."""
    scales = number_words(language).scales
    for match in _AMOUNT.finditer(text):
        scale = min(scales.numbers_of(match[2]), default=0)
        if len(match[2]) > 1 and scale in (_THOUSAND, _MILLION):
            end = match.end() if not match[3] or _END.match(text, match.end() - 1) else match.end(2)
            yield match.start(), end, Decimal(match[1]) * scale, scale


def _before(text: str, language: str, end: int, in_digits: tuple[Number, ...]) -> Iterator[Number]:
    """Yield the millions that are directly before a position."""
    in_words = (
        Number(each.written, frozenset([each.value]), percent=False, start=each.start, end=each.end)
        for each in cardinals_written_out(text, language)
    )
    two = (
        Number(
            match[0], frozenset([Decimal(2 * _DUALS[match[1]])]), percent=False, start=match.start(), end=match.end()
        )
        for match in _DUAL.finditer(text)
    )
    for each in (*in_digits, *in_words, *two):
        if each.end < end and _JOINED.fullmatch(text, each.end, end) and max(each.values) >= _MILLION:
            yield each
