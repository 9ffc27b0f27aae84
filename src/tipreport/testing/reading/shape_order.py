"""Compares where the shapes of a slide are with their order, in which they are read aloud."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tipreport.testing.reading.drawn import DrawnBox

_SAME = 1.0  # points by which edges differ that are meant to be one


def shapes_out_of_order(shapes: Sequence[tuple[str, DrawnBox]]) -> Iterator[str]:
    """Yield the words of a shape above, or in the same row left of, one that is read before it."""
    for (_, before), (words, box) in combinations(shapes, 2):
        overlap = min(before.x + before.width, box.x + box.width) - max(before.x, box.x)
        is_above = overlap > _SAME and box.y + box.height <= before.y + _SAME
        in_row = abs(box.y - before.y) < _SAME and abs(box.height - before.height) < _SAME
        if is_above or (in_row and box.x + box.width <= before.x + _SAME):
            yield words
