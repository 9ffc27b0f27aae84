"""Finds the statements of a document in a file, in the order of the document."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import Part, Statement

MOST_PARTS = 12  # parts in which a table is split, at most
RARE = 4  # occurrences in a file up to which a part identifies its statement
_MOST = 300  # occurrences that are tried
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
    if anchor.part is None or anchor.part.kind != "text" or not 1 < len(anchor.positions) <= RARE:
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
        if len(where) <= RARE and times[part.tokens] == 1 and part.kind in ("text", "heading"):
            return Anchor(part, where)
    if not found:
        return Anchor(None)
    if statement.kind == "Chart" and found[0][0].kind == "text" and len(found[0][1]) <= MOST_PARTS:
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
