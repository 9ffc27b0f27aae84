"""Compares a data format with the tidy tables of its briefs, cell by cell, or record by record if it has no tables."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.tables import Cell, Column, Table, Tables, column_named
from tipreport.testing.fidelity.alignment import Anchor, anchors_of
from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.fidelity.missing import missing_part
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import PartKind, Statement, text_run
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Table as FoundTable
from tipreport.testing.reading.tokens import tokens_of

_HEADS_WITHIN = 8  # rows: a sheet may begin with its title
_DIGITS = 17  # of a number of 64 bits, at most; more of them are those of its binary form (IEEE 754)
_ENOUGH = 3  # heads by which a table is recognised
_SPREADSHEET_DAY = dt.date(1899, 12, 30)
_COLUMNS: dict[str, DifferenceKind] = {
    "value": "number",
    "upper": "number",
    "qualifier": "qualifier",
    "basis": "qualifier",
    "unit": "qualifier",
    "per": "qualifier",
    "of": "qualifier",
    "part_of": "qualifier",
    "period": "period",
    "year": "period",
    "from_year": "period",
    "to_year": "period",
    "compared_with": "period",
    "sources": "citation",
    "url": "address",
}
_AROUND = 400  # tokens on each side of a record in which its parts are
_DISTINCT = 7  # letters or digits of a word from which on a cell is not in the file by chance, nor a period
_KINDS: dict[str, PartKind] = {"text": "text", "number": "number", "link": "address"}


def compare_tables(
    content: Content, tables: Tables, shows: tuple[str, ...] | None, *, is_default: bool = True
) -> Iterator[Difference] | None:
    """Return the differences between the tables of a file and tidy tables; None if the file has none of them.

    Only the choice of an option may leave out the columns and tables that tipreport derives from others.
    """
    matched = {}
    for found in content.tables:
        for table in tables:
            row = _head_row(found, table)
            if row is not None and (table.name not in matched or found.name == table.name):
                matched[table.name] = (found, row)
                if found.name == table.name:
                    break
    if not matched:
        return None
    selected = [table for table in tables if shows is None or table.name in shows]
    return _differences(selected, matched, is_default=is_default)


def _head_row(found: FoundTable, table: Table) -> int | None:
    """Return the row with the names or the headings of the columns of a table."""
    names = [column.name for column in table.columns]
    enough = min(_ENOUGH, len(names))
    if found.name and "".join(filter(str.isalnum, found.name.lower())) != "".join(
        filter(str.isalnum, table.name.lower())
    ):
        return None
    for index, row in enumerate(found.rows[:_HEADS_WITHIN]):
        if len({*_names(table, row)} & {*names}) >= enough:
            return index
    return None


def _names(table: Table, heads: Sequence[str]) -> Sequence[str]:
    """Return the names of the columns of a table that some heads stand for."""
    return [column_named(table.name, head) for head in heads]


def _differences(
    tables: Sequence[Table], matched: dict[str, tuple[FoundTable, int]], *, is_default: bool
) -> Iterator[Difference]:
    for table in tables:
        if table.name not in matched:
            if table.rows and (is_default or not all(column.derived for column in table.columns)):
                yield Difference("lost", f"table {table.name}", "the table")
            continue
        found, row = matched[table.name]
        names = _names(table, found.rows[row])
        yield from _missing_columns(table, names, is_default=is_default)
        yield from _compare(table, names, found.rows[row + 1 :])


def _missing_columns(table: Table, heads: Sequence[str], *, is_default: bool) -> Iterator[Difference]:
    for column in table.columns:
        if column.name not in heads and (is_default or not column.derived):
            kind = _COLUMNS.get(column.name, "lost")
            yield Difference(kind, f"table {table.name}", f"the column {column.name}")


def _compare(table: Table, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Difference]:
    columns = [
        (index, column, heads.index(column.name)) for index, column in enumerate(table.columns) if column.name in heads
    ]
    expected = [tuple(row[index] for index, _, _ in columns) for row in table.rows]
    names = [column for _, column, _ in columns]
    given = [tuple(row[at] if at < len(row) else "" for _, _, at in columns) for row in rows]
    while given and not any(given[-1]):
        given.pop()
    if len(given) != len(expected):
        missing = [row for row in expected if not any(_same_row(names, row, other) for other in given)]
        lost = len(given) < len(expected)
        needed = f"{len(expected)} rows{f', with {_shown(missing[0])}' if missing and lost else ''}"
        yield Difference("lost" if lost else "repeated", f"table {table.name}", needed, f"{len(given)}")
        return
    wrong = [index for index, row in enumerate(expected) if not _same_row(names, row, given[index])]
    if wrong and all(any(_same_row(names, expected[index], given[other]) for other in wrong) for index in wrong):
        yield Difference(
            "order", f"table {table.name}, row {wrong[0] + 1}", f"{_shown(expected[wrong[0]])}", _shown(given[wrong[0]])
        )
        return
    for index in wrong:
        for column, cell, text in zip(names, expected[index], given[index], strict=True):
            if not _same(column, cell, text):
                yield Difference(
                    _COLUMNS.get(column.name, "text" if text else "lost"),
                    f"table {table.name}, row {index + 1}, column {column.name}",
                    f"“{'' if cell is None else cell}”",
                    f"“{text}”",
                )


def _shown(row: Sequence[Cell]) -> str:
    return f"the row {', '.join(str(cell) for cell in row if cell not in (None, ''))[:80]}"


def _same_row(columns: Sequence[Column], expected: Sequence[Cell], given: Sequence[str]) -> bool:
    return all(map(_same, columns, expected, given))


def _same(column: Column, cell: Cell, text: str) -> bool:
    """Return whether a text is a cell as a data format writes it: numbers and dates may have another form."""
    if cell is None:
        return text == ""
    if isinstance(cell, dt.date):
        return text[:10] in (cell.isoformat(), str((cell - _SPREADSHEET_DAY).days))
    if isinstance(cell, int | float):
        try:
            return float(text) == float(cell) and sum(map(str.isdigit, text.strip("0"))) <= _DIGITS
        except ValueError:
            return False
    if column.type == "yes/no":
        return text.casefold() in ((cell, "true", "1") if cell == "yes" else (cell, "false", "0"))
    return text == cell or text.replace("\r\n", "\n") == str(cell).replace("\r\n", "\n")


def compare_records(content: Content, tables: Tables, shows: tuple[str, ...] | None) -> Iterator[Difference]:
    """Yield the records whose texts, numbers or addresses the file does not have near each other.

    Terms, dates and citations may have another form in such a format, and records another order.
    """
    positions = Positions(content)
    for number, table in enumerate(tables):
        if shows is None or table.name in shows:
            statements = [*_statements(number, table.name, tables)]
            for statement, anchor in zip(statements, anchors_of(statements, positions), strict=True):
                for each in _compare_record(statement, anchor, positions):
                    yield evolve(each, where=positions.where(each.at))


def _compare_record(statement: Statement, anchor: Anchor, positions: Positions) -> Iterator[Difference]:
    if anchor.part is None:
        yield Difference("lost", statement.place, f"“{statement.parts[0].text}”")
        return
    windows = [(max(0, position - _AROUND), position + _AROUND) for position in anchor.positions]
    for part in statement.parts:
        if positions.first(part.tokens, windows) < 0:
            yield missing_part(statement, part, windows, positions)


def _statements(number: int, name: str, tables: Tables) -> Iterator[Statement]:
    table = tables[name]
    for index, row in enumerate(table.rows, 1):
        runs = [
            text_run(_text(cell), _KINDS[column.type])
            for column, cell in zip(table.columns, row, strict=True)
            if column.type in _KINDS and cell is not None and not column.derived and _is_distinct(cell)
        ]
        if any(runs):
            yield Statement(place=f"{name}[{index}]", block=number, kind=name, runs=tuple(filter(None, runs)))


def _text(cell: object) -> str:
    return f"{cell:g}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _is_distinct(cell: object) -> bool:
    """Return whether a cell has a long word or a large number: periods and short codes may have another form."""
    return any(len(token) >= _DISTINCT or (len(token) > 4 and token.isdigit()) for token in tokens_of(_text(cell)))
