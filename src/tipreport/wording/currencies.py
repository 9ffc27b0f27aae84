"""The signs and names of currencies in a language: those of CLDR, and those that CLDR has in no usual form."""

import re
from decimal import Decimal
from typing import Any

from tipreport.wording.formats import SYMBOLS

_SYMBOLS = {
    ("fr", "XAF"): "F\u00a0CFA",
    ("fr", "XOF"): "F\u00a0CFA",
    ("ru", "RUB"): "₽",
    ("ru", "USD"): "долл.\u00a0США",
}
_NAMES_AFTER_MILLIONS = {
    ("ar", "HTG"): "غورد هايتي",
    ("fr", "AFN"): "afghanis afghans",
    ("fr", "CRC"): "colons costariciens",
    ("fr", "ERN"): "nakfas érythréens",
    ("fr", "GEL"): "laris géorgiens",
    ("fr", "KWD"): "dinars koweïtiens",
    ("fr", "MDL"): "lei moldaves",
    ("ru", "KGS"): "кыргызских сомов",
    ("ru", "KZT"): "казахстанских тенге",
    ("ru", "SZL"): "эсватинийских лилангени",
    ("ru", "XAF"): "франков КФА",
    ("ru", "XOF"): "франков КФА",
}
_ARABIC_PLURALS = {
    "جنيه": "جنيهات",
    "درهم": "دراهم",
    "دولار": "دولارات",
    "دينار": "دنانير",
    "روبل": "روبلات",
    "ريال": "ريالات",
    "فرنك": "فرنكات",
}
_NO_ADJECTIVES = frozenset({"بروناي", "سي إف بي", "شرق الكاريبي"})  # a country, letters and a region, after the noun
_INVARIABLE = frozenset({"يورو", "هريفنيا أوكراني"})
_BRACKETS = re.compile(r" \([^()]*\)$")  # after the name of a currency, that of its bank: francs CFA (BCEAO)


def currency_after_millions(locale: Any, currency: str) -> str:
    """Return the name of a currency in the form that follows millions; its code if it has no name."""
    return _NAMES_AFTER_MILLIONS.get((locale.language, currency)) or _name(locale, currency)


def currency_after(locale: Any, currency: str, value: Decimal) -> str:
    """Return a currency as it follows a number: its sign or code; in Arabic its name, in the form of the number."""
    own = _SYMBOLS.get((locale.language, currency))
    if own is None and locale.language == "ar":
        own = _arabic_name(locale, currency, value)
    return own or (_symbol(locale, currency) if currency in SYMBOLS else currency)


def _name(locale: Any, currency: str) -> str:
    from babel.numbers import get_currency_name

    return _BRACKETS.sub("", get_currency_name(currency, count=10**6, locale=locale))


def _symbol(locale: Any, currency: str) -> str:
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, locale))


def _arabic_name(locale: Any, currency: str, value: Decimal) -> str:
    """A name of a noun and an adjective, which CLDR has in one form only: *3 ريالات سعودية*, *21 ريالاً سعودياً*.

    Empty where the plural of the noun is not known. The noun does not change after 1 and 2 in digits.
    """
    name = _name(locale, currency)
    noun, _, adjective = name.partition(" ")
    category = locale.plural_form(value.copy_abs())
    if name in _INVARIABLE:
        return name
    if noun.endswith("ة") and adjective.endswith("ية"):
        return f"{noun[:-1]}ات {adjective}" if category == "few" else name
    if noun not in _ARABIC_PLURALS or not adjective.endswith("ي") or adjective in _NO_ADJECTIVES:
        return ""
    match category:
        case "few":
            return f"{_ARABIC_PLURALS[noun]} {adjective}ة"
        case "many":
            return f"{noun}اً {adjective}اً"
    return name
