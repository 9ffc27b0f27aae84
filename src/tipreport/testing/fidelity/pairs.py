"""Compares each number with its period: in the column or row of the period, or next to it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.missing import missing_part
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Pair, Part, Statement
from tipreport.testing.reading.tokens import includes

Mark = tuple[int, Part]  # a number or a period, and where it is


def compare_pairs(statement: Statement, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    """Yield the numbers that are missing, and those that are not at their period."""
    if not statement.pairs:
        return
    marks = _marks(statement.pairs, windows, positions)
    merged = _merged(statement.pairs, windows, positions)
    for number, pair in enumerate(statement.pairs):
        found = [position for window in windows for position in positions.within(pair.value.tokens, window)]
        if number in merged:
            continue
        if not found:
            yield missing_part(statement, pair.value, windows, positions)
            continue
        wrong = [at for at in found if not _is_at(pair, at, statement.pairs, marks, positions)]
        if wrong if pair.value.kind == "number" else len(wrong) == len(found):
            place = statement.place
            expected = f"“{pair.value.text}” at its period “{pair.period.text}”"
            yield Difference("period", place, expected, positions.excerpt(wrong[0] - 6, wrong[0] + 8), wrong[0])


def _marks(pairs: Sequence[Pair], windows: Sequence[Window], positions: Positions) -> list[Mark]:
    """Return the numbers and periods in reading order. A period inside another, or inside a text, is none."""
    parts = {part.tokens: part for pair in pairs for part in (pair.value, pair.period) if part.tokens}
    found = sorted(
        (position, -len(tokens), tokens)
        for tokens in parts
        for window in windows
        for position in positions.within(tokens, window)
    )
    marks: list[Mark] = []
    end = 0
    for position, length, tokens in dict.fromkeys(found):
        if position >= end:
            marks.append((position, parts[tokens]))
            end = position - length
    return marks


def _is_at(pair: Pair, at: int, pairs: Sequence[Pair], marks: Sequence[Mark], positions: Positions) -> bool:
    period = pair.period.tokens
    cell = positions.tokens[at].cell
    others = {other.period.tokens for other in pairs} - {period}
    if cell is not None and cell.row:
        head, row_head = positions.content.heads_of(cell)
        if row_head == period or includes(head, period):
            return True
        if row_head in others or any(includes(head, other) for other in others):
            return False
    index = bisect_left(marks, at, key=lambda mark: mark[0])
    near = [marks[each][1].tokens for each in (index - 1, index + 1) if 0 <= each < len(marks)]
    if period in near:
        return True
    return not others and any(part.tokens == period for _, part in marks)


def _merged(pairs: Sequence[Pair], windows: Sequence[Window], positions: Positions) -> set[int]:
    """Return the pairs that a file prints as one: ``2014 to 2016: no figure``."""
    merged: set[int] = set()
    start = 0
    while start < len(pairs):
        end = start
        while end < len(pairs) and pairs[end].value == pairs[start].value:
            end += 1
        for first in range(start, end):
            for last in range(first + 1, end):
                tokens = (*pairs[first].period.tokens, "to", *pairs[last].period.tokens, *pairs[start].value.tokens)
                if positions.first(tokens, windows) >= 0:
                    merged.update(range(first, last + 1))
        start = end
    return merged
