"""Moves headings to their places, if a file has their words elsewhere too, as in the title of a slide."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.alignment import Anchor
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement

_END = ("Notes", "Sources")  # blocks that a layout may print elsewhere


def move_labels(statements: Sequence[Statement], anchors: Sequence[Anchor], found: list[int]) -> None:
    """Move the labels of pillars to the last position before the next statement: a line may end with the same word."""
    for index in range(len(found) - 2, -1, -1):
        statement = statements[index]
        is_label = statement.kind == "Recommendations" and {part.kind for part in statement.parts} == {"heading"}
        if is_label and found[index] >= 0:
            between = [at for at in anchors[index].positions if found[index] < at < found[index + 1]]
            found[index] = between[-1] if between else found[index]


def move_headings(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: list[int], positions: Positions
) -> None:
    """Move headings to the first place before the next statement that is marked or has their by-line after it.

    Those of the end that have no such place move to the last one there. A marked heading of several sections, such as
    the title of a slide, moves to one with its by-line.
    """
    for index in range(len(found) - 2, -1, -1):
        if statements[index].kind == "Heading" and found[index] >= 0:
            between = [at for at in anchors[index].positions if found[index] < at < found[index + 1]]
            is_end = statements[index + 1].kind in _END
            places = _better_places(statements[index], found[index], between, positions, is_end=is_end)
            found[index] = next(places, found[index])


def _better_places(
    heading: Statement, at: int, between: Sequence[int], positions: Positions, *, is_end: bool
) -> Iterator[int]:
    """Yield the places of a heading before the next statement that are better than one where it is, best first."""
    if _has_byline(heading, at, positions):
        return
    is_marked = positions.tokens[at].heading
    for place in between:
        if _has_byline(heading, place, positions) or (not is_marked and positions.tokens[place].heading):
            yield place
    if is_end and not is_marked:
        yield from between[-1:]


def _has_byline(heading: Statement, at: int, positions: Positions) -> bool:
    """Return whether a heading at a position has its by-line after it."""
    if len(heading.parts) == 1:
        return False
    start = at + len(heading.parts[0].tokens)
    byline = heading.parts[1].tokens
    return tuple(positions.words[start : start + len(byline)]) == byline
