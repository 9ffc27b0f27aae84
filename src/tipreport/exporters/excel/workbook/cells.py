"""Cells as XML. Each column has one function, made once, so that a row is written fast.

The function returns what follows the reference of a cell: ``" s="3" t="inlineStr"><is><t>Serbia</t></is></c>``.
"""

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.layout import FIRST_DAY
from tipreport.exporters.excel.sheet import Row, SheetColumn
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.styles import Styles
from tipreport.exporters.excel.workbook.text import MAX_TEXT_FORMAT_LENGTH, looks_like_formula, text_xml

WriteCell: TypeAlias = Callable[[Any, Row, int], str]

_EPOCH = dt.date(1899, 12, 30)  # day 0; all spreadsheet programs agree from day 61 on


def cell_writer(column: SheetColumn, letters: str, styles: Styles, links: Links) -> WriteCell:
    """Return the function that writes the filled cells of a column."""
    match column.type:
        case "number":
            return _number_writer(column, styles)
        case "count" | "integer":
            return _integer_writer(styles.id("Number", "0" if column.type == "integer" else None))
        case "date":
            return _date_writer(styles)
        case "link":
            return _link_writer(column, letters, styles, links)
        case "mark":
            return text_writer(styles, "Mark", "Mark")
    return text_writer(styles)


def blank_style(column: SheetColumn, styles: Styles) -> int:
    """Return the id of the style of a blank cell, so that text typed there looks like the rest of the column."""
    match column.type:
        case "number" | "count":
            return styles.id("Number")
        case "integer":
            return styles.id("Number", "0")
        case "date":
            return styles.id("Date")
        case "mark":
            return styles.id("Mark")
    return styles.id("Text")


def text_writer(styles: Styles, short: str = "Text", long: str = "Long text", *, wrapped: bool = False) -> WriteCell:
    """Return the function that writes text.

    Long text has another style, in which every release of Excel shows all of it.
    """
    plain = styles.id(short, wrapped=wrapped), styles.id(long, wrapped=wrapped)
    quoted = styles.id(short, quote_prefix=True, wrapped=wrapped), styles.id(long, quote_prefix=True, wrapped=wrapped)

    def write(text: str, _row: Row, _number: int) -> str:
        style = (quoted if looks_like_formula(text) else plain)[len(text) > MAX_TEXT_FORMAT_LENGTH]
        return f'" s="{style}" t="inlineStr"><is>{text_xml(text)}</is></c>'

    return write


def _link_writer(column: SheetColumn, letters: str, styles: Styles, links: Links) -> WriteCell:
    """Text that links to the address in the same row, if there is one."""
    linked = text_writer(styles, "Hyperlink", "Hyperlink")
    plain = text_writer(styles)
    address_column, unless_filled = column.address_column, column.unless_filled

    def write(text: str, row: Row, number: int) -> str:
        address = None if address_column is None else row[address_column]
        if address is None or any(row[index] is not None for index in unless_filled):
            return plain(text, row, number)
        is_link = links.add(f"{letters}{number}", str(address))
        return (linked if is_link else plain)(text, row, number)

    return write


def _integer_writer(style: int) -> WriteCell:
    return lambda value, _row, _number: f'" s="{style}"><v>{_digits(value)}</v></c>'


def _number_writer(column: SheetColumn, styles: Styles) -> WriteCell:
    """Numbers with their own count of decimals, and a percent sign where the unit is percent."""
    unit_column = column.unit_column
    style_ids: dict[tuple[int, bool], int] = {}

    def write(value: Any, row: Row, _number: int) -> str:
        digits = _digits(value)
        key = decimals, percent = count_decimals(digits), unit_column is not None and row[unit_column] == "percent"
        if key not in style_ids:
            style_ids[key] = styles.id("Number", number_format(decimals, percent=percent))
        return f'" s="{style_ids[key]}"><v>{digits}</v></c>'

    return write


def _date_writer(styles: Styles) -> WriteCell:
    style = styles.id("Date")
    write_text = text_writer(styles)

    def write(value: dt.date, row: Row, number: int) -> str:
        if value < FIRST_DAY:
            return write_text(value.isoformat(), row, number)
        return f'" s="{style}"><v>{(value - _EPOCH).days}</v></c>'

    return write


def count_decimals(digits: str) -> int:
    """Return the count of decimals of a number: 2 for ``0.25`` and for ``2.5e-1``."""
    if digits.isdigit():
        return 0
    exponent = Decimal(digits).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number_format(decimals: int, *, percent: bool) -> str:
    """Return the format that shows all decimals: ``#,##0.0"%"`` for 24.3 percent, whose value in the cell is 24.3."""
    return f"#,##0{'.' if decimals else ''}{'0' * min(decimals, 30)}" + ('"%"' if percent else "")


def _digits(value: Any) -> str:
    """The digits of a number. Raises `InvalidValueError` for anything else, which Excel would show as a blank cell."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InvalidValueError(f"a cell cannot hold {value!r} as a number")
    return repr(value)
