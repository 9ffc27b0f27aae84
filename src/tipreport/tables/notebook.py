"""A table as HTML for a notebook. It has no scripts and no external resources."""

from collections.abc import Sequence
from html import escape

from tipreport.notebook import grid
from tipreport.tables.column import Cell, Column
from tipreport.wording.wording import ENGLISH

MAX_ROWS = 50  # rows


def table_html(name: str, meaning: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> str:
    """Return the first rows of a table. The meaning of a column is the tooltip of its name."""
    caption = f"<strong>{escape(name)}</strong>: {escape(meaning)}"
    if len(rows) > MAX_ROWS:
        caption += f" {ENGLISH.labels.rows_shown.format(shown=MAX_ROWS, count=len(rows))}"
    heads = [f'<span title="{escape(column.meaning)}">{escape(column.name)}</span>' for column in columns]
    cells = [["" if cell is None else escape(str(cell)) for cell in row] for row in rows[:MAX_ROWS]]
    return grid(caption, heads, cells)
