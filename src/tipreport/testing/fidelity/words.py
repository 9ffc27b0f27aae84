"""Compares one statement with the part of a file that contains it."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from tipreport.testing.fidelity.alignment import Located
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.marks import SourceEntries, compare_marks
from tipreport.testing.fidelity.missing import missing_part, misspelt
from tipreport.testing.fidelity.pairs import compare_pairs
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.runs import compare_run
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import tokens_of

_DISTINCT = 5  # characters from which on a part is not in another statement by chance
_WORDS = ("text", "number", "heading", "qualifier")
_BEFORE = 6  # tokens before a statement in which its number may be


def compare_statement(
    statement: Statement, located: Located, positions: Positions, sources: SourceEntries
) -> Iterator[Difference]:
    """Yield the differences between a statement and the windows in which it was found."""
    windows = [located.extent] if located.alone else located.windows
    narrow = windows if located.alone else [_narrowed(statement, window, located, positions) for window in windows]
    paired = {part for pair in statement.pairs for part in (pair.value, pair.period)}
    for part in statement.parts:
        yield from misspelt(statement, part, windows, positions)
        if part.kind == "address":
            yield from _address(statement, part, windows, positions)
        elif part.kind == "position":
            first = narrow if not located.alone else [(end, end) for _, end in windows]
            yield from _position(statement, part, windows, first, positions)
    for run in statement.runs:
        if len(run) == 1 and run[0].kind not in ("citation", "note", "address", "position"):
            if run[0] not in paired:
                yield from _word(statement, run[0], windows, positions)
        elif any(part.kind not in ("citation", "note", "address", "position") for part in run):
            yield from compare_run(statement, run, windows, positions, sources)
    yield from _out_of_order(statement, windows, positions)
    for run in statement.apart:
        yield from compare_run(statement, run, [located.extent], positions, sources)
    yield from compare_pairs(statement, narrow, positions)
    yield from compare_marks(statement, narrow, positions, sources)


def _narrowed(statement: Statement, window: Window, located: Located, positions: Positions) -> Window:
    """Begin a window at the first part that no other statement of the block has, at best one that begins a run.

    The end of a run may be in another statement too: in notes that differ only in their last words.
    """
    firsts = [next((part for part in run if part.kind in _WORDS), None) for run in statement.runs]
    for parts in (filter(None, firsts), statement.parts):
        starts = [
            found[0]
            for part in parts
            if part.kind in _WORDS
            and located.times.get(part.tokens) == 1
            and sum(map(len, part.tokens)) >= _DISTINCT
            and (found := positions.within(part.tokens, window))
        ]
        if starts:
            return min(starts), window[1]
    return window


def _address(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    found = [at for window in windows for at in positions.within(part.tokens, window)]
    if any(positions.is_spelled(part.text, at) for at in found):
        return
    links = {unquote(positions.tokens[index].link) for start, end in windows for index in range(start, end)}
    if unquote(part.text) not in links:
        yield Difference("address", statement.place, f"the address {part.text}", after=windows[0][0])


def _position(
    statement: Statement, part: Part, windows: Sequence[Window], narrow: Sequence[Window], positions: Positions
) -> Iterator[Difference]:
    """The number of the statement stands before its first distinct text."""
    around = [
        (max(0, window[0] - _BEFORE), first[0] + 1 if first[0] > window[0] else window[1])
        for window, first in zip(windows, narrow, strict=True)
    ]
    if positions.first(part.tokens, around) < 0:
        found = f"{positions.excerpt(*around[0])}" if around else ""
        yield Difference("order", statement.place, f"its number {part.text}", found, around[0][0] if around else None)


def _out_of_order(statement: Statement, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    """Yield the first run of each sequence that a file has only before the run that precedes it there."""
    for runs in statement.ordered:
        yield from _first_out_of_order(statement, runs, windows, positions)


def _first_out_of_order(
    statement: Statement, runs: Sequence[tuple[Part, ...]], windows: Sequence[Window], positions: Positions
) -> Iterator[Difference]:
    firsts = (next((part for part in run if part.kind == "text"), None) for run in runs)
    after = -1
    for part in filter(None, firsts):
        found = [at for window in windows for at in positions.within(part.tokens, window)]
        if not found:
            continue
        later = [at for at in found if at > after]
        if not later:
            expected = f"“{part.text}” after the text before it in the document"
            yield Difference("order", statement.place, expected, positions.excerpt(found[0]), found[0])
            return
        after = min(later)


def _word(statement: Statement, part: Part, windows: Sequence[Window], positions: Positions) -> Iterator[Difference]:
    """A text, a number or a qualifier that may be anywhere in the statement."""
    if positions.first(part.tokens, windows) < 0 and not _is_head(part, windows, positions):
        yield missing_part(statement, part, windows, positions)


def _is_head(part: Part, windows: Sequence[Window], positions: Positions) -> bool:
    """Return whether a text is the head of a column of the statement."""
    if part.kind not in ("text", "period"):
        return False
    cells = {token.cell for start, end in windows for token in positions.tokens[start:end] if token.cell}
    tables = {cell.table for cell in cells}
    heads = (tokens_of(head) for table in tables for head in positions.content.tables[table].rows[0])
    return any(head[: len(part.tokens)] == part.tokens for head in heads)
