"""Finds the statements of a document in a file, in the order of the document."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Part, Statement

_PARTS = 12  # parts in which a table is split, at most
_RARE = 4  # occurrences in a file up to which a part identifies its statement
_SPLIT = ("Chart", "PeriodTable", "Figures")  # blocks whose lines a layout may print in several parts
_MOST = 300  # occurrences that are tried
_LEAD = 4  # words that a layout adds between the parts of a statement, such as the head of a column
_UNIQUE = 10  # the weight of an anchor that occurs once


@frozen
class Anchor:
    """The part by which a statement is found, and its positions in the file. None of both if it has no part there."""

    part: Part | None
    positions: Sequence[int] = ()
    before: int = 0
    """The number of tokens of the statement before the part."""

    def end(self, position: int) -> int:
        """Return the position after the anchor."""
        return position + len(self.part.tokens) if self.part else position


def anchors_of(statements: Sequence[Statement], positions: Positions) -> list[Anchor]:
    """Return the anchor of each statement: its first part that is rare in the file and unique in the document."""
    times = part_counts(statements)
    with_token: dict[str, set[Tokens]] = {}
    for tokens in times:
        for token in tokens:
            with_token.setdefault(token, set()).add(tokens)
    return [_own(each, _anchor(each, positions, times), with_token, positions) for each in statements]


def _own(statement: Statement, anchor: Anchor, with_token: Mapping[str, set[Tokens]], positions: Positions) -> Anchor:
    """Return an anchor without its positions inside a longer text, such as the name of a law in that of a penalty.

    A text of which the statement has every word may be the statement itself: the name of a series before its year.
    """
    if anchor.part is None or anchor.part.kind != "text" or not 1 < len(anchor.positions) <= _RARE:
        return anchor
    tokens = anchor.part.tokens
    rarest = min((with_token[token] for token in tokens), key=len)
    words = {token for part in statement.parts for token in part.tokens}
    longer = [
        each for each in rarest if not words.issuperset(each) and f" {' '.join(tokens)} " in f" {' '.join(each)} "
    ]
    covered = [(start, start + len(each)) for each in longer for start in positions.of(each)]
    own = [at for at in anchor.positions if not any(start <= at < end for start, end in covered)]
    return evolve(anchor, positions=own) if own else anchor


def part_counts(statements: Sequence[Statement]) -> "Counter[tuple[str, ...]]":
    """Return how many statements have each part."""
    return Counter(tokens for one in statements for tokens in {part.tokens for part in one.parts})


def _anchor(statement: Statement, positions: Positions, times: "Counter[tuple[str, ...]]") -> Anchor:
    usable = [part for part in statement.parts if part.kind not in ("citation", "note", "position", "address")]
    found = [(part, positions.of(part.tokens)) for part in usable]
    found = [(part, where) for part, where in found if where]
    if statement.kind == "PeriodTable" and found and (rows := _rows(found, times)):
        return rows
    for part, where in found:
        if len(where) <= _RARE and times[part.tokens] == 1 and part.kind in ("text", "heading"):
            return Anchor(part, where)
    if not found:
        return Anchor(None)
    if statement.kind == "Chart" and found[0][0].kind == "text" and len(found[0][1]) <= _PARTS:
        return Anchor(*found[0])
    part, where = min(found, key=lambda each: (times[each[0].tokens], len(each[1]), -len(each[0].tokens)))
    return Anchor(part, where[:_MOST])


def _rows(found: Sequence[tuple[Part, Sequence[int]]], times: "Counter[tuple[str, ...]]") -> Anchor | None:
    """Return the labels before the numbers of a row, which is repeated where its table is split."""
    part, labels = found[0]
    numbers = [where[0] for part, where in found if part.kind == "number" and times[part.tokens] == 1]
    before = {bisect_right(labels, number) - 1 for number in numbers} - {-1}
    return Anchor(part, [labels[index] for index in sorted(before)]) if part.kind == "text" and before else None


def aligned(anchors: Sequence[Anchor]) -> list[int]:
    """Return a position for each statement, in ascending order for as many as possible; -1 for the others.

    The longest increasing subsequence of their positions, in which an anchor that occurs once has more weight.
    """
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    ends: list[int] = []  # positions with increasing weights
    chains: list[tuple[int, tuple[int, int] | None]] = [(0, None)]  # weight and last entry for each end
    for number, anchor in enumerate(anchors):
        weight = _UNIQUE if len(anchor.positions) == 1 else 1
        added = []
        for position in anchor.positions:
            total, last = chains[bisect_right(ends, position - 1)]
            before[number, position] = last
            added.append((position, total + weight))
        for position, total in added:
            _insert(ends, chains, position, total, (number, position))
    result = [-1] * len(anchors)
    entry = chains[-1][1]
    while entry is not None:
        result[entry[0]] = entry[1]
        entry = before[entry]
    return result


def _insert(
    ends: list[int], chains: list[tuple[int, tuple[int, int] | None]], position: int, total: int, entry: tuple[int, int]
) -> None:
    """Add a chain that ends at a position, unless another is as heavy and ends before it; drop those it surpasses."""
    index = bisect_right(ends, position)
    if chains[index][0] >= total:
        return
    stop = index
    while stop < len(ends) and chains[stop + 1][0] <= total:
        stop += 1
    start = index - 1 if index and ends[index - 1] == position else index
    ends[start:stop] = [position]
    chains[start + 1 : stop + 1] = [(total, entry)]


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


def lead_of(
    statement: Statement, extent: Window, times: "Counter[tuple[str, ...]]", positions: Positions
) -> Anchor | None:
    """Return the first text that identifies a statement in its block, with its positions there."""
    most = _PARTS if statement.kind in _SPLIT else 1
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
    if not before or before[0].kind != "text" or len(positions.of(before[0].tokens)) > _RARE:
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
