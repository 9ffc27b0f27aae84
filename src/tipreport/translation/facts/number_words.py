"""The words for numbers in the languages of translations: "sixteen", "seize", "миллионов", "الثاني".

A number that the brief has in digits may be in words in its translation, and the other way round. `NumberWords` has
each word that may mean a number; inflected words are given by their beginnings, which end with ``*``. `Cardinals` has
the words that mean a number only.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import TypeAlias

from attrs import evolve, frozen

from tipreport.translation.facts.cldr_words import scale_words
from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language

_Patterns: TypeAlias = tuple[tuple[re.Pattern[str], frozenset[Decimal]], ...]  # with the numbers that each stands for

_ARABIC_PREFIX = re.compile(r"^(?:[وف]?(?:[بكل]?ال|لل|[بكل](?=.{3}))|[وف](?=.{3}))")


class WordForms:
    """The words for some numbers: by number, their forms separated by spaces; ``*`` stands for any ending."""

    def __init__(self, words: Mapping[int, str]) -> None:
        self._whole: dict[str, set[int]] = {}
        self._beginnings: dict[str, set[int]] = {}
        for number, forms in words.items():
            for form in _folded(forms).split():
                table = self._beginnings if form.endswith("*") else self._whole
                table.setdefault(form.removesuffix("*"), set()).add(number)
        self._longest = max(map(len, self._beginnings), default=0)

    def numbers_of(self, word: str) -> frozenset[int]:
        """Return the numbers for which a word may stand, also with an Arabic prefix."""
        return self.numbers_of_forms(forms_of(word))

    def numbers_of_forms(self, forms: Iterable[str]) -> frozenset[int]:
        """Return the numbers for which the forms of a word may stand."""
        return frozenset(number for form in forms for number in self._numbers(form))

    def _numbers(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        beginnings = (self._beginnings.get(word[:end]) for end in range(min(len(word), self._longest), 0, -1))
        yield from next(filter(None, beginnings), ())  # "пятнадцать" is not "пять"


def forms_of(word: str) -> frozenset[str]:
    """Return a word in small letters, as it is and without an Arabic prefix."""
    word = _folded(word)
    return frozenset((word, _ARABIC_PREFIX.sub("", word)))


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")


@frozen
class NumberWords:
    """The words for numbers in a language."""

    cardinals: WordForms
    decades: WordForms
    """The decades of a century."""
    scales: WordForms
    """The words that multiply the number before them."""


def number_words(language: str) -> NumberWords:
    """Return the words for numbers in a language; the English ones if they are not known, with the scales of CLDR."""
    if _known(language) == "en" and base_language(language) != "en":
        return _with_scales(language)
    return _number_words(_known(language))


@cache
def _with_scales(language: str) -> NumberWords:
    english, scales = _number_words("en"), scale_words(language)
    return evolve(english, scales=WordForms(scales)) if scales else english


def number_idioms(language: str) -> _Patterns:
    """Return the idioms with numbers in a language; the English ones if they are not known."""
    return _number_idioms(_known(language))


def _known(language: str) -> str:
    base = base_language(language)
    return base if base in LANGUAGES else "en"


@cache
def _number_words(language: str) -> NumberWords:
    def forms(kind: str) -> WordForms:
        return WordForms({int(number): words for number, words in _rows(kind, language)})

    return NumberWords(cardinals=forms("cardinal"), decades=forms("decade"), scales=forms("scale"))


@cache
def _number_idioms(language: str) -> _Patterns:
    return _patterns(_rows("idiom", language))


def _rows(kind: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers of a kind with their words."""
    return ((row["number"], row[language]) for row in word_table("number_words") if row["kind"] == kind)


def _patterns(words: Iterable[tuple[str, str]]) -> _Patterns:
    """Patterns from pairs of numbers, separated by spaces, and the words that stand for them."""
    return tuple(
        (re.compile(pattern), frozenset(map(Decimal, numbers.split()))) for numbers, pattern in words if pattern
    )


@frozen
class Cardinals:
    """The words for the cardinal numbers of a language."""

    words: Mapping[str, int]
    """The numbers that are added: from 1 to 99, and hundreds that are one word."""
    scales: Mapping[str, int]
    """The numbers that multiply the number before them."""
    singular: frozenset[str]
    """The scales that are a number without another word: *centaine* and "тысяча", but not "тысячи"."""
    led: frozenset[str]
    """The scales that are a number after some words only: "около тысячи", "every thousand"."""
    leading: frozenset[str]
    """Those words."""
    ordinals: Mapping[str, int]
    """The beginnings of ordinals that may end a longer number, longer ones first."""
    quarters: Mapping[str, int]
    """The quarters of the scale after them: "half a million" has two."""
    articles: frozenset[str]
    """The words that are one before a scale: "a hundred"."""
    joins: frozenset[str]
    """The words that may join the parts of one number."""
    of: frozenset[str]
    """The words that may join a number and a scale: *une dizaine de milliers*."""
    ambiguous: frozenset[str]
    """Words that are numbers only inside a longer one: French *neuf* also means "new"."""


@cache
def cardinals_of(language: str) -> Cardinals:
    """Return the words of a language, one of the known ones."""
    language = base_language(language)
    singular, led, ordinals = (_numbers(kind, language) for kind in ("singular", "led", "ordinal"))
    return Cardinals(
        words=_numbers("number", language),
        scales=_numbers("scale", language) | singular | led,
        singular=frozenset(singular),
        led=frozenset(led),
        leading=frozenset(_numbers("leading", language)),
        ordinals=dict(sorted(ordinals.items(), key=lambda each: -len(each[0]))),
        quarters=_numbers("quarters", language),
        articles=frozenset(_numbers("article", language)),
        joins=frozenset(_numbers("join", language)),
        of=frozenset(_numbers("of", language)),
        ambiguous=frozenset(_numbers("ambiguous", language)),
    )


def _numbers(kind: str, language: str) -> dict[str, int]:
    """The words of a kind with their numbers, or with 0."""
    rows = [row for row in word_table("cardinals") if row["kind"] == kind]
    return {form: int(row["number"] or 0) for row in rows for form in row[language].split()}


_DECADES = re.compile(r"\b(1[0-9]|20)[0-9]0s")  # the 1840s are in the 19th century


@lru_cache(maxsize=4096)  # an original has several translations
def implied_numbers(text: str) -> frozenset[Decimal]:
    """Return the numbers that an English text implies."""
    text = text.lower()
    implied = [numbers for pattern, numbers in _implied() if pattern.search(text)]
    return frozenset().union(*implied, (Decimal(century) + 1 for century in _DECADES.findall(text)))


@cache
def _implied() -> _Patterns:
    return _patterns((row["numbers"], row["en"]) for row in word_table("implied"))
