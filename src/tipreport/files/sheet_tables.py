"""The tables of data in a workbook: where they stand now, their rows, and which cell each value came from."""

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
Refuse: TypeAlias = Callable[["Spot"], None]
BRIEFS = "briefs"
TABLES = (BRIEFS, *lists())
_HIGHEST_HEADER = 20  # a table that lost its mark-up is looked for in the first rows


@frozen
class Spot:
    """A cell of which something is told."""

    sheet: str
    row: int
    column: int
    path: FieldPath
    message: str

    @property
    def cell(self) -> str:
        """As people name it: ``Figures!G7``."""
        return f"{self.sheet}!{letters(self.column)}{self.row + 1}"


@frozen
class FoundTable:
    """A table of data: its rows by the names of declared columns, and where they stand."""

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
        """Whether all its columns are there."""
        return declared_columns(self.name).keys() <= self.columns.keys()

    def spot(self, path: FieldPath, message: str) -> Spot:
        """A problem of `briefs_from_tables` as one of a cell."""
        _, index, *rest = path
        name = str(rest[0]) if rest else ""
        return Spot(self.sheet, self.lines[int(index)], self.columns.get(name, self.first), tuple(rest), message)

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

    Each is found by its own name; one that another program took for mere cells, by the name of its sheet.
    """
    marked = {area.name: (sheet, area) for sheet in reversed(sheets) for area in sheet.tables}
    named = {sheet.name.strip().casefold(): sheet for sheet in sheets if not sheet.tables}
    for name in TABLES:
        if name in marked:
            yield name, *marked[name]
        elif name in named:
            yield name, named[name], None


def header_in(grid: Grid, name: str) -> TableArea | None:
    """Where the header of a table stands that is not marked up."""
    for place, row in enumerate(grid[:_HIGHEST_HEADER]):
        if key_column(name) in row and (name != BRIEFS or "title" in row):
            first = next(column for column, cell in enumerate(row) if cell != "")
            return TableArea(name, place, first, first, None)
    return None


def read_table(
    sheet: str, area: TableArea, grid: Grid, wrong: Mapping[tuple[int, int], str], refuse: Refuse
) -> FoundTable:
    """The rows below a header, also those that the table does not reach to: a program may not have stretched it.

    What is wrong with the columns, and with what cells hold, is given to ``refuse``.
    """
    columns = _columns(sheet, area, grid, refuse)
    declared, periods = declared_columns(area.name), periods_of(area.name)
    places = [(name, place, declared[name], name in periods) for name, place in columns.items() if name in declared]
    rows, lines = [], []
    for line in range(area.header + 1, len(grid)):
        if line == area.totals:
            continue
        cells = grid[line]
        row = {}
        for name, place, column, period in places:
            cell = cells[place] if place < len(cells) else ""
            message = wrong.get((line, place)) if wrong else None
            if message or (cell != "" and (message := misread(column, cell, period=period))):
                refuse(Spot(sheet, line, place, (name,), message))
            row[name] = cell
        if any(cell != "" for cell in row.values()):
            rows.append(row)
            lines.append(line)
    return FoundTable(area.name, sheet, area.header, area.first, columns, tuple(rows), tuple(lines))


def _columns(sheet: str, area: TableArea, grid: Grid, refuse: Refuse) -> Mapping[str, int]:
    """The columns by name. Others are left aside where all that are declared are there; else one may be misspelt."""
    heads = grid[area.header] if area.header < len(grid) else ()
    found: dict[str, int] = {}
    for place in range(area.first, len(heads)):
        name = str(heads[place]).strip()
        if not name and place > area.last:
            break
        if name in found and name in declared_columns(area.name):
            twice = "the column appears twice: rename or delete one"
            refuse(Spot(sheet, area.header, place, (name,), twice))
        elif name:
            found[name] = place
    declared = declared_columns(area.name)
    missing = [name for name in declared if name not in found]
    if missing:
        for name in [name for name in found if name not in declared]:
            if meant := closest(name, missing):
                missing = [other for other in missing if other not in meant]
                refuse(Spot(sheet, area.header, found[name], (name,), f"unknown column{did_you_mean(name, meant)}"))
        for name in missing:
            back = "the column is missing: put it back, with blank cells where nothing is to be said"
            refuse(Spot(sheet, area.header, area.first, (name,), back))
    return found
