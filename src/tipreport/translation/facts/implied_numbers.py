"""The numbers that an English text implies, so that a translation may have them: "two decades" is *vingt ans*."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tipreport.translation.facts.number_words import cardinals_of

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
    (r"\bcentur", "20 21 100"),
    (r"\btripl|\btrebl|\bthree-?fold|\btrienn|\btrio\b", "3"),
    (r"\bquadrupl|\bfour-?fold|\bquadrenn", "4"),
    (r"\bquintupl|\bfive-?fold|\bquinquenn", "5"),
    (r"\bten-?fold|\bdecenn", "10"),
    (r"\bbi-?weekly|\bfortnight", "2 14 15"),
    (
        r"\bbi-?(?:annual|monthly|enn|lateral|lingual|national)|\bboth|\beither|\bneither|\bevery other|\btwin|\bdual",
        "2",
    ),
    (r"\bsemester", "6"),
)


class Restated(NamedTuple):
    """A number with a unit for which another language may have another number: "two decades" is *vingt ans*."""

    value: Decimal
    unit: str
    values: frozenset[Decimal]


_DECADES = re.compile(r"\b(1[0-9]|20)[0-9]0s")  # the 1840s are in the 19th century
_RESTATED = {  # the factors: *quinze jours* are two weeks, 48 hours two days
    "decades": (1, 10),
    "years?": (1, 12),
    "weeks?": (1, 7, 7.5),
    "days?": (1, 24),
    "hours?": (1, 60),
}


def implied_numbers(text: str) -> Iterator[Decimal]:
    """Yield the numbers that an English text implies."""
    text = text.lower()
    for pattern, implied in _IMPLIED:
        if re.search(pattern, text):
            yield from map(Decimal, implied.split())
    yield from (Decimal(century) + 1 for century in _DECADES.findall(text))
    for each in restated_numbers(text):
        yield from each.values - {each.value}


def restated_numbers(text: str) -> Iterator[Restated]:
    """Yield the numbers of an English text that a translation may have in another unit."""
    words = cardinals_of("en").words
    for unit, factors in _RESTATED.items():
        for number, written in re.findall(rf"(?<![\w.,-])([0-9]+|[a-z]+)[ -]({unit})\b", text.lower()):
            if number.isdecimal() or number in words:
                value = Decimal(words.get(number, number))
                unit_of = written.removesuffix("s") + ("" if value == 1 else "s")
                yield Restated(value, unit_of, frozenset(value * Decimal(factor) for factor in factors))
