"""The data tables of a workbook: their location, their rows, and the cell of each value."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.column_letters import column_letters
from tipreport.errors import FieldPath
from tipreport.files.package import SheetPart, TableArea
from tipreport.files.typed_cells import declared_columns, period_columns, type_problem
from tipreport.model.brief import lists
from tipreport.model.messages import closest, did_you_mean
from tipreport.tables.cells import is_blank, read_number
from tipreport.tables.columns import key_column
from tipreport.tables.rows import END

Grid: TypeAlias = Sequence[Sequence[Any]]
ReportProblem: TypeAlias = Callable[["CellProblem"], None]
BRIEFS = "briefs"
TABLES = (BRIEFS, *lists())
_HEADER_ROWS = 20  # the rows that may be the header of an unmarked table


@frozen
class CellProblem:
    """A problem of a cell."""

    sheet: str
    row: int
    column: int
    path: FieldPath
    message: str

    @property
    def cell(self) -> str:
        """The reference of the cell: ``Figures!G7``."""
        return f"{self.sheet}!{column_letters(self.column)}{self.row + 1}"


@frozen
class FoundTable:
    """A data table: its location, and its rows as mappings from declared columns to cells."""

    name: str
    sheet: str
    header: int
    first: int
    columns: Mapping[str, int]
    rows: tuple[Mapping[str, Any], ...]
    lines: tuple[int, ...]
    """The index of each row in the sheet, from 0."""

    @property
    def is_complete(self) -> bool:
        """Whether it has all declared columns."""
        return declared_columns(self.name).keys() <= self.columns.keys()

    def problem(self, path: FieldPath, message: str) -> CellProblem:
        """Locate a problem of `briefs_from_tables` in its cell."""
        _, index, *rest = path
        name = str(rest[0]) if rest else ""
        return CellProblem(self.sheet, self.lines[int(index)], self.columns.get(name, self.first), tuple(rest), message)

    def cells(self) -> Iterator[tuple[str, tuple[str, int], str]]:
        """Yield the id of the brief, the list and index, and the cell of each record. All rows must be valid."""
        count: Counter[str] = Counter()
        column = column_letters(self.columns[key_column(self.name)])
        for _, line, brief in self._in_order():
            yield brief, (self.name, count[brief]), f"{self.sheet}!{column}{line + 1}"
            count[brief] += 1

    def row_indexes(self) -> Iterator[tuple[str, int | None]]:
        """Yield the id of the brief, and the index of its row when it was exported, of each record in order.

        The index of a new row is None. All rows must be valid.
        """
        for number, _, brief in self._in_order():
            yield brief, None if number == END else int(number) - 1

    def _in_order(self) -> list[tuple[float, int, str]]:
        """Return the number, the line and the brief of each row, in the order of their lists."""
        key = key_column(self.name)
        rows = zip(self.lines, self.rows, strict=True)
        return sorted((_row_number(row), line, str(row[key]).strip()) for line, row in rows)


def _row_number(row: Mapping[str, Any]) -> float:
    """Return the position of a row in its list; that of a new row is the end."""
    cell = row.get("row", "")
    return END if is_blank(cell) else float(read_number(cell))


def tables_on(sheets: Sequence[SheetPart]) -> Iterator[tuple[str, SheetPart, TableArea | None]]:
    """Yield the data tables and their sheets.

    A table is found by its own name, or by the name of its sheet if another program removed the table.
    """
    marked = {area.name: (sheet, area) for sheet in reversed(sheets) for area in sheet.tables}
    named = {sheet.name.strip().casefold(): sheet for sheet in sheets if not sheet.tables}
    for name in TABLES:
        if name in marked:
            yield name, *marked[name]
        elif name in named:
            yield name, named[name], None


def header_in(grid: Grid, name: str) -> TableArea | None:
    """Return the header of a table on a sheet without tables; None if there is none."""
    for index, row in enumerate(grid[:_HEADER_ROWS]):
        if key_column(name) in row and (name != BRIEFS or "title" in row):
            first = next(column for column, cell in enumerate(row) if cell != "")
            return TableArea(name, index, first, first, None)
    return None


def read_table(
    sheet: str, area: TableArea, grid: Grid, invalid: Mapping[tuple[int, int], str], report: ReportProblem
) -> FoundTable:
    """Read the rows below a header. They may be below the table, because some programs do not extend it.

    Problems of columns and cells are passed to ``report``.
    """
    columns = _columns(sheet, area, grid, report)
    declared, periods = declared_columns(area.name), period_columns(area.name)
    read_columns = [
        (name, index, declared[name], name in periods) for name, index in columns.items() if name in declared
    ]
    rows, lines = [], []
    for line in range(area.header + 1, len(grid)):
        if line == area.totals:
            continue
        cells = grid[line]
        row = {}
        for name, index, column, period in read_columns:
            cell = cells[index] if index < len(cells) else ""
            message = invalid.get((line, index)) if invalid else None
            if message or (cell != "" and (message := type_problem(column, cell, period=period))):
                report(CellProblem(sheet, line, index, (name,), message))
            row[name] = cell
        if any(cell != "" for cell in row.values()):
            rows.append(row)
            lines.append(line)
    return FoundTable(area.name, sheet, area.header, area.first, columns, tuple(rows), tuple(lines))


def _columns(sheet: str, area: TableArea, grid: Grid, report: ReportProblem) -> Mapping[str, int]:
    """Return the columns by name. Reports an undeclared column only if it may be a missing one, misspelt."""
    heads = grid[area.header] if area.header < len(grid) else ()
    found: dict[str, int] = {}
    for index in range(area.first, len(heads)):
        name = str(heads[index]).strip()
        if not name and index > area.last:
            break
        if name in found and name in declared_columns(area.name):
            twice = "the column appears twice: rename or delete one"
            report(CellProblem(sheet, area.header, index, (name,), twice))
        elif name:
            found[name] = index
    declared = declared_columns(area.name)
    missing = [name for name in declared if name not in found]
    if missing:
        for name in [name for name in found if name not in declared]:
            if match := closest(name, missing):
                missing = [other for other in missing if other not in match]
                report(
                    CellProblem(sheet, area.header, found[name], (name,), f"unknown column{did_you_mean(name, match)}")
                )
        for name in missing:
            message = "the column is missing: restore it, with blank cells if there are no values"
            report(CellProblem(sheet, area.header, area.first, (name,), message))
    return found
