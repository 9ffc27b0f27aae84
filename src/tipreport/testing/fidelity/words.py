"""Compares one statement with the part of a file that contains it: its words in their order, and the marks between."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from attrs import frozen

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.locating import Located
from tipreport.testing.fidelity.marks import compare_marks, lost_marks
from tipreport.testing.fidelity.missing import missing_part, misspelt
from tipreport.testing.fidelity.pairs import compare_pairs
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.source_entries import SourceEntries
from tipreport.testing.fidelity.statement import Part, Statement
from tipreport.testing.reading.tokens import tokens_of

_DISTINCT = 5  # characters from which on a part is not in another statement by chance
_WORDS = ("text", "number", "heading", "qualifier")
_BEFORE = 6  # tokens before a statement in which its number may be
_OF_FIGURES = ("Figures", "Chart", "PeriodTable")  # whose ordered runs begin with their label
_REFERENCES = ("citation", "note")
_DECORATION = 4  # tokens that a format may print between two texts
_PRINTED = 120  # tokens of the citations between two texts, which may be printed in full
_TRIED = 6  # occurrences of the first text that are tried
Run = tuple[Part, ...]
Piece = tuple[Part, tuple[Part, ...]]  # a text, and the marks after it


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
    has_label = statement.kind not in _OF_FIGURES or positions.content.has_layout
    for runs in statement.ordered:
        yield from _first_out_of_order(statement, runs if has_label else runs[1:], windows, positions)


def _first_out_of_order(
    statement: Statement, runs: Sequence[tuple[Part, ...]], windows: Sequence[Window], positions: Positions
) -> Iterator[Difference]:
    firsts = (next((part for part in run if part.kind == "text"), None) for run in runs)
    after, before = -1, ""
    for part in filter(None, firsts):
        found = [at for window in windows for at in positions.within(part.tokens, window)]
        if not found:
            continue
        later = [at for at in found if at > after]
        if not later:
            expected = f"“{part.text}” after “{before}”"
            yield Difference("order", statement.place, expected, positions.excerpt(found[0]), found[0])
            return
        after, before = min(later), part.text


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


@frozen
class _Comparison:
    """A statement, the windows in which it was found, and the file."""

    statement: Statement
    windows: Sequence[Window]
    positions: Positions
    sources: SourceEntries


def compare_run(
    statement: Statement, run: Run, windows: Sequence[Window], positions: Positions, sources: SourceEntries
) -> Iterator[Difference]:
    """Yield the differences of the best place for a run in some windows."""
    comparison = _Comparison(statement, windows, positions, sources)
    pieces = _pieces(run)
    first = pieces[0][0].tokens
    best: list[Difference] | None = None
    for window in windows:
        starts = positions.within(first, window)[:_TRIED] if first else []
        for start in starts or [window[0]]:
            found = [*_compare(comparison, pieces, (start, window[1]))]
            if best is None or len(found) < len(best):
                best = found
            if not best:
                return
    yield from best or []


def _pieces(run: Run) -> list[Piece]:
    """Return each text with the marks that follow it. Marks before all text follow an empty one."""
    pieces: list[Piece] = []
    for part in run:
        if part.kind in _REFERENCES and pieces:
            pieces[-1] = (pieces[-1][0], (*pieces[-1][1], part))
        elif part.kind in _REFERENCES:
            pieces.append((Part("text", ""), (part,)))
        elif part.kind != "address":
            pieces.append((part, ()))
    return pieces


def _compare(comparison: _Comparison, pieces: Sequence[Piece], window: Window) -> Iterator[Difference]:
    statement, positions = comparison.statement, comparison.positions
    at, end = window
    for number, (text, marks) in enumerate(pieces):
        if text.tokens:
            room = at + len(text.tokens) + (_PRINTED if number == 0 or pieces[number - 1][1] else _DECORATION)
            found = positions.within(text.tokens, (at, min(end, room) if number else end))
            if not found:
                yield missing_part(statement, text, comparison.windows, positions)
                continue
            at = found[0] + len(text.tokens)
        if marks:
            following = [each.tokens for each, _ in pieces[number + 1 : number + 2] if each.tokens]
            gap = (at, _next(comparison, following or [*_other_texts(statement, pieces)], (at, end)))
            yield from lost_marks(statement, marks, [gap], positions, comparison.sources)


def _other_texts(statement: Statement, pieces: Sequence[Piece]) -> Iterator[Tokens]:
    own = {text.tokens for text, _ in pieces}
    yield from (part.tokens for part in statement.parts if part.kind == "text" and part.tokens not in own)


def _next(comparison: _Comparison, texts: Sequence[Tokens], window: Window) -> int:
    """Return where the marks after a text end: at the next text of the statement."""
    starts = [found[0] for tokens in texts if (found := comparison.positions.within(tokens, window))]
    return min(starts, default=window[1])
