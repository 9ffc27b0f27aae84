"""Reads briefs from an Excel workbook whose tables may have been sorted, moved or edited."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import define, field, frozen

from tipreport.errors import BriefFileError, FieldPath, InvalidValueError, Problem
from tipreport.files.content import MAX_BYTES, AnyPath, read_content
from tipreport.files.problems import MAX_PROBLEMS, ReadingAbortedError
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.package import Package, read_package
from tipreport.files.workbook.sheet_rows import cell_context, sheet_rows
from tipreport.files.workbook.sheet_tables import (
    BRIEFS,
    TABLES,
    CellProblem,
    FoundTable,
    check_renamed,
    read_table,
    tables_on,
    with_header,
)
from tipreport.model.collection import Briefs
from tipreport.tables import SCHEMA, SCHEMA_PROPERTY, BriefStamp, brief_stamps
from tipreport.tables.from_tables import TableBrief, read_tables

_NO_BRIEFS_TABLE = "no table of briefs in this workbook; workbooks of tipreport have a sheet Briefs with a table briefs"
_NEWER = f"this version reads workbooks up to schema {SCHEMA}, this one has schema {{}}: install a newer tipreport"


@frozen
class RecordCells(Mapping[tuple[str, int], str]):
    """The cells of a brief's records: ``cells["figures", 3]`` is that of the fourth figure, ``Figures!A12``."""

    tables: Mapping[str, FoundTable] = field(repr=False)
    rows: Mapping[str, Sequence[int]]

    def __getitem__(self, key: tuple[str, int]) -> str:
        name, index = key
        if name not in self.rows or not 0 <= index < len(self.rows[name]):
            raise KeyError(key)
        return self.tables[name].key_cell(self.rows[name][index])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return ((name, index) for name, rows in self.rows.items() for index in range(len(rows)))

    def __len__(self) -> int:
        return sum(map(len, self.rows.values()))


@frozen
class Workbook:
    """The briefs of a workbook.

    ``cells["serbia"]`` gives the cell of each record of a brief.
    ``row_indexes["serbia"]["figures"][3]`` is the index that this figure had when the workbook was exported; None if
    its row is new.
    """

    briefs: Briefs
    content: bytes = field(repr=False, eq=False)
    """The bytes of the file."""
    stamps: Mapping[str, BriefStamp]
    """The stamp of each brief, by its id. A program that saved the workbook may have removed it."""
    cells: Mapping[str, RecordCells] = field(repr=False)
    row_indexes: Mapping[str, Mapping[str, Sequence[int | None]]] = field(repr=False)
    lists: Collection[str] = field(repr=False)
    """The lists that have a table."""


def read_workbook(path: AnyPath) -> Workbook:
    """Read the briefs in an Excel workbook of at most 100 MB that tipreport exported, with later edits of its cells.

    Raises `BriefFileError` with every problem of the workbook, each with its cell.
    """
    return parse_workbook(read_content(Path(path), MAX_BYTES, "an Excel workbook"), os.fspath(path))


def parse_workbook(content: bytes, file: str) -> Workbook:
    """Parse the briefs in a workbook; ``file`` is its name in messages.

    Raises `BriefFileError` with every problem, each with its cell.
    """
    reader = _WorkbookReader(file)
    try:
        archive = Archive(content)
        package = read_package(archive)
        _check_schema(package)
        reader.read_tables(archive, package)
        found = reader.briefs()
    except InvalidValueError as error:
        raise BriefFileError([Problem(file, 0, (), str(error))]) from error
    except ReadingAbortedError:
        found = []
    if reader.problems_by_cell:
        raise BriefFileError(reader.problems())
    cells = {brief.id: RecordCells(reader.tables, rows) for brief, rows in found}
    row_indexes = {
        brief.id: {name: reader.tables[name].exported_indexes(indexes) for name, indexes in rows.items() if indexes}
        for brief, rows in found
    }
    briefs = Briefs(brief for brief, _ in found)
    return Workbook(briefs, content, brief_stamps(package.properties), cells, row_indexes, reader.tables.keys())


def _check_schema(package: Package) -> None:
    version = package.properties.get(SCHEMA_PROPERTY, str(SCHEMA)).removesuffix(".0")
    if not version.isdecimal() or len(version) > 9 or int(version) > SCHEMA:
        raise InvalidValueError(_NEWER.format(version))


def _exported_empty(package: Package) -> bool:
    """Return whether the workbook was exported without briefs, and so has no tables of data."""
    return SCHEMA_PROPERTY in package.properties and not brief_stamps(package.properties)


@define
class _WorkbookReader:
    """Reads the tables of a workbook, and collects the problems of its cells."""

    file: str
    tables: dict[str, FoundTable] = field(factory=dict)
    sheets: list[str] = field(factory=list)
    """The names of the sheets, in the order of the tables."""
    problems_by_cell: dict[tuple[str, FieldPath], CellProblem] = field(factory=dict)

    def report(self, problem: CellProblem) -> None:
        """Keep the first problem of each field of a cell, because it causes the later ones.

        Raises `ReadingAbortedError` if there are too many.
        """
        self.problems_by_cell.setdefault((problem.cell, problem.path[:1]), problem)
        if len(self.problems_by_cell) == MAX_PROBLEMS:
            raise ReadingAbortedError

    def report_value(self, path: FieldPath, message: str) -> None:
        """Report a problem of a value in its cell."""
        self.report(self.tables[str(path[0])].problem(path, message))

    def read_tables(self, archive: Archive, package: Package) -> None:
        """Read the data tables. Raises `InvalidValueError` if the table of briefs is missing.

        It raises the error for a sheet too whose table has lost its name or its header, because its records would be
        missing.
        """
        tables = [*tables_on(package.sheets)]
        context = cell_context(archive, package)
        missing = [name for name in TABLES if name not in {name for name, _, _ in tables}]
        read = {sheet.part for _, sheet, _ in tables}
        for sheet in package.sheets:
            if missing and not sheet.tables and sheet.part not in read:
                check_renamed(missing, sheet.name, sheet_rows(context, sheet))
        if BRIEFS not in {name for name, _, _ in tables} and (tables or not _exported_empty(package)):
            raise InvalidValueError(_NO_BRIEFS_TABLE)
        self.sheets = [sheet.name for _, sheet, _ in tables]
        for name, sheet, marked in tables:
            rows = sheet_rows(context, sheet)
            area, table_rows = (marked, rows) if marked else with_header(name, rows)
            if area is not None:
                self.tables[name] = read_table(sheet.name, area, table_rows, self.report)
            elif name == BRIEFS:
                raise InvalidValueError(_NO_BRIEFS_TABLE)

    def briefs(self) -> Sequence[TableBrief]:
        """Return the briefs in the tables. They are incomplete if there are problems."""
        if not all(table.is_complete for table in self.tables.values()):  # the rows cannot be checked
            return ()
        return read_tables(self.tables, self.report_value)

    def problems(self) -> list[Problem]:
        """Return all problems, in the order of the tables and their cells."""
        found = sorted(
            self.problems_by_cell.values(),
            key=lambda problem: (self.sheets.index(problem.sheet), problem.row, problem.column),
        )
        problems = [
            Problem(self.file, 0, problem.path, problem.message, problem.cell, problem.heading) for problem in found
        ]
        if len(found) == MAX_PROBLEMS:
            message = f"{MAX_PROBLEMS:,} problems; the rest of the workbook was not read"
            problems.append(Problem(self.file, 0, (), message))
        return problems
