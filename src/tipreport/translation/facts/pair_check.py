"""The check that a translation does not exchange values: the tiers of two years, or the numbers of two sources."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.bounds import other_bounds
from tipreport.translation.facts.changes import change_in
from tipreport.translation.facts.counted_nouns import is_before_noun, is_part, is_total, nouns_after
from tipreport.translation.facts.exchanges import Exchanged, Item, Pairs, pairs_of, pairs_of_lists, taken
from tipreport.translation.facts.months import month_name, months_named
from tipreport.translation.facts.multiples import multiples_at
from tipreport.translation.facts.numbers import Number, numbers
from tipreport.translation.facts.ordinal_order import exchanged_ordinals
from tipreport.translation.facts.places import places_in
from tipreport.translation.facts.purposes import other_purposes, purposes
from tipreport.translation.facts.ratios import other_ratios
from tipreport.translation.facts.sides import Keys, Side
from tipreport.translation.facts.tier_check import has_other_tiers_beside_years
from tipreport.translation.facts.tiers_named import TierNamed
from tipreport.translation.facts.twos import other_twos
from tipreport.translation.facts.well_known import positions_of_bodies
from tipreport.translation.facts.years_beside import other_years_beside

_BESIDE = ("ordinal", "point of the compass", "weekday", "ministry", "measure", "age")  # words that tell numbers apart
_NEAR = 24  # characters around a number
_RANGE = re.compile(
    r"[ \u00a0]?(?:[-–—]|to|through|until|à|au|al?|hasta|по|до|إلى|حتى)[ \u00a0]?(?:(?:عام|سنة)[ \u00a0])?",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(r"عدد\w*\s\Z")  # "البالغ عددها 96"
_IN_BRACKETS = re.compile(r"(?<!\w)([^\W\d_]+) \(\Z")
_CLAUSE_END = re.compile(
    r"(?:\w+\s)?(?=[0-9]{4}(?![0-9]))|[0-9,;:.()،؛]"
)  # in "41 in the year 2022", no years are counted
_AND = re.compile(r"\s(?:and|et|y|и)\s|\sو(?=ال)")  # after which a noun belongs to another number
Names = Mapping[str, tuple[int, int]]  # the positions of names in a text


def pair_problems(
    original: str, language: str, translation: str, to: str, names: tuple[Names, Names] = ({}, {})
) -> Iterator[str]:
    """Yield the values of a translation that are exchanged; ``names`` are the positions of names in both texts."""
    first = Side(numbers(original, language, original=True), language)
    second = Side(numbers(translation, to), to, frozenset().union(*(each.values for each in first.numbers)))
    places = places_in(first.text, language, second.text, to)
    pairs = Exchanged()
    if not has_other_tiers_beside_years(original, language, translation, to):  # which is said already
        for labels in ((_years(first), _years(second)), (_labels(places[0]), _labels(places[1]))):
            yield from pairs.of(
                _pairs(first.text, _tiers(first.tiers), labels[0]),
                _pairs(second.text, _tiers(second.tiers), labels[1]),
                "Tier ",
            )
    yield from pairs.of(
        _pairs(first.text, _months(first), _years(first)), _pairs(second.text, _months(second), _years(second))
    )
    yield from other_years_beside((first.text, language, first.years), (second.text, to, second.years), said=pairs.done)
    keys = Keys(first.numbers)
    values = _numbers(first.numbers, keys), _numbers(second.numbers, keys)
    yield from pairs.of(_pairs(first.text, values[0], _years(first)), _pairs(second.text, values[1], _years(second)))
    bodies = positions_of_bodies(first.text, language), positions_of_bodies(second.text, to)
    beside = [(_words(first, kind), _words(second, kind)) for kind in _BESIDE]
    for own, their in (
        (_labels(names[0]), _labels(names[1])),
        (_labels(places[0]), _labels(places[1])),
        (_labels(bodies[0]), _labels(bodies[1])),
        *beside,
    ):
        items = [*values[0], *own], [*values[1], *their]
        yield from pairs.of(  # in "A and B have 4 men and 5 women" they do not belong to each other
            pairs_of(first.text, items[0], in_order=False), pairs_of(second.text, items[1], in_order=False)
        )
        yield from pairs.of(pairs_of_lists(first.text, items[0]), pairs_of_lists(second.text, items[1]))
    sides = (first.text, language, values[0]), (second.text, to, values[1])
    yield from pairs.of(*purposes(*sides))
    yield from other_bounds(*sides)
    yield from other_purposes(*sides)
    all_keys = Keys(first.numbers_and_twos)
    with_twos = [_numbers(side.numbers_and_twos, all_keys) for side in (first, second)]
    yield from other_ratios(first.text, language, second.text, to, with_twos)
    yield from other_twos((first.text, language, first.numbers_and_twos), (second.text, to, second.numbers_and_twos))
    yield from exchanged_ordinals(first.text, language, second.text, to)
    yield from _repeated(first, second, keys)
    counted = _counted(first, keys), _counted(second, keys)
    common = [key for key in counted[0] if key in counted[1]]
    nouns = {key: counted[0][key] for key in common}, {key: counted[1][key] for key in common}
    yield from pairs.of(*nouns)
    yield from pairs.of(_with_totals(first, keys, nouns[0]), _with_totals(second, keys, nouns[1]))
    if not pairs.done:
        near = _counted(first, keys, is_any=True)
        direct = _direct(first, keys), _direct(second, keys)
        sums = _sums(first, keys) | _sums(second, keys)
        for each in taken(*nouns):
            # in "18 cases to one and 7 to all" and its reverse, the last number lacks the noun
            is_lacking = each.found not in direct[0] and each.value not in direct[1]
            if (
                not is_lacking
                and sums.isdisjoint((each.value, each.found))
                and each.expected not in near.get(each.found, ())
            ):
                yield f"expected {each.expected} beside {each.value} as in the original, found it beside {each.found}"
                break  # the other values are exchanged with it
    yield from pairs.of(_quantities(first), _quantities(second))
    for own, their in (values, (_tiers(first.tiers), _tiers(second.tiers))):
        one, other = change_in(first.text, language, own), change_in(second.text, to, their)
        if one and other == one[::-1]:
            yield f"expected a change from {one[0]} to {one[1]} as in the original, found one from {one[1]} to {one[0]}"


# ---------------------------------------------------------------- values and labels


def _pairs(text: str, values: Iterable[Item], labels: Iterable[Item]) -> Pairs:
    return pairs_of(text, [*values, *labels])


def _tiers(found: Iterable[TierNamed]) -> list[Item]:
    return [Item(each.start, each.end, each.tier, is_value=True) for each in found]


def _years(side: Side) -> list[Item]:
    """The years of a text; a range of years, such as "2001 to 2021", is one label."""
    found: list[Item] = []
    for each in side.years:
        if found and _RANGE.fullmatch(side.text[found[-1].end : each.start]):
            first = found.pop()
            found.append(Item(first.start, each.end, f"{first.key} to {each.written}", is_value=False))
        else:
            found.append(Item(each.start, each.end, each.written, is_value=False))
    return found


def _months(side: Side) -> list[Item]:
    named = months_named(side.text, side.language)
    return [Item(each.start, each.end, month_name(each.month), is_value=True) for each in named]


def _labels(names: Names) -> list[Item]:
    return [Item(start, end, name, is_value=False) for name, (start, end) in names.items()]


def _words(side: Side, kind: str) -> list[Item]:
    return [Item(each.start, each.end, each.name, is_value=False) for each in words_at(side.text, side.language, kind)]


def _numbers(found: Iterable[Number], keys: Keys) -> list[Item]:
    return [Item(each.start, each.end, keys.of(each), is_value=True) for each in found]


def _repeated(first: Side, second: Side, keys: Keys) -> Iterator[str]:
    """Yield a number that is there less often than in the original, if another one is there more often."""
    wanted, found = (Counter(map(keys.of, side.numbers)) for side in (first, second))
    fewer = [key for key in wanted if 0 < found[key] < wanted[key]]
    more = [key for key in wanted if found[key] > wanted[key]]
    if fewer and more:
        yield f"expected {fewer[0]} as often as in the original, found {more[0]} more often"


def _counted(side: Side, keys: Keys, *, is_any: bool = False) -> Pairs:
    """The noun that each number counts, or any noun after it, if it is known, and whether it is a part of another."""
    found: dict[str, set[str]] = {}
    for each in side.numbers:
        after = _CLAUSE_END.split(side.text[each.end : each.end + 2 * _NEAR])[0]
        if not is_any:
            after = _AND.split(after)[0]
        if before := _IN_BRACKETS.search(side.text[: each.start]):  # "boys (37)"
            after = before[1]
        nouns = [] if _NOUN_BEFORE.search(side.text[: each.start]) else [*nouns_after(after, side.language)]
        part = ["“of them”"] if is_part(side.text, each.start, each.end, side.language) else []
        found.setdefault(keys.of(each), set()).update((*nouns[: None if is_any else 1], *part))
    return {key: frozenset(nouns) for key, nouns in found.items()}


def _with_totals(side: Side, keys: Keys, nouns: Pairs) -> Pairs:
    """The nouns that numbers count, and “in all” for those that are said to be a sum."""
    sums = _sums(side, keys)
    return {key: frozenset(["“in all”"]) if key in sums else labels for key, labels in nouns.items()}


def _sums(side: Side, keys: Keys) -> frozenset[str]:
    return frozenset(keys.of(each) for each in side.numbers if is_total(side.text, each.start, each.end, side.language))


def _direct(side: Side, keys: Keys) -> frozenset[str]:
    """The numbers that have a noun directly after them, or that are a part of another one."""
    return frozenset(
        keys.of(each)
        for each in side.numbers
        if is_before_noun(side.text[each.end : each.end + 2 * _NEAR], side.language)
        or _IN_BRACKETS.search(side.text[: each.start])
        or is_part(side.text, each.start, each.end, side.language)
    )


def _quantities(side: Side) -> Pairs:
    """The noun that follows each part and each quantity without a number: "half of the men", "dozens of girls"."""
    found: dict[str, set[str]] = {}
    quantities = ((each.end, each.name) for each in words_at(side.text, side.language, "quantity"))
    for end, name in (*multiples_at(side.text, side.language), *quantities):
        after = _CLAUSE_END.split(side.text[end : end + 2 * _NEAR])[0]
        found.setdefault(name, set()).update([*nouns_after(after, side.language)][:1])
    return {name: frozenset(nouns) for name, nouns in found.items()}
