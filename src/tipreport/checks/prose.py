"""The quantities in a sentence. Years, dates, and numbers that are part of a name are not quantities."""

import re
from collections.abc import Container, Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise, takewhile
from math import prod

from attrs import frozen

from tipreport.checks.bound_words import Bound, bound_before
from tipreport.checks.number_words import NAMING, NAMING_SEVERAL, SCALES
from tipreport.checks.time_words import time_beside
from tipreport.wording.language_formats import formats_of
from tipreport.wording.phrases import NARROW_NBSP, NBSP

_QUANTITY = re.compile(
    r"(?P<sign>(?:[A-Z]{0,3}[$€£])?)"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)"
    r"(?P<percent>%?)(?:-[^\W\d]+)*"  # also 12-year
)
_DASH = re.compile("(?<=[0-9%])[–—](?=[0-9$€£])")
# Groups of three digits: with no-break spaces in any language, also with spaces or points where a comma is the decimal.
_SPACED = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{NBSP}{NARROW_NBSP}]\d{{3}})+(?!\d)")
_GROUPED = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:(?:[ {NBSP}{NARROW_NBSP}]\d{{3}})+|(?:\.\d{{3}})+)(?!\d)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_AROUND = "“”‘’«»\"'()[]{}.,;:!?،؛؟…-–—−"
_ARABIC_PREFIX = re.compile("^[وبلكف](?=\\w\\w)")  # and, in, to, as, so
_PREFIX_OF_NUMBER = re.compile(r"(?<!\w)([وفبلكا]+ـ?)(?=[$€£]?[0-9])")  # also the article: و12, بـ12, الـ12
_YEARS = range(1800, 2101)
_ESTIMATED = re.compile(r"(?<!\w)(?:an estimated|on estime à|estimée?s? à|se estima en|estimad[oa]s? en|по оценкам)\Z")
_IDIOMS = frozenset(["24-hour"])
_JOINTS = frozenset(["and", "or", "to", "et", "ou", "à", "y", "o", "a", "e", "и", "или", "до", "و", "أو", "إلى"])
_SCALES = {word: scale for word, scale in SCALES.items() if len(word) > 1}  # 5 m may be metres
_BEFORE = 4  # words before a number that may give it a bound
_AFTER = 3  # words after a number that may say that it is a time
_OF = "de"  # between a day and its month in Spanish and Portuguese


@frozen
class Quoted:
    """A quantity in a sentence: as it is written there, and as a number."""

    written: str
    number: Decimal
    percent: bool
    scaled: Decimal
    """The number with the scale of the one after it, as the 2 of *2 to 3 million* may have it."""
    bound: Bound | None
    """The bound that the words before it give: *some*, *more than*."""
    time: str | None = None
    """The unit of time that it counts, see `time_beside`."""


def _bound(before: str) -> Bound | None:
    """Return the bound that words give to the number after them; an estimate may be rounded."""
    return "about" if _ESTIMATED.search(before.casefold()) else bound_before(before)


def quantities(text: str, named: Container[tuple[str, str]] = (), language: str = "en") -> Iterator[Quoted]:
    """The quantities in a text. ``named`` are pairs of a number and the word next to it that are part of names."""
    words = _words(_with_english_numerals(text, language))
    months = _months(language)
    naming = ""  # "one", "list" or "last": how the words before use a number as a name
    for index, word in enumerate(words):
        before, after = _plain(words, index - 1), _plain(words, index + 1)
        match = _QUANTITY.fullmatch(word)
        if match is None:
            is_last = naming == "list" and word.casefold() in _JOINTS
            naming = "last" if is_last else _names_by_number(word.casefold())
            continue
        is_named, naming = bool(naming), "list" if naming == "list" else ""
        if is_named or word in _IDIOMS or (before, word) in named or (word, after) in named:
            continue
        if _is_time(match, before, _plain(words, index + 2) if after == _OF else after, months):
            continue
        percent = match["percent"] or ("%" if after in ("percent", "per") else "")
        scales = _scales(words, index + 1)
        plain = Decimal(match["digits"].replace(",", ""))
        digits = match["digits"] if language == "en" else formats_of(language).number(plain)
        number = plain * prod(_SCALES[scale] for scale in scales)
        yield Quoted(
            written=" ".join((f"{match['sign']}{digits}", *scales)) + percent,
            number=number,
            percent=bool(percent),
            scaled=number if scales else plain * prod(_SCALES[scale] for scale in _scales_of_next(words, index + 1)),
            bound=_bound(" ".join(words[max(index - _BEFORE, 0) : index])),
            time=_time(words, index),
        )


