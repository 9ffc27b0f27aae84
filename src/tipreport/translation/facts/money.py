"""The check that a translation keeps the currencies of its original; their names are those of Unicode (CLDR)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import dropwhile

from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.translation.facts.alternatives import other_words, words_at
from tipreport.translation.facts.number_words import number_words
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.shared_words import latin
from tipreport.translation.facts.word_tables import LANGUAGES, prefix_of
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_YEAR = "(?:19|20)[0-9]{2}"
_CODE = re.compile(  # beside an amount, unlike the name of a treaty: "the 1989 CRC"
    rf"\b([A-Z]{{3}})[ \u00a0]?[0-9]|(?<![0-9.,])(?!{_YEAR}[ \u00a0])[0-9][0-9., \u00a0]*(?:\w+ )?([A-Z]{{3}})\b"
)
_NAMED = {"dollar": "", "euro": "", "pound": "£|GBP|sterling"}  # translations keep these; other pounds are weights
_ADJECTIVE = re.compile(  # and what else is before a unit
    r"(?:de|d|of|new)\Z|nuev|nouve|.*(?:[иы]й|ой|ая|ое|[иы][ех]|[ио]го|[иы]ми?)\Z"
)
_AFTER = re.compile(r"[^0-9,;:()،؛]{0,48}")
_ENDING, _STEM = 3, 4  # letters of an ending that a name may also have, and of a word with such an ending
_Units = frozenset[str]  # the English units that a word may mean: French *couronne* is a krone, a krona and a koruna


def money_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the currencies of an original that its translation lacks, with those that are in their place."""
    codes, their = ({*map("".join, _CODE.findall(text))} & CURRENCY_NAMES.keys() for text in (original, translation))
    if not {base_language(language), base_language(to)} <= {*LANGUAGES}:
        lost = (
            code for code in sorted(codes) if code not in translation and not _names_currency(code, translation, to)
        )
        yield from (f"expected an amount in {code} as in the original, found none" for code in lost)
        return
    wanted = [*_currencies_in(original, language)]
    yield from (dollars := [*other_words(original, language, translation, to, ("dollar",))])
    found = [*_currencies_in(translation, to)] if wanted or codes else []
    found += (frozenset([CURRENCY_NAMES[code].split()[-1]]) for code in their)
    missing = [min(each) for each in wanted if not any(each & other for other in found)]
    extra = [min(each) for each in found if not any(each & other for other in wanted)]
    if missing and extra:
        yield f"expected the currency {missing[0]} as in the original, found {extra[0]}"
    elif missing and not dollars and missing[0] in _NAMED and re.search(_NAMED[missing[0]], original):
        yield f"expected an amount in {missing[0]}s as in the original, found none"
    there = f"the currency {extra[0]}" if extra else "none"
    for code in sorted(codes):
        if code not in translation and not any(CURRENCY_NAMES[code].split()[-1] in each for each in found):
            yield f"expected an amount in {code} as in the original, found {there}"


def _currencies_in(text: str, language: str) -> Iterator[_Units]:
    """Yield the currencies of a text: those after numbers, and the common ones anywhere, also as signs."""
    yield from (frozenset([each.name]) for each in words_at(text, language, "currency"))
    found = numbers(text, language)
    ends = {each.end for each in found.digits} | {each.end for each in cardinals_written_out(found.text, language)}
    ends |= {each.end for each in words_at(found.text, language, "quantity")}
    names, prefix = _names(base_language(language)), re.compile(prefix_of(language))
    for end in sorted(ends):
        for word in re.findall(r"\w+", _AFTER.findall(found.text, end)[0]):
            form = "" if word[0].isupper() and language.startswith("en") else latin(word)  # "20 Guarani people"
            if units := _units(form, names) or _units(prefix.sub("", form, count=1), names):
                yield units
            if units or not _is_before_unit(word, language):
                break


def _names_currency(code: str, translation: str, to: str) -> bool:
    """Whether a text in a language whose words are not known names a currency, of whose name an ending may differ."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(to, sep="-")
    except (UnknownLocaleError, ValueError):
        return True
    stems = [word[:4].casefold() for word in str(locale.currencies.get(code, code)).split()]
    symbol = str(locale.currency_symbols.get(code, code))
    return symbol in translation or any(stem in translation.casefold() for stem in stems)


def _is_before_unit(word: str, language: str) -> bool:
    """Whether a word may be between a number and its currency: "2 million West African", *3 millions de nouveaux*."""
    return word[0].isupper() or bool(_ADJECTIVE.match(word.lower()) or number_words(language).scales.numbers_of(word))


def _units(word: str, names: Mapping[str, _Units]) -> _Units | None:
    stems = (word[: len(word) - cut] for cut in range(_ENDING + 1) if not cut or len(word) - cut >= _STEM)
    return next((names[stem] for stem in stems if stem in names), None)


@cache
def _names(language: str) -> Mapping[str, _Units]:
    """The units that a word of a language may mean, without accents; gold is seldom the currency of Zimbabwe."""
    from babel.numbers import get_currency_name

    names: dict[str, set[str]] = {}
    for code, english in CURRENCY_NAMES.items():
        for words in (get_currency_name(code, count, locale=language).lower().split() for count in (1, 2, 5)):
            unit = words[-1] if language == "en" else next(dropwhile(_ADJECTIVE.match, words), words[-1])
            names.setdefault(latin(unit), set()).add(english.split()[-1])
    return {name: frozenset(units) for name, units in names.items() if "gold" not in units}
