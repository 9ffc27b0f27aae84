"""The countries that two texts name, with their positions."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from tipreport.wording.languages import base_language

_ENDING = 2  # letters that may change with the case
_SHORTEST = 4  # letters of a name that can be told from other words

Positions = Mapping[str, tuple[int, int]]


def places_in(original: str, language: str, translation: str, to: str) -> tuple[Positions, Positions]:
    """Return the positions of the countries of a text, by name, in the text and in its translation.

    Both are empty if there are fewer than two, or if the translation lacks one in its usual form.
    """
    first: dict[str, tuple[int, int]] = {}
    second: dict[str, tuple[int, int]] = {}
    others = _names(base_language(to))
    plain = _without_accents(translation)
    for code, name in _names(base_language(language)).items():
        if len(name) < _SHORTEST or name not in original:
            continue
        own = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", original)
        stem = others.get(code, name)[: max(_SHORTEST, len(others.get(code, name)) - _ENDING)]
        if own and (start := plain.find(_without_accents(stem))) >= 0:
            first[name], second[name] = own.span(), (start, start + len(stem))
        elif own:
            return {}, {}
    return (first, second) if len(first) > 1 else ({}, {})


def _without_accents(text: str) -> str:
    """The text with plain letters, one for each."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: str(name) for code, name in names.items() if code.isalpha()}
