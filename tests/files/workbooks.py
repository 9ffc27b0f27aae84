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
from tipreport.files.workbook import parse_workbook
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


def with_cell(sheet: str, name: str, value: object, row: int = 1, form: str = "") -> bytes:
    """The workbook of Malta with another value in one cell."""

    def edit(book: Any) -> None:
        cell = cell_of(book[sheet], name, row)
        cell.value = value
        cell.number_format = form or cell.number_format

    return edited(BOOK, edit)


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
