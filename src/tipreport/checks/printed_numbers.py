"""The numbers in the words of a source, in digits and in English words, with each meaning that their signs may have."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from tipreport.checks.number_words import SCALES

Meanings: TypeAlias = frozenset[Decimal]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: number for number, word in enumerate(_SMALL.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), 2)
}
NUMBER_WORDS = frozenset([*_UNITS, *SCALES])
_HUNDRED = 100
_NUMBER = re.compile(r"(?<![\w.,])[0-9]+(?:[.,'’ ][0-9]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_ANY = re.compile(rf"[0-9]|\b(?:{'|'.join([*_UNITS, 'hundred', 'thousand', 'million', 'billion'])})\b")
_LONGEST = 30  # digits of a number
# Words that make another number of the numbers beside them.
_UNCLEAR = re.compile(
    r"\b(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten|twelf)ths?|twice|doubled?|tripled?|once"
    r"|dozens?|scores?|tens|hundreds|thousands|millions|billions|times|[0-9]+(?:st|nd|rd|th|s)|out of|of every|per"
    r"|(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten) in)\b|[½⅓¼⅔¾]"
)


def printed_numbers(text: str) -> tuple[Meanings, ...]:
    """Return the numbers in a text, each with its possible meanings; none if the words around may change them.

    *12.000* may be 12 and 12,000. Fractions ("half"), ratios ("one in five"), multiples and vague numbers ("dozens")
    make all numbers of a text unclear.
    """
    plain = unicodedata.normalize("NFKC", text.casefold())
    if not _ANY.search(plain) or _UNCLEAR.search(plain) or _UNCLEAR.search(text):
        return ()
    found = [*_in_digits(plain), *_in_words(plain)]
    return tuple(meanings for _, meanings in sorted(found, key=lambda pair: pair[0]))


def _in_digits(text: str) -> Iterator[tuple[int, Meanings]]:
    for match in _NUMBER.finditer(text):
        if len(match[0]) <= _LONGEST:
            scale = SCALES.get(_next_word(text, match.end()), 1)
            yield match.start(), frozenset(number * scale for number in _meanings(match[0]))


def _meanings(written: str) -> Iterator[Decimal]:
    """Yield the numbers that digits with separators may mean, together and one by one."""
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in written)
    yield Decimal(re.sub("[^0-9]", "", digits))
    parts = re.split("[^0-9]", digits)
    if len(parts) > 1:
        yield Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")
        yield from map(Decimal, parts)


def _next_word(text: str, position: int) -> str:
    match = re.compile(r"[  -]?([^\W\d_]+)").match(text, position)
    return match[1] if match else ""


def _in_words(text: str) -> Iterator[tuple[int, Meanings]]:
    """Yield the numbers in English words: ``twenty-five``, ``a hundred and twenty``, ``three thousand``."""
    start, total, part, end = -1, 0, 0, 0
    for match in (*_WORD.finditer(text), None):
        word = match[0] if match else ""
        gap = text[end : match.start()].strip(" -\u00a0") if match else "."
        is_joint = word == "and" and part >= _HUNDRED
        number, scale = _UNITS.get(word), SCALES.get(word, 0) if len(word) > 2 else 0
        if start >= 0 and (gap or not (is_joint or scale or (number is not None and _continues(part, number)))):
            yield start, frozenset([Decimal(total + part)])
            start, total, part = -1, 0, 0
        if match is None or (number is None and not scale):
            end = match.end() if match else end
            continue
        if start < 0:
            if number is None and text[: match.start()].split()[-1:] not in (["a"], ["one"]):
                end = match.end()
                continue  # a scale after digits
            start = match.start()
        if number is not None:
            part += number
        elif scale == _HUNDRED:
            part = max(part, 1) * scale
        else:
            total, part = total + max(part, 1) * scale, 0
        end = match.end()


def _continues(part: int, number: int) -> bool:
    """Return whether a number word may follow another: ``five`` after ``twenty``, ``ten`` after ``hundred``."""
    rest = part % _HUNDRED
    if not rest:
        return part == 0 or number < _HUNDRED
    return rest >= 20 and rest % 10 == 0 and 0 < number < 10
