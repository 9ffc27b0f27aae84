"""The check that a translation keeps the currencies of its original."""

import re
from collections.abc import Iterator

from tipreport.model.codes import CURRENCIES
from tipreport.translation.facts.alternatives import other_words, words_at

_YEAR = "(?:19|20)[0-9]{2}"
_CODE = re.compile(  # beside an amount, unlike the name of a treaty: "the 1989 CRC"
    rf"\b([A-Z]{{3}})[ \u00a0]?[0-9]|(?<![0-9.,])(?!{_YEAR}[ \u00a0])[0-9][0-9., \u00a0]*(?:\w+ )?([A-Z]{{3}})\b"
)
_NAMED = {
    "dollar": "",
    "euro": "",
    "pound": "£|GBP|sterling",
}  # translations keep these names; other pounds are weights


def money_problems(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the currencies of an original that its translation does not name, unless one is said to be wrong."""
    is_said = any(other_words(original, language, translation, to, ("currency", "dollar")))
    wanted, found = (
        {each.name: f"the currency {each.name}" for each in words_at(text, of, "currency")}
        for text, of in ((original, language), (translation, to))
    )
    there = next((name for currency, name in found.items() if currency not in wanted), "none")
    for currency, sign in _NAMED.items():
        if not is_said and currency in wanted.keys() - found.keys() and re.search(sign, original):
            yield f"expected an amount in {currency}s as in the original, found {there}"
    for code in dict.fromkeys(before or after for before, after in _CODE.findall(original)):
        if code in CURRENCIES and code not in translation and not _names_currency(code, translation, to):
            yield f"expected an amount in {code} as in the original, found {there}"


def _names_currency(code: str, translation: str, to: str) -> bool:
    """Whether a text names a currency, of whose name an ending may differ."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(to, sep="-")
    except (UnknownLocaleError, ValueError):
        return True
    stems = [word[:4].casefold() for word in str(locale.currencies.get(code, code)).split()]
    symbol = str(locale.currency_symbols.get(code, code))
    return symbol in translation or any(stem in translation.casefold() for stem in stems)
