"""The check of changes, ranges and compared years that a translation has the other way round."""

from collections.abc import Iterator, Sequence

from tipreport.translation.facts.compared_years import other_years_compared
from tipreport.translation.facts.exchanges import Exchanged, Sides
from tipreport.translation.facts.ranges import with_ranges
from tipreport.translation.facts.relations import change_in
from tipreport.translation.facts.sides import Side


def ranges_of(both: tuple[Side, Side], values: Sides) -> Sides:
    """Return the ranges of some values in both texts."""
    return [
        [each for each in with_ranges(side.text, own) if " to " in each.key]
        for side, own in zip(both, values, strict=True)
    ]


def turned(
    pairs: Exchanged, both: tuple[Side, Side], changes: Sequence[Sides], ranges: Sequence[Sides]
) -> Iterator[str]:
    """Yield the changes, the ranges and the compared years that a translation has the other way round."""
    for own in changes:
        one, other = (change_in(side.text, side.language, items) for side, items in zip(both, own, strict=True))
        if one and other == one[::-1]:
            pairs.done |= {*one}
            yield f"expected a change from {one[0]} to {one[1]} as in the original, found one from {one[1]} to {one[0]}"
    for of_kind in ranges:
        wanted, found = ({each.key for each in side} for side in of_kind)
        for turned in sorted(found - wanted):
            first, to, last = turned.partition(" to ")
            if last + to + first in wanted and not pairs.done & {first, last}:
                pairs.done |= {first, last}
                yield f"expected {last} to {first} as in the original, found {turned}"
    for each in other_years_compared(both[0].text, both[0].language, both[1].text, both[1].language):
        if not (each.is_turned or pairs.done & {each.year, each.other}):
            yield f"expected “{each.word} than in {each.year}” as in the original, found {each.other}"
        pairs.done |= {each.year, each.other}
