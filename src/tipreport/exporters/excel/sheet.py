"""Describes worksheets, charts and the cover, independent of the file format.

`tipreport.exporters.excel.sheets` makes these descriptions, `tipreport.exporters.excel.workbook` writes them.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from attrs import field, frozen

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import FIRST_ROW, HEADER_ROW
from tipreport.tables import Cell

CellType: TypeAlias = Literal["text", "mark", "link", "count", "integer", "number", "date"]
LineRole: TypeAlias = Literal["title", "heading", "text"]
Row: TypeAlias = Sequence[Cell]


@frozen(kw_only=True)
class SheetColumn:
    """A column: its header, the type of its cells and its greatest width in characters.

    ``field`` is the name of a column of a tidy table. ``unit_column`` is the index of the column that has the unit of
    a number. ``address_column`` is the index in the row of the address to which a text links: a web address, or
    ``#'Data notes'!A1`` for a location in the workbook. A cell is a link only if the cells with the indexes
    ``unless_filled`` are blank.
    """

    name: str
    type: CellType = "text"
    field: str = ""
    max_width: int = 60
    unit_column: int | None = None
    address_column: int | None = None
    unless_filled: tuple[int, ...] = ()


@frozen(kw_only=True)
class ConditionalFormat:
    """A conditional format: the first and last column, the formula for the first row, and the name of a style.

    No later format applies where the formula is true and ``stop_if_true`` is set.
    """

    columns: tuple[int, int]
    formula: str
    style: str
    stop_if_true: bool = False


@frozen(kw_only=True)
class AllowedValues:
    """The values that a column allows, listed here or in a range of cells, and the message for any other value."""

    column: int
    values: tuple[str, ...]
    cell_range: str = ""
    error_title: str = ""
    error: str = ""


@frozen(kw_only=True)
class ChartSeries:
    """A column of numbers in a chart; without a colour it gets one by its position. A hatched one has no colour."""

    column: int
    colour: str = ""
    is_hatched: bool = False


@frozen(kw_only=True)
class Chart:
    """A native chart of columns of the worksheet's table. Its categories are the first column.

    ``from_zero`` means that none of its numbers is negative.
    """

    type: Literal["stacked columns", "lines"]
    title: str
    alternative_text: str
    x_title: str
    y_title: str
    from_zero: bool = True
    series: tuple[ChartSeries, ...]


@frozen(kw_only=True)
class Sheet:
    """A worksheet with one table. A row may be longer than the columns: it then holds the addresses of links too.

    ``name`` is the text on the tab, ``contents`` one sentence about the rows. ``description`` repeats that sentence and
    adds notes and hints.
    """

    table: str
    name: str
    title: str
    contents: str
    description: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Row] = field(repr=False)
    frozen_columns: int = 0
    conditional_formats: tuple[ConditionalFormat, ...] = ()
    allowed_values: tuple[AllowedValues, ...] = ()
    charts: tuple[Chart, ...] = ()
    left_out: str = ""
    """The series that the charts leave out, and the reasons."""
    show_gridlines: bool = True
    back_link: tuple[str, str] | None = None
    """The text and the address of the link above the table that leads back to the contents."""

    @property
    def last_row(self) -> int:
        """The number of the last row."""
        return HEADER_ROW + len(self.rows)

    def cell_range(self, first: int, last: int) -> str:
        """Return the range of the data in some columns, counted from 0: ``C5:D17``."""
        return f"{column_letters(first)}{FIRST_ROW}:{column_letters(last)}{self.last_row}"


@frozen(kw_only=True)
class Cover:
    """The cover: lines of text in column A, each with its role. ``name`` is the text on the tab."""

    name: str
    lines: tuple[tuple[LineRole, str], ...]

    @property
    def title(self) -> str:
        """The title of the workbook."""
        return self.lines[0][1]


@frozen(kw_only=True)
class Properties:
    """The document properties that people see, with the language of the workbook as a BCP 47 tag."""

    title: str
    subject: str
    keywords: str
    language: str
