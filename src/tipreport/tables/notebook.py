"""A table as HTML for a notebook. It has no scripts, and loads nothing from elsewhere."""

from collections.abc import Sequence
from html import escape

from tipreport.notebook import grid
from tipreport.tables.column import Cell, Column
from tipreport.wording.wording import ENGLISH

MOST_SHOWN = 50  # rows


def table_html(name: str, meaning: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> str:
    """The first rows of a table. The name of each column has its meaning as a tooltip."""
    caption = f"<strong>{escape(name)}</strong>: {escape(meaning)}"
    if len(rows) > MOST_SHOWN:
        caption += f" {ENGLISH.labels.rows_shown.format(shown=MOST_SHOWN, count=len(rows))}"
    heads = [f'<span title="{escape(column.meaning)}">{escape(column.name)}</span>' for column in columns]
    cells = [["" if cell is None else escape(str(cell)) for cell in row] for row in rows[:MOST_SHOWN]]
    return grid(caption, heads, cells)
