"""The numbers in a text in any language: 6,750 and 6 750 and 6.750, 3.4 million, 15 %, 1990s, XIX, seize."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, lru_cache

from attrs import frozen

from tipreport.translation.facts.cldr_words import percent_word
from tipreport.translation.facts.digits import NEAR, Digits, digits_in
from tipreport.translation.facts.months import months_in
from tipreport.translation.facts.number_words import number_words
from tipreport.translation.facts.spelled_numbers import numbers_in_words, roman_numbers
from tipreport.translation.facts.unit_words import PERCENT, POINTS, unit_after
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_WITHOUT_ZERO = re.compile(r"(?:(?<![\w.,])|(?<=\bو))(?=\.[0-9]+ ?%)")
_INVISIBLE = re.compile("[\u064b-\u0652\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")
_NO_NOUN = re.compile(r"[,;).،؛](?:\s|\Z)|\Z|[ \u00a0](?:(?:and|et|y|e|и|а)[ \u00a0]|و)")
_SENTENCE_END = re.compile(r"[.;!?؟؛](?:\s|\Z)")
_ALL = 100  # percent
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_SPACE = re.compile("(?<![0-9])\u00a0|\u00a0(?![0-9])")  # which groups no digits
_ARABIC_GROUPS = re.compile("(?<=[0-9])،(?=[0-9]{3}(?![0-9]))")
_SIGN = {"٫": ".", "٬": ",", "٪": "%", "％": "%", "\u202f": "\u00a0", "\u2009": "\u00a0"}


class _PlainLetters(dict[int, str]):
    """The ASCII digit or sign for each letter; the letter itself if there is none."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = str(unicodedata.decimal(letter)) if letter.isdecimal() else _SIGN.get(letter, letter)
        return self[code]


_PLAIN = _PlainLetters()


@frozen
class Number:
    """A number in digits, as it is written, and the values that it may have."""

    written: str
    values: frozenset[Decimal]
    percent: bool | None
    """Whether it is a percentage; None if that is not clear, as for the first number in "10 to 15%"."""
    is_month: bool = False
    """Whether it is the month of a date, which another text may name."""
    start: int = 0
    """Its position in the text that its numbers have."""
    end: int = 0


@frozen
class Numbers:
    """The numbers in a text."""

    text: str
    """The text with ASCII digits and signs, and without characters that only direct it."""
    language: str
    digits: tuple[Number, ...]
    months: frozenset[Decimal]
    """The numbers of the months that the text names."""

    def all(self, decades: AbstractSet[str] = frozenset()) -> frozenset[Decimal]:
        """Return all values that the text may have in digits or in words, without the names of months.

        Of ``decades``, which another text has in full too, 2010 is no ten.
        """
        values = (
            frozenset([Decimal(each.written)]) if each.written in decades else each.values for each in self.digits
        )
        return _in_words(self.text, self.language).union(*values)

    def has(self, number: Number) -> bool:
        """Whether a number of another text is among them."""
        in_digits = any(
            number.written == own.written or not number.values.isdisjoint(own.values) for own in self.digits
        )
        in_month = number.is_month and not number.values.isdisjoint(self.months)
        return in_digits or in_month or not number.values.isdisjoint(_in_words(self.text, self.language))


def is_year(number: Number) -> bool:
    """Whether a number looks like a year."""
    return _looks_like_year(number.written) and not number.percent


def _looks_like_year(written: str) -> bool:
    return len(written) == 4 and written.isdecimal() and _FIRST_YEAR <= int(written) <= _LAST_YEAR


@lru_cache(maxsize=4096)  # an original has several translations
def numbers(text: str, language: str, *, original: bool = False, spaces_group: bool = True) -> Numbers:
    """Return the numbers in a text.

    The separators of an ``original`` are those of its language; those of a translation are read as any language writes
    them. ``spaces_group`` is whether an ordinary space may separate thousands.
    """
    text = normalized(text)
    decimal = _decimal_sign(language) if original else ""
    return Numbers(
        text,
        language,
        tuple(_numbers(text, digits_in(text, language, decimal, spaces_group=spaces_group), language)),
        frozenset(map(Decimal, months_in(text, language).possible)),
    )


@lru_cache(maxsize=4096)
def _in_words(text: str, language: str) -> frozenset[Decimal]:
    """The numbers in words and as Roman numerals, which are the same however the separators of digits are read."""
    return frozenset((*numbers_in_words(text, language), *roman_numbers(text))).union(
        each.value for each in cardinals_written_out(text, language)
    )


@lru_cache(maxsize=4096)
def normalized(text: str) -> str:
    """Return a text with ASCII digits and signs, no-break spaces only in numbers, and no characters that direct it."""
    text = _INVISIBLE.sub("", text)
    if "%" in text:
        text = _WITHOUT_ZERO.sub("0", text)
    if text.isascii():
        return text
    return _SPACE.sub(" ", _ARABIC_GROUPS.sub(",", text.translate(_PLAIN)))


def without(text: str, found: Iterable[tuple[int, int, *tuple[object, ...]]]) -> str:
    """Return a text with spaces instead of some facts, whose start and end are their first values."""
    for start, end, *_ in found:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@cache
def _decimal_sign(language: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(language, sep="-").number_symbols
    except (UnknownLocaleError, ValueError):
        return ""
    return str(symbols.get("latn", symbols).get("decimal", "."))


def _numbers(text: str, found: list[Digits], language: str) -> Iterator[Number]:
    marks: list[bool | None] = [_is_percent(text, number.start, number.end, language) for number in found]
    for index in reversed(range(len(found) - 1)):
        mark, following = marks[index + 1], found[index + 1]
        may_be_percent = mark or (mark is None and not _looks_like_year(following.written))
        if not marks[index] and may_be_percent and following.start - found[index].end <= NEAR:
            marks[index] = None
    for index in _without_noun(text, found, marks):
        marks[index] = None
    for number, percent in zip(found, marks, strict=True):
        yield Number(number.written, number.values, percent, number.is_month, number.start, number.end)


def _without_noun(text: str, found: Sequence[Digits], marks: Sequence[bool | None]) -> Iterator[int]:
    """Yield the numbers without a noun after a percentage in their sentence: "46 per cent of women, girls for 19"."""
    last = -1  # the end of the last percentage
    for index, (number, percent) in enumerate(zip(found, marks, strict=True)):
        if percent:
            last = number.end
        elif percent is False and last >= 0 and max(number.values) <= _ALL:
            is_far = _SENTENCE_END.search(text, last, number.start)
            if not is_far and _NO_NOUN.match(text, number.end):
                yield index


def _is_percent(text: str, start: int, end: int, language: str) -> bool | None:
    """Whether a number has a percent sign, or the word with up to two others before it; None if that is not clear."""
    unit = unit_after(text, end, language)
    if unit and unit.name == POINTS:
        return None  # "points" for "percentage points" is the same
    found = _percent(language).match(text, end)
    words = number_words(language).cardinals
    if found and any(words.numbers_of(word) for word in found[1].split()):
        return None  # "by 2021 only one percent", "5 or six percent"
    return bool(found) or text[:start].rstrip().endswith("%")


@cache
def _percent(language: str) -> re.Pattern[str]:
    is_known = base_language(language) in LANGUAGES
    sign = pattern_of(PERCENT, language, "units") if is_known else percent_word(language)
    return re.compile(rf"((?:[ \u00a0-]?[^\W\d_]+){{0,2}}?)[ \u00a0-]?(?:%|{sign})(?:(?<=%)|(?!\w))", re.IGNORECASE)
