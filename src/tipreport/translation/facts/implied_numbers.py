"""The numbers that an English text implies, so that a translation may have them: "two decades" is *vingt ans*."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from tipreport.translation.facts.word_tables import word_table

_DECADES = re.compile(r"\b(1[0-9]|20)[0-9]0s")  # the 1840s are in the 19th century


@lru_cache(maxsize=4096)  # an original has several translations
def implied_numbers(text: str) -> frozenset[Decimal]:
    """Return the numbers that an English text implies."""
    text = text.lower()
    implied = [numbers for pattern, numbers in _implied() if pattern.search(text)]
    return frozenset().union(
        *implied,
        (Decimal(century) + 1 for century in _DECADES.findall(text)),
    )


@cache
def _implied() -> tuple[tuple[re.Pattern[str], frozenset[Decimal]], ...]:
    rows = word_table("implied")
    return tuple((re.compile(row["en"]), frozenset(map(Decimal, row["numbers"].split()))) for row in rows)
