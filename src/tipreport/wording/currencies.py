"""The signs and names of currencies in a language: those of CLDR, and those that CLDR has in no usual form."""

import re
from decimal import Decimal
from typing import Any

from tipreport.wording.formats import SYMBOLS, Case

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
}
_RUSSIAN = {  # parts of names in CLDR, in all forms
    "KGS": ("киргизск", "кыргызск"),
    "KZT": ("казахск", "казахстанск"),
    "SZL": ("свазилендск", "эсватинийск"),
    "XAF": (" ВЕАС", ""),
    "XOF": (" ВСЕАО", ""),
}
_RUSSIAN_INDECLINABLE = frozenset({"AFN", "CVE", "LSL", "SLE", "VUV"})
_RUSSIAN_COUNTS = {"one": Decimal(1), "few": Decimal(2), "many": Decimal(5), "other": Decimal("1.5")}
_RUSSIAN_GENITIVE = {"one": "other", "few": "many"}  # 21 рупия, более 21 рупии; 2 рупии, более 2 рупий
_ARABIC_PLURALS = {
    "جنيه": "جنيهات",
    "درهم": "دراهم",
    "دولار": "دولارات",
    "دينار": "دنانير",
    "روبل": "روبلات",
    "ريال": "ريالات",
    "شلن": "شلنات",
    "فرنك": "فرنكات",
}
_NO_ADJECTIVES = frozenset({"بروناي", "سي إف بي", "شرق الكاريبي"})  # a country, letters and a region, after the noun
_INVARIABLE = frozenset({"يورو", "هريفنيا أوكرانية"})
_ARABIC_ADJECTIVES = {  # that of CLDR is masculine after a feminine noun, or misspelt
    "INR": "هندية",
    "KES": "كيني",
    "NPR": "نيبالية",
    "PKR": "باكستانية",
    "UAH": "أوكرانية",
}
_BRACKETS = re.compile(r" \([^()]*\)$")  # after the name of a currency, that of its bank: francs CFA (BCEAO)


def currency_after_millions(locale: Any, currency: str) -> str:
    """Return the name of a currency in the form that follows millions; its code if it has no name."""
    return _NAMES_AFTER_MILLIONS.get((locale.language, currency)) or _name(locale, currency)


def currency_after(locale: Any, currency: str, value: Decimal, case: Case = "") -> str:
    """Return a currency as it follows a number: its sign or code; in Arabic and Russian its name, if it has no sign.

    The name has the form of the number, and in Russian the case.
    """
    own = _SYMBOLS.get((locale.language, currency))
    if own is None and locale.language == "ar":
        own = _arabic_name(locale, currency, value) or currency_after_millions(locale, currency)
    if own is None and locale.language == "ru" and currency not in SYMBOLS:
        own = _russian_name(locale, currency, value, case)
    return own or (_symbol(locale, currency) if currency in SYMBOLS else currency)


def one_or_two(locale: Any, currency: str, value: Decimal, case: Case) -> str:
    """Return an amount of one or two as Arabic has it, without a numeral: *دولار أمريكي واحد*, *دولاران أمريكيان*.

    Empty for other amounts and in other languages, and where the forms of a name are not known.
    """
    if locale.language != "ar" or value not in (1, 2):
        return ""
    name = _arabic_name(locale, currency, value)
    noun, _, adjective = name.partition(" ")
    is_feminine = noun.endswith("ة")
    if name in _INVARIABLE or not (is_feminine or _is_adjective(adjective)):
        return ""
    if value == 1:
        return f"{name} {'واحدة' if is_feminine else 'واحد'}"
    dual = "ين" if case == "of" else "ان"
    words = [f"{word[:-1]}ت" if is_feminine else word for word in (noun, adjective)]
    return " ".join(f"{word}{dual}" for word in words)


def _name(locale: Any, currency: str, count: Decimal = Decimal(10**6)) -> str:
    from babel.numbers import get_currency_name

    name = get_currency_name(currency, count=count, locale=locale)
    if locale.language == "ru" and currency in _RUSSIAN:
        name = name.replace(*_RUSSIAN[currency])
    if locale.language == "ar" and currency in _ARABIC_ADJECTIVES:
        noun, _, _ = name.partition(" ")
        name = f"{noun} {_ARABIC_ADJECTIVES[currency]}"
    return _BRACKETS.sub("", name)


def _symbol(locale: Any, currency: str) -> str:
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, locale))


def _russian_name(locale: Any, currency: str, value: Decimal, case: Case) -> str:
    """A name in the case that a number has: *101 марокканский дирхам*, *более 101 марокканского дирхама*.

    Empty where CLDR has one form only of a name that is declined, and for a feminine noun in the accusative:
    *на 21 рупию*.
    """
    one, many = (_name(locale, currency, _RUSSIAN_COUNTS[category]) for category in ("one", "many"))
    category = locale.plural_form(value.copy_abs())
    if currency in _RUSSIAN_INDECLINABLE:
        return one
    if one == many or (case == "by" and category == "one" and one.partition(" ")[0].endswith("ая")):
        return ""
    if case == "of":
        category = _RUSSIAN_GENITIVE.get(category, category)
    return _name(locale, currency, _RUSSIAN_COUNTS[category])


def _arabic_name(locale: Any, currency: str, value: Decimal) -> str:
    """A name of a noun and an adjective, which CLDR has in one form only: *3 ريالات سعودية*, *21 ريالاً سعودياً*.

    Empty where the plural of the noun is not known. One and two have no numeral: see `one_or_two`.
    """
    name = _name(locale, currency)
    noun, _, adjective = name.partition(" ")
    category = locale.plural_form(value.copy_abs())
    if name in _INVARIABLE:
        return name
    if noun.endswith("ة") and adjective.endswith("ية"):
        return f"{noun[:-1]}ات {adjective}" if category == "few" else name
    if noun not in _ARABIC_PLURALS:
        return ""
    is_adjective = _is_adjective(adjective)
    match category:
        case "few":
            return f"{_ARABIC_PLURALS[noun]} {adjective}{'ة' if is_adjective else ''}"
        case "many" if is_adjective:
            return f"{noun}اً {adjective}اً"
    return name


def _is_adjective(word: str) -> bool:
    """Whether an Arabic word after a noun agrees with it, and is no name of a country."""
    return word.endswith("ي") and word not in _NO_ADJECTIVES
