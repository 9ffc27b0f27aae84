"""Reads briefs from an Excel workbook, in which people may have sorted, moved or edited the tables."""

import os
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from attrs import define, field, frozen

from tipreport.errors import BriefFileError, FieldPath, InvalidRecordError, InvalidValueError, Problem
from tipreport.files.archive import packed, parts_of
from tipreport.files.content import MOST_BYTES, AnyPath, read_content
from tipreport.files.package import Package, Parts, SheetPart, package_of
from tipreport.files.problems import MOST
from tipreport.files.sheet_scan import cell_problems, check_reach, percent_styles
from tipreport.files.sheet_tables import BRIEFS, TABLES, CellProblem, FoundTable, Grid, header_in, read_table, tables_on
from tipreport.model.collection import Briefs
from tipreport.tables import DIGEST_PROPERTY, SCHEMA, SCHEMA_PROPERTY, briefs_from_tables, digest, tabulate

_FOREIGN = "no table of briefs in this workbook; one that tipreport exports has a sheet Briefs with a table briefs"
_NEWER = f"this version knows workbooks of schema {SCHEMA}, this one has {{}}: install a newer tipreport"


@frozen
class Workbook:
    """The briefs of a workbook, and the SHA-256 of its data when it was exported; empty if unknown.

    ``cells["serbia"]["figures", 3]`` is the cell of the fourth figure of a brief: ``Figures!A12``.
    """

    briefs: Briefs
    exported: str
    cells: Mapping[str, Mapping[tuple[str, int], str]] = field(repr=False)


def read_workbook(path: AnyPath) -> Workbook:
    """The briefs in an Excel workbook that tipreport exported, of at most 100 MB, with any edits to its cells.

    Raises `BriefFileError` with every problem of the workbook, each with its cell.
    """
    return parse_workbook(read_content(Path(path), MOST_BYTES, "an Excel workbook"), os.fspath(path))


def parse_workbook(content: bytes, file: str) -> Workbook:
    """The briefs in a workbook; ``file`` is its name in messages.

    Raises `BriefFileError` with every problem, each with its cell.
    """
    try:
        parts = parts_of(content)
        package = package_of(parts)
        _check_schema(package)
        reading = _Reading(file)
        reading.tables = [*reading.found(parts, package)]
    except InvalidValueError as error:
        raise BriefFileError([Problem(file, 0, (), str(error))]) from error
    briefs = reading.briefs()
    cells: dict[str, dict[tuple[str, int], str]] = {brief.id: {} for brief in briefs}
    for table in reading.tables:
        for brief_id, key, cell in table.cells():
            cells[brief_id][key] = cell
    return Workbook(briefs, package.properties.get(DIGEST_PROPERTY, ""), cells)


def _check_schema(package: Package) -> None:
    version = package.properties.get(SCHEMA_PROPERTY, str(SCHEMA)).removesuffix(".0")
    if not version.isdecimal() or len(version) > 9 or int(version) > SCHEMA:
        raise InvalidValueError(_NEWER.format(version))


def _exported_empty(package: Package) -> bool:
    """Whether the workbook was exported without briefs, and so has no tables of data."""
    return package.properties.get(DIGEST_PROPERTY) == digest(tabulate(()))


@define
class _Reading:
    """A workbook while it is read: its tables, and the problems of its cells."""

    file: str
    tables: list[FoundTable] = field(factory=list)
    problems_by_cell: dict[tuple[str, FieldPath], CellProblem] = field(factory=dict)

    def report(self, problem: CellProblem) -> None:
        """Keep the first problem of each field of a cell; later ones follow from it."""
        self.problems_by_cell.setdefault((problem.cell, problem.path[:1]), problem)

    def found(self, parts: Parts, package: Package) -> Iterator[FoundTable]:
        """The tables of data. Raises `InvalidValueError` where there is none of briefs."""
        tables = [*tables_on(package.sheets)]
        if BRIEFS not in {name for name, _, _ in tables} and not _exported_empty(package):
            raise InvalidValueError(_FOREIGN)
        percents = percent_styles(b"".join(data for name, data in parts.items() if name.endswith("/styles.xml")))
        grids = _grids(parts, package, [sheet for _, sheet, _ in tables])
        for name, sheet, area in tables:
            grid = grids[sheet.name]
            area = area or header_in(grid, name)  # noqa: PLW2901 - with or without mark-up
            if area is not None:
                wrong = cell_problems(parts[sheet.part], percents)
                yield read_table(sheet.name, area, grid, wrong, self.report)
            elif name == BRIEFS:
                raise InvalidValueError(_FOREIGN)

    def briefs(self) -> Briefs:
        """The briefs in the tables. Raises `BriefFileError`."""
        by_name = {table.name: table for table in self.tables}
        briefs = Briefs(())
        if all(table.whole for table in self.tables):  # otherwise the rows cannot be checked
            try:
                briefs = briefs_from_tables({name: table.rows for name, table in by_name.items()})
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.report(by_name[str(path[0])].problem(path, message))
        if self.problems_by_cell:
            raise BriefFileError(self.problems())
        return briefs

    def problems(self) -> list[Problem]:
        """All problems, in the order of the tables and their cells."""
        order = {table.sheet: TABLES.index(table.name) for table in self.tables}
        found = sorted(self.problems_by_cell.values(), key=lambda each: (order[each.sheet], each.row, each.column))
        problems = [Problem(self.file, 0, each.path, each.message, each.cell) for each in found[:MOST]]
        if len(found) > MOST:
            problems.append(Problem(self.file, 0, (), f"{len(found):,} problems; the first {MOST:,} are shown"))
        return problems


def _grids(parts: Parts, package: Package, sheets: list[SheetPart]) -> Mapping[str, Grid]:
    """The cells of some sheets, from A1 on. Raises `InvalidValueError`."""
    from python_calamine import CalamineWorkbook

    for sheet in sheets:
        check_reach(sheet.name, parts[sheet.part])
    wanted = {sheet.part for sheet in sheets}
    others = {sheet.part for sheet in package.sheets} - wanted
    content = packed((name, data) for name, data in parts.items() if name not in others)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            return {sheet.name: book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False) for sheet in sheets}
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # Rust's, which is none
            raise
        raise InvalidValueError(
            f"expected an Excel workbook that can be read: {error or type(error).__name__}"
        ) from error
