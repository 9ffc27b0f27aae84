"""The numbers in a text in any language: 6,750 and 6 750 and 6.750, 3.4 million, 15 %, 1990s, XIX, seize."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from tipreport.translation.number_words import NUMBER_WORDS, NumberWords
from tipreport.wording.languages import base_language

_SPACES = "\u00a0\u202f\u2009"
_CHUNK = re.compile(rf"[0-9]+(?:[.,'’{_SPACES} ][0-9]+)*")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2}){1,2}")
_SEPARATOR = re.compile(r"[^0-9]")
_PUNCTUATION = re.compile(r"[.,;:!?()«»“”\"0-9–—]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?|%")
_ROMAN = re.compile(r"\b(?=[IVXLC])(C?)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})(?:e|er|ère|ème|ᵉ)?\b")
_INVISIBLE = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")
_SHORT_RANGE = re.compile(r"([0-9]{4})[-–/]\Z")
_AFTERNOON = re.compile(r"\s?p\.?\s?m\b", re.IGNORECASE)
_SIGN = {"٫": ".", "٬": ",", "٪": "%", "％": "%"}
_CURRENCY_SIGNS = "$€£"
_ARABIC_PREFIX = re.compile(r"^(?:[وف]?(?:[بكل]?ال|لل|[بكل](?=.{4}))|[وف](?=.{3}))")
_NEAR = 12  # characters between the numbers of a range
_GROUPS = (10, 12, 20, 100)  # decades, dozens, scores and hundreds
_CENTURIES = (1800, 1900, 2000)


@frozen
class Number:
    """A number in digits, as it is written, and the values that it may have."""

    written: str
    values: frozenset[Decimal]
    percent: bool | None
    """Whether it is a percentage; None if that is not clear, as for the first number in "10 to 15%"."""


@frozen
class Numbers:
    """The numbers in a text."""

    digits: tuple[Number, ...]
    words: frozenset[Decimal]
    """The numbers in words, as Roman numerals, and of months."""

    def has(self, number: Number) -> bool:
        """Whether a number of another text is among them."""
        return not number.values.isdisjoint(self.words) or any(
            not number.values.isdisjoint(own.values) for own in self.digits
        )


def numbers(text: str, language: str, *, original: bool = False, spaces_group: bool = True) -> Numbers:
    """Return the numbers in a text.

    The separators of an ``original`` are those of its language; those of a translation are read as any language writes
    them. ``spaces_group`` is whether an ordinary space may separate thousands.
    """
    text = _normalized(text)
    words = NUMBER_WORDS.get(base_language(language)) or NUMBER_WORDS["en"]
    decimal = _decimal_sign(language) if original else ""
    found = [*_digits(text, words, decimal, spaces_group=spaces_group)]
    digits = _percents(text, [*_with_scale_of_range(found)], words)
    return Numbers(tuple(digits), frozenset({*_in_words(text, words), *_romans(text), *_months(text, language)}))


def _normalized(text: str) -> str:
    """The text with ASCII digits and signs, and without characters that only direct it."""
    text = _INVISIBLE.sub("", text)
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(letter)) if not letter.isascii() and letter.isdecimal() else _SIGN.get(letter, letter)
        for letter in text
    )


@cache
def _decimal_sign(language: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(language, sep="-").number_symbols
    except (UnknownLocaleError, ValueError):
        return ""
    return str(symbols.get("latn", symbols).get("decimal", "."))


# ---------------------------------------------------------------- digits


@frozen
class _Found:
    """A number in digits and its position."""

    start: int
    end: int
    values: frozenset[Decimal]
    scale: int
    """The product of the words after it that multiply it."""
    written: str


def _digits(text: str, words: NumberWords, decimal: str, *, spaces_group: bool) -> Iterator[_Found]:
    for chunk in _CHUNK.finditer(text):
        for first, last in _parts(chunk[0], spaces_group=spaces_group):
            start, end = chunk.start() + first, chunk.start() + last
            scale, scale_end = _scale(text, start, end, words)
            values = frozenset(value * scale for value in _values(text[start:end], decimal))
            values |= _more_values(text, start, end, values)
            yield _Found(start, scale_end, values, scale, text[start:scale_end])


def _with_scale_of_range(found: list[_Found]) -> Iterator[_Found]:
    """Yield numbers; the first one in "80 to 120 thousand" may be 80 or 80,000."""
    for number, after in zip(found, [*found[1:], None], strict=False):
        if after is None or after.scale == 1 or number.scale > 1 or after.start - number.end > _NEAR:
            yield number
        else:
            scaled = frozenset(value * after.scale for value in number.values)
            yield evolve(number, values=number.values | scaled)


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
    if with_fraction is None or (decimal and last != decimal and is_group) or (is_group and groups):
        return frozenset([Decimal(plain)])
    if not is_group or (decimal and last == decimal):
        return frozenset([with_fraction])
    return frozenset([Decimal(plain), with_fraction])


def _scale(text: str, start: int, end: int, words: NumberWords) -> tuple[int, int]:
    """The product of the words after a number that multiply it, and their end: ``mil millones``."""
    scale = 1
    has_sign = text[start - 1 : start] in _CURRENCY_SIGNS if start else False
    while match := re.match(rf"(?:[{_SPACES} -]{'?' if has_sign and scale == 1 else ''})([^\W\d_]+)\.?", text[end:]):
        found = next((factor for factor, forms in words.scales.items() if _is_one_of(match[1], forms)), 0)
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
    if _AFTERNOON.match(text[end : end + 6]):
        more |= {value + 12 for value in values if value < 12}
    if len(number) == 4 and number.endswith("0") and number[:2] in ("18", "19", "20"):
        more.add(Decimal(number[2:]))
    return frozenset(more)


def _percents(text: str, found: list[_Found], words: NumberWords) -> Iterator[Number]:
    marks: list[bool | None] = [_is_percent(text, number.start, number.end, words) for number in found]
    for index in reversed(range(len(found) - 1)):
        if not marks[index] and marks[index + 1] is not False and found[index + 1].start - found[index].end <= _NEAR:
            marks[index] = None
    for number, percent in zip(found, marks, strict=True):
        yield Number(number.written, number.values, percent)


def _is_percent(text: str, start: int, end: int, words: NumberWords) -> bool:
    if text[:start].rstrip().endswith("%"):
        return True
    after = _PUNCTUATION.split(text[end : end + 40])[0]
    near = "-".join(_WORD.findall(after)[:3]).lower()
    return any(_begins(near[match.start() :], words.percent) for match in re.finditer(r"(?:^|(?<=-))", near))


# ---------------------------------------------------------------- words


def _in_words(text: str, words: NumberWords) -> Iterator[Decimal]:
    """Yield the numbers that a text may have in words: "dix-neuf", "deux millions", "les années quatre-vingt-dix"."""
    small: set[int] = set()
    decades: set[int] = set()
    scales: set[int] = set()
    for word in _WORD.findall(text.lower()):
        for form in dict.fromkeys((word.rstrip("."), *word.rstrip(".").split("-"))):
            small.update(number for number, forms in words.cardinals.items() if _is_one_of(form, forms))
            decades.update(number for number, forms in words.decades.items() if _is_one_of(form, forms))
            scales.update(factor for factor, forms in words.scales.items() if _is_one_of(form, forms))
    units = {number for number in small if 0 < number < 10}
    small |= {ten + unit for ten in small if 10 <= ten <= 90 for unit in units}
    small |= {unit * group for group in small if group in _GROUPS for unit in units}
    yield from map(Decimal, small)
    yield from (Decimal(century + decade) for decade in decades for century in _CENTURIES)
    yield from (Decimal(factor * number) for factor in scales for number in small | {1})
    if scales and 2 in small:
        yield from (Decimal(factor) / 2 for factor in scales)  # half a million
    for pattern, numbers_of_idiom in words.others.items():
        if re.search(pattern, text.lower()):
            yield from map(Decimal, numbers_of_idiom.split())


def _is_one_of(word: str, forms: str) -> bool:
    word = word.lower()
    bare = _ARABIC_PREFIX.sub("", word)
    return any(_matches(word, form) or (bare != word and _matches(bare, form)) for form in forms.split())


def _matches(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form


def _begins(text: str, forms: str) -> bool:
    """Whether a text of words begins with one of the forms."""
    return any(text.startswith(form.removesuffix("*")) for form in forms.split())


def _romans(text: str) -> Iterator[Decimal]:
    for match in _ROMAN.finditer(text):
        hundreds, tens, units = (_ROMAN_VALUES.get(part, 0) for part in match.groups())
        if value := hundreds + tens + units:
            yield Decimal(value)


_ROMAN_VALUES = {"C": 100} | {
    numeral: value * factor
    for factor, numerals in ((1, "I II III IV V VI VII VIII IX"), (10, "X XX XXX XL L LX LXX LXXX XC"))
    for value, numeral in enumerate(numerals.split(), 1)
}


def _months(text: str, language: str) -> Iterator[Decimal]:
    """Yield the number of each month that a text names."""
    words = {word.rstrip(".") for word in re.findall(r"[^\W\d_]+\.?", text.lower())}
    for number, names in _month_names(language).items():
        if not words.isdisjoint(names):
            yield Decimal(number)


@cache
def _month_names(language: str) -> dict[int, frozenset[str]]:
    from babel import Locale, UnknownLocaleError

    found: dict[int, set[str]] = {number: set() for number in range(1, 13)}
    base = base_language(language)
    for tag in dict.fromkeys((language, base, *(f"ar-{region}" for region in ("DZ", "SY") if base == "ar"))):
        try:
            months = Locale.parse(tag, sep="-").months
        except (UnknownLocaleError, ValueError):
            continue
        for names in (months[kind][width] for kind in ("format", "stand-alone") for width in ("wide", "abbreviated")):
            for number, name in names.items():
                found[number].update(part.strip(".").lower() for part in name.split() if len(part) > 2)
    return {number: frozenset(names) for number, names in found.items()}
