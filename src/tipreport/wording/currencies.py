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
_ARABIC_NAMES = {  # names in CLDR that do not agree, or are not usual
    "HTG": "غورد هايتي",
    "INR": "روبية هندية",
    "KES": "شلن كيني",
    "KMF": "فرنك قمري",
    "NPR": "روبية نيبالية",
    "PKR": "روبية باكستانية",
    "UAH": "هريفنيا أوكرانية",
}
_NAMES_AFTER_MILLIONS = {
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
_DECLINED_LIKE = {"SVC": ("CRC", "костариканск", "сальвадорск")}  # CLDR has one form of the first only
_RUSSIAN_COUNTS = {"one": Decimal(1), "few": Decimal(2), "many": Decimal(5), "other": Decimal("1.5")}
_RUSSIAN_GENITIVE = {"one": "other", "few": "many"}  # 21 рупия, более 21 рупии; 2 рупии, более 2 рупий
_ARABIC_PLURALS = {
    "جنيه": "جنيهات",
    "درهم": "دراهم",
    "تينغ": "تينغات",
    "دولار": "دولارات",
    "دينار": "دنانير",
    "روبل": "روبلات",
    "ريال": "ريالات",
    "فرنك": "فرنكات",
    "شلن": "شلنات",
    "يوان": "يوانات",
}
_NO_ADJECTIVES = frozenset({"بروناي", "سي إف بي", "شرق الكاريبي"})  # a country, letters and a region, after the noun
_INVARIABLE = frozenset({"يورو", "هريفنيا أوكرانية"})
_BRACKETS = re.compile(r" \([^()]*\)$")  # after the name of a currency, that of its bank: francs CFA (BCEAO)


def currency_after_millions(locale: Any, currency: str) -> str:
    """Return the name of a currency in the form that follows millions; its code if it has no name."""
    return _NAMES_AFTER_MILLIONS.get((locale.language, currency)) or _name(locale, currency)


def currency_after(locale: Any, currency: str, value: Decimal, case: Case = "") -> str:
    """Return a currency as it follows a number: its sign or code; in Arabic and Russian its name, if it has no sign.

    The name has the form of the number, and in Russian the case. An Arabic noun whose plural is not known has one form.
    """
    own = _SYMBOLS.get((locale.language, currency))
    if own is None and locale.language == "ar":
        own = _arabic_name(locale, currency, value) or _arabic_noun(locale, currency, value)
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
    if not adjective or name in _INVARIABLE:
        return ""
    is_feminine = noun.endswith("ة")
    if value == 1:
        return f"{name} {'واحدة' if is_feminine else 'واحد'}"
    dual = "ين" if case == "of" else "ان"
    words = [f"{word[:-1]}ت" if is_feminine else word for word in (noun, adjective)]
    return " ".join(f"{word}{dual}" for word in words)


def _name(locale: Any, currency: str, count: Decimal = Decimal(10**6)) -> str:
    from babel.numbers import get_currency_name

    if locale.language == "ar" and currency in _ARABIC_NAMES:
        return _ARABIC_NAMES[currency]
    if locale.language == "ru" and currency in _DECLINED_LIKE:
        other, before, own = _DECLINED_LIKE[currency]
        return _name(locale, other, count).replace(before, own)
    name = get_currency_name(currency, count=count, locale=locale)
    if locale.language == "ru" and currency in _RUSSIAN:
        name = name.replace(*_RUSSIAN[currency])
    return _BRACKETS.sub("", name)


def _symbol(locale: Any, currency: str) -> str:
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, locale))


def _russian_name(locale: Any, currency: str, value: Decimal, case: Case) -> str:
    """A name in the case that a number has: *101 марокканский дирхам*, *более 101 марокканского дирхама*.

    Empty where CLDR has no name.
    """
    one, many = (_name(locale, currency, _RUSSIAN_COUNTS[category]) for category in ("one", "many"))
    if one == many:  # a noun without cases, or no name at all
        return "" if one == currency else one
    category = locale.plural_form(value.copy_abs())
    if case == "by" and category == "one":
        return _accusative(one)
    if case == "of":
        category = _RUSSIAN_GENITIVE.get(category, category)
    return _name(locale, currency, _RUSSIAN_COUNTS[category])


def _accusative(name: str) -> str:
    """A Russian name of an adjective and a noun after *на 21*: *индийскую рупию*. Only feminine ones differ."""
    adjective, space, rest = name.partition(" ")
    noun, *others = rest.split(" ")
    if not adjective.endswith("ая"):
        return name
    noun = f"{noun[:-1]}{'ю' if noun.endswith('я') else 'у'}"
    return f"{adjective[:-2]}ую{space}{' '.join((noun, *others))}"


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
    if noun not in _ARABIC_PLURALS or not adjective.endswith("ي") or adjective in _NO_ADJECTIVES:
        return ""
    match category:
        case "few":
            return f"{_ARABIC_PLURALS[noun]} {adjective}ة"
        case "many":
            return f"{noun}اً {adjective}اً"
    return name


def _arabic_noun(locale: Any, currency: str, value: Decimal) -> str:
    """A name that stands after any number, its noun in the plural where that is known: *5 دولارات هونغ كونغ*.

    Empty where CLDR has no name.
    """
    name = _name(locale, currency)
    noun, space, rest = name.partition(" ")
    if locale.plural_form(value.copy_abs()) == "few":
        noun = _ARABIC_PLURALS.get(noun, noun)
    return "" if name == currency else f"{noun}{space}{rest}"
