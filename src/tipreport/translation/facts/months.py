"""The months that a text names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tipreport.translation.facts.word_tables import optional_letter
from tipreport.wording.languages import base_language

_MORE: dict[str, dict[int, tuple[str, ...]]] = {  # spellings that CLDR does not have
    "ar": {6: ("يونيه",), 7: ("يوليه",)},
    "es": {9: ("setiembre",)},
}
_OTHER_WORDS = frozenset({"مارس", "ماي", "مايو", "جوان", "may", "march", "august"})  # also verbs, nouns, names
_BEFORE_OTHER_NOUN = re.compile(  # "the Long March", "Women’s March", "the August panel"
    r"(?:\b(?:the|an?)|[’'](?:s)?|\b(?!(?:In|Since|By|Until|Till|From|To|Between|And|Early|Late|Mid|Last|Next|Each|Every|During"
    r"|Before|After|On|Through|For|Of)\b)[A-Z][A-Za-z]+)[\s-]\Z|(?:\A|[.!?:]\s)[“\"]?\Z"
)
_IN = re.compile(r"\b(?i:in|of|since|by|until|till|from|to|between|and|or|on|early|late|mid|last|this)[\s-]\Z")
_NAME = re.compile(" [A-Z][a-z]+")  # after a month without a preposition: "June Almeida"
_TAGS = {"ar": ("ar", "ar-DZ", "ar-MA", "ar-MR", "ar-SY")}  # each has other names


class MonthNamed(NamedTuple):
    """A month in a text."""

    start: int
    end: int
    month: int
    """Its number, from 1."""
    is_certain: bool
    """Whether the name has no other meaning there, as "may" has."""


class _Name(NamedTuple):
    """A name of a month, or an abbreviation of it, as a regular expression."""

    month: int
    pattern: str
    has_other_meaning: bool
    is_short: bool = False


@lru_cache(maxsize=4096)  # an original has several translations
def months_named(text: str, language: str) -> tuple[MonthNamed, ...]:
    """Return the months that a text names; an abbreviation counts beside a number only."""
    base = base_language(language)
    if not _any_month(base).search(text):
        return ()
    found: dict[tuple[int, int], MonthNamed] = {}
    for month, pattern, has_other_meaning in _patterns(base):
        for match in pattern.finditer(text):
            is_beside_number = _is_beside_number(text, *match.span())
            if base == "en":  # where a month has a capital
                before = text[: match.start()]
                is_other_noun = not is_beside_number and (
                    (has_other_meaning and _BEFORE_OTHER_NOUN.search(before))
                    or (_NAME.match(text, match.end()) and not _IN.search(before))
                )
                is_certain = match[0].istitle() and not is_other_noun
            else:
                is_certain = is_beside_number or not has_other_meaning
            if match.span() not in found or is_certain:
                found[match.span()] = MonthNamed(*match.span(), month, is_certain)
    return tuple(sorted(found.values()))


class Months(NamedTuple):
    """The months in a text, from 1 to 12."""

    certain: frozenset[int]
    possible: frozenset[int]


def months_in(text: str, language: str) -> Months:
    """Return the months that a text certainly names, and those that it may name."""
    found = months_named(text, language)
    return Months(frozenset(each.month for each in found if each.is_certain), frozenset(each.month for each in found))


def month_name(month: int) -> str:
    """Return the English name of a month."""
    from babel import Locale

    return str(Locale("en").months["format"]["wide"][month])


def month_names(language: str) -> Iterator[str]:
    """Yield the names of the months in a language, in small letters."""
    for month in range(1, 13):
        yield from _names(language, month, "wide")


def _is_beside_number(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"[0-9/][^\w]?\Z", text[:start]) or re.match(r"[^\w]{0,2}[0-9/]", text[end:]))


@cache
def _any_month(language: str) -> re.Pattern[str]:
    """One pattern of all names: most texts have none."""
    names = [*_all_names(language)]
    whole, short = ("|".join(each.pattern for each in names if each.is_short is kind) for kind in (False, True))
    patterns = (_whole(whole, language) if whole else "", _short(short) if short else "")
    return re.compile("|".join(filter(None, patterns)) or "(?!)", re.IGNORECASE)


@cache
def _patterns(language: str) -> tuple[tuple[int, re.Pattern[str], bool], ...]:
    return tuple(
        (
            each.month,
            re.compile(_short(each.pattern) if each.is_short else _whole(each.pattern, language), re.IGNORECASE),
            each.has_other_meaning,
        )
        for each in _all_names(language)
    )


def _all_names(language: str) -> Iterator[_Name]:
    for month in range(1, 13):
        for name in dict.fromkeys((*_names(language, month, "wide"), *_MORE.get(language, {}).get(month, ()))):
            yield _Name(month, _inflected(name, language), name in _OTHER_WORDS)
        for name in dict.fromkeys(_names(language, month, "abbreviated")):
            yield _Name(month, re.escape(name), has_other_meaning=True, is_short=True)


def _whole(names: str, language: str) -> str:
    """The pattern of names in full, as whole words."""
    prefix = optional_letter("وبلف") if language == "ar" else ""
    return rf"(?<!\w){prefix}(?:{names})(?!\w)"


def _short(names: str) -> str:
    """The pattern of abbreviations beside a number."""
    return rf"(?:(?<=[0-9] )|(?<=[0-9]\u00a0))(?:{names})\b|\b(?:{names})\.?(?=[ \u00a0][0-9])"


def _inflected(name: str, language: str) -> str:
    """The pattern of a name, with its cases and its adjective where it has them: "мая", "майский"."""
    if language != "ru":
        return re.escape(name)
    if name[-1] in "ьйя":
        return name[:-1] + rf"(?:[ьйяюе]|[её]м|{'й' if name.startswith('ма') else 'ь?'}ск\w+)"
    return name.removesuffix("а") + r"(?:[ауе]|ом|овск\w+)?"


def _names(language: str, month: int, width: str) -> Iterator[str]:
    from babel import Locale, UnknownLocaleError

    for tag in _TAGS.get(language, (language,)):
        try:
            months = Locale.parse(tag, sep="-").months
        except (UnknownLocaleError, ValueError):
            continue
        for kind in ("format", "stand-alone"):
            name = str(months[kind][width][month]).rstrip(".").lower()
            if len(name) > 1 and not name.isdecimal():
                yield name
