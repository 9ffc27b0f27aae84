"""The check that a translation has no other word of a kind than its original: "second" for "third", south for north."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_ORDINAL, _PERSON, _QUANTITY = "ordinal", "person", "quantity"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MONTHS = re.compile(r"(?:كانون|تشرين|ربيع|جمادى) ال(?:أول|ثاني|آخر|أولى|آخرة)(?!\w)")
_NOT_AFTER = r" (?:عشرة?\b|partes?\b|част|дол[яеюи]\b)"  # in "السادسة عشرة" (16th) and "quinta parte" (a fifth)


def other_words(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the words that a translation has instead of those of its original.

    A word that is only missing, or only added, may be said in another way.
    """
    original, translation = original.lower(), translation.lower()
    for kind in _kinds():
        if not (wanted := _found(original, language, kind)):
            continue
        found = _found(translation, to, kind)
        if kind == _ORDINAL:  # each counts: "the second phase ... the second one"
            missing = [*(wanted - found)]
            extra = [word for word in found - wanted if not re.search(rf"(?<!\d){_number(word)}(?!\d)", original)]
        else:
            missing, extra = [*(wanted.keys() - found.keys())], [*(found.keys() - wanted.keys())]
        if missing and extra:
            name = "" if kind == _PERSON else f"the {kind} "
            yield f"expected {name}{min(missing)} as in the original, found {min(extra)}"


def ordinals_in(text: str, language: str) -> Iterator[Decimal]:
    """Yield the numbers of the ordinals that a text has, from third on; in Arabic, "a third" may be another one."""
    smallest = 4 if base_language(language) == "ar" else 3
    numbers = (_number(word) for word in _found(text.lower(), language, _ORDINAL))
    yield from (Decimal(number) for number in numbers if number >= smallest)


def quantities_at(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield the end and the name of each quantity without a number: "hundreds"."""
    base, text = base_language(language), text.lower()
    if base in LANGUAGES and _any(_QUANTITY, base).search(text):
        yield from ((found.end(), name) for name, form in _patterns(_QUANTITY, base) for found in form.finditer(text))


def _number(ordinal: str) -> int:
    return _ORDINALS.index(ordinal) + 1


def _found(text: str, language: str, kind: str) -> Counter[str]:
    """How often a text in small letters has each word of a kind."""
    base = base_language(language)
    if base == "ar":
        text = _MONTHS.sub("", text)
    if base not in LANGUAGES or not _any(kind, base).search(text):
        return Counter()
    return +Counter({word: len(pattern.findall(text)) for word, pattern in _patterns(kind, base)})


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["kind"] for row in word_table("alternatives")))


@cache
def _patterns(kind: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (row for row in word_table("alternatives") if row["kind"] == kind)
    return tuple((row["name"], _pattern(row[language], kind, language)) for row in rows)


@cache
def _any(kind: str, language: str) -> re.Pattern[str]:
    """One pattern of all words of a kind: most texts have none."""
    forms = "|".join(row[language] for row in word_table("alternatives") if row["kind"] == kind)
    return _pattern(forms, kind, language)


def _pattern(forms: str, kind: str, language: str) -> re.Pattern[str]:
    """The pattern of whole words; a quantity has no number before it, and a bound has one after it."""
    prefix = "[وفبلك]?(?:ال|لل)?" if language == "ar" else ""
    before = r"(?<![0-9][ \u00a0\u202f])" if kind == "quantity" else ""
    after = r"(?=\D{1,12}[0-9])" if kind == "bound" and language != "en" else ""
    return re.compile(rf"(?<!\w){before}{prefix}(?:{forms})(?!\w|{_NOT_AFTER}){after}")
