"""How wide columns are, in characters, and which of them are printed on a page.

A column is as wide as what it holds, up to its limit; longer text is wrapped. A number is not wrapped, so its column is
as wide as it needs.
"""

import datetime as dt
from collections.abc import Sequence
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from tipreport.exporters.excel.sheets.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.workbook.cells import places

NARROWEST, PADDING = 6, 2
_BUTTON = 2  # of a filter
_WIDEST_PROSE = 120
_MOST_LINES = 28  # Excel shows at most 409 points of a row, 32 lines
_LETTER = 0.86  # of the width of a digit: an average letter of a sentence
_PAGE = 205  # digits across a landscape page, at two thirds of their size


def widths(sheet: Sheet) -> list[float]:
    """The width of each column in digits of its text; together as wide as the description, which is not wrapped."""
    found = [_width(column, place, sheet.rows) for place, column in enumerate(sheet.columns)]
    texts = [place for place, column in enumerate(sheet.columns) if column.look in ("text", "link")]
    for place in reversed(texts if not sheet.charts else []):
        lacking = _described(sheet) - sum(found)
        found[place] += max(0, min(lacking, _WIDEST_PROSE - found[place]))
    return found


def in_units(width: float) -> float:
    """A width as a file gives it: in digits, with the space beside them (ECMA-376 part 1, 18.3.1.13, `width`)."""
    return width + 0.75


def areas(sheet: Sheet, found: Sequence[float]) -> list[tuple[int, int]]:
    """The columns of each page that a sheet is printed on, side by side, first and last.

    Pages repeat the columns that stay in view. The first has room for the whole description.
    """
    again = sum(found[: sheet.frozen])
    pages = max(1, ceil((sum(found) - again) / (_PAGE - again)))
    room = again + (sum(found) - again) / pages + max(found) / 2  # pages of about one width
    made: list[tuple[int, int]] = []
    first, filled, needed = 0, 0.0, float(_described(sheet))
    for place, width in enumerate(found):
        if filled >= needed and filled + width > room and len(made) < pages - 1:
            made.append((first, place - 1))
            first, filled, needed = place, again, 0.0
        filled += width
    return [*made, (first, len(found) - 1)]


def _described(sheet: Sheet) -> int:
    """The width of the description."""
    return ceil(len(sheet.about) * _LETTER)


def _width(column: SheetColumn, place: int, rows: Sequence[Row]) -> float:
    cells = (row[place] for row in rows)
    longest = max((_shown(cell) for cell in cells if cell is not None), default=0)
    head = max(*map(cells_of, column.name.split()), ceil(cells_of(column.name) / 2)) + _BUTTON
    if column.look in ("text", "link", "mark"):
        limit = max(column.widest, min(_WIDEST_PROSE, ceil(longest / _MOST_LINES)))
        return max(NARROWEST, min(longest, limit) + PADDING, head)
    return max(NARROWEST, longest + PADDING, head) + 1  # numbers stand a little away from their right neighbour


def _shown(cell: Any) -> int:
    """How many characters a cell shows."""
    if isinstance(cell, str):
        return cells_of(cell)
    if isinstance(cell, dt.date):
        return 10
    return len(f"{cell:,.{places(repr(cell))}f}") + 1  # a percentage has its sign


def cells_of(text: str) -> int:
    """The width of a text in digits: Chinese, Japanese and Korean characters take two."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(letter) in "WF") for letter in text)
