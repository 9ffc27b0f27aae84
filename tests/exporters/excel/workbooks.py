"""Helpers that write workbooks and read them: with openpyxl, with calamine, and after LibreOffice saved them."""

import datetime as dt
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tipreport.exporters.excel import write
from tipreport.exporters.excel.layout import FIRST_ROW, READING_TABLES
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.files import read_briefs
from tipreport.model import Briefs, Citation, CountryBrief, CountryRole, Source, SummarySentence
from tipreport.plugin import ExportContext
from tipreport.tables import column_named
from tipreport.tables.columns import table_names

DATA = Path(__file__).parents[3] / "data" / "briefs"
DAY = dt.date(2024, 6, 24)
SOFFICE = shutil.which("soffice")
CITED = (Citation.parse("tip"),)
TIP = Source(id="tip", title="Trafficking in Persons Report", kind="report")
SERBIA = CountryBrief(
    id="serbia",
    title="Human trafficking in Serbia",
    countries=(CountryRole(country="SRB", sources=CITED),),
    sources=(TIP,),
)


@cache
def nine_briefs() -> Briefs:
    """The briefs of the project."""
    return read_briefs(DATA)


@cache
def nine_workbook() -> bytes:
    """The workbook of the briefs of the project."""
    return written(nine_briefs())


def brief_with_summary(*texts: str) -> CountryBrief:
    """A brief with a summary of some texts."""
    return SERBIA.replace(summary=tuple(SummarySentence(text=text, sources=CITED) for text in texts))


def written(briefs: Iterable[CountryBrief], *, context: ExportContext | None = None, **options: Any) -> bytes:
    """The bytes of a workbook."""
    stream = BytesIO()
    write(Briefs(briefs), stream, ExcelOptions(**options), context or ExportContext(date=DAY))
    return stream.getvalue()


def load(book: bytes) -> Any:
    """A workbook as openpyxl reads it."""
    return load_workbook(BytesIO(book))


def parts(book: bytes) -> dict[str, str]:
    """The parts of a workbook by name."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def columns_by_name(page: Any) -> dict[str, int]:
    """The numbers of the columns of a worksheet, by the names that their headings stand for."""
    table = page.title.lower().replace(" ", "_")
    known = table in table_names()
    return {column_named(table, str(cell.value)) if known else cell.value: cell.column for cell in page[FIRST_ROW - 1]}


def column(book: bytes, sheet: str, name: str) -> list[Any]:
    """The cells of a column, as openpyxl reads them."""
    page = load(book)[sheet]
    index = columns_by_name(page)[name]
    return [page.cell(row, index).value for row in range(FIRST_ROW, page.max_row + 1)]


def tables_in(file: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table of data, by the names of the columns, as calamine reads them."""
    book = CalamineWorkbook.from_path(file, load_tables=True)
    found = {}
    for name in book.table_names or []:
        if name not in READING_TABLES:
            table = book.get_table_by_name(name)
            names = [column_named(name, heading) for heading in table.columns]
            found[name] = [dict(zip(names, row, strict=True)) for row in table.to_python()]
    return found


def converted(file: Path, form: str, folder: Path) -> list[Path]:
    """A file as LibreOffice saves it in another format. Without LibreOffice the test is skipped; in CI it fails."""
    if SOFFICE is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs soffice: apt-get install libreoffice-calc")
        pytest.skip("soffice is not installed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"  # two at once cannot share one
    made = folder / "converted"
    command = [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(made), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.exists(), f"soffice wrote nothing: {done.stdout} {done.stderr}"
    return sorted(made.iterdir())
