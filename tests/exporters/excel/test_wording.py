"""Every text of the workbook comes from the wording: a pseudo-language shows any that does not."""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from tests.document.every_brief import REAL
from tests.exporters.excel.workbooks import DAY, load, nine_briefs, parts
from tests.pseudo_language import PSEUDO_LANGUAGES
from tests.wording.test_pseudo_language import in_greek, words_of, words_of_brief
from tipreport.exporters.excel.layout import COLUMNS, HEADER_ROW, OVER_TIME, READING_TABLES, TERMS
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.exporters.excel.writer import write_tables
from tipreport.model import Briefs
from tipreport.model.codes import COUNTRIES
from tipreport.plugin import ExportContext
from tipreport.tables import tabulate
from tipreport.testing.rich_brief import rich_brief
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


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_no_word_of_ours_is_outside_messages(pseudo_languages: tuple[str, ...], language: str) -> None:
    assert language in pseudo_languages
    briefs = [in_greek(brief, language) for brief in (rich_brief(), REAL["north-koreans-in-china"])]
    stream = BytesIO()
    tables = tabulate(Briefs(briefs), wording_for(language))
    write_tables(tables, stream, ExcelOptions(), ExportContext(date=DAY))
    codes = {"tipreport", *map(str.casefold, COUNTRIES)}
    known = codes.union(*map(words_of_brief, briefs), *(words_of(brief.id) for brief in briefs))
    shown = {*shown_texts(load(stream.getvalue())), *texts_of_drawings(parts(stream.getvalue()))}

    assert len(shown) > 400
    assert {text for text in shown if words_of(text) - known} == set()


def shown_texts(book: Any) -> Iterator[str]:
    """All texts but the data of the briefs, their codes, and the names of tables and columns."""
    properties = book.properties
    yield from filter(None, (properties.title, properties.subject, properties.keywords, properties.description))
    for sheet in book.worksheets:
        yield sheet.title
        headers = (sheet.oddHeader, sheet.oddFooter, sheet.evenHeader, sheet.evenFooter)
        yield from (part.text for each in headers for part in (each.left, each.center, each.right) if part.text)
        for validation in sheet.data_validations.dataValidation:
            yield from filter(
                None, (validation.errorTitle, validation.error, validation.promptTitle, validation.prompt)
            )
        names = {*sheet.tables}
        has_codes = bool(names & {COLUMNS, TERMS})
        for row in sheet.iter_rows(max_row=None if names <= READING_TABLES and not has_codes else HEADER_ROW):
            for cell in row:
                if isinstance(cell.value, str) and not (cell.row == HEADER_ROW and not names <= READING_TABLES):
                    yield cell.value
                if cell.comment:
                    yield cell.comment.text


def texts_of_drawings(xml: dict[str, str]) -> Iterator[str]:
    """The texts of charts, and their alternative texts."""
    for name, text in xml.items():
        if "drawings/drawing" in name:
            yield from map(html.unescape, re.findall(r' (?:title|descr)="([^"]*)"', text))
        elif "charts/chart" in name:
            yield from map(html.unescape, re.findall("<(?:a:t|c:v)>(.*?)</(?:a:t|c:v)>", text))


def test_headings_of_columns_are_translated_and_names_of_tables_are_not(book: Any) -> None:
    tables = {table.name: table for sheet in book.worksheets for table in sheet.tables.values()}

    for table in tabulate(nine_briefs()):
        if table.rows:
            headings = [column.name for column in tables[table.name].tableColumns]
            assert len({*headings}) == len(table.columns)
            assert {*headings}.isdisjoint(column.name for column in table.columns)
    assert OVER_TIME in tables
