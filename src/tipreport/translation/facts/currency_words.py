"""The words for currencies after a number; their names are those of Unicode (CLDR)."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import dropwhile

from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.translation.facts.number_words import number_words
from tipreport.translation.facts.shared_words import latin
from tipreport.translation.facts.word_tables import prefix_of
from tipreport.wording.languages import base_language

_ADJECTIVE = re.compile(  # and what else is before a unit
    r"(?:de|d|of|new)\Z|nuev|nouve|.*(?:[иы]й|ой|ая|ое|[иы][ех]|[ио]го|[иы]ми?)\Z"
)
_AFTER = re.compile(r"[^0-9,;:()،؛]{0,48}")
_ENDING, _STEM = 3, 4  # letters of an ending that a name may also have, and of a word with such an ending
Units = frozenset[str]  # the English units that a word may mean: French *couronne* is a krone, a krona and a koruna


def units_after(text: str, end: int, language: str) -> Units:
    """Return the English units that the word for a currency after a number may mean; empty if there is none."""
    names, prefix = _names(base_language(language)), re.compile(prefix_of(language))
    for word in re.findall(r"\w+", _AFTER.findall(text, end)[0]):
        form = "" if word[0].isupper() and language.startswith("en") else latin(word)  # "20 Guarani people"
        if units := _units(form, names) or _units(prefix.sub("", form, count=1), names):
            return units
        if not is_before_unit(word, language):
            break
    return Units()


def is_before_unit(word: str, language: str) -> bool:
    """Whether a word may be between a number and its currency: "2 million West African", *3 millions de nouveaux*."""
    return word[0].isupper() or bool(_ADJECTIVE.match(word.lower()) or number_words(language).scales.numbers_of(word))


def _units(word: str, names: Mapping[str, Units]) -> Units | None:
    stems = (word[: len(word) - cut] for cut in range(_ENDING + 1) if not cut or len(word) - cut >= _STEM)
    return next((names[stem] for stem in stems if stem in names), None)


@cache
def _names(language: str) -> Mapping[str, Units]:
    """The units that a word of a language may mean, without accents; gold is seldom the currency of Zimbabwe."""
    from babel import UnknownLocaleError
    from babel.numbers import get_currency_name

    names: dict[str, set[str]] = {}
    for code, english in CURRENCY_NAMES.items():
        try:
            names_of_code = (get_currency_name(code, count, locale=language) for count in (1, 2, 5))
            forms = [name.partition(" (")[0].lower().split() for name in names_of_code]
        except (UnknownLocaleError, ValueError):
            return {}
        for words in forms:
            is_last = language in ("en", "de")  # the noun
            unit = words[-1] if is_last else next(dropwhile(_ADJECTIVE.match, words), words[-1])
            unit = unit.rpartition("-")[2]  # *US-Dollar*
            names.setdefault(latin(unit), set()).add(english.split()[-1])
    return {name: frozenset(units) for name, units in names.items() if "gold" not in units}
