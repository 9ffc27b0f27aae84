"""The sheets for XlsxWriter and openpyxl: the same values and styles as our workbook, cell by cell.

The same tables, lists of choices, conditional formats, links, charts, widths, frozen panes and print set-up. They get
sheets and widths ready-made, have no cover, and check nothing of what a cell can hold.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from tipreport.exporters.excel.layout import HEADER_ROW
from tipreport.exporters.excel.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.all_sheets import all_sheets
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.workbook.cells import count_decimals, number_format
from tipreport.exporters.excel.workbook.text import MAX_TEXT_FORMAT_LENGTH
from tipreport.exporters.excel.workbook.widths import column_widths
from tipreport.tables import Tables

NUMBERS = ("count", "integer", "number")


class Look(NamedTuple):
    """The style of a cell, and its number format."""

    style: str
    number_format: str = ""


TEXT, LONG, DATE = Look("Text"), Look("Long text"), Look("Date")
FindLook: TypeAlias = Callable[[Any, Row], Look]
Ready: TypeAlias = Sequence[tuple[Sheet, Sequence[float]]]


def ready(tables: Tables) -> Ready:
    """The sheets of some tables and the widths of their columns."""
    return [
        (sheet, column_widths(sheet))
        for sheet in all_sheets(
            tables, tables, SheetBuilder(workbook_title="Benchmark", wording=tables.wording, strict=False)
        )
    ]


def above(sheet: Sheet) -> Iterator[tuple[int, int, str, Look]]:
    """Title, description and header: row and column from 0, text, look."""
    yield 0, 0, sheet.title, Look("Heading 1")
    yield 1, 0, sheet.description, Look("Description")
    for index, column in enumerate(sheet.columns):
        yield HEADER_ROW - 1, index, column.name, Look("Table head, number" if column.type in NUMBERS else "Table head")


def looks(sheet: Sheet) -> Sequence[FindLook]:
    """For each column, the function that returns the style of a cell for its value and row."""
    return [_number(column) if column.type in NUMBERS else _text(column) for column in sheet.columns]


def _number(column: SheetColumn) -> FindLook:
    plain, whole, unit = Look("Number"), Look("Number", "0"), column.unit_column
    if column.type == "integer":
        return lambda _value, _row: whole
    formats: dict[tuple[int, bool], Look] = {}

    def look(value: Any, row: Row) -> Look:
        if value is None:
            return plain
        key = decimals, percent = count_decimals(repr(value)), unit is not None and row[unit] == "percent"
        if key not in formats:
            formats[key] = Look("Number", number_format(decimals, percent=percent)) if decimals or percent else plain
        return formats[key]

    return look


def _text(column: SheetColumn) -> FindLook:
    if column.type == "date":
        return lambda _value, _row: DATE
    short = Look("Mark") if column.type == "mark" else TEXT
    return lambda value, _row: LONG if value is not None and len(value) > MAX_TEXT_FORMAT_LENGTH else short


def address(column: SheetColumn, row: Row) -> str:
    """The link of a cell, if it has one."""
    to = None if column.address_column is None else row[column.address_column]
    return "" if to is None or any(row[index] is not None for index in column.unless_filled) else str(to)
