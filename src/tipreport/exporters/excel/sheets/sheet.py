"""What a sheet is before it is a part of a file: a table with its title, its description and how it looks."""

import re
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from tipreport.exporters.excel.sheets import words
from tipreport.exporters.excel.sheets.layout import FIRST_ROW, HEADER_ROW, sheet_name
from tipreport.tables import Cell

Look: TypeAlias = Literal["text", "mark", "link", "whole", "integer", "number", "date"]
Row: TypeAlias = Sequence[Cell]

LONGEST_TITLE = 90
"""Characters of the workbook's title that a sheet's own title repeats on its one line."""


@frozen(kw_only=True)
class SheetColumn:
    """A column: its header, what its cells look like, and how wide it may become, in characters.

    ``unit`` is the place in a row of the unit of a number, ``address`` of the address to which a text links: a web
    address, or ``#'Data notes'!A1`` for a place in the workbook. It links only where the cells at ``after`` are blank.
    """

    name: str
    look: Look = "text"
    widest: int = 60
    unit: int | None = None
    address: int | None = None
    after: tuple[int, ...] = ()


@frozen(kw_only=True)
class Rule:
    """A conditional format: the columns that it holds for, a formula for the first row, and the name of its look.

    Where ``last`` is true no later rule is asked.
    """

    columns: tuple[int, int]
    formula: str
    look: str
    last: bool = False


@frozen(kw_only=True)
class Choice:
    """The words that a column allows: themselves, or the range that lists them."""

    column: int
    terms: tuple[str, ...]
    listed_in: str = ""


@frozen(kw_only=True)
class ChartSeries:
    """A column of numbers in a chart, and its colour if it has one of its own."""

    column: int
    colour: str = ""


@frozen(kw_only=True)
class Chart:
    """A native chart of columns of the sheet's table, over its first column; ``words`` is its alternative text.

    ``from_zero`` says that its numbers have no sign.
    """

    kind: Literal["stacked columns", "lines"]
    title: str
    words: str
    across: str
    upward: str
    from_zero: bool = True
    series: tuple[ChartSeries, ...]


@frozen(kw_only=True)
class Sheet:
    """A sheet with one table. A row may hold more than its columns show: the addresses of links.

    ``holds`` says what it holds, ``about`` that and all else that its description says.
    """

    table: str
    title: str
    holds: str
    about: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Row] = field(repr=False)
    frozen: int = 0  # how many columns stay in view
    rules: tuple[Rule, ...] = ()
    choices: tuple[Choice, ...] = ()
    charts: tuple[Chart, ...] = ()
    gridlines: bool = True

    @property
    def name(self) -> str:
        """The name on its tab."""
        return sheet_name(self.table)

    @property
    def last_row(self) -> int:
        """The number of its last row."""
        return HEADER_ROW + len(self.rows)

    def cells(self, first: int, last: int) -> str:
        """The range of the data in some columns, counted from 0: ``C5:D17``."""
        return f"{letters(first)}{FIRST_ROW}:{letters(last)}{self.last_row}"


def sheet(
    table: str,
    of: str,
    columns: Sequence[SheetColumn],
    rows: Sequence[Row],
    *,
    holds: str = "",
    blank: str = words.BLANK,
    strict: bool,
    **more: Any,
) -> Sheet:
    """A sheet of the workbook with the title ``of``, its own title and description made.

    A long title of the workbook stands on the cover alone, where there is room for its lines.
    ``blank`` is what a blank cell means, said only where there is one.
    """
    holds = holds or words.ABOUT[table]
    has_blanks = any(None in row[: len(columns)] for row in rows)
    name = sheet_name(table)
    return Sheet(
        table=table,
        title=f"{name}: {of}" if len(of) <= LONGEST_TITLE else name,
        holds=holds,
        about=words.about(table, holds, blank if has_blanks else "", strict=strict),
        columns=tuple(columns),
        rows=rows,
        **more,
    )


def is_header(name: str) -> bool:
    """Whether a text can head a column: Excel repairs a table whose header is longer, or has a line break or escape."""
    return 0 < len(name) < 250 and name.isprintable() and not re.search("_x[0-9A-Fa-f]{4}_", name)


def letters(column: int) -> str:
    """The letters of a column, counted from 0: ``A``, ``AB``."""
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name
