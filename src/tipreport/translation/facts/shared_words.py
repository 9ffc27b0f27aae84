"""The words that a text and its translation share: cognates ("Protocol", "протокол"), names, and nouns of the field."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from tipreport.translation.facts.alternatives import all_words
from tipreport.translation.facts.counted_nouns import nouns_in
from tipreport.translation.facts.exchanges import Item, labels_of
from tipreport.translation.facts.months import month_names
from tipreport.translation.facts.number_words import cardinals_of
from tipreport.wording.languages import base_language

_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGINNING = 4  # letters by which a word is recognized in another language
_CYRILLIC = str.maketrans("абвгдежзийклмнопрстуфхцчшщыэюя", "abvgdejziiklmnoprstufhkksyieua", "ъь")
_SPELLINGS = (("ph", "f"), ("th", "t"), ("y", "i"), ("q", "k"), ("c", "k"))


class Both(NamedTuple):
    """One thing in an original and in its translation."""

    original: Item
    translation: Item


_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_LIST = re.compile(r"[A-ZÀ-ÞА-Я][^\W\d_]{3,}(?:,| and| et| y| e| и) (?:[^\W\d_]{1,3}[ ’])?[A-ZÀ-ÞА-Я][^\W\d_]{3}")


def without_same_names(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two texts with spaces instead of the numbers and months that are names in both: "Mayo Clinic"."""
    known = [_numbers_and_months(base_language(each)) for each in (language, to)]
    names = {name for name in _NAME.findall(original) if any(name.lower() in words for words in known)}
    same = names.intersection(_NAME.findall(translation)) if names else names
    first, second = (
        _NAME.sub(lambda word: " " * len(word[0]) if word[0] in same else word[0], text) if same else text
        for text in (original, translation)
    )
    return first, second


_NUMBERED = re.compile(r"\b([A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*-)([0-9]+)(?![0-9])")


@cache
def _numbers_and_months(language: str) -> AbstractSet[str]:
    numbers = cardinals_of(language)
    return {*numbers.words, *numbers.scales, *numbers.ordinals, *month_names(language)}


def other_numbered_names(original: str, translation: str) -> Iterator[str]:
    """Yield the names that have another number of the original in a translation: "Covid-7" for "Covid-19"."""
    wanted = _NUMBERED.findall(original)
    for prefix, number in {*_NUMBERED.findall(translation)}.difference(wanted) if wanted else ():
        if prefix in dict(wanted) and number in re.findall("[0-9]+", original):
            yield f"expected {prefix}{dict(wanted)[prefix]} as in the original, found {prefix}{number}"


def once_in_both(first: Iterable[Item], second: Iterable[Item]) -> list[Both]:
    """Return the items that two texts have once each, in the order of the first text."""
    own, their = [*first], [*second]
    times = [Counter(each.key for each in side) for side in (own, their)]
    found = {each.key: each for each in their if times[1][each.key] == 1}
    return [Both(each, found[each.key]) for each in sorted(own) if times[0][each.key] == 1 and each.key in found]


def shared_words(original: str, language: str, translation: str, to: str) -> list[Both]:
    """Return the words that both texts have once: those of the field, and those that have the same beginning."""
    return [
        *once_in_both(labels_of(nouns_in(original, language)), labels_of(nouns_in(translation, to))),
        *once_in_both(labels_of(all_words(original, language)), labels_of(all_words(translation, to))),
        *once_in_both(_beginnings(original), _beginnings(translation)),
    ]


def shared_names(original: str, translation: str) -> tuple[list[Item], list[Item]]:
    """Return the names in the lists of an original, and the same ones in its translation: Bogotá and "Богота"."""
    if not _LIST.search(original):
        return [], []
    names = [each for each in _beginnings(original) if original[each.start].isupper()]
    found = once_in_both(names, _beginnings(translation))
    return [each.original for each in found], [each.translation for each in found]


def _beginnings(text: str) -> list[Item]:
    """The longer words of a text by their first letters, in Latin script and without accents."""
    return labels_of((*word.span(), latin(word[0])[:_BEGINNING]) for word in _WORD.finditer(text))


@lru_cache(maxsize=4096)
def latin(word: str) -> str:
    """Return a word in small Latin letters without accents, as it may be written in several languages."""
    decomposed = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(_CYRILLIC)
    for spelling, plain in _SPELLINGS:
        letters = letters.replace(spelling, plain)
    return letters
