"""The tables of data in a workbook: their location, their rows, and the cell of each value."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.errors import FieldPath
from tipreport.files.package import SheetPart, TableArea, letters
from tipreport.files.typed_cells import declared_columns, misread, periods_of
from tipreport.model.brief import lists
from tipreport.model.messages import closest, did_you_mean
from tipreport.tables.cells import is_blank, read_number
from tipreport.tables.columns import key_column
from tipreport.tables.rows import END

Grid: TypeAlias = Sequence[Sequence[Any]]
ReportProblem: TypeAlias = Callable[["CellProblem"], None]
BRIEFS = "briefs"
TABLES = (BRIEFS, *lists())
_HIGHEST_HEADER = 20  # the rows in which the header of a table without mark-up is searched for


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
        return f"{self.sheet}!{letters(self.column)}{self.row + 1}"


@frozen
class FoundTable:
    """A table of data: its rows by the names of declared columns, and their location."""

    name: str
    sheet: str
    header: int
    first: int
    columns: Mapping[str, int]
    rows: tuple[Mapping[str, Any], ...]
    lines: tuple[int, ...]
    """The row of the sheet, from 0, of each row."""

    @property
    def whole(self) -> bool:
        """Whether it has all its columns."""
        return declared_columns(self.name).keys() <= self.columns.keys()

    def problem(self, path: FieldPath, message: str) -> CellProblem:
        """A problem of `briefs_from_tables` with its cell."""
        _, index, *rest = path
        name = str(rest[0]) if rest else ""
        return CellProblem(self.sheet, self.lines[int(index)], self.columns.get(name, self.first), tuple(rest), message)

    def cells(self) -> Iterator[tuple[str, tuple[str, int], str]]:
        """The brief, the list and index, and the cell of each record, for rows that were read without problems."""
        count: Counter[str] = Counter()
        key = key_column(self.name)
        column = letters(self.columns[key])
        numbered = ((_row_number(row), line, row) for line, row in zip(self.lines, self.rows, strict=True))
        for _, line, row in sorted(numbered, key=lambda each: each[:2]):
            brief = str(row[key]).strip()
            yield brief, (self.name, count[brief]), f"{self.sheet}!{column}{line + 1}"
            count[brief] += 1


def _row_number(row: Mapping[str, Any]) -> float:
    """The position of a row in its list; a new row goes to the end."""
    cell = row.get("row", "")
    return END if is_blank(cell) else float(read_number(cell))


def tables_on(sheets: Sequence[SheetPart]) -> Iterator[tuple[str, SheetPart, TableArea | None]]:
    """The tables of data and the sheets that they are on.

    Each is found by its own name, or by the name of its sheet if another program removed the mark-up of the table.
    """
    marked = {area.name: (sheet, area) for sheet in reversed(sheets) for area in sheet.tables}
    named = {sheet.name.strip().casefold(): sheet for sheet in sheets if not sheet.tables}
    for name in TABLES:
        if name in marked:
            yield name, *marked[name]
        elif name in named:
            yield name, named[name], None


def header_in(grid: Grid, name: str) -> TableArea | None:
    """The header of a table that is not marked up."""
    for index, row in enumerate(grid[:_HIGHEST_HEADER]):
        if key_column(name) in row and (name != BRIEFS or "title" in row):
            first = next(column for column, cell in enumerate(row) if cell != "")
            return TableArea(name, index, first, first, None)
    return None


def read_table(
    sheet: str, area: TableArea, grid: Grid, wrong: Mapping[tuple[int, int], str], report: ReportProblem
) -> FoundTable:
    """The rows below a header, including those below the table, which some programs do not extend.

    Problems of columns and cells are passed to ``report``.
    """
    columns = _columns(sheet, area, grid, report)
    declared, periods = declared_columns(area.name), periods_of(area.name)
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
            message = wrong.get((line, index)) if wrong else None
            if message or (cell != "" and (message := misread(column, cell, period=period))):
                report(CellProblem(sheet, line, index, (name,), message))
            row[name] = cell
        if any(cell != "" for cell in row.values()):
            rows.append(row)
            lines.append(line)
    return FoundTable(area.name, sheet, area.header, area.first, columns, tuple(rows), tuple(lines))


def _columns(sheet: str, area: TableArea, grid: Grid, report: ReportProblem) -> Mapping[str, int]:
    """The columns by name. Undeclared columns are ignored unless a declared one is missing and may be misspelt."""
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
            back = "the column is missing: put it back, with blank cells if there are no values"
            report(CellProblem(sheet, area.header, area.first, (name,), back))
    return found
