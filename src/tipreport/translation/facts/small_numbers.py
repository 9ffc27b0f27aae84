"""The words for small numbers in German and Portuguese, whose other numbers are in digits."""

import re
from collections.abc import Iterator
from functools import cache

from tipreport.translation.facts.word_tables import Named
from tipreport.wording.languages import base_language

SMALL_NUMBERS = ("de", "pt")  # languages whose small numbers are known
_ENGLISH = "two three four five six seven eight nine ten eleven twelve"
_WORDS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "pt": "dois|duas três quatro cinco seis sete oito nove dez onze doze",
}
_OTHERS = {
    "de": {1: "eine?[rsnm]?", 20: "zwanzig", 100: "hundert"},
    "pt": {1: "uma?", 20: "vinte", 100: "cem"},
}
_ORDINALS = {"de": "zweite dritte vierte fünfte sechste siebte|siebente achte neunte zehnte elfte zwölfte"}
_NOT_BEFORE = {  # "halb fünf" is half past four, "vinte e quatro" is 24, and "außer Acht" is no number
    "de": r"(?<!halb )(?<!außer )",
    "pt": r"(?<!inte e )(?<!nta e )(?<!ento e )(?<!ntos e )",
}


def small_numbers_in(text: str, language: str) -> Iterator[Named]:
    """Yield the numbers from two to twelve that a text has in words, with their digits; none in another language."""
    if base_language(language) in SMALL_NUMBERS:
        for match in _pattern(base_language(language)).finditer(text):
            yield Named(*match.span(), str((match.lastindex or 0) + 1))


def small_number(word: str, language: str) -> int:
    """Return the number of a word, also of an ordinal, one, twenty and a hundred; 0 if it is none."""
    base = base_language(language)
    numbers = [
        *_OTHERS.get(base, {}).items(),
        *enumerate(_WORDS.get(base, "").split(), start=2),
        *enumerate(_ORDINALS.get(base, "").split(), start=2),
    ]
    return next((number for number, form in numbers if re.fullmatch(f"(?:{form})[nmrs]?", word.lower())), 0)


def in_digits(key: str) -> str:
    """Return the key of a number in digits, if it is a small one in an English word."""
    words = _ENGLISH.split()
    return str(words.index(key.lower()) + 2) if key.lower() in words else key


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(f"({word})" for word in _WORDS[language].split())
    return re.compile(rf"(?<![\w-]){_NOT_BEFORE[language]}(?:{words})(?![\w-]|\.\w)", re.IGNORECASE)
