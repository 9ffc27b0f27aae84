"""Compares inline text: its words in their order, and the citations and notes between them."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.marks import SourceEntries, compare_gap
from tipreport.testing.fidelity.missing import missing_part
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import Part, Statement

_MARKS = ("citation", "note")
_DECORATION = 4  # tokens that a format may print between two texts
_NOTE = 120  # tokens of the citations between two texts, which may be printed in full
_TRIED = 6  # occurrences of the first text that are tried

Run = tuple[Part, ...]
Piece = tuple[Part, tuple[Part, ...]]  # a text, and the marks after it


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
        if part.kind in _MARKS and pieces:
            pieces[-1] = (pieces[-1][0], (*pieces[-1][1], part))
        elif part.kind in _MARKS:
            pieces.append((Part("text", ""), (part,)))
        elif part.kind != "address":
            pieces.append((part, ()))
    return pieces


def _compare(comparison: _Comparison, pieces: Sequence[Piece], window: Window) -> Iterator[Difference]:
    statement, positions = comparison.statement, comparison.positions
    at, end = window
    for number, (text, marks) in enumerate(pieces):
        if text.tokens:
            room = at + len(text.tokens) + (_NOTE if number == 0 or pieces[number - 1][1] else _DECORATION)
            found = positions.within(text.tokens, (at, min(end, room) if number else end))
            if not found:
                yield missing_part(statement, text, comparison.windows, positions)
                continue
            at = found[0] + len(text.tokens)
        if marks:
            following = [each.tokens for each, _ in pieces[number + 1 : number + 2] if each.tokens]
            gap = (at, _next(comparison, following or [*_other_texts(statement, pieces)], (at, end)))
            yield from compare_gap(statement, marks, gap, positions, comparison.sources)


def _other_texts(statement: Statement, pieces: Sequence[Piece]) -> Iterator[Tokens]:
    own = {text.tokens for text, _ in pieces}
    yield from (part.tokens for part in statement.parts if part.kind == "text" and part.tokens not in own)


def _next(comparison: _Comparison, texts: Sequence[Tokens], window: Window) -> int:
    """Return where the marks after a text end: at the next text of the statement."""
    starts = [found[0] for tokens in texts if (found := comparison.positions.within(tokens, window))]
    return min(starts, default=window[1])
