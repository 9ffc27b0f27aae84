"""Formats a table for a terminal: in columns if they fit, otherwise as lines of "Label: value"."""

from collections.abc import Iterator, Sequence
from io import StringIO

GAP = 2  # characters between columns
MIN_WIDTH = 24  # of the last column, if its text is longer


def format_table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """Yield the lines of a table. The last column is wrapped to fit into ``width``.

    If it would become too narrow, each row becomes several lines of "Label: value", without empty values.
    """
    from rich.cells import cell_len

    columns = [[heads[index], *(row[index] for row in rows)] for index in range(len(heads))]
    widths = [max(map(cell_len, column)) for column in columns]
    before_last = sum(widths[:-1]) + GAP * len(widths[:-1])
    if width is not None and width - before_last < min(MIN_WIDTH, widths[-1]):
        yield from _records(heads, rows)
    else:
        yield from _grid(heads, rows, before_last + widths[-1] if width is None else width)


def _records(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, row in enumerate(rows):
        if number:
            yield ""
        yield from (f"{head.capitalize()}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False)
    for head in heads:
        table.add_column(Text(head.upper()), no_wrap=head != heads[-1], overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(file=StringIO(), width=width, color_system=None, legacy_windows=False, force_terminal=False)
    with console.capture() as captured:
        console.print(table)
    yield from (line.rstrip() for line in captured.get().splitlines())
