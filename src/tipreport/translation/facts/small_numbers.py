"""The words for small numbers in German and Portuguese, whose other numbers are in digits."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, lru_cache

from tipreport.translation.facts.word_tables import Named
from tipreport.wording.languages import base_language

SMALL_NUMBERS = ("de", "pt")  # languages whose small numbers are known
_ENGLISH = "two three four five six seven eight nine ten eleven twelve"
_WORDS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "pt": "dois|duas três quatro cinco seis sete oito nove dez onze doze",
}
_TEENS = {  # from thirteen on
    "de": "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "pt": "treze catorze|quatorze quinze dezess?eis|dezasseis dezess?ete|dezassete dezoito dezen[ao]ve",
}
_TENS = {  # from twenty on
    "de": "zwanzig drei(?:ß|ss)ig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "pt": "vinte trinta quarenta cinquenta|cinqüenta sessenta setenta oitenta noventa",
}
_FIRST = {"de": "adefnsvz", "pt": "cdnoqstuv"}  # letters, by which other words are passed quickly
_UNITS = {  # before and after tens
    "de": "ein zwei drei vier fünf sechs sieben acht neun",
    "pt": "uma? dois|duas três quatro cinco seis sete oito nove",
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


@lru_cache(maxsize=4096)  # several checks look for them
def small_numbers_in(text: str, language: str) -> tuple[Named, ...]:
    """Return the numbers from 2 to 99 that a text has in words, with their digits; none in another language."""
    if (base := base_language(language)) not in SMALL_NUMBERS:
        return ()
    values, pattern = _pattern(base)
    return tuple(Named(*each.span(), str(values[(each.lastindex or 1) - 1])) for each in pattern.finditer(text))


def with_digits(text: str, language: str, wanted: AbstractSet[Decimal], known: AbstractSet[Decimal]) -> str:
    """Return a text with digits for its numbers in words that are ``wanted`` and that it has not in digits (``known``).

    An article is one only if the text has no other one.
    """
    if (base := base_language(language)) not in SMALL_NUMBERS or wanted <= known:
        return text
    ones = [Named(*match.span(), "1") for match in _one(base).finditer(text)]
    found = [*small_numbers_in(text, language), *(ones if len(ones) == 1 else ())]
    for each in sorted(found, reverse=True):
        if Decimal(each.name) in wanted - known:
            text = text[: each.start] + each.name + text[each.end :]
    return text


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
def _pattern(language: str) -> tuple[Sequence[int], re.Pattern[str]]:
    """The numbers in words and one pattern with a group for each, longer ones first."""
    words, teens, tens, units = (table[language].split() for table in (_WORDS, _TEENS, _TENS, _UNITS))
    joined = "(?:{0})und(?:{1})" if language == "de" else "(?:{1}) e (?:{0})"
    forms = {
        10 * ten + unit: joined.format(units[unit - 1], tens[ten - 2]) for ten in range(2, 10) for unit in range(1, 10)
    }
    forms |= {10 * number: form for number, form in enumerate(tens, start=2)}
    forms |= dict(enumerate([*words, *teens], start=2))
    groups = "|".join(f"({form})" for form in forms.values())
    pattern = rf"(?<![\w-])(?=[{_FIRST[language]}]){_NOT_BEFORE[language]}(?:{groups})(?![\w-]|\.\w)"
    return [*forms], re.compile(pattern, re.IGNORECASE)


@cache
def _one(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_NOT_BEFORE[language]}{_OTHERS[language][1]}(?![\w-])", re.IGNORECASE)
