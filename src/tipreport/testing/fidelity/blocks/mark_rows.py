"""Compares the marks of tables such as that of goods: in the columns of their heads, or in words before the names."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.fidelity.statement import MarkRow, Statement
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import tokens_of

_DASHES = ("-", "–", "—")


@frozen
class _Shown:
    """A mark as a file shows it: its statement, its head, the mark, and the text of its cell."""

    statement: Statement
    head: str
    mark: bool | None
    text: str
    """All of its text, also that for listeners."""
    shown: str


def wrong_marks(file: ComparedFile) -> Iterator[Difference]:
    """Yield the marks that differ from the document, or that a file lacks."""
    positions, shown = file.positions, list[_Shown]()
    rows = [(one, row, where) for one, where in file.located_statements() if (row := one.row)]
    patterns = {tokens_of(row.pattern) for _, row, _ in rows}
    for statement, row, where in rows:
        name = statement.runs[0][0].tokens
        names = [at for window in where.windows for at in positions.within(name, window)]
        cells = [*_cells(statement, row, names, positions)]
        shown += cells
        for cell in cells:
            if _is_wrong(cell, row):
                yield _difference(statement, f"“{row.words[cell.mark]}” for “{cell.head}”", f"“{cell.text.strip()}”")
        if names and not cells:
            each = tuple(token for mark in row.marks for token in tokens_of(row.words[mark]))
            if positions.first(each, where.windows) < 0:
                yield from _in_words(statement, row, names[0], patterns, positions)
    yield from _same_text(shown)


def _cells(statement: Statement, row: MarkRow, names: Sequence[int], positions: Positions) -> Iterator[_Shown]:
    """Yield the marks in the row of a statement, if it is in a table with their heads."""
    cells = (positions.tokens[at].cell for at in names)
    for table, line in dict.fromkeys((cell.table, cell.row) for cell in cells if cell is not None):
        rows = positions.content.tables[table].rows
        heads = [tokens_of(head) for head in rows[0]]
        if line == 0 or not all(tokens_of(head) in heads for head in row.heads):
            continue
        for head, mark in zip(row.heads, row.marks, strict=True):
            column = heads.index(tokens_of(head))
            text = rows[line][column] if column < len(rows[line]) else ""
            spoken = positions.content.spoken.get(Position(table, line, column), "")
            yield _Shown(statement, head, mark, f"{text} {spoken}", text)


def _is_wrong(cell: _Shown, row: MarkRow) -> bool:
    """Return whether a cell has the word for another mark."""
    found = tokens_of(cell.text)
    others = [tokens_of(word) for mark, word in row.words.items() if mark != cell.mark]
    return found in others or (cell.mark is True and cell.shown.strip() in _DASHES)


def _same_text(shown: Sequence[_Shown]) -> Iterator[Difference]:
    """Yield the first mark that looks like its opposite."""
    marked = {cell.text.strip() for cell in shown if cell.mark}
    for cell in shown:
        if cell.mark is False and cell.text.strip() in marked:
            yield _difference(cell.statement, f"another mark for “{cell.head}” than for a row that has it", "the same")
            return


def _in_words(
    statement: Statement, row: MarkRow, at: int, patterns: set[Tokens], positions: Positions
) -> Iterator[Difference]:
    """Compare the words for all marks of a row, which are before its names."""
    own = tokens_of(row.pattern)
    before = max((_last_before(pattern, at, positions), len(pattern), pattern) for pattern in patterns)
    if before[0] < 0:
        yield _difference(statement, f"“{row.pattern}”, or a column for each mark", "", "lost")
    elif before[2] != own:
        yield _difference(statement, f"“{row.pattern}” before it", f"“{' '.join(before[2])}”")


def _last_before(pattern: Tokens, start: int, positions: Positions) -> int:
    """Return where the last occurrence of some words before a position ends; -1 if there is none."""
    return max((at + len(pattern) for at in positions.of(pattern) if at + len(pattern) <= start), default=-1)


def _difference(statement: Statement, expected: str, found: str, kind: str = "text") -> Difference:
    return Difference("lost" if kind == "lost" else "mark", statement.place, expected, found)
