"""The widths of columns, in characters, and the columns printed on each page.

A column is as wide as its content, up to its limit; longer text is wrapped. Numbers are not wrapped, so the limit does
not apply to them.
"""

import datetime as dt
from collections.abc import Sequence
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from tipreport.exporters.excel.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.workbook.cells import count_decimals

MIN_WIDTH, PADDING = 6, 2
_FILTER_BUTTON = 2
_MAX_PROSE_WIDTH = 120
_MAX_LINES = 28  # Excel shows at most 409 points of a row, 32 lines
_LETTER_WIDTH = 0.86  # of an average letter of a sentence, in digits
PAGE_WIDTH = 200  # digits of about 7 points across a landscape page


def column_widths(sheet: Sheet) -> list[float]:
    """Return the width of each column in digits. Together they are as wide as the description, which is not wrapped."""
    widths = [_column_width(column, index, sheet.rows) for index, column in enumerate(sheet.columns)]
    text_columns = [index for index, column in enumerate(sheet.columns) if column.type in ("text", "link")]
    for index in reversed(text_columns if not sheet.charts else []):
        missing = description_width(sheet) - sum(widths)
        widths[index] += max(0, min(missing, _MAX_PROSE_WIDTH - widths[index]))
    return widths


def file_width(width: float) -> float:
    """Return a width as the file stores it: in digits, with padding (ECMA-376 part 1, 18.3.1.13, `width`)."""
    return width + 0.75


def page_columns(sheet: Sheet, widths: Sequence[float]) -> list[tuple[int, int]]:
    """Return the first and last column of each page across which a sheet is printed; widths are those of the file.

    Every page repeats the frozen columns. The first one has room for the whole description.
    """
    repeated = sum(widths[: sheet.frozen_columns])
    count = max(1, ceil((sum(widths) - repeated) / (PAGE_WIDTH - repeated)))
    similar = repeated + (sum(widths) - repeated) / count + max(widths) / 2  # pages of similar width
    room = max(PAGE_WIDTH, description_width(sheet))
    pages: list[tuple[int, int]] = []
    first, filled, needed = 0, 0.0, float(description_width(sheet))
    for index, width in enumerate(widths):
        if filled >= needed and index > sheet.frozen_columns and filled + width > min(similar, room):
            pages.append((first, index - 1))
            first, filled, needed = index, repeated, 0.0
        filled += width
    return [*pages, (first, len(widths) - 1)]


def description_width(sheet: Sheet) -> int:
    """Return the width of the description, which is one line, in digits."""
    return ceil(len(sheet.description) * _LETTER_WIDTH)


def _column_width(column: SheetColumn, index: int, rows: Sequence[Row]) -> float:
    cells = (row[index] for row in rows)
    longest = max((_cell_width(cell) for cell in cells if cell is not None), default=0)
    header = max(*map(text_width, column.name.split()), ceil(text_width(column.name) / 2)) + _FILTER_BUTTON
    if column.type in ("text", "link", "mark"):
        limit = max(column.max_width, min(_MAX_PROSE_WIDTH, ceil(longest / _MAX_LINES)))
        return max(MIN_WIDTH, min(longest, limit) + PADDING, header)
    return max(MIN_WIDTH, longest + PADDING, header) + 1  # a gap between numbers and the column to their right


def _cell_width(cell: Any) -> int:
    """The number of characters that a cell shows."""
    if isinstance(cell, str):
        return text_width(cell)
    if isinstance(cell, dt.date):
        return 10
    return len(f"{cell:,.{count_decimals(repr(cell))}f}") + 1  # for a percent sign


def text_width(text: str) -> int:
    """Return the width of a text in digits. Chinese, Japanese and Korean characters are two digits wide."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(letter) in "WF") for letter in text)
