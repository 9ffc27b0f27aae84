"""The check that a text and its translation state the same facts: numbers, years, tiers, currencies and addresses."""

import re
from functools import lru_cache, partial

from tipreport.translation.facts.centuries import other_centuries
from tipreport.translation.facts.differences import expected, in_place, joined, unexpected
from tipreport.translation.facts.durations import without_same_durations, without_same_phrases
from tipreport.translation.facts.mixed_numbers import with_whole_numbers
from tipreport.translation.facts.money import money_problems
from tipreport.translation.facts.number_check import month_problems, number_problems, word_problems
from tipreport.translation.facts.numbers import normalized
from tipreport.translation.facts.other_countries import other_countries
from tipreport.translation.facts.references import other_letters
from tipreport.translation.facts.shares import without_same_shares
from tipreport.translation.facts.tier_check import tier_problems
from tipreport.translation.facts.tiers_named import WITH_TIERS, without_tiers
from tipreport.translation.facts.times_of_day import other_halves_of_day, without_same_times
from tipreport.translation.facts.well_known import other_bodies
from tipreport.wording.languages import base_language

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»،؛]*[^\s<>\"“”«».,;:!?)،؛]|[\w.+-]+@[\w-]+\.[\w.-]*\w")


@lru_cache(maxsize=4096)  # a build makes several documents of a translation
def fact_problems(original: str, language: str, translation: str, to: str) -> tuple[str, ...]:
    """Return the facts in which a translation differs from its original, without names."""
    halves = other_halves_of_day(normalized(original), language, normalized(translation), to)
    original, translation = normalized(original), normalized(translation)
    original, translation = without_same_times(original, language, translation, to)
    translation = with_whole_numbers(original, language, translation, to)
    tiers = [*tier_problems(original, language, translation, to)]
    bodies = [*other_bodies(original, language, translation, to)]
    countries = [*other_countries(original, translation, to)] if base_language(language) == "en" and not bodies else []
    addresses = set(_ADDRESS.findall(original))
    other = sorted(addresses.symmetric_difference(_ADDRESS.findall(translation)))
    for without_same in (without_same_phrases, without_same_durations, without_same_shares):
        original, translation = without_same(original, language, translation, to)
    letters, (original, translation) = other_letters(original, translation)
    if tiers and base_language(to) in WITH_TIERS:  # which are not named again as other numbers
        original, translation = without_tiers(original, language), without_tiers(translation, to)
    centuries, (original, translation) = other_centuries(original, language, translation, to)
    numbers = (
        *number_problems(original, language, translation, to),
        *word_problems(original, language, translation, to, bodies),
    )
    return (
        *tiers,
        *countries,
        *centuries,
        *halves,
        *letters,
        *joined(numbers, partial(in_place, original, language, translation, to)),
        *month_problems(original, language, translation, to),
        *money_problems(original, language, translation, to),
        *(expected(address) if address in addresses else unexpected(address) for address in other),
    )
