"""The data tables of a workbook: their location, their rows, and the cell of each value."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.column_letters import column_letters
from tipreport.errors import FieldPath, InvalidValueError
from tipreport.files.workbook.cell_values import CellValue, InvalidCell
from tipreport.files.workbook.package import SheetPart, TableArea
from tipreport.files.workbook.sheet_rows import SheetRow
from tipreport.files.workbook.typed_cells import declared_columns, period_columns, type_problem
from tipreport.model.brief import lists
from tipreport.model.messages import closest, did_you_mean
from tipreport.tables import Column, column_named
from tipreport.tables.cells import is_blank, read_number
from tipreport.tables.columns import key_column
from tipreport.tables.headings import headings_like

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
    heading: str = ""
    """The heading of the column, as the sheet has it."""

    @property
    def cell(self) -> str:
        """The reference of the cell: ``Figures!G7``."""
        return f"{self.sheet}!{column_letters(self.column)}{self.row + 1}"


@frozen
class FoundTable:
    """A data table: its location, and its rows. Iterating gives them as mappings from declared columns to cells."""

    name: str
    sheet: str
    first: int
    columns: Mapping[str, int]
    """The index of each column in the sheet."""
    headings: Mapping[str, str]
    """The heading of each column, as the sheet has it."""
    cells: Sequence[tuple[Any, ...]]
    """The cells of each row, in the order of the declared columns that were found. A blank cell is None."""
    lines: Sequence[int]
    """The index of each row in the sheet, from 0."""

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        declared = declared_columns(self.name)
        names = [name for name in self.columns if name in declared]
        return (dict(zip(names, row, strict=True)) for row in self.cells)

    @property
    def is_complete(self) -> bool:
        """Whether it has all declared columns."""
        return declared_columns(self.name).keys() <= self.columns.keys()

    def problem(self, path: FieldPath, message: str) -> CellProblem:
        """Locate a problem of `briefs_from_tables` in its cell."""
        _, index, *rest = path
        name = str(rest[0]) if rest else ""
        column = self.columns.get(name, self.first)
        return CellProblem(
            self.sheet, self.lines[int(index)], column, tuple(rest), message, self.headings.get(name, "")
        )

    def key_cell(self, index: int) -> str:
        """Return the cell of the brief's id in a row: ``Figures!A12``."""
        column = column_letters(self.columns[key_column(self.name)])
        return f"{self.sheet}!{column}{self.lines[index] + 1}"

    def exported_indexes(self, indexes: Iterable[int]) -> list[int | None]:
        """Return the indexes that some records had in their list when they were exported; None if the row is new."""
        declared = declared_columns(self.name)
        column = [name for name in self.columns if name in declared].index("row")
        numbers = (self.cells[index][column] for index in indexes)
        return [None if is_blank(number) else int(read_number(number)) - 1 for number in numbers]


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


def with_header(name: str, rows: Iterator[SheetRow]) -> tuple[TableArea | None, Iterable[SheetRow]]:
    """Find the header of a table on a sheet without tables. Returns its area, and the rows from the header on.

    Returns no area for an empty sheet. Raises `InvalidValueError` for one with other rows.
    """
    index = -1
    for index, row in rows:
        if index >= _HEADER_ROWS:
            break
        names = [column_named(name, cell) for cell in row.values() if isinstance(cell, str)]
        if key_column(name) in names and (name != BRIEFS or "title" in names):
            first = min(row)
            return TableArea(name, index, first, first, None), chain([(index, row)], rows)
    if name != BRIEFS and index >= 0:
        message = f"no row of column names, such as {key_column(name)}, in the first {_HEADER_ROWS} rows of the sheet"
        restore = f"restore it, or rename the sheet if it is not the table {name}"
        raise InvalidValueError(f"{message} {name.capitalize()}: {restore}")
    return None, ()


def check_renamed(missing: Iterable[str], sheet: str, rows: Iterable[SheetRow]) -> None:
    """Raise `InvalidValueError` if a sheet has the columns of a missing table, and so only lost its name."""
    for _, row in takewhile(lambda found: found[0] < _HEADER_ROWS, rows):
        cells = {cell for cell in row.values() if isinstance(cell, str)}
        for name in missing:
            names = {column_named(name, cell) for cell in cells}
            if declared_columns(name).keys() <= names:
                message = f"the sheet {sheet} has the columns of the table {name}, and another name"
                raise InvalidValueError(f"{message}: rename it to {name.capitalize()}, or delete it")


def read_table(sheet: str, area: TableArea, rows: Iterable[SheetRow], report: ReportProblem) -> FoundTable:
    """Read a header and the rows below it. They may be below the table, because some programs do not extend it.

    Problems of columns and cells are passed to ``report``.
    """
    rows = iter(rows)
    header: Mapping[int, CellValue] = next((row for line, row in rows if line == area.header), {})
    columns = _columns(sheet, area, header, report)
    headings = {name: _text(header.get(index)) for name, index in columns.items()}
    declared, periods = declared_columns(area.name), period_columns(area.name)
    read_columns = [
        (name, index, declared[name], name in periods) for name, index in columns.items() if name in declared
    ]
    found, lines = [], array("l")
    for line, row in rows:
        if line <= area.header or line == area.totals:
            continue
        cells: list[CellValue | None] = []
        reported = None
        for name, index, column, period in read_columns:
            cell = row.get(index)
            if cell is not None and type(cell) is not str:
                message = _message(cell, column, period=period)
                if message and cell is not reported:  # merged cells are one problem
                    report(CellProblem(sheet, line, index, (name,), message, headings[name]))
                    reported = cell
                cell = None if isinstance(cell, InvalidCell) else cell
            cells.append(cell)
        if any(cell is not None for cell in cells):
            found.append(tuple(cells))
            lines.append(line)
    return FoundTable(area.name, sheet, area.first, columns, headings, found, lines)


def _message(cell: CellValue, column: Column, *, period: bool) -> str:
    return cell.message if isinstance(cell, InvalidCell) else type_problem(column, cell, period=period)


def _columns(sheet: str, area: TableArea, header: Mapping[int, CellValue], report: ReportProblem) -> Mapping[str, int]:
    """Return the columns by name. Reports an undeclared column only if it may be a missing one, misspelt."""
    found: dict[str, int] = {}
    for index in range(area.first, max(header, default=-1) + 1):
        heading = _text(header.get(index))
        name = column_named(area.name, heading)
        if not name and index > area.last:
            break
        if name in found and name in declared_columns(area.name):
            twice = "the column appears twice: rename or delete one"
            report(CellProblem(sheet, area.header, index, (name,), twice, heading))
        elif name:
            found[name] = index
    declared = declared_columns(area.name)
    missing = [name for name in declared if name not in found]
    if missing:
        texts = headings_like(area.name, map(_text, header.values()))
        for name in [name for name in found if name not in declared]:
            if match := closest(name, [words for each in missing for words in (texts[each], each)]):
                missing = [other for other in missing if not {texts[other], other} & {*match}]
                message = f"unknown column{did_you_mean(name, match)}"
                report(CellProblem(sheet, area.header, found[name], (name,), message, _text(header[found[name]])))
        for name in missing:
            message = (
                "the column is missing: restore it with its cells, since blank cells remove values from the briefs"
            )
            report(CellProblem(sheet, area.header, area.first, (name,), message, texts[name]))
    return found


def _text(cell: CellValue | None) -> str:
    """Return the text of a cell of the header; empty for one without usable text."""
    return "" if cell is None or isinstance(cell, InvalidCell) else str(cell).strip()
