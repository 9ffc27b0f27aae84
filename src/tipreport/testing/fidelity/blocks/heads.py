"""Compares cells with the heads of their columns: values, the places of routes, and marks such as those of goods.

A format may have words instead of columns: a sentence for each route, and the marks before the names of goods.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.document import Labels
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens, Window
from tipreport.testing.fidelity.statement import MarkRow, PartKind, Statement
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import tokens_of

_DASHES = ("-", "–", "—")


def wrong_columns(file: ComparedFile) -> Iterator[Difference]:
    """Yield the numbers, periods and names that fill a cell under the head of another kind, if theirs is there too."""
    positions, kinds = file.positions, _kinds_of_heads(file.labels)
    for statement, where in file.located_statements():
        for part in statement.parts:
            if part.kind in kinds.values():
                found = (at for window in where.windows for at in positions.within(part.tokens, window))
                for head in filter(None, (_head(part.tokens, at, kinds, part.kind, positions) for at in found)):
                    yield Difference(
                        "period" if part.kind == "period" else "order",
                        statement.place,
                        f"“{part.text}” under the head of its column",
                        f"it under “{' '.join(head)}”",
                        positions.first(part.tokens, where.windows),
                    )


def _kinds_of_heads(labels: Labels) -> Mapping[Tokens, PartKind]:
    heads: Mapping[str, PartKind] = {
        labels.years: "period", labels.period: "period", labels.value: "number", labels.tier: "text",
        labels.measure: "text",
    }  # fmt: skip
    return {tokens_of(head): kind for head, kind in heads.items()}


def _head(tokens: Tokens, at: int, kinds: Mapping[Tokens, PartKind], kind: PartKind, positions: Positions) -> Tokens:
    """Return the head of the cell that some tokens fill, if it is one for another kind and the table has theirs."""
    cell = positions.tokens[at].cell
    if cell is None or not cell.row:
        return ()
    rows = positions.content.tables[cell.table].rows
    head, _ = positions.content.heads_of(cell)
    has_own = any(kinds.get(tokens_of(each)) == kind for each in rows[0])
    is_other = kinds.get(head, kind) != kind
    return head if is_other and has_own and tokens_of(rows[cell.row][cell.column]) == tokens else ()


def wrong_routes(file: ComparedFile) -> Iterator[Difference]:
    """Yield the routes with a place under another head, and those without their words, if most routes have them."""
    positions, in_words = file.positions, list[tuple[Statement, bool]]()
    for statement, where in file.located_statements():
        if statement.route is None or not where.windows:
            continue
        places = [*_places(statement)]
        columns = [_heads_of(place, where.windows, statement.heads, positions) for _, place in places]
        for (head, place), heads in zip(places, columns, strict=True):
            if heads and tokens_of(head) not in heads:
                yield _wrong_route(statement, f"“{' '.join(place)}” under “{head}”", f"it under “{' '.join(heads[0])}”")
        if not any(columns):
            in_words.append((statement, _has_lead(statement, where.windows, positions)))
    if sum(has_lead for _, has_lead in in_words) * 2 > len(in_words):
        for statement, has_lead in in_words:
            if not has_lead and statement.route is not None:
                yield _wrong_route(statement, f"“{statement.route.lead}”", "other words")


def _places(statement: Statement) -> Iterator[tuple[str, Tokens]]:
    """Yield each place of a route, after the head of its column."""
    if (route := statement.route) is not None:
        for head, places in zip(statement.heads, (route.origin, route.transit, route.destination), strict=True):
            yield from ((head, tokens) for place in places if (tokens := tokens_of(place.name)))


def _heads_of(place: Tokens, windows: Sequence[Window], heads: Sequence[str], positions: Positions) -> list[Tokens]:
    """Return the heads of the columns that have a place, in a table with the heads of routes."""
    known = {tokens_of(head) for head in heads}
    found = []
    for at in (at for window in windows for at in positions.within(place, window)):
        cell = positions.tokens[at].cell
        if cell is not None and cell.row and known <= {*map(tokens_of, positions.content.tables[cell.table].rows[0])}:
            head, _ = positions.content.heads_of(cell)
            found += [head] if head in known else []
    return found


def _has_lead(statement: Statement, windows: Sequence[Window], positions: Positions) -> bool:
    route = statement.route
    return route is not None and positions.first(tokens_of(route.lead), windows) >= 0


def _wrong_route(statement: Statement, expected: str, found: str) -> Difference:
    return Difference("mark", statement.place, expected, found)


@frozen
class _Shown:
    """A mark as a file shows it: its statement, its head, the mark, and the text of its cell."""

    statement: Statement
    head: str
    mark: bool | None
    text: str
    """All of its text, also that for listeners."""
    shown: str
    is_blank: bool
    """Whether the cell has only the room for a word that is not printed."""


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
            if cell.is_blank or _is_wrong(cell, row):
                found = "only room for it" if cell.is_blank else f"“{cell.text.strip()}”"
                yield _wrong_mark(statement, f"“{row.words[cell.mark]}” for “{cell.head}”", found)
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
            place = Position(table, line, column)
            spoken = positions.content.spoken.get(place, "")
            blank = tokens_of(positions.content.blanks.get(place, ""))
            is_blank = not text.strip() and blank == tokens_of(row.words[mark])
            yield _Shown(statement, head, mark, f"{text} {spoken}", text, is_blank)


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
            yield _wrong_mark(cell.statement, f"another mark for “{cell.head}” than for a row that has it", "the same")
            return


def _in_words(
    statement: Statement, row: MarkRow, at: int, patterns: set[Tokens], positions: Positions
) -> Iterator[Difference]:
    """Compare the words for all marks of a row, which are before its names."""
    own = tokens_of(row.pattern)
    before = max((_last_before(pattern, at, positions), len(pattern), pattern) for pattern in patterns)
    if before[0] < 0:
        yield _wrong_mark(statement, f"“{row.pattern}”, or a column for each mark", "", "lost")
    elif before[2] != own:
        yield _wrong_mark(statement, f"“{row.pattern}” before it", f"“{' '.join(before[2])}”")


def _last_before(pattern: Tokens, start: int, positions: Positions) -> int:
    """Return where the last occurrence of some words before a position ends; -1 if there is none."""
    return max((at + len(pattern) for at in positions.of(pattern) if at + len(pattern) <= start), default=-1)


def _wrong_mark(statement: Statement, expected: str, found: str, kind: str = "text") -> Difference:
    return Difference("lost" if kind == "lost" else "mark", statement.place, expected, found)