def _scales(words: list[str], start: int) -> list[str]:
    """The words from an index on that multiply the number before it."""
    return [*takewhile(_SCALES.__contains__, (_plain(words, at) for at in range(start, len(words))))]


def _scales_of_next(words: list[str], start: int) -> list[str]:
    """The scales of a number that follows another one, after a joint if there is one."""
    at = start + (_plain(words, start) in _JOINTS)
    return _scales(words, at + 1) if at < len(words) and _QUANTITY.fullmatch(words[at]) else []


def _time(words: list[str], index: int) -> str | None:
    """Return the unit of time of a number; of the first one of a range, that of the last one."""
    before = " ".join(words[max(index - _BEFORE, 0) : index]).casefold()
    found = time_beside(before, _after(words, index))
    last = index + 1 + (_plain(words, index + 1) in _JOINTS)
    if found is None and last < len(words) and _QUANTITY.fullmatch(words[last]):
        return time_beside(before, _after(words, last))
    return found


def _after(words: list[str], index: int) -> Iterator[str]:
    """Yield the words that are joined to a number with hyphens, then those after it."""
    _, *joined = words[index].casefold().split("-")
    yield from joined
    yield from map(str.casefold, words[index + 1 : index + 1 + _AFTER])


def numbers_in_names(name: str) -> Iterator[tuple[str, str]]:
    """Each number of a name with the word before it, and with the word after it."""
    for before, after in pairwise(_words(name)):
        if _QUANTITY.fullmatch(after):
            yield before.casefold(), after
        if _QUANTITY.fullmatch(before):
            yield before, after.casefold()


def _with_english_numerals(text: str, language: str) -> str:
    """Return a text of a language with its numbers as English has them: ``3480.5`` for ``3 480,5`` in French."""
    if formats_of(language).decimal != ",":
        return _SPACED.sub(_ungrouped, text)
    return _DECIMAL_COMMA.sub(".", _GROUPED.sub(_ungrouped, text))


def _ungrouped(match: re.Match[str]) -> str:
    return "".join(filter(str.isdigit, match[0]))


@cache
def _months(language: str) -> frozenset[str]:
    """Return the names of months in a language, as they are inside a date."""
    formats = formats_of(language)
    return frozenset(formats.month_name(month, inside=True).casefold() for month in range(1, 13))


def _words(text: str) -> list[str]:
    apart = _PREFIX_OF_NUMBER.sub(r"\1 ", _DASH.sub(" ", text))
    stripped = (word.strip(_AROUND) for word in apart.split())
    return [word for word in stripped if word]


def _plain(words: list[str], index: int) -> str:
    return words[index].casefold() if 0 <= index < len(words) else ""


def _names_by_number(word: str) -> str:
    """Whether the word names something by number: one (``article 388``) or several (``articles 388 and 389``)."""
    word = re.split("[’']", word)[-1]  # l’article
    singular = word.removesuffix("s")
    without_prefix = _ARABIC_PREFIX.sub("", word)
    arabic = (word, without_prefix, f"ال{without_prefix.removeprefix('ل')}")
    if not NAMING.isdisjoint(arabic):
        return "one"
    return "list" if singular in NAMING or not NAMING_SEVERAL.isdisjoint(arabic) else ""


def _is_time(match: re.Match[str], before: str, after: str, months: Container[str]) -> bool:
    """Whether it is a year, or the day of a month."""
    digits = match["digits"]
    if match[0] != digits or not digits.isdecimal():
        return False
    number = int(digits)
    is_day = number <= 31 and (after in months or (before in months and _is_year(after)))
    return is_day or (number in _YEARS and len(digits) == 4 and after not in _SCALES)


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4
