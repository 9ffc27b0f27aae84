"""Every text of the workbook comes from the wording: a pseudo-language shows any that does not."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from tests.exporters.excel.workbooks import DAY, load, nine_briefs, parts
from tipreport.exporters.excel.layout import OVER_TIME, READING_TABLES
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.writer import write_tables
from tipreport.plugin import ExportContext
from tipreport.tables import tabulate
from tipreport.wording import wording_for

DATA = re.compile(r"[\d\W]*")  # numbers, years and dates are the same in every language


@pytest.fixture(scope="module")
def content(pseudo_languages: tuple[str, ...]) -> bytes:
    stream = BytesIO()
    tables = tabulate(nine_briefs(), wording_for(pseudo_languages[0]))
    write_tables(tables, stream, ExcelOptions(), ExportContext(date=DAY))
    return stream.getvalue()


@pytest.fixture(scope="module")
def book(content: bytes) -> Any:
    return load(content)


def translatable_texts(book: Any) -> Iterator[str]:
    """The texts of the workbook itself: all but the cells that hold data of the briefs or names of columns."""
    cover, *sheets = book.worksheets
    yield from (cell.value for cell in cover["A"])
    for sheet in sheets:
        yield from (sheet.title, sheet["A1"].value, sheet["A2"].value)
        for validation in sheet.data_validations.dataValidation:
            yield from (validation.errorTitle, validation.error)
        if {*sheet.tables} & READING_TABLES:
            yield from (cell.value for cell in sheet[4])


def test_every_title_description_header_and_message_is_translated(book: Any) -> None:
    texts = [text for text in translatable_texts(book) if not DATA.fullmatch(text)]

    assert len(texts) > 150
    assert [text for text in texts if "‹" not in text and "; " not in text] == []


def test_charts_and_document_properties_are_translated(content: bytes, book: Any) -> None:
    xml = parts(content)
    drawings = [text for name, text in xml.items() if "drawings/drawing" in name]
    texts = [text for drawing in drawings for text in re.findall(r' (?:title|descr)="([^"]*)"', drawing)]
    texts += [
        text for name, chart in xml.items() if "charts/chart" in name for text in re.findall("<a:t>(.*?)</a:t>", chart)
    ]

    assert len(texts) > 10
    assert [text for text in texts if "‹" not in text] == []
    assert book.properties.subject.startswith("‹")
    assert book.properties.language == "en-XA"


def test_headings_of_columns_are_translated_and_names_of_tables_are_not(book: Any) -> None:
    tables = {table.name: table for sheet in book.worksheets for table in sheet.tables.values()}

    for table in tabulate(nine_briefs()):
        if table.rows:
            headings = [column.name for column in tables[table.name].tableColumns]
            assert len({*headings}) == len(table.columns)
            assert {*headings}.isdisjoint(column.name for column in table.columns)
    assert OVER_TIME in tables
