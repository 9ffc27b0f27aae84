"""The words for cardinal numbers: "three", "trois", "трёх", "ثلاثة".

`number_words` has each word that may mean a number. The words here mean a number only.
"""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from tipreport.translation.facts.word_tables import word_table


@frozen
class Cardinals:
    """The words for the cardinal numbers of a language."""

    words: Mapping[str, int]
    """The numbers that are added: from 1 to 99, and hundreds that are one word."""
    scales: Mapping[str, int]
    """The numbers that multiply the number before them."""
    singular: frozenset[str]
    """The scales that are a number without another word: *centaine* and "тысяча", but not "тысячи"."""
    genitive: frozenset[str]
    """The scales that are a number after a preposition: "около тысячи"."""
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
    """Return the words of one of the known languages."""
    singular, genitive, ordinals = (_numbers(kind, language) for kind in ("singular", "genitive", "ordinal"))
    return Cardinals(
        words=_numbers("number", language),
        scales=_numbers("scale", language) | singular | genitive,
        singular=frozenset(singular),
        genitive=frozenset(genitive),
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
