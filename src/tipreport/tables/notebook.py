"""A table as it shows itself in a notebook: HTML without scripts, styles of others, or anything to be fetched."""

from collections.abc import Iterable, Sequence
from html import escape

from tipreport.tables.table import Table
from tipreport.wording.labels import ENGLISH

MOST_SHOWN = 50  # rows
_CELL = 'dir="auto" style="text-align: start"'  # Jupyter sets words flush right, as numbers


def table_html(table: Table) -> str:
    """The first rows of a table, under the names of its columns, whose meanings are shown to who points at them."""
    caption = f"<strong>{escape(table.name)}</strong>: {escape(table.meaning)}"
    if len(table) > MOST_SHOWN:
        caption += f" {ENGLISH.rows_shown.format(shown=MOST_SHOWN, count=len(table))}"
    heads = [f'<span title="{escape(column.meaning)}">{escape(column.name)}</span>' for column in table.columns]
    rows = [["" if cell is None else escape(str(cell)) for cell in row] for row in table.rows[:MOST_SHOWN]]
    return grid(caption, heads, rows)


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its caption and the scope of its heads; all parts are HTML already."""
    head = "".join(f'<th scope="col" {_CELL}>{cell}</th>' for cell in heads)
    body = "".join(f"<tr>{_row(row)}</tr>\n" for row in rows)
    caption = f'<caption style="text-align: start">{caption}</caption>'
    return f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"


def _row(row: Sequence[str]) -> str:
    cells = "".join(f"<td {_CELL}>{cell}</td>" for cell in row[1:])
    return f'<th scope="row" {_CELL}>{row[0]}</th>{cells}'
