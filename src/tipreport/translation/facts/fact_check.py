"""The check that a text and its translation state the same facts: numbers, years, tiers, currencies and addresses."""

import re
from functools import lru_cache, partial

from tipreport.translation.facts.centuries import other_centuries
from tipreport.translation.facts.differences import expected, joined, unexpected
from tipreport.translation.facts.durations import without_same_durations
from tipreport.translation.facts.in_place import in_place
from tipreport.translation.facts.money import money_problems
from tipreport.translation.facts.number_check import month_problems, number_problems, word_problems
from tipreport.translation.facts.numbers import normalized
from tipreport.translation.facts.tier_check import tier_problems
from tipreport.translation.facts.tiers_named import without_tiers
from tipreport.translation.facts.times_of_day import other_halves_of_day, without_same_times

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]*\w")


def restated(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts without the times and the durations that both have, each in its own form."""
    texts = without_same_times(normalized(original), language, normalized(translation), to)
    return without_same_durations(texts[0], language, texts[1], to)


@lru_cache(maxsize=4096)  # a build makes several documents of a translation
def fact_problems(original: str, language: str, translation: str, to: str) -> tuple[str, ...]:
    """Return the facts in which a translation differs from its original, without names."""
    halves = other_halves_of_day(normalized(original), language, normalized(translation), to)
    original, translation = restated(original, language, translation, to)
    tiers = [*tier_problems(original, language, translation, to)]
    if tiers:  # which are not named again as other numbers
        original, translation = without_tiers(original, language), without_tiers(translation, to)
    centuries, (original, translation) = other_centuries(original, language, translation, to)
    addresses = set(_ADDRESS.findall(original))
    other = sorted(addresses.symmetric_difference(_ADDRESS.findall(translation)))
    numbers = (
        *number_problems(original, language, translation, to),
        *word_problems(original, language, translation, to),
    )
    return (
        *tiers,
        *centuries,
        *halves,
        *joined(numbers, partial(in_place, original, language, translation, to)),
        *month_problems(original, language, translation, to),
        *money_problems(original, language, translation, to),
        *(expected(address) if address in addresses else unexpected(address) for address in other),
    )
