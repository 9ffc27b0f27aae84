"""An HTML table for notebooks, without scripts, classes or external resources."""

from collections.abc import Iterable, Sequence

_CELL = 'dir="auto" style="text-align: start"'  # by default, Jupyter aligns text to the right


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a caption and header cells. All arguments are HTML."""
    head = "".join(f'<th scope="col" {_CELL}>{cell}</th>' for cell in heads)
    body = "".join(f"<tr>{_row(row)}</tr>\n" for row in rows)
    caption = f'<caption style="text-align: start">{caption}</caption>'
    return f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"


def _row(row: Sequence[str]) -> str:
    cells = "".join(f"<td {_CELL}>{cell}</td>" for cell in row[1:])
    return f'<th scope="row" {_CELL}>{row[0]}</th>{cells}'
