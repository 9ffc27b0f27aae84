"""A workbook that is read to be checked."""

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

File: TypeAlias = str | PathLike[str] | BinaryIO
# What openpyxl reads is looked at attribute by attribute; its declared types leave most of them open.
Sheet: TypeAlias = Any
Table: TypeAlias = Any
Cell: TypeAlias = Any


class Opened:
    """The parts of a workbook that the rules look at. The file is one's own: nothing guards against a hostile one."""

    def __init__(self, file: File) -> None:
        data = Path(file).read_bytes() if isinstance(file, str | PathLike) else _whole(file)
        self.workbook: Any = load_workbook(BytesIO(data))
        self._archive = ZipFile(BytesIO(data))

    @property
    def names(self) -> list[str]:
        """The names of the parts of the file."""
        return self._archive.namelist()

    @property
    def sheets(self) -> list[Sheet]:
        """The worksheets in their order."""
        return [*self.workbook.worksheets]

    def tables(self) -> Iterator[tuple[Sheet, Table]]:
        """Every table and the sheet it is on."""
        for sheet in self.sheets:
            for table in sheet.tables.values():
                yield sheet, table

    def drawn(self) -> Iterator[tuple[str, str]]:
        """The name of every drawn object, and its alternative text."""
        for name in self.names:
            if name.startswith("xl/drawings/drawing"):
                for element in ET.fromstring(self._archive.read(name)).iter():  # noqa: S314 - a file of one's own
                    if element.tag.endswith("}cNvPr"):
                        yield f"{name}: {element.get('name')}", element.get("descr") or ""

    @cached_property
    def filled(self) -> list[tuple[str, Cell]]:
        """Every cell that holds something, with where it is."""
        rows = ((sheet, row) for sheet in self.sheets for row in sheet.iter_rows())
        return [(at(sheet, cell.coordinate), cell) for sheet, row in rows for cell in row if cell.value is not None]


def _whole(stream: BinaryIO) -> bytes:
    stream.seek(0)
    return stream.read()


def at(sheet: Sheet, cell: str = "") -> str:
    """Where something is, as people write it: ``Figures!A2``."""
    return f"{sheet.title}!{cell}" if cell else str(sheet.title)


def bounds(table: Table) -> tuple[int, int, int, int]:
    """The first column, first row, last column and last row of a table."""
    left, top, right, bottom = range_boundaries(table.ref)
    return int(left or 0), int(top or 0), int(right or 0), int(bottom or 0)


def body(sheet: Sheet, table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table below its header."""
    left, top, right, bottom = bounds(table)
    yield from sheet.iter_rows(min_row=top + 1, max_row=bottom, min_col=left, max_col=right)


def above(sheet: Sheet, table: Table) -> str:
    """The text that stands in column A above a table, without the title."""
    _, top, _, _ = bounds(table)
    return " ".join(str(sheet.cell(row, 1).value or "") for row in range(2, top))


def width_of(sheet: Sheet, column: int) -> float:
    """The width of a column, in characters."""
    return float(sheet.column_dimensions[get_column_letter(column)].width)
