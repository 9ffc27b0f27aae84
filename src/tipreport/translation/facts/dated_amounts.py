"""The years of quantities, of multiples and of what is compared with the year before, and the ends of ranges."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.translation.facts.alternatives import multiples_at
from tipreport.translation.facts.exchanges import Exchanged, Item, Pairs, Sides, labels_of, pairs_of
from tipreport.translation.facts.ranges import with_ranges
from tipreport.translation.facts.sides import Side, quantities_of, without_name
from tipreport.translation.facts.word_tables import opposed_pattern
from tipreport.translation.facts.years_of_none import nones_in

_TWO = 2  # ends of a range
_YEAR_BEFORE = "the year before"


def other_dated_amounts(pairs: Exchanged, both: tuple[Side, Side], values: Sides, years: Sides) -> Iterator[str]:
    """Yield the amounts that have each other's year: "350 in 2020 and twice as many in 2021".

    ``values`` are the numbers of both texts. Only one of two amounts needs to be a number, and one of two years may be
    "the year before".
    """
    if not (years[0] and years[1]) or nones_in(both[0].text, both[0].language):  # to which one of two years belongs
        return
    values = [without_name(side, own) for side, own in zip(both, values, strict=True)]
    words = [quantities_of(side) for side in both]
    meant = _meant(words[0], words[1]), _meant(words[1], words[0])
    amounts = [[*own, *more] for own, more in zip(values, meant, strict=True)]
    for own in (amounts, values) if multiples_at(both[0].text, both[0].language) else (amounts,):
        yield from pairs.of(own, _of_years(both, own, years))
    if all(before := [_years_before(side) for side in both]):
        labels = [[*own, *more] for own, more in zip(years, before, strict=True)]
        yield from pairs.of(values, _of_years(both, values, labels))


def _meant(words: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """The words of a text with the meaning that the other text has too: "вдвое" is a half or a double."""
    known = {each.key for each in others}
    clear = {(each.start, each.end) for each in words if each.key in known}
    return [each for each in words if each.key in known or (each.start, each.end) not in clear]


def _of_years(both: tuple[Side, Side], values: Sides, years: Sides) -> tuple[Pairs, Pairs]:
    """The years of each amount in both texts."""
    first, second = (
        pairs_of(side.text, [*own, *labels], in_order=False)
        for side, own, labels in zip(both, values, years, strict=True)
    )
    return first, second


def _years_before(side: Side) -> list[Item]:
    """The years of a text that are named by the one after them: "46 the year before"."""
    pattern = opposed_pattern("year before", side.language)
    return labels_of((*match.span(), _YEAR_BEFORE) for match in pattern.finditer(side.text))


def other_ends(pairs: Exchanged, both: tuple[Side, Side], numbers: Sides) -> Iterator[str]:
    """Yield the range with another end, which the original has outside it: "2012 to 2014 ..., since 2015".

    Both texts have the same numbers or the same years, equally often.
    """
    years = [labels_of((each.start, each.end, each.written) for each in side.years) for side in both]
    for values in (numbers, years):
        keys = [Counter(each.key for each in side) for side in values]
        wanted, found = (_ranges(side, own) for side, own in zip(both, values, strict=True))
        if keys[0] != keys[1] or len(wanted) != 1 or len(found) != 1:
            continue
        (start, end), (first, last) = wanted[0], found[0]
        if (start == first) != (end == last) and not pairs.done & {start, end, first, last}:
            pairs.done |= {start, end, first, last}
            yield f"expected {start} to {end} as in the original, found {first} to {last}"


def _ranges(side: Side, values: Sequence[Item]) -> list[tuple[str, str]]:
    """The ends of each range of a text; none if it has a change in several steps."""
    named = (each.key.split(" to ") for each in with_ranges(side.text, values))
    ranges = [(ends[0], ends[-1], len(ends)) for ends in named if len(ends) > 1]
    return [(first, last) for first, last, ends in ranges] if all(ends == _TWO for *_, ends in ranges) else []
