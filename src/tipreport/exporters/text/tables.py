"""A table: in columns where they are few and fit, else a record for each row."""

from collections.abc import Sequence

from tipreport.document import CountryTable, DataTable, Text, ended, stopped
from tipreport.document.views import country_lines
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.inline import inline
from tipreport.exporters.text.lines import INDENT, Lines
from tipreport.exporters.text.terms import HANGING

COLUMNS = 4
GAPS = ("   ", "  ")  # between columns; the second where that makes them fit


def data_table(block: DataTable, lines: Lines) -> None:
    """Add a table, its rows in the order of the document."""
    labels = lines.labels
    table = [[lines.ordered(lines.plain(inline(spans, labels))) for spans in row] for row in block.rows]
    heads = [lines.ordered(lines.plain(head)) for head in block.heads]
    if columns := _columns([heads, *table], lines.width):
        for line in columns:
            lines.row(line)
        return
    for spans, row in zip(block.rows, table, strict=True):
        lines.ensure_blank()
        lines.paragraph((*spans[0], *spans[-1]))
        named = zip(heads[1:-1], row[1:-1], strict=True)
        lines.paragraph(
            " ".join(stopped(f"{head}{labels.lead_separator}{cell}") for head, cell in named if cell), HANGING
        )


def country_table(block: CountryTable, lines: Lines) -> None:
    """Add countries beside each other, a record for each."""
    for country, values in country_lines(block):
        lines.ensure_blank()
        lines.paragraph(country)
        for head, content in values:
            lines.paragraph(ended(Text(f"{head}{lines.labels.lead_separator}"), *content), INDENT * 2, HANGING + INDENT)


def _columns(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The rows as lines; none if they do not fit or have an empty cell, which a listener would not notice."""
    if len(rows[0]) > COLUMNS or not all(all(row) for row in rows):
        return []
    sizes = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for gap in GAPS:
        if len(INDENT) + sum(sizes) + len(gap) * (len(sizes) - 1) <= width:
            return [INDENT + gap.join(map(_padded, row, sizes)) for row in rows]
    return []


def _padded(cell: str, size: int) -> str:
    return cell + " " * (size - cells(cell))
