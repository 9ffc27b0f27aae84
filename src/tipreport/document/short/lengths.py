"""How many parts of a text a limit of characters shows."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from tipreport.document.joining import length
from tipreport.document.spans import Spans


def ends_of(parts: Iterable[Spans]) -> list[int]:
    """Return the characters up to the end of each part."""
    return [*accumulate(map(length, parts))]


def within(ends: Sequence[int], most: int, fewest: Mapping[int, int]) -> int:
    """Return how many parts end within this many characters, from the characters up to each one's end.

    They are at least as many as ``fewest`` has for the greatest of its limits that is not greater.
    """
    at_least = max((count for limit, count in fewest.items() if limit <= most), default=0)
    return max(bisect_right(ends, most), min(at_least, len(ends)))
