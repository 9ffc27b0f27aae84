"""The words for thousands, millions and percent in the languages whose other words are not known, from CLDR."""

import re
from collections.abc import Mapping
from functools import cache

_PATTERN = re.compile(r"(0+)[ \u00a0]([^\W\d_]{2,})\.?")  # "M" may also be metres
_EACH_PLURAL = (1, 2, 5, 1.5)  # numbers whose nouns have different forms
_NOUNS = {"pt": {1000: "milhar milhares"}}  # that CLDR does not have: *90 milhares de milhões* are 90 billion
_PER = re.compile(r"^(p[eo]r) ?")  # *por cento*, *percento* and *per cento*


@cache
def scale_words(language: str) -> Mapping[int, str]:
    """Return the words that multiply the number before them, by number: *Millionen* and *Mio* for a million."""
    from babel import Locale, UnknownLocaleError

    try:
        formats = Locale.parse(language, sep="-").compact_decimal_formats
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[int, dict[str, None]] = {}
    for of_length in formats.values():
        for of_plural in of_length.values():
            for smallest, pattern in of_plural.items():
                if match := _PATTERN.fullmatch(str(pattern.pattern).replace("'", "")):
                    found.setdefault(int(smallest) // 10 ** (len(match[1]) - 1), {})[match[2]] = None
    for number, words in _NOUNS.get(language.partition("-")[0], {}).items():
        found.setdefault(number, {}).update(dict.fromkeys(words.split()))
    return {number: " ".join(words) for number, words in found.items()}


@cache
def percent_word(language: str) -> str:
    """Return the pattern of the word for percent; one that matches nothing if the language is not known."""
    from babel import UnknownLocaleError
    from babel.units import format_unit

    try:
        forms = [format_unit(count, "concentr-percent", locale=language.replace("-", "_")) for count in _EACH_PLURAL]
    except (UnknownLocaleError, ValueError):
        return "(?!)"
    words = dict.fromkeys(re.sub(r"[\d.,\s%]+", " ", each).strip() for each in forms)
    return "|".join(_PER.sub(r"\1 ?", word) for word in words if word) or "(?!)"
