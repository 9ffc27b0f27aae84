"""The numbers that a text has in words or as Roman numerals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from tipreport.translation.facts.number_words import forms_of, number_idioms, number_words
from tipreport.translation.facts.word_tables import pattern_of
from tipreport.wording.languages import base_language

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?|%")
_ROMAN = re.compile(r"\b(?=[IVXLC])(C?)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})(?:e|er|ère|ème|ᵉ)?\b")
_CERTAINLY_ROMAN = re.compile(r"\b[IVX]{2,}\b")
_LATIN = {0x0425: "X"}  # the Cyrillic letter that Russian texts often have in numerals
_COMPOUND = re.compile(
    r"^(?:двадцати|тридцати|сорока|(?:пят|шест|сем|восьм)идесяти|девяносто)(?=\w)"
)  # двадцатипятилетний
_ELIDED = re.compile(r"^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=\w)")  # d’un, qu’une
_HALF_OF_SCALE = re.compile(r"(?<!and a )(?<!and-a-)\bhalf[ -](?:a[ -])?([mb]illion|thousand|hundred)\b")
_WITH_ONE = ("en", "fr")  # languages that say "one" before a million
GROUPS = (10, 12, 20, 100)  # decades, dozens, scores and hundreds
_CENTURIES = (1700, 1800, 1900, 2000)
_HALF = Decimal("0.5")
_PARTS = {frozenset({2}): _HALF, frozenset({4}): Decimal("0.25"), frozenset({3, 4}): Decimal("0.75")}


_Meanings = tuple[frozenset[int], ...]


def numbers_in_words(text: str, language: str) -> Iterator[Decimal]:
    """Yield the numbers that a text may have in words: "dix-neuf", "deux millions", "les années quatre-vingt-dix"."""
    text = text.lower()
    has_half_more = has_half(text, language)
    runs = _HALF_OF_SCALE.sub(r"\1", text) if "half" in text else text  # one number, as in `cardinals_written_out`
    if has_half_more:
        runs = re.sub(pattern_of("half more", language), " ", runs)  # this half is no two
    for run in _runs(runs, language):
        yield from _numbers_of(run, has_half=has_half_more, has_one=base_language(language) in _WITH_ONE)
    if re.search(pattern_of("dual", language), text):
        yield Decimal(2)
    for idiom, numbers_of_idiom in number_idioms(language):
        if idiom.search(text):
            yield from numbers_of_idiom


def has_half(text: str, language: str) -> bool:
    """Whether a text in small letters has a half that is added to a number: "two and a half"."""
    return bool(re.search(pattern_of("half", language), text))


def _runs(text: str, language: str) -> Iterator[list[_Meanings]]:
    """Yield the meanings of words that may be one number: at most one other word is between them."""
    run: list[_Meanings] = []
    others = 0
    for word in WORD.findall(text):
        meanings = _meanings(word.rstrip("."), language)
        others = 0 if meanings else others + 1
        if others > 1 and run:
            yield run
            run = []
        if meanings:
            run.append(meanings)
    if run:
        yield run


def _numbers_of(run: list[_Meanings], *, has_half: bool, has_one: bool) -> Iterator[Decimal]:
    """Yield the numbers for which some words may stand, alone or together."""
    small, decades, scales = (set().union(*(meanings[index] for meanings in run)) for index in range(3))
    units = {number for number in small if 0 < number < 10}
    small |= {ten + unit for ten in small if 10 <= ten <= 90 for unit in units}
    small |= {unit * group for group in small if group in GROUPS for unit in units}
    hundreds = {number for number in small if number >= 100 and number % 100 == 0}
    small |= {hundred + rest for hundred in hundreds for rest in small if rest < 100}
    yield from map(Decimal, small)
    yield from (Decimal(century + decade) for decade in decades for century in _CENTURIES)
    yield from (Decimal(factor * number) for factor in scales for number in small | {1})
    if has_half:
        yield from (number + _HALF for number in small)
        # without the word, a number beside them may belong to others: *مليون ونصف المليون طفل، ربعهم ...*
        more = set() if small and has_one else {1}
        yield from (factor * (number + _HALF) for factor in scales for number in small | more)
    parts = [part for divisor, part in _PARTS.items() if divisor <= small]
    yield from (factor * part for factor in scales for part in parts)  # half a million


def times_in_words(value: Decimal, text: str, language: str) -> int:
    """Return how many words of a text may mean a number, as "both" and "second" mean two."""
    meanings = (_meanings(word.rstrip("."), language) for word in WORD.findall(text.lower()))
    return sum(value in found[0] for found in meanings if found)


@lru_cache(maxsize=20_000)  # words of one language repeat themselves
def _meanings(word: str, language: str) -> _Meanings:
    """The small numbers, the decades and the scales that a word may mean; empty if it means none."""
    words = number_words(language)
    parts = {word, *word.split("-"), _COMPOUND.sub("", word), _ELIDED.sub("", word)}
    forms = frozenset().union(*map(forms_of, parts))
    small, decades, scales = (table.numbers_of_forms(forms) for table in (words.cardinals, words.decades, words.scales))
    return (small, decades, scales) if small or decades or scales else ()


def roman_numbers(text: str) -> Iterator[Decimal]:
    """Yield the Roman numerals up to 199."""
    for match in _ROMAN.finditer(text.translate(_LATIN)):
        hundreds, tens, units = (_ROMAN_VALUES.get(part, 0) for part in match.groups())
        if value := hundreds + tens + units:
            yield Decimal(value)


def roman_numerals(text: str) -> Iterator[tuple[str, Decimal]]:
    """Yield what is certainly a Roman numeral, of two letters or more, with its value."""
    for match in _CERTAINLY_ROMAN.finditer(text.translate(_LATIN)):
        yield from ((match[0], value) for value in roman_numbers(match[0]))


_ROMAN_VALUES = {"C": 100} | {
    numeral: value * factor
    for factor, numerals in ((1, "I II III IV V VI VII VIII IX"), (10, "X XX XXX XL L LX LXX LXXX XC"))
    for value, numeral in enumerate(numerals.split(), 1)
}
