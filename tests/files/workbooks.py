"""Exported workbooks that were edited, and their problems."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.exporters.excel.workbooks import brief_with_summary, columns_by_name, load, written
from tests.files.briefs import FULL
from tipreport.errors import BriefFileError
from tipreport.files import parse_brief
from tipreport.files.workbook.workbook import parse_workbook
from tipreport.model import Briefs, CountryBrief

MALTA = parse_brief(FULL)
BOOK = written([MALTA])


def read(book: bytes) -> Briefs:
    """The briefs in a workbook."""
    return parse_workbook(book, "f.xlsx").briefs


def edited(book: bytes, edit: Callable[[Any], None]) -> bytes:
    """A workbook that was opened with openpyxl, changed and saved."""
    workbook = load(book)
    edit(workbook)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def cell_of(sheet: Any, name: str, row: int = 1) -> Any:
    """The cell of a column by its name, in a row counted from 1."""
    return sheet.cell(4 + row, columns_by_name(sheet)[name])


def put(book: Any, sheet: str, name: str, value: object, *, form: str = "") -> Any:
    """Put a value into the first cell of a column, perhaps in another number format, and return the cell."""
    cell = cell_of(book[sheet], name)
    cell.value = value
    cell.number_format = form or cell.number_format
    return cell


def with_cell(sheet: str, name: str, value: object) -> bytes:
    """The workbook of Malta with another value in the first cell of a column."""
    return edited(BOOK, lambda book: put(book, sheet, name, value))


def problems_of(book: bytes) -> list[str]:
    """The problems of an invalid workbook."""
    try:
        read(book)
    except BriefFileError as error:
        return [*map(str, error.problems)]
    return []


def with_parts(book: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with some parts replaced."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return stream.getvalue()


def part(book: bytes, name: str) -> bytes:
    """A part of a workbook."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return archive.read(name)


def on_disk(folder: Path, brief: CountryBrief | None = None, name: str = "figures.xlsx") -> Path:
    """A workbook of one brief."""
    file = folder / name
    file.write_bytes(written([brief or brief_with_summary("One sentence.")]))
    return file
