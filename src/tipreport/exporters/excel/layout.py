"""The layout that readers of the workbook can rely on.

- Each list of a brief that has rows, ``briefs`` and ``data_notes`` are an Excel table. The **name of the table is the
  name of the list**: ``figures``, ``data_notes``. No other table has one of these names.
- The **header of a column is the column's name** as `tipreport.tables.columns_of` gives it. Columns may be moved and
  sorted: find a table by its name and a column by its header.
- A table begins in A4. The title is in A1, the description in A2, a link to the contents and help with filters in A3.
  A list without rows has no worksheet.
- A cell is text, a number, or a day formatted as a date. Days before `FIRST_DAY` are ISO text. A blank cell is empty.
- The custom document properties are those of `tipreport.tables.stamp`.

The worksheets made for reading have tables too. `READING_TABLES` has the names of all tables without their own data.
"""

import datetime as dt
import re

LINK_ROW = 3
"""The row number of the link to the contents."""
HEADER_ROW = 4
"""The row number of every table's header. The first row of data is the next one."""
FIRST_ROW = HEADER_ROW + 1
LAST_ROW = 1_048_576
"""The last row of a worksheet: Excel specifications and limits."""
FIRST_DAY = dt.date(1900, 3, 1)
"""The first day on which all spreadsheet programs agree: Excel counts a 29 February 1900 before it."""

CONTENTS, NOTES, COLUMNS, TERMS = "contents", "notes", "columns", "terms"
TIER_MATRIX, TIER_HISTORY, KEY_FIGURES, OVER_TIME = "tier_matrix", "tier_history", "key_figures", "figures_over_time"
INDICATORS = "indicators"
READING_TABLES = frozenset(
    {CONTENTS, NOTES, COLUMNS, TERMS, TIER_MATRIX, TIER_HISTORY, KEY_FIGURES, OVER_TIME, INDICATORS}
)

MAX_CODE_UNITS = 32_767
"""UTF-16 code units in a cell: Excel specifications and limits."""

_SIMPLE_NAME = re.compile(r"[^\W\d]\w*")


def sheet_name(table: str) -> str:
    """Return the English name on the tab of a table's worksheet: "Data notes" for ``data_notes``."""
    return table.replace("_", " ").capitalize()


def quoted_name(sheet: str) -> str:
    """Return the name of a worksheet as references have it: ``'Data notes'``, ``Terms``."""
    return sheet if _SIMPLE_NAME.fullmatch(sheet) else "'{}'".format(sheet.replace("'", "''"))


def is_valid_header(name: str) -> bool:
    """Whether a text can be the header of a column.

    Excel repairs a table with a header that is longer, or has a line break or an escape. A no-break space, as French
    has before a colon, is no such character, although Python does not count it as printable.
    """
    is_printable = re.sub("[\u00a0\u202f]", " ", name).isprintable()
    return 0 < len(name) < 250 and is_printable and not re.search("_x[0-9A-Fa-f]{4}_", name)
