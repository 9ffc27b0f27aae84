"""A workbook in a language that is written from right to left."""

from io import BytesIO
from typing import Any

import pytest

from tests.exporters.excel.workbooks import DATA, DAY, load
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.writer import write_tables
from tipreport.files import read_briefs
from tipreport.plugin import ExportContext
from tipreport.tables import tabulate
from tipreport.wording import wording_for


def written(language: str) -> bytes:
    stream = BytesIO()
    tables = tabulate(read_briefs(DATA / "serbia.yaml"), wording_for(language))
    write_tables(tables, stream, ExcelOptions(), ExportContext(date=DAY))
    return stream.getvalue()


@pytest.fixture(scope="module")
def book(pseudo_languages: tuple[str, ...]) -> Any:
    return load(written(pseudo_languages[1]))


def test_every_sheet_begins_at_the_right(book: Any) -> None:
    assert len(book.worksheets) > 10
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)


def test_every_text_is_read_from_right_to_left(book: Any) -> None:
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert {cell.alignment.readingOrder for cell in cells} == {2}
    assert {cell.alignment.horizontal for cell in cells} <= {"right", "center"}  # digits, too, end at the right


def test_the_axis_of_every_chart_begins_at_the_right(book: Any) -> None:
    charts = [chart for sheet in book.worksheets for chart in sheet._charts]

    assert charts
    assert {chart.x_axis.scaling.orientation for chart in charts} == {"maxMin"}
    assert {chart.y_axis.scaling.orientation for chart in charts} == {"minMax"}


def test_a_workbook_from_left_to_right_has_none_of_this() -> None:
    book: Any = load(written("en"))

    assert not any(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    assert {cell.alignment.readingOrder for row in book.worksheets[1].iter_rows() for cell in row} == {0}
