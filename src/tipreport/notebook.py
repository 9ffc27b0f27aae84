"""A table in HTML as notebooks show it, without scripts, classes, or anything to be fetched."""

from collections.abc import Iterable, Sequence

_CELL = 'dir="auto" style="text-align: start"'  # Jupyter sets words flush right, as numbers


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its caption and the scope of its heads; all parts are HTML already."""
    head = "".join(f'<th scope="col" {_CELL}>{cell}</th>' for cell in heads)
    body = "".join(f"<tr>{_row(row)}</tr>\n" for row in rows)
    caption = f'<caption style="text-align: start">{caption}</caption>'
    return f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"


def _row(row: Sequence[str]) -> str:
    cells = "".join(f"<td {_CELL}>{cell}</td>" for cell in row[1:])
    return f'<th scope="row" {_CELL}>{row[0]}</th>{cells}'
