"""The numbers in digits in a text, with the values that each may have."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from tipreport.translation.facts.number_words import NumberWords, number_words
from tipreport.translation.facts.word_tables import pattern_of

NEAR = 12  # characters between the numbers of a range
_SPACES = "\u00a0\u202f\u2009"
_CHUNK = re.compile(rf"[0-9]+(?:[.,'’{_SPACES} ][0-9]+)*")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2}){1,2}")
_SEPARATOR = re.compile(r"[^0-9]")
_SHORT_RANGE = re.compile(r"([0-9]{4})[-–/]\Z")
_BEFORE_MONTH, _AFTER_MONTH = (
    re.compile(r"(?:[0-9]{4}-|(?<![0-9])[0-9]{1,2}[./])\Z"),
    re.compile(r"-[0-9]{2}(?![0-9])|[./][0-9]{2}"),
)
_AFTERNOON = re.compile(  # also of a range: "2 to 5 p.m."
    r"(?:\s?(?:to|and|or|until|-|–)\s?[0-9:]{1,5})?\s?p\.?\s?m\b", re.IGNORECASE
)
_MILLIONS = re.compile(r"m(?= [a-z])")  # or metres: "4.2m tonnes"
_CURRENCY_SIGNS = "$€£"


@frozen
class Digits:
    """A number in digits and its position."""

    start: int
    end: int
    values: frozenset[Decimal]
    scale: int
    """The product of the words after it that multiply it."""
    written: str
    is_month: bool
    """Whether it is the month of a date such as 16.06.2021."""


def digits_in(text: str, language: str, decimal: str, *, spaces_group: bool) -> list[Digits]:
    """Return the numbers in digits. ``decimal`` is the sign before decimals, or empty if it is not known."""
    return [*_with_scale_of_last([*_digits(text, language, decimal, spaces_group=spaces_group)])][::-1]


def _digits(text: str, language: str, decimal: str, *, spaces_group: bool) -> Iterator[Digits]:
    words, half = number_words(language), pattern_of("half", language)
    for chunk in _CHUNK.finditer(text):
        for first, last in _parts(chunk[0], spaces_group=spaces_group):
            start, end = chunk.start() + first, chunk.start() + last
            scale, scale_end = _scale(text, start, end, words)
            values = frozenset(value * scale for value in _values(text[start:end], decimal))
            values |= _more_values(text, start, end, values)
            if re.match(rf"[ {_SPACES}](?:[^\W\d_]+[ {_SPACES}])?{half}\b", text[scale_end:]):
                values |= frozenset(value + Decimal(scale) / 2 for value in values)
            is_month = bool(_BEFORE_MONTH.search(text[:start]) and _AFTER_MONTH.match(text[end:]))
            yield Digits(start, scale_end, values, scale, text[start:scale_end], is_month)


def _with_scale_of_last(found: list[Digits]) -> Iterator[Digits]:
    """Yield numbers; the first ones in "80 to 120 thousand" and in "1.2, 1.7 and 0.9 million" may have its scale."""
    scale, start = 1, 0  # of the number after each
    for number in reversed(found):
        scale = number.scale if number.scale > 1 else scale if start - number.end <= NEAR else 1
        start = number.start
        more = (value * scale for value in number.values) if scale > number.scale else ()
        yield evolve(number, values=number.values.union(more))


def _parts(chunk: str, *, spaces_group: bool) -> Iterator[tuple[int, int]]:
    """Yield the parts of digits and separators that are one number each: ``16.06.2021`` has three."""
    position = 0
    ambiguous = "" if spaces_group else " "
    if _DATE.fullmatch(chunk):
        yield from (match.span() for match in re.finditer("[0-9]+", chunk))
        return
    while position < len(chunk):
        end = _number_end(chunk, position, ambiguous)
        yield position, end
        position = end + 1


def _number_end(chunk: str, start: int, ambiguous: str) -> int:
    rest = chunk[start:]
    grouped = re.match(rf"[0-9]{{1,3}}(?:([.,'’{_SPACES} ])[0-9]{{3}}(?:\1[0-9]{{3}})*(?![0-9]))?", rest)
    end = grouped.end() if grouped else 0
    separator = grouped[1] if grouped and grouped[1] else ""
    if separator and separator == ambiguous:
        end, separator = 0, ""
    if not separator:
        found = re.match("[0-9]+", rest)
        end = found.end() if found else len(rest)
    fraction = re.match(r"[.,]([0-9]+)(?![.,]?[0-9])", rest[end:])
    if fraction and (not separator or separator != rest[end]):
        end += fraction.end()
    return start + end


def _values(number: str, decimal: str) -> frozenset[Decimal]:
    """The values of a number, whose separators may be those of any language unless ``decimal`` is known."""
    separators = _SEPARATOR.findall(number)
    plain = _SEPARATOR.sub("", number)
    if not separators:
        return frozenset([Decimal(plain)])
    *groups, last = separators
    before, _, fraction = number.rpartition(last)
    with_fraction = Decimal(f"{_SEPARATOR.sub('', before)}.{fraction}") if last in ".," else None
    is_group = len(fraction) == 3 and all(group == last for group in groups)
    is_sign = last == decimal if decimal else not fraction.endswith("0")  # nobody writes 3.5 as 3.500
    if with_fraction is None or (is_group and (groups or not is_sign)):
        return frozenset([Decimal(plain)])
    if not is_group or (decimal and last == decimal):
        return frozenset([with_fraction])
    return frozenset([Decimal(plain), with_fraction])


def _scale(text: str, start: int, end: int, words: NumberWords) -> tuple[int, int]:
    """The product of the words after a number that multiply it, and their end: *mil millones*, *miles de millones*."""
    scale = 1
    has_sign = text[start - 1 : start] in _CURRENCY_SIGNS if start else False
    while match := re.match(
        rf"\+?(?:[{_SPACES} -]{'?' if has_sign and scale == 1 else ''}){'(?:de )?' if scale > 1 else ''}([^\W\d_]+)\.?",
        text[end:],
    ):
        found = min(words.scales.numbers_of(match[1]), default=0)
        if not found or (len(match[1]) == 1 and not has_sign):
            break
        scale *= found
        end += match.end()
    return scale, end


def _more_values(text: str, start: int, end: int, values: frozenset[Decimal]) -> frozenset[Decimal]:
    """Values that a number may have in this place: the second year of 2006-09, an hour in the afternoon, a decade."""
    more: set[Decimal] = set()
    number = text[start:end]
    if len(number) == 2 and (before := _SHORT_RANGE.search(text[:start])):
        more.add(Decimal(before[1][:2] + number))
    if _AFTERNOON.match(text, end):
        more |= {value + 12 for value in values if value < 12}
    if _MILLIONS.match(text, end):
        more |= {value * 10**6 for value in values}
    if len(number) == 4 and number.endswith("0") and number[:2] in ("18", "19", "20"):
        more.add(Decimal(number[2:]))
    return frozenset(more)
