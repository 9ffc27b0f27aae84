"""The numbers that an English text implies, so that a translation may have them: "two decades" is *vingt ans*."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from tipreport.translation.facts.number_words import cardinals_of
from tipreport.translation.facts.word_tables import word_table


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


@lru_cache(maxsize=4096)  # an original has several translations
def implied_numbers(text: str) -> frozenset[Decimal]:
    """Return the numbers that an English text implies."""
    text = text.lower()
    implied = [numbers for pattern, numbers in _implied() if pattern.search(text)]
    return frozenset().union(
        *implied,
        (Decimal(century) + 1 for century in _DECADES.findall(text)),
        *(each.values - {each.value} for each in restated_numbers(text)),
    )


@cache
def _implied() -> tuple[tuple[re.Pattern[str], frozenset[Decimal]], ...]:
    rows = word_table("implied")
    return tuple((re.compile(row["en"]), frozenset(map(Decimal, row["numbers"].split()))) for row in rows)


def restated_numbers(text: str) -> Iterator[Restated]:
    """Yield the numbers of an English text that a translation may have in another unit."""
    words = cardinals_of("en").words
    for unit, factors in _RESTATED.items():
        for number, written in re.findall(rf"(?<![\w.,-])([0-9]+|[a-z]+)[ -]({unit})\b", text.lower()):
            if number.isdecimal() or number in words:
                value = Decimal(words.get(number, number))
                unit_of = written.removesuffix("s") + ("" if value == 1 else "s")
                yield Restated(value, unit_of, frozenset(value * Decimal(factor) for factor in factors))
