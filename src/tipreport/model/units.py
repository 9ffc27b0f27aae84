"""The units of numbers: of people, things, shares and times, and the currencies (ISO 4217)."""

from tipreport.model.codes import CURRENCIES
from tipreport.model.currencies import currencies_for
from tipreport.model.messages import closest, plain_word

TIMES = ("years", "months", "weeks", "days", "hours")
UNITS = ("persons", "cases", "percent", *TIMES, "count")
INDIVISIBLE = ("persons", "cases")
_OTHER_WORDS = {
    "persons": "people|person|individuals|victims|children|women|men|workers|migrants|defendants|traffickers|suspects",
    "cases": "case|investigations|incidents",
    "percent": "%|per cent|percentage|pct",
    "count": "number|items|units|shelters|calls|inspections|score|points",
    "USD": "$|us$|dollar|dollars|us dollar|us dollars",
    "EUR": "€|euro|euros",
    "GBP": "£|pound|pounds|sterling|pounds sterling",
    "JPY": "yen",
    "CNY": "yuan|renminbi|rmb",
    "INR": "₹|rupee|rupees",
    "RUB": "rubles|roubles",
}
_UNIT_OF = {word: unit for unit, words in _OTHER_WORDS.items() for word in words.split("|")}


def unit_for(text: str) -> str:
    """Return the unit that an invalid text probably means: ``persons`` for ``people``; empty if it is not clear.

    A currency may be one of several: ``XAF or XOF`` for ``CFA francs``.
    """
    plain = plain_word(text)
    if plain.upper() in CURRENCIES:
        return plain.upper()
    return _UNIT_OF.get(plain) or currencies_for(plain) or "".join(closest(plain, UNITS))
