"""Cells as XML: one function a column, made once, so that a row costs little.

Each gives what follows the reference of a cell: ``" s="3" t="inlineStr"><is><t>Serbia</t></is></c>``.
"""

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.sheets.layout import FIRST_DAY
from tipreport.exporters.excel.sheets.sheet import Row, SheetColumn
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.styles import Styles
from tipreport.exporters.excel.workbook.text import MOST_AS_TEXT, runs, starts_a_formula

WriteCell: TypeAlias = Callable[[Any, Row, int], str]

_DAY_ZERO = dt.date(1899, 12, 30)  # the day before the first that every spreadsheet counts alike is its number 60


def writer(column: SheetColumn, letters: str, styles: Styles, links: Links) -> WriteCell:
    """The function that writes the cells of a column that are not blank."""
    match column.look:
        case "number":
            return _number(column, styles)
        case "whole" | "integer":
            return _whole(styles.number("Number", "0" if column.look == "integer" else None))
        case "date":
            return _day(styles)
        case "link":
            return _link(column, letters, styles, links)
        case "mark":
            return text_writer(styles, "Mark", "Mark")
    return text_writer(styles)


def blank_style(column: SheetColumn, styles: Styles) -> int:
    """The style of a blank cell, so that what is typed there looks like its neighbours."""
    match column.look:
        case "number" | "whole":
            return styles.number("Number")
        case "integer":
            return styles.number("Number", "0")
        case "date":
            return styles.number("Date")
        case "mark":
            return styles.number("Mark")
    return styles.number("Text")


def text_writer(styles: Styles, short: str = "Text", long: str = "Long text", *, wrapped: bool = False) -> WriteCell:
    """Text in a style, and long text in one that every release of Excel shows whole."""
    plain = styles.number(short, wrapped=wrapped), styles.number(long, wrapped=wrapped)
    kept = styles.number(short, kept=True, wrapped=wrapped), styles.number(long, kept=True, wrapped=wrapped)

    def write(text: str, _row: Row, _number: int) -> str:
        style = (kept if starts_a_formula(text) else plain)[len(text) > MOST_AS_TEXT]
        return f'" s="{style}" t="inlineStr"><is>{runs(text)}</is></c>'

    return write


def _link(column: SheetColumn, letters: str, styles: Styles, links: Links) -> WriteCell:
    """Text that links to the address in the same row, where there is one."""
    linked = text_writer(styles, "Hyperlink", "Hyperlink")
    plain = text_writer(styles)
    address_at, after = column.address, column.after

    def write(text: str, row: Row, number: int) -> str:
        address = None if address_at is None else row[address_at]
        if address is None or any(row[place] is not None for place in after):
            return plain(text, row, number)
        is_link = links.add(f"{letters}{number}", str(address))
        return (linked if is_link else plain)(text, row, number)

    return write


def _whole(style: int) -> WriteCell:
    return lambda value, _row, _number: f'" s="{style}"><v>{_digits(value)}</v></c>'


def _number(column: SheetColumn, styles: Styles) -> WriteCell:
    """A number with the decimals that it has, and the sign of its unit."""
    unit_at = column.unit
    found: dict[tuple[int, bool], int] = {}

    def write(value: Any, row: Row, _number: int) -> str:
        digits = _digits(value)
        key = decimals, percent = places(digits), unit_at is not None and row[unit_at] == "percent"
        if key not in found:
            found[key] = styles.number("Number", number_format(decimals, percent=percent))
        return f'" s="{found[key]}"><v>{digits}</v></c>'

    return write


def _day(styles: Styles) -> WriteCell:
    date = styles.number("Date")
    text = text_writer(styles)

    def write(value: dt.date, row: Row, number: int) -> str:
        if value < FIRST_DAY:
            return text(value.isoformat(), row, number)
        return f'" s="{date}"><v>{(value - _DAY_ZERO).days}</v></c>'

    return write


def places(digits: str) -> int:
    """How many decimals a number has: 2 for ``0.25`` and for ``2.5e-1``."""
    if digits.isdigit():
        return 0
    exponent = Decimal(digits).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number_format(decimals: int, *, percent: bool) -> str:
    """The format that shows a number as it is: ``#,##0.0"%"`` for a percentage, whose number is the source's."""
    return f"#,##0{'.' if decimals else ''}{'0' * min(decimals, 30)}" + ('"%"' if percent else "")


def _digits(value: Any) -> str:
    """The digits of a number. Raises `InvalidValueError` for what is none: a reader would see a blank cell."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InvalidValueError(f"a cell cannot hold {value!r} as a number")
    return repr(value)
