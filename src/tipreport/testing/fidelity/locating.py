"""The part of a file that has each statement that was found: from the statement before it to the one after it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from tipreport.testing.fidelity.alignment import MOST_PARTS, RARE, Anchor, part_counts
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Statement

_SPLIT = ("Chart", "PeriodTable", "Figures")  # blocks whose lines a layout may print in several parts
_LEAD = 4  # words that a layout adds between the parts of a statement, such as the head of a column


@frozen
class Located:
    """A statement in a file: its windows, and the part of the file that has its block.

    A window ends where another statement of the block begins. A table that is split has several.
    """

    windows: Sequence[Window] = ()
    extent: Window = (0, 0)
    alone: bool = False
    """Whether the block has no other statement."""
    times: Mapping[tuple[str, ...], int] = field(factory=dict)
    """How many statements of the block have each part."""


def locate(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: Sequence[int], positions: Positions
) -> list[Located]:
    """Return where each statement is; without windows for one that was not found."""
    located = [Located() for _ in statements]
    groups: dict[int, list[int]] = {}
    for index, position in enumerate(found):
        if position >= 0:
            groups.setdefault(statements[index].block, []).append(index)
    starts = [_start(*each, positions) for each in zip(statements, anchors, found, strict=True)]
    for block, extent in _extents(groups, anchors, found, starts, len(positions.words)).items():
        times = part_counts([statements[index] for index in groups[block]])
        leads = {index: lead_of(statements[index], extent, times, positions) for index in groups[block]}
        marks = sorted(
            (position, anchor.end(position), index, position - anchor.before)
            for index in groups[block]
            for anchor in [leads[index] or Anchor(anchors[index].part, [found[index]])]
            for position in anchor.positions
        )
        windows: dict[int, list[Window]] = {}
        for number, (position, own_end, index, _) in enumerate(marks):
            low = next((end for _, end, other, _ in reversed(marks[:number]) if other != index), extent[0])
            high = next((start for _, _, other, start in marks[number + 1 :] if other != index), extent[1])
            high = max(high, own_end)
            windows.setdefault(index, []).append((min(low, position), high))
        for index, own in windows.items():
            located[index] = Located(own, extent, len(groups[block]) == 1, times)
    return located


def with_shared_captions(
    statements: Sequence[Statement], located: Sequence[Located], positions: Positions
) -> Sequence[Located]:
    """Add to the windows of each ladder what follows the last one before another block, if that has all countries.

    Tiers of several countries may be in one table, with one caption.
    """
    found = [*located]
    groups: list[list[int]] = [[]]
    for index, statement in enumerate(statements):
        if statement.kind == "TierLadder" and located[index].windows:
            groups[-1].append(index)
        elif groups[-1]:
            groups.append([])
    for *others, last in (group for group in groups if len(group) > 1):
        shared = located[last].windows[-1]
        if all(positions.within(statements[index].parts[0].tokens, shared) for index in others):
            for index in others:
                found[index] = evolve(found[index], windows=(found[index].extent, shared), alone=False)
    return found


def lead_of(
    statement: Statement, extent: Window, times: "Counter[tuple[str, ...]]", positions: Positions
) -> Anchor | None:
    """Return the first text that identifies a statement in its block, with its positions there."""
    most = MOST_PARTS if statement.kind in _SPLIT else 1
    before = 0
    for part in statement.parts:
        if part.kind == "text" and times[part.tokens] == 1:
            where = positions.within(part.tokens, extent)
            if 0 < len(where) <= most:
                first = statement.parts[0].tokens
                has_first = all(positions.within(first, (max(0, at - before), at)) for at in where)
                return Anchor(part, where, before if has_first else 0)  # a layout may print its text first
        before += len(part.tokens) + len(part.locator)
    return None


def _start(statement: Statement, anchor: Anchor, found: int, positions: Positions) -> int:
    """Return where a statement begins: at its first part, if that is before its anchor, with the parts between."""
    if anchor.part is None or found < 0:
        return found
    before = statement.parts[: statement.parts.index(anchor.part)]
    room = sum(len(part.tokens) + len(part.locator) + (part.kind == "note") for part in before)
    if not before or before[0].kind != "text" or len(positions.of(before[0].tokens)) > RARE:
        return found
    where = positions.within(before[0].tokens, (max(0, found - room - _LEAD), found))
    return where[-1] if where else found


def _extents(
    groups: dict[int, list[int]], anchors: Sequence[Anchor], found: Sequence[int], starts: Sequence[int], size: int
) -> dict[int, Window]:
    """Return the part of the file for each block: from the block before it in the file to the one after it."""
    spans = {
        block: (min(found[index] for index in members), max(found[index] for index in members))
        for block, members in groups.items()
    }
    extents: dict[int, Window] = {}
    for block, (first, last) in spans.items():
        others = [index for other, members in groups.items() if other != block for index in members]
        start = max((anchors[index].end(found[index]) for index in others if found[index] < first), default=0)
        end = min((starts[index] for index in others if starts[index] > last), default=size)
        extents[block] = (min(start, first), end)
    return extents
