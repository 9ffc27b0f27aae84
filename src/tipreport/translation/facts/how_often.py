"""The words that say how often, which are numbers of years as others are: "twice in 2020 and four times in 2021"."""

from collections.abc import Iterator

from tipreport.translation.facts.exchanges import Item, Sides
from tipreport.translation.facts.sides import Side
from tipreport.translation.facts.word_tables import opposed_pattern


def with_times(both: tuple[Side, Side]) -> Iterator[Sides]:
    """Yield the numbers of both texts with the words that say how often, as numbers, if the original has some: "twice".

    "It met twice in 2020 and four times in 2021" may have *à deux reprises* and *quatre fois*.
    """
    if not opposed_pattern("how often", both[0].language).search(both[0].text):
        return
    yield [[*_with_times(side)] for side in both]


def _with_times(side: Side) -> Iterator[Item]:
    spans = [(each.start, each.end) for each in side.numbers_and_twos]
    for each in side.numbers_and_twos:
        yield Item(each.start, each.end, _times(int(min(each.values, default=0))), is_value=True)
    for match in opposed_pattern("how often", side.language).finditer(side.text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            yield Item(*match.span(), _times(match.lastindex or 0), is_value=True)


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
