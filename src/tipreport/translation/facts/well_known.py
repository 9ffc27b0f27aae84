"""The names of well-known bodies and reports in the languages whose names are compared."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_ENDING = 2  # letters that may change with the case of a word
_SPACE = "[ \u00a0]"
_LONG = 5  # letters of a word that may be inflected
_VARIANTS = {  # of English words in names, also wrong ones
    "of": "(?:of|for)", "for": "(?:of|for)", "Labour": "Labou?r", "Labor": "Labou?r",
    "Organization": "Organi[sz]ation", "Programme": "Program(?:me)?",
}  # fmt: skip
_GENERIC = frozenset({"United Nations"})  # also a part of the names of other bodies


@cache
def well_known_forms(name: str, language: str) -> tuple[str, ...]:
    """Return the forms of an English name in a language, if it is that of a well-known body or report."""
    for row in word_table("bodies"):
        if any(re.fullmatch(_expression(form, "en"), name, re.IGNORECASE) for form in _forms(row, "en")):
            return _forms(row, language)
    return ()


def other_bodies(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the well-known bodies for which a translation has another one."""
    wanted, found = _bodies(original, language), _bodies(translation, to)
    missing, extra = [*(wanted.keys() - found.keys())], [*(found.keys() - wanted.keys() - _GENERIC)]
    if missing and extra:
        name, words = min(extra), found[min(extra)]
        english = f" ({name})" if name != words else ""
        yield f"expected “{wanted[min(missing)]}” as in the original, found “{words}”{english}"


def _bodies(text: str, language: str) -> Mapping[str, str]:
    """The words for each well-known body in a text."""
    return {name: text[start:end] for name, (start, end) in positions_of_bodies(text, language).items()}


@lru_cache(maxsize=4096)  # an original has several translations
def positions_of_bodies(text: str, language: str) -> Mapping[str, tuple[int, int]]:
    """Return the first position of each well-known body in a text; a name inside a longer one is not among them."""
    found: dict[str, tuple[int, int]] = {}
    base = base_language(language)
    if base not in LANGUAGES:
        return found
    spans: list[tuple[int, int]] = []
    for length, start, end, name in sorted(_matches(text, base), reverse=True):
        if length and not any(start < last and first < end for first, last in spans):
            spans.append((start, end))
            found.setdefault(name, (start, end))
    return found


def _matches(text: str, language: str) -> Iterator[tuple[int, int, int, str]]:
    if not any(pattern.search(text) for pattern in _any_name(language)):
        return
    for name, pattern in _patterns(language):
        for match in pattern.finditer(text):
            yield match.end() - match.start(), *match.span(), name


def _names(row: Mapping[str, str], language: str) -> Iterator[str]:
    """The names of a body; other languages may keep an English one."""
    return iter(dict.fromkeys((*_forms(row, language), *_forms(row, "en"))))


@cache
def _any_name(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of all abbreviations and of all other names: most texts have none."""
    forms = [form for row in word_table("bodies") for form in _names(row, language)]
    kinds = [form for form in forms if form.isupper()], [form for form in forms if not form.isupper()]
    return tuple(
        re.compile("|".join(_expression(form, language) for form in kind), flags)
        for kind, flags in zip(kinds, (0, re.IGNORECASE), strict=True)
    )


def _forms(row: Mapping[str, str], language: str) -> tuple[str, ...]:
    return tuple(form for form in row.get(language, "").split("; ") if form)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """One pattern for each body, with its longest names first."""
    found = []
    for row in word_table("bodies"):
        forms = sorted(_names(row, language), key=len, reverse=True)
        expressions = (f"(?{'-i' if form.isupper() else 'i'}:{_expression(form, language)})" for form in forms)
        found.append((_forms(row, "en")[0], re.compile("|".join(expressions), re.IGNORECASE)))
    return tuple(found)


def _expression(form: str, language: str) -> str:
    """The regular expression of a name, whose words may be inflected; an abbreviation has its capitals."""
    words = [re.escape(word) for word in form.split()]
    if language == "en":
        words = [_VARIANTS.get(word, word) for word in words]
    if language == "ru" and not form.isupper():
        words = [
            word[: -_ENDING if len(word) >= _LONG else -1] + r"\w{0,4}" if len(word) >= _LONG - 1 else word
            for word in words
        ]
    return rf"(?<!\w){'[وبلفك]?' if language == 'ar' else ''}{_SPACE.join(words)}(?!\w)"
