"""A table as it shows itself in a notebook: HTML without scripts, styles of others, or anything to be fetched."""

from html import escape

from tipreport.notebook import grid
from tipreport.tables.table import Table
from tipreport.wording.wording import ENGLISH

MOST_SHOWN = 50  # rows


def table_html(table: Table) -> str:
    """The first rows of a table, under the names of its columns, whose meanings are shown to who points at them."""
    caption = f"<strong>{escape(table.name)}</strong>: {escape(table.meaning)}"
    if len(table) > MOST_SHOWN:
        caption += f" {ENGLISH.labels.rows_shown.format(shown=MOST_SHOWN, count=len(table))}"
    heads = [f'<span title="{escape(column.meaning)}">{escape(column.name)}</span>' for column in table.columns]
    rows = [["" if cell is None else escape(str(cell)) for cell in row] for row in table.rows[:MOST_SHOWN]]
    return grid(caption, heads, rows)
