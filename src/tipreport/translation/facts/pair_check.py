"""The check that a translation does not exchange values: the tiers of two years, or the numbers of two sources."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tipreport.translation.facts.ages import other_ages
from tipreport.translation.facts.all_but import other_exceptions
from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.bounds import other_bounds
from tipreport.translation.facts.contrary import contrary_facts
from tipreport.translation.facts.counted_nouns import other_twos
from tipreport.translation.facts.dated_amounts import other_dated_amounts, other_ends
from tipreport.translation.facts.dates import days_of, exchanged_days, other_dates
from tipreport.translation.facts.directions import other_directions
from tipreport.translation.facts.exchanges import (
    Exchanged,
    Item,
    Pairs,
    Sides,
    labels_of,
    pairs_of,
    pairs_of_lists,
    values_of,
)
from tipreport.translation.facts.how_often import with_times
from tipreport.translation.facts.labels import month_labels, relatives_of, without_other_nouns
from tipreport.translation.facts.mixed_numbers import with_whole_numbers
from tipreport.translation.facts.numbers import normalized, numbers
from tipreport.translation.facts.opposed import ones_in_both, other_sides
from tipreport.translation.facts.opposed_changes import other_articles, other_changes
from tipreport.translation.facts.order import exchanged_ordinals
from tipreport.translation.facts.other_order import in_other_order
from tipreport.translation.facts.parts_of_names import other_parts_of_names
from tipreport.translation.facts.parts_of_them import whole_of_them
from tipreport.translation.facts.people import opposite_people
from tipreport.translation.facts.places import Positions, places_in
from tipreport.translation.facts.references import are_references, exchanged_references, other_laws, references_in
from tipreport.translation.facts.relations import (
    other_purposes,
    other_ratios,
)
from tipreport.translation.facts.shared_words import (
    other_numbered_names,
    shared_names,
)
from tipreport.translation.facts.sides import (
    Keys,
    Side,
    counted,
    months_of,
    numbers_of,
    quantities_of,
    tiers_of,
    without_name,
    year_labels,
)
from tipreport.translation.facts.tier_order import may_return, other_tier_order
from tipreport.translation.facts.times_of_day import without_same_times
from tipreport.translation.facts.turned import ranges_of, turned
from tipreport.translation.facts.well_known import positions_of_bodies
from tipreport.translation.facts.years_beside import (
    moved_year,
    only_year_of_a_text,
    other_tiers_beside,
    other_years_beside,
)
from tipreport.translation.facts.years_of_none import other_years_of_none, pairs_with_nones

_TIMES = {1: "once", 2: "twice"}
_unordered = partial(pairs_of, in_order=False)
_BESIDE = (
    "ordinal",
    "point of the compass",
    "weekday",
    "ministry",
    "measure",
    "person",
)  # words that tell numbers apart


def pair_problems(
    original: str, language: str, translation: str, to: str, names: tuple[Positions, Positions] = ({}, {})
) -> Iterator[str]:
    """Yield the values of a translation that are exchanged; ``names`` are the positions of names in both texts."""
    spelled, original = translation, normalized(original)
    whole = with_whole_numbers(original, language, normalized(translation), to)
    original, translation = without_same_times(original, language, whole, to)
    first = Side(numbers(original, language, original=True), language)
    second = Side(numbers(translation, to), to, frozenset().union(*(each.values for each in first.numbers)))
    texts, both = (first.text, second.text), (first, second)
    keys = Keys(first.numbers)
    pairs = Exchanged(*texts, frozenset(keys.of(each) for each in first.numbers if each.percent is not False))
    places, bodies = (
        places_in(first.text, language, second.text, to),
        (of_first := positions_of_bodies(first.text, language), of_first and positions_of_bodies(second.text, to)),
    )
    named = [
        tuple(labels_of((*span, name) for name, span in each.items()) for each in two)
        for two in (names, places, bodies)
    ]
    *beside, people = (tuple(labels_of(words_at(side.text, side.language, kind)) for side in both) for kind in _BESIDE)
    beside.append(relatives_of(first, second))
    dated = (first.text, language, first.years), (second.text, to, second.years)
    years, months = ((of(first), of(second)) for of in (year_labels, months_of))
    of_text = only_year_of_a_text(*dated)
    moved = moved_year(first, second)
    years_of_values = [_without(_without(each, of_text), moved) for each in years]
    values = numbers_of(first.numbers, keys), numbers_of(second.numbers, keys)

    tiers: Sides = tiers_of(first), tiers_of(second)
    yield from _tiers_elsewhere(pairs, both, tiers, (years, named[1]))
    yield from (
        *pairs.of(months, _each(pairs_of, texts, months, years)),
        *other_years_beside(*dated, pairs.done),
        *other_years_of_none(*both, values, pairs.done),
    )
    dated_values = _with_ones(both, (without_name(first, values[0]), without_name(second, values[1])))
    yield from (
        *pairs.of(dated_values, pairs_with_nones(both, dated_values, years_of_values)),
        *pairs.of(values, _each(_unordered, texts, values, month_labels(*both, months))),
    )
    for often in with_times(both):
        yield from pairs.of(often, _each(pairs_of, texts, often, years_of_values))
    all_keys = Keys(first.numbers_and_twos)
    with_twos = [numbers_of(side.numbers_and_twos, all_keys) for side in both]
    yield from other_dated_amounts(pairs, both, with_twos, years_of_values)
    for labels in (each for each in (*named, *beside, people) if values[0] and each[0]):
        # in "A and B have 4 men and 5 women" they do not belong to each other
        own = without_other_nouns(first, values) if labels is people else with_twos if labels is named[1] else values
        yield from pairs.of(own, _each(_unordered, texts, own, labels))
        yield from pairs.of(values, _each(pairs_of_lists, texts, values, labels))
    yield from (
        *pairs.of(values, _each(pairs_of_lists, texts, values, shared_names(*texts))),
        *other_purposes((first.text, language, values[0]), (second.text, to, values[1])),
    )
    with_keys = (first.text, language, with_twos[0]), (second.text, to, with_twos[1])
    yield from (
        *other_bounds(*with_keys),
        *other_ages(*with_keys),
        *other_sides(*with_keys),
        *other_changes(*with_keys),
        *contrary_facts(*with_keys),
        *other_exceptions(*with_keys),
        *other_directions((first.text, language), (second.text, to)),
        *other_articles(pairs, both, values),
        *other_parts_of_names(first.text, language, second.text, to),
        *other_ratios(first.text, language, second.text, to, with_twos),
    )
    references = [references_in(side.text, side.language, own) for side, own in zip(both, with_twos, strict=True)]
    yield from (*exchanged_references(*references), *exchanged_days(first, second), *other_dates(first, second))
    yield from (*other_numbered_names(first.text, second.text), *other_laws(first.text, second.text))
    counts = (first.text, language, first.numbers_and_twos), (second.text, to, second.numbers_and_twos)
    yield from (*opposite_people(*counts), *other_twos(*counts, spelled))
    yield from (*exchanged_ordinals(first.text, language, second.text, to), *_repeated(values))
    quantities = quantities_of(first), quantities_of(second)
    amounts = [*values[0], *quantities[0]], [*values[1], *quantities[1]]
    nouns = counted(first, amounts[0]), counted(second, amounts[1])
    yield from pairs.of(amounts, _in_both(*nouns), are_counts=True)
    ranges, of_days = (ranges_of(both, own) for own in (values, [days_of(side) for side in both]))
    yield from (
        *turned(pairs, both, (values, tiers, months), (ranges, years, of_days)),
        *other_ends(pairs, both, values),
    )
    single_years = [
        values_of((each.start, each.end, each.written) for each in side.years if each.written not in (of_text, moved))
        for side in both
    ]
    kinds = values, single_years, tiers, quantities, ranges, [days_of(side) for side in both]
    yield from in_other_order(pairs, both, kinds, named, are_references(references[0]))
    yield from whole_of_them(*both, values, pairs.done)


def _tiers_elsewhere(pairs: Exchanged, both: tuple[Side, Side], tiers: Sides, labels: Sequence[Sides]) -> Iterator[str]:
    """Yield the tiers that have the year or the country of another one, or another order in time.

    ``labels`` are the years and the countries of both texts.
    """
    yield from other_tiers_beside(*both, labels[1][0], pairs.done)
    yield from other_tier_order(*both, pairs.done)
    for of_kind in labels if not may_return(both[1], tiers) else ():
        yield from pairs.of(tiers, _each(pairs_of, (both[0].text, both[1].text), tiers, of_kind))


def _with_ones(both: tuple[Side, Side], values: Sides) -> Sides:
    """The numbers of both texts with their comparisons by one: "one more"."""
    ones = ones_in_both(*((side.text, side.language) for side in both))
    return [[*own, *more] for own, more in zip(values, ones, strict=True)]


def _without(labels: Sequence[Item], key: str) -> Sequence[Item]:
    """Labels without one, if there are others."""
    return [each for each in labels if each.key != key] or labels


def _each(
    pairs: Callable[[str, list[Item]], Pairs], texts: tuple[str, str], values: Sides, labels: Sides
) -> tuple[Pairs, Pairs]:
    """The pairs of values and labels in both texts."""
    return pairs(texts[0], [*values[0], *labels[0]]), pairs(texts[1], [*values[1], *labels[1]])


def _in_both(first: Pairs, second: Pairs) -> tuple[Pairs, Pairs]:
    """The values and the labels that both texts have."""
    values = [value for value in first if value in second]
    labels = frozenset().union(*first.values()) & frozenset().union(*second.values())
    return {value: first[value] & labels for value in values}, {value: second[value] & labels for value in values}


def _repeated(values: Sides) -> Iterator[str]:
    """Yield a number that is there less often than in the original, if another one is there more often."""
    wanted, found = (Counter(each.key for each in side) for side in values)
    fewer = [key for key in wanted if 0 < found[key] < wanted[key]]
    more = [key for key in wanted if found[key] > wanted[key]]
    if fewer and more:
        times = [_TIMES.get(side[fewer[0]], f"{side[fewer[0]]} times") for side in (wanted, found)]
        yield f"expected {fewer[0]} {times[0]} as in the original, found it {times[1]}, and {more[0]} more often"
