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
    named = [
        (code, found)
        for code, name in _names(base_language(language)).items()
        if len(name) >= _SHORTEST
        and name in original
        and (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", original))
    ]
    if len(named) < 2:  # as in most texts
        return {}, {}
    first: dict[str, tuple[int, int]] = {}
    second: dict[str, tuple[int, int]] = {}
    others, plain = _names(base_language(to)), _without_accents(translation)
    for code, found in named:
        name = others.get(code, found[0])
        stem = _without_accents(name[: max(_SHORTEST, len(name) - _ENDING)])
        start = plain.find(stem)
        if start < 0:
            return {}, {}
        first[found[0]], second[found[0]] = found.span(), (start, start + len(stem))
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
