"""Briefs out of an Excel workbook: its tables as they stand now, whoever sorted, moved or edited them."""

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
from tipreport.files.sheet_scan import check_reach, marked_cells, percent_styles
from tipreport.files.sheet_tables import BRIEFS, TABLES, FoundTable, Grid, Spot, header_in, read_table, tables_on
from tipreport.model.collection import Briefs
from tipreport.tables import DIGEST_PROPERTY, SCHEMA, SCHEMA_PROPERTY, briefs_from_tables, digest, tabulate

_FOREIGN = "no table of briefs in this workbook; one that tipreport exports has a sheet Briefs with a table briefs"
_NEWER = f"this version knows workbooks of schema {SCHEMA}, this one has {{}}: install a newer tipreport"


@frozen
class Workbook:
    """The briefs of a workbook, and the SHA-256 of what it held when it was exported; empty if that is not known.

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
    """The briefs that a workbook holds; ``file`` is what messages call it.

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
    said = package.properties.get(SCHEMA_PROPERTY, str(SCHEMA)).removesuffix(".0")
    if not said.isdecimal() or len(said) > 9 or int(said) > SCHEMA:
        raise InvalidValueError(_NEWER.format(said))


def _exported_empty(package: Package) -> bool:
    """Whether tipreport exported the workbook of no briefs, which has no tables of data."""
    return package.properties.get(DIGEST_PROPERTY) == digest(tabulate(()))


@define
class _Reading:
    """A workbook while it is read: its tables, and what is wrong with its cells."""

    file: str
    tables: list[FoundTable] = field(factory=list)
    spots: dict[tuple[str, FieldPath], Spot] = field(factory=dict)

    def refuse(self, spot: Spot) -> None:
        self.spots.setdefault((spot.cell, spot.path[:1]), spot)  # what follows from the first is not told

    def found(self, parts: Parts, package: Package) -> Iterator[FoundTable]:
        """The tables of data. Raises `InvalidValueError` where there is none of briefs."""
        tables = [*tables_on(package.sheets)]
        if BRIEFS not in {name for name, _, _ in tables} and not _exported_empty(package):
            raise InvalidValueError(_FOREIGN)
        percents = percent_styles(b"".join(data for name, data in parts.items() if name.endswith("/styles.xml")))
        grids = _grids(parts, package, [sheet for _, sheet, _ in tables])
        for name, sheet, area in tables:
            grid = grids[sheet.name]
            area = area or header_in(grid, name)  # noqa: PLW2901 - as it is marked up, or as it looks
            if area is not None:
                wrong = marked_cells(parts[sheet.part], percents)
                yield read_table(sheet.name, area, grid, wrong, self.refuse)
            elif name == BRIEFS:
                raise InvalidValueError(_FOREIGN)

    def briefs(self) -> Briefs:
        """The briefs that the tables hold. Raises `BriefFileError`."""
        by_name = {table.name: table for table in self.tables}
        briefs = Briefs(())
        if all(table.whole for table in self.tables):  # else the rows cannot be judged
            try:
                briefs = briefs_from_tables({name: table.rows for name, table in by_name.items()})
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.refuse(by_name[str(path[0])].spot(path, message))
        if self.spots:
            raise BriefFileError(self.problems())
        return briefs

    def problems(self) -> list[Problem]:
        """All of them, table by table as they stand on the sheets."""
        order = {table.sheet: TABLES.index(table.name) for table in self.tables}
        spots = sorted(self.spots.values(), key=lambda spot: (order[spot.sheet], spot.row, spot.column))
        problems = [Problem(self.file, 0, spot.path, spot.message, spot.cell) for spot in spots[:MOST]]
        if len(spots) > MOST:
            problems.append(Problem(self.file, 0, (), f"{len(spots):,} problems; the first {MOST:,} are told"))
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
