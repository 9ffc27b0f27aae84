"""The numbers that an English text implies, so that a translation may have them: "two decades" is *vingt ans*."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tipreport.translation.cardinals import CARDINALS

_IMPLIED = (
    (r"\bweek", "7 8"),
    (r"\b(?:two|2)[ -]weeks?\b", "14 15"),
    (r"\b(?:months?|monthly)\b", "30"),
    (r"\b(?:years?|annual|annually|yearly)\b", "12"),
    (r"\byears? and a half\b", "18"),
    (r"\bda(?:y|ys|ily)\b", "24"),
    (r"\b(?:two|2)[ -]days?\b", "48"),
    (r"\bhal(?:f|ves)\b|\bbiannual|\bsemi-?annual|\btwice a year", "6 30 50"),
    (r"\bquarter", "3 15 25"),
    (r"\bdozens?\b", "10 12"),
    (r"\bteen", "13 19"),
    (r"\bscores?\b", "20"),
    (r"\bcentur|\b(?:19|20)[0-9]0s", "20 21 100"),
    (r"\btripl|\btrebl|\bthree-?fold|\btrienn|\btrio\b", "3"),
    (r"\bquadrupl|\bfour-?fold|\bquadrenn", "4"),
    (r"\bquintupl|\bfive-?fold|\bquinquenn", "5"),
    (r"\bten-?fold|\bdecenn", "10"),
    (r"\bbi-?weekly|\bfortnight", "14 15"),
    (r"\bsemester", "6"),
)
_YEARS = 10  # of a decade


def implied_numbers(text: str) -> Iterator[Decimal]:
    """Yield the numbers that an English text implies."""
    text = text.lower()
    for pattern, implied in _IMPLIED:
        if re.search(pattern, text):
            yield from map(Decimal, implied.split())
    yield from (number * _YEARS for number in counted_decades(text))


def counted_decades(text: str) -> Iterator[Decimal]:
    """Yield the number of decades in "two decades"."""
    words = CARDINALS["en"].words
    for number in re.findall(r"\b([0-9]+|[a-z]+) decades\b", text.lower()):
        if number.isdecimal() or number in words:
            yield Decimal(words.get(number, number))
