"""The check that a text and its translation state the same facts: numbers, years, tiers, currencies and addresses."""

import re
from functools import lru_cache

from tipreport.translation.facts.differences import expected, unexpected
from tipreport.translation.facts.money import money_problems
from tipreport.translation.facts.number_check import month_problems, number_problems, word_problems
from tipreport.translation.facts.tier_check import tier_problems
from tipreport.translation.facts.tiers_named import without_tiers

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]*\w")


@lru_cache(maxsize=4096)  # a build makes several documents of a translation
def fact_problems(original: str, language: str, translation: str, to: str) -> tuple[str, ...]:
    """Return the facts in which a translation differs from its original, without names."""
    tiers = [*tier_problems(original, language, translation, to)]
    if tiers:  # which are not named again as other numbers
        original, translation = without_tiers(original, language), without_tiers(translation, to)
    addresses = set(_ADDRESS.findall(original))
    other = sorted(addresses.symmetric_difference(_ADDRESS.findall(translation)))
    return (
        *tiers,
        *number_problems(original, language, translation, to),
        *word_problems(original, language, translation, to),
        *month_problems(original, language, translation, to),
        *money_problems(original, translation, to),
        *(expected(address) if address in addresses else unexpected(address) for address in other),
    )
