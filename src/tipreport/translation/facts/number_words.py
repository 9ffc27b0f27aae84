"""The words for numbers in the languages of translations: "sixteen", "seize", "миллионов", "الثاني".

A number that the brief has in digits may be in words in its translation, and the other way round. Words of languages
that are inflected are given by their beginnings, which end with ``*``.
"""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from tipreport.translation.facts.word_forms import WordForms
from tipreport.translation.facts.word_tables import LANGUAGES, word_table
from tipreport.wording.languages import base_language


@frozen
class NumberWords:
    """The words for numbers in a language."""

    cardinals: WordForms
    decades: WordForms
    """The decades of a century."""
    scales: WordForms
    """The words that multiply the number before them."""
    percent: str
    """The words for percent."""
    idioms: Mapping[str, str]
    """Patterns of idioms with numbers: the numbers that they stand for, separated by spaces."""


def number_words(language: str) -> NumberWords:
    """Return the words for numbers in a language; the English ones if they are not known."""
    base = base_language(language)
    return _number_words(base if base in LANGUAGES else "en")


@cache
def _number_words(language: str) -> NumberWords:
    def rows(kind: str) -> dict[str, str]:
        return {row["number"]: row[language] for row in word_table("number_words") if row["kind"] == kind}

    def forms(kind: str) -> WordForms:
        return WordForms({int(number): words for number, words in rows(kind).items()})

    return NumberWords(
        *(forms(kind) for kind in ("cardinal", "decade", "scale")),
        percent=rows("percent")[""],
        idioms={pattern: numbers for numbers, pattern in rows("idiom").items() if pattern},
    )
