"""Reads briefs from an Excel workbook whose tables may have been sorted, moved or edited."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from attrs import define, field, frozen

from tipreport.errors import BriefFileError, FieldPath, InvalidRecordError, InvalidValueError, Problem
from tipreport.files.archive import pack, unpack
from tipreport.files.content import MAX_BYTES, AnyPath, read_content
from tipreport.files.package import Package, Parts, SheetPart, read_package
from tipreport.files.problems import MAX_PROBLEMS
from tipreport.files.sheet_scan import cell_problems, check_extent, percent_styles
from tipreport.files.sheet_tables import BRIEFS, TABLES, CellProblem, FoundTable, Grid, header_in, read_table, tables_on
from tipreport.model.collection import Briefs
from tipreport.tables import SCHEMA, SCHEMA_PROPERTY, BriefStamp, brief_stamps, briefs_from_tables

_NO_BRIEFS_TABLE = "no table of briefs in this workbook; workbooks of tipreport have a sheet Briefs with a table briefs"
_NEWER = f"this version reads workbooks up to schema {SCHEMA}, this one has schema {{}}: install a newer tipreport"


@frozen
class Workbook:
    """The briefs of a workbook.

    ``cells["serbia"]["figures", 3]`` is the cell of the fourth figure of a brief: ``Figures!A12``.
    ``row_indexes["serbia"]["figures"][3]`` is the index that this figure had when the workbook was exported; None if
    its row is new.
    """

    briefs: Briefs
    content: bytes = field(repr=False, eq=False)
    """The bytes of the file."""
    stamps: Mapping[str, BriefStamp]
    """The stamp of each brief, by its id. A program that saved the workbook may have removed it."""
    cells: Mapping[str, Mapping[tuple[str, int], str]] = field(repr=False)
    row_indexes: Mapping[str, Mapping[str, Sequence[int | None]]] = field(repr=False)


def read_workbook(path: AnyPath) -> Workbook:
    """Read the briefs in an Excel workbook of at most 100 MB that tipreport exported, with later edits of its cells.

    Raises `BriefFileError` with every problem of the workbook, each with its cell.
    """
    return parse_workbook(read_content(Path(path), MAX_BYTES, "an Excel workbook"), os.fspath(path))


def parse_workbook(content: bytes, file: str) -> Workbook:
    """Parse the briefs in a workbook; ``file`` is its name in messages.

    Raises `BriefFileError` with every problem, each with its cell.
    """
    try:
        parts = unpack(content)
        package = read_package(parts)
        _check_schema(package)
        reader = _WorkbookReader(file)
        reader.tables = [*reader.read_tables(parts, package)]
    except InvalidValueError as error:
        raise BriefFileError([Problem(file, 0, (), str(error))]) from error
    briefs = reader.briefs()
    cells: dict[str, dict[tuple[str, int], str]] = {brief.id: {} for brief in briefs}
    row_indexes: dict[str, dict[str, list[int | None]]] = {brief.id: defaultdict(list) for brief in briefs}
    for table in reader.tables:
        for brief_id, key, cell in table.cells():
            cells[brief_id][key] = cell
        for brief_id, index in table.row_indexes() if table.name != BRIEFS else ():
            row_indexes[brief_id][table.name].append(index)
    return Workbook(briefs, content, brief_stamps(package.properties), cells, row_indexes)


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
    tables: list[FoundTable] = field(factory=list)
    problems_by_cell: dict[tuple[str, FieldPath], CellProblem] = field(factory=dict)

    def report(self, problem: CellProblem) -> None:
        """Keep the first problem of each field of a cell, because it causes the later ones."""
        self.problems_by_cell.setdefault((problem.cell, problem.path[:1]), problem)

    def read_tables(self, parts: Parts, package: Package) -> Iterator[FoundTable]:
        """Read the data tables. Raises `InvalidValueError` if the table of briefs is missing."""
        tables = [*tables_on(package.sheets)]
        if BRIEFS not in {name for name, _, _ in tables} and (tables or not _exported_empty(package)):
            raise InvalidValueError(_NO_BRIEFS_TABLE)
        percents = percent_styles(b"".join(data for name, data in parts.items() if name.endswith("/styles.xml")))
        grids = _grids(parts, package, [sheet for _, sheet, _ in tables])
        for name, sheet, area in tables:
            grid = grids[sheet.name]
            area = area or header_in(grid, name)  # noqa: PLW2901 - the header of an unmarked table
            if area is not None:
                invalid = cell_problems(parts[sheet.part], percents)
                yield read_table(sheet.name, area, grid, invalid, self.report)
            elif name == BRIEFS:
                raise InvalidValueError(_NO_BRIEFS_TABLE)

    def briefs(self) -> Briefs:
        """Return the briefs in the tables. Raises `BriefFileError`."""
        by_name = {table.name: table for table in self.tables}
        briefs = Briefs(())
        if all(table.is_complete for table in self.tables):  # otherwise the rows cannot be checked
            try:
                briefs = briefs_from_tables({name: table.rows for name, table in by_name.items()})
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.report(by_name[str(path[0])].problem(path, message))
        if self.problems_by_cell:
            raise BriefFileError(self.problems())
        return briefs

    def problems(self) -> list[Problem]:
        """Return all problems, in the order of the tables and their cells."""
        order = {table.sheet: TABLES.index(table.name) for table in self.tables}
        found = sorted(
            self.problems_by_cell.values(), key=lambda problem: (order[problem.sheet], problem.row, problem.column)
        )
        problems = [
            Problem(self.file, 0, problem.path, problem.message, problem.cell) for problem in found[:MAX_PROBLEMS]
        ]
        if len(found) > MAX_PROBLEMS:
            problems.append(Problem(self.file, 0, (), f"{len(found):,} problems; the first {MAX_PROBLEMS:,} are shown"))
        return problems


def _grids(parts: Parts, package: Package, sheets: list[SheetPart]) -> Mapping[str, Grid]:
    """Return the cells of some sheets, starting at A1. Raises `InvalidValueError` for a damaged workbook."""
    from python_calamine import CalamineWorkbook

    for sheet in sheets:
        check_extent(sheet.name, parts[sheet.part])
    wanted = {sheet.part for sheet in sheets}
    others = {sheet.part for sheet in package.sheets} - wanted
    content = pack((name, data) for name, data in parts.items() if name not in others)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            return {sheet.name: book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False) for sheet in sheets}
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # raised by Rust code
            raise
        raise InvalidValueError(
            f"expected an Excel workbook that can be read: {error or type(error).__name__}"
        ) from error
