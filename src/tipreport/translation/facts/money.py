"""The check that a translation keeps the currencies of its original."""

import re
from collections.abc import Iterator

from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.translation.facts.alternatives import other_words, words_at
from tipreport.translation.facts.currency_words import Units, units_after
from tipreport.translation.facts.money_amounts import exchanged_amounts, other_amounts
from tipreport.translation.facts.numbers import numbers
from tipreport.translation.facts.word_tables import LANGUAGES
from tipreport.translation.facts.written_numbers import cardinals_written_out
from tipreport.wording.languages import base_language

_YEAR = "(?:19|20)[0-9]{2}"
_CODE = re.compile(  # beside an amount, unlike the name of a treaty: "the 1989 CRC"
    rf"\b([A-Z]{{3}})[ \u00a0]?[0-9]|(?<![0-9.,])(?!{_YEAR}[ \u00a0])[0-9][0-9., \u00a0]*(?:\w+ )?([A-Z]{{3}})\b"
)
_NAMED = {"dollar": "", "euro": "", "pound": "£|GBP|sterling"}  # translations keep these; other pounds are weights


def money_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the currencies of an original that its translation lacks, with those that are in their place."""
    codes, their = ({*map("".join, _CODE.findall(text))} & CURRENCY_NAMES.keys() for text in (original, translation))
    if not {base_language(language), base_language(to)} <= {*LANGUAGES}:
        lost = [
            code for code in sorted(codes) if code not in translation and not _names_currency(code, translation, to)
        ]
        yield from (f"expected an amount in {code} as in the original, found none" for code in lost)
        if not lost and base_language(language) in LANGUAGES:
            others = [*other_amounts(original, language, translation, to)]
            yield from others or exchanged_amounts(original, language, translation, to)
        return
    wanted = [*_currencies_in(original, language)]
    yield from (dollars := [*other_words(original, language, translation, to, ("dollar",))])
    found = [*_currencies_in(translation, to)] if wanted or codes else []
    found += (frozenset([CURRENCY_NAMES[code].split()[-1]]) for code in their)
    missing = [min(each) for each in wanted if not any(each & other for other in found)]
    extra = [min(each) for each in found if not any(each & other for other in wanted)]
    of_codes = {code: CURRENCY_NAMES[code].split()[-1] for code in sorted(codes)}
    lost = [
        code for code, unit in of_codes.items() if code not in translation and not any(unit in each for each in found)
    ]
    if missing and extra:
        yield f"expected the currency {missing[0]} as in the original, found {extra[0]}"
    elif not dollars:
        own = [*wanted, *(frozenset([unit]) for unit in of_codes.values())]
        are_several = not lost and any(each.isdisjoint(other) for each in own for other in found)
        yield from (others := [*other_amounts(original, language, translation, to)] if are_several else [])
        if missing and not others and missing[0] in _NAMED and re.search(_NAMED[missing[0]], original):
            yield f"expected an amount in {missing[0]}s as in the original, found none"
    there = f"the currency {extra[0]}" if extra else "none"
    yield from (f"expected an amount in {code} as in the original, found {there}" for code in lost)


def _currencies_in(text: str, language: str) -> Iterator[Units]:
    """Yield the currencies of a text: those after numbers, and the common ones anywhere, also as signs."""
    yield from (frozenset([each.name]) for each in words_at(text, language, "currency"))
    found = numbers(text, language)
    ends = {each.end for each in found.digits} | {each.end for each in cardinals_written_out(found.text, language)}
    ends |= {each.end for each in words_at(found.text, language, "quantity")}
    for end in sorted(ends):
        if units := units_after(found.text, end, language):
            yield units


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
