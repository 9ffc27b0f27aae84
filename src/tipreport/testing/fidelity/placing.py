"""Finds each statement of a document between those before and after it, in layouts with another order too."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.testing.fidelity.alignment import Anchor, aligned
from tipreport.testing.fidelity.continued import in_notes
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import Statement

_END = {"Notes": 1, "Sources": 2}  # blocks that a layout may print elsewhere, such as at the foot of a page


def find_statements(statements: Sequence[Statement], anchors: Sequence[Anchor], positions: Positions) -> list[int]:
    """Return the position of each statement; -1 if it is not between those before and after it."""
    found = [-1] * len(statements)
    for part in range(3):
        selected = [index for index, each in enumerate(statements) if _END.get(each.kind, 0) == part]
        possible = anchors
        if part:
            possible = [_after(anchor, _heading(statements, found, index)) for index, anchor in enumerate(anchors)]
        for index, position in _placed(statements, selected, possible):
            found[index] = position
    for index, position in [*in_notes(statements, anchors, found, positions)]:
        found[index] = position
    _move_labels(statements, anchors, found)
    _move_headings(statements, anchors, found, positions)
    return found


def _placed(
    statements: Sequence[Statement], selected: Sequence[int], anchors: Sequence[Anchor]
) -> Iterator[tuple[int, int]]:
    """Yield statements with their positions, in the order of the document or with each summary before the tiers."""
    best: list[tuple[int, int]] = []
    for order in (selected, [*_with_summaries_first(statements, selected)]):
        if best and order == selected:
            break
        placed = [*zip(order, aligned([anchors[index] for index in order]), strict=True)]
        if not best or _number_found(placed) > _number_found(best):
            best = placed
        if _number_found(best) == len(selected):
            break
    yield from best


def _number_found(placed: Sequence[tuple[int, int]]) -> int:
    return sum(position >= 0 for _, position in placed)


def _with_summaries_first(statements: Sequence[Statement], selected: Sequence[int]) -> Iterator[int]:
    """Yield statements with the tiers by year after the summary, for layouts that move them, as a long list."""
    tiers: list[int] = []
    for index in selected:
        section = statements[index].section
        if section == "tiers":
            tiers.append(index)
            continue
        if section != "summary":
            yield from tiers
            tiers = []
        yield index
    yield from tiers


def _heading(statements: Sequence[Statement], found: Sequence[int], index: int) -> int:
    """Return the position of the heading before a statement; -1 if it has none."""
    return next((found[at] for at in range(index, -1, -1) if statements[at].kind == "Heading"), -1)


def _after(anchor: Anchor, start: int) -> Anchor:
    """Return an anchor without its positions before a start, where a text may have the same words.

    A layout that prints notes elsewhere may have all of them before the heading; then the anchor is returned as it is.
    """
    later = [position for position in anchor.positions if position > start]
    return evolve(anchor, positions=later) if later else anchor


def _move_labels(statements: Sequence[Statement], anchors: Sequence[Anchor], found: list[int]) -> None:
    """Move the labels of pillars to the last position before the next statement: a line may end with the same word."""
    for index in range(len(found) - 2, -1, -1):
        statement = statements[index]
        is_label = statement.kind == "Recommendations" and {part.kind for part in statement.parts} == {"heading"}
        if is_label and found[index] >= 0:
            between = [at for at in anchors[index].positions if found[index] < at < found[index + 1]]
            found[index] = between[-1] if between else found[index]


def _move_headings(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: list[int], positions: Positions
) -> None:
    """Move headings to the first marked one before the next statement, or those of the end to the last place there."""
    for index in range(len(found) - 1):
        if statements[index].kind == "Heading" and found[index] >= 0 and not positions.tokens[found[index]].heading:
            between = [at for at in anchors[index].positions if found[index] < at < found[index + 1]]
            marked = (at for at in between if positions.tokens[at].heading)
            is_end = statements[index + 1].kind in _END
            found[index] = next(marked, between[-1] if between and is_end else found[index])
