"""Formats a table for a terminal: in columns if they fit, otherwise as lines of "Label: value"."""

from collections.abc import Iterator, Sequence

from tipreport.cli.terminal.wrapping import columns, wrap

GAP = 2  # columns of the terminal between those of the table
MIN_WIDTH = 24  # of the last column, if its text is longer


def format_table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """Yield the lines of a table. The last column is wrapped to fit into ``width``.

    If it would become too narrow, each row becomes several lines of "Label: value", without empty values.
    """
    grid = [[head.upper() for head in heads], *rows]
    widths = [max(map(columns, cells)) for cells in zip(*grid, strict=True)]
    last = None if width is None else width - sum(widths[:-1]) - GAP * len(widths[:-1])
    if last is not None and last < min(MIN_WIDTH, widths[-1]):
        yield from _records(heads, rows)
    else:
        for row in grid:
            yield from _lines(row, widths, last)


def _lines(row: Sequence[str], widths: Sequence[int], last: int | None) -> Iterator[str]:
    """Yield the lines of a row, of which only the last cell has more than one."""
    before = "".join(cell + " " * (width - columns(cell) + GAP) for cell, width in zip(row[:-1], widths, strict=False))
    first, *others = wrap(row[-1], last, indent="")
    yield f"{before}{first}".rstrip()
    for line in others:
        yield " " * columns(before) + line


def _records(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, row in enumerate(rows):
        if number:
            yield ""
        yield from (f"{head.capitalize()}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)
