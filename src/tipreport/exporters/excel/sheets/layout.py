"""Where things stand in the workbook: what a reader of it can rely on.

- Each list of a brief that says something, ``briefs`` and ``data_notes`` are an Excel table whose **name is the list's
  name**: ``figures``, ``data_notes``. Nothing stands before the name, and no other table has it.
- The **header of a column is the column's name** as `tipreport.tables.columns_of` gives it. Columns may be moved and
  sorted: a table is found by its name, a column by its header.
- A table begins in A4: the title stands in A1, the description in A2. A list that no brief uses has no sheet.
- A cell is text, a number, or a day formatted as a date; days before `FIRST_DAY` are ISO text. A blank cell is an empty
  one.
- The custom document properties are those of `tipreport.tables.stamp`.

The sheets for reading have tables too; `ABOUT_TABLES` names all that no reader of data needs.
"""

import datetime as dt

HEADER_ROW = 4
"""The row of the header of every table, from 1; the first row of data is the next one."""
FIRST_ROW = HEADER_ROW + 1
LAST_ROW = 1_048_576
"""The last row of a sheet: Excel specifications and limits."""
FIRST_DAY = dt.date(1900, 3, 1)
"""The first day that all spreadsheets take for the same: before it, Excel counts a 29 February 1900."""

CONTENTS, NOTES, COLUMNS, TERMS = "contents", "notes", "columns", "terms"
MATRIX, HISTORY, KEY_FIGURES, OVER_TIME = "tier_matrix", "tier_history", "key_figures", "figures_over_time"
ABOUT_TABLES = frozenset({CONTENTS, NOTES, COLUMNS, TERMS, MATRIX, HISTORY, KEY_FIGURES, OVER_TIME})


def sheet_name(table: str) -> str:
    """The name on the tab of a table's sheet: "Data notes" for ``data_notes``."""
    return table.replace("_", " ").capitalize()
