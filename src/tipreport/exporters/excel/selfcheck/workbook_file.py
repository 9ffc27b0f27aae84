"""A workbook as the rules read it."""

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
# The declared types of openpyxl omit most attributes of what it reads.
Worksheet: TypeAlias = Any
Table: TypeAlias = Any
Cell: TypeAlias = Any


class WorkbookFile:
    """The content of a workbook file. It has no protection against malicious files."""

    def __init__(self, file: File) -> None:
        data = Path(file).read_bytes() if isinstance(file, str | PathLike) else _read_all(file)
        self.workbook: Any = load_workbook(BytesIO(data))
        self._archive = ZipFile(BytesIO(data))

    @property
    def part_names(self) -> list[str]:
        """The names of the parts of the file."""
        return self._archive.namelist()

    @property
    def worksheets(self) -> list[Worksheet]:
        """The worksheets in their order."""
        return [*self.workbook.worksheets]

    @property
    def language(self) -> str:
        """The language in the document information (BCP 47), or English if there is none."""
        return self.workbook.properties.language or "en"

    def tables(self) -> Iterator[tuple[Worksheet, Table]]:
        """Yield every table with its worksheet."""
        for sheet in self.worksheets:
            for table in sheet.tables.values():
                yield sheet, table

    def drawings(self) -> Iterator[tuple[str, str]]:
        """Yield the name of every drawn object and its alternative text."""
        for name in self.part_names:
            if name.startswith("xl/drawings/drawing"):
                for element in ET.fromstring(self._archive.read(name)).iter():  # noqa: S314 - a file that is trusted
                    if element.tag.endswith("}cNvPr"):
                        yield f"{name}: {element.get('name')}", element.get("descr") or ""

    @cached_property
    def filled_cells(self) -> list[tuple[str, Cell]]:
        """Every cell with a value, and its location."""
        rows = ((sheet, row) for sheet in self.worksheets for row in sheet.iter_rows())
        return [
            (location(sheet, cell.coordinate), cell) for sheet, row in rows for cell in row if cell.value is not None
        ]


def _read_all(stream: BinaryIO) -> bytes:
    stream.seek(0)
    return stream.read()


def location(sheet: Worksheet, cell: str = "") -> str:
    """Return a location as Excel writes it: ``Figures!A2``."""
    return f"{sheet.title}!{cell}" if cell else str(sheet.title)


def table_bounds(table: Table) -> tuple[int, int, int, int]:
    """Return the first column, first row, last column and last row of a table."""
    left, top, right, bottom = range_boundaries(table.ref)
    return int(left or 0), int(top or 0), int(right or 0), int(bottom or 0)


def data_rows(sheet: Worksheet, table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table below its header."""
    left, top, right, bottom = table_bounds(table)
    yield from sheet.iter_rows(min_row=top + 1, max_row=bottom, min_col=left, max_col=right)


def text_above(sheet: Worksheet, table: Table) -> str:
    """Return the text in column A above a table, without the title."""
    _, top, _, _ = table_bounds(table)
    return " ".join(str(sheet.cell(row, 1).value or "") for row in range(2, top))


def column_width(sheet: Worksheet, column: int) -> float:
    """Return the width of a column, in characters."""
    return float(sheet.column_dimensions[get_column_letter(column)].width)
