"""The countries that two texts name, with their positions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from tipreport.translation.facts.word_tables import LANGUAGES, prefix_of, word_table
from tipreport.wording.languages import base_language

_ENDING = 2  # letters that may change with the case
_MIN_LETTERS = 4  # letters of a name that can be told from other words

_ARABIC, _ARTICLE = re.compile("[ء-ي]"), "ال"

Positions = Mapping[str, tuple[int, int]]


def places_in(original: str, language: str, translation: str, to: str) -> tuple[Positions, Positions]:
    """Return the positions of the countries of a text, by name, in the text and in its translation.

    Both are empty if there are fewer than two, or if the translation lacks one in its usual forms.
    """
    named = countries_in(original, base_language(language))
    if len(named) < 2:  # as in most texts
        return {}, {}
    second = {}
    for code, (start, end) in named.items():
        position = _position(translation, (*names_of_countries(base_language(to)).get(code, ()), original[start:end]))
        if position is None:
            return {}, {}
        second[original[start:end]] = position
    first = {original[start:end]: (start, end) for start, end in named.values()}
    return (first, second) if len(first) > 1 else ({}, {})


@lru_cache(maxsize=4096)  # an original has several translations
def countries_in(text: str, language: str) -> Positions:
    """Return the first position of each country in a text, by code; a name inside a longer one is not among them."""
    codes, pattern = _pattern(language)
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(text):
        found.setdefault(codes[match[0]], match.span())
    return found


def _position(text: str, names: Sequence[str]) -> tuple[int, int] | None:
    """The position of one of the names of a country, else of one without its ending."""
    for name in names:
        if found := re.search(rf"(?<!\w){_form(name)}(?!\w)", text):
            return found.span()
    plain = without_accents(text)
    for name in names:
        stem = without_accents(name[: max(_MIN_LETTERS, len(name) - _ENDING)])
        if len(name) >= _MIN_LETTERS and (start := plain.find(stem)) >= 0:
            return start, start + len(stem)
    return None


def _form(name: str) -> str:
    """The regular expression of a name, which may have other prefixes in Arabic: *إكوادور* is *الإكوادور* too."""
    if not _ARABIC.match(name):
        return re.escape(name)
    return f"{prefix_of('ar')}{re.escape(name.removeprefix(_ARTICLE))}"


def without_accents(text: str) -> str:
    """Return a text with plain letters, one for each."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


@cache
def _pattern(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The code of each name of a country in a language, and one pattern of all names."""
    codes = {
        name: code
        for code, names in names_of_countries(language).items()
        for name in names
        if len(name) >= _MIN_LETTERS
    }
    longest = sorted(codes, key=len, reverse=True)
    return codes, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)")


@cache
def names_of_countries(language: str) -> Mapping[str, Sequence[str]]:
    """Return the names of each country in a language: the one of CLDR, and its other usual ones."""
    others = {row["code"]: row[language].split("; ") for row in word_table("countries") if language in LANGUAGES}
    return {code: tuple(dict.fromkeys((name, *others.get(code, ())))) for code, name in _of_cldr(language)}


def _of_cldr(language: str) -> Iterator[tuple[str, str]]:
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return
    yield from ((code, str(name)) for code, name in names.items() if code.isalpha())
