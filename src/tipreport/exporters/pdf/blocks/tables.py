"""Tables: columns as wide as their words want, a head that every page repeats, rows that are never torn."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.document import Spans
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import HAIRLINE, INK
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, HorizontalRule, Row, RowItem, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CELL, HEAD, SMALL, Style
from tipreport.exporters.pdf.text.typesetting import Align
from tipreport.exporters.pdf.text.words import Words

GAP = 3 * MM  # between columns
_PAD = 1 * MM  # over and under a cell's text
_HEAD_RULE = 0.75
_FIRST, _OTHER = 0.35, 0.28  # of the width: what the first column has at least, what another may want


@frozen(kw_only=True)
class Column:
    """A column: its head, which is unique, how its cells stand, its width if that is settled."""

    head: str
    align: Align = "left"
    style: Style = CELL
    width: float = 0.0


@frozen(kw_only=True)
class TableRow:
    """A row: a cell a column, and ``under``, what follows under the first ones, over the columns up to the last.

    ``marks`` are drawings over the words of cells, by the number of the column, with their height.
    """

    cells: tuple[Spans, ...]
    under: Spans = ()
    marks: tuple[tuple[int, Drawable, float], ...] = ()


def table(layout: Layout, section: Section, columns: Sequence[Column], table_rows: Sequence[TableRow]) -> list[Row]:
    """The strips of a table: its head, then a strip a row; the head and two rows are kept together."""
    measured = [
        [layout.words(cell, column.style) for cell, column in zip(line.cells, columns, strict=True)]
        for line in table_rows
    ]
    heads = [layout.words(column.head, HEAD) for column in columns]
    widths = [column.width for column in columns]
    if not all(widths):
        widths = fitted([heads, *measured], layout.grid.text)
    edges = [layout.grid.edge + sum(widths[:index]) + GAP * index for index in range(len(columns))]
    node = tagged.Table(section.node)
    repeated = _head(layout, columns, edges, widths, None)
    head = _head(layout, columns, edges, widths, node)
    head.repeated_header = repeated
    rows = [head]
    body = node.body()
    for number, (line, words) in enumerate(zip(table_rows, measured, strict=True)):
        row = _row(
            layout, columns, edges, widths, tr=body.row(), line=line, words=words, last=number == len(table_rows) - 1
        )
        row.repeated_header = repeated
        row.keep_with_next = number == 0 < len(table_rows) - 1 or number == len(table_rows) - 2
        rows.append(row)
    return rows


def fits(layout: Layout, columns: Sequence[Column], table_rows: Sequence[TableRow]) -> bool:
    """Whether each column has room for its longest word."""
    least = [layout.words(column.head, HEAD).min_width for column in columns]
    for line in table_rows:
        words = [layout.words(cell, column.style) for cell, column in zip(line.cells, columns, strict=True)]
        least = [max(wide, said.min_width) for wide, said in zip(least, words, strict=True)]
    return sum(least) + GAP * (len(columns) - 1) <= layout.grid.text


def fitted(table_rows: Sequence[Sequence[Words]], room: float) -> list[float]:
    """The widths of columns, the first of which has prose.

    As their text wants if all fits, or if it fits the others without leaving the first too little; else each its
    longest word and a share of what is left by what it lacks; where not even that fits, the widest give way.
    """
    columns = list(zip(*table_rows, strict=True))
    least = [max(words.min_width for words in column) for column in columns]
    most = [max(words.max_width for words in column) + 0.5 for column in columns]
    room -= GAP * (len(columns) - 1)
    if sum(most) <= room:
        return [most[0] + room - sum(most), *most[1:]]
    others = [max(narrow, min(wide, _OTHER * room)) for narrow, wide in zip(least, most, strict=True)][1:]
    if room - sum(others) >= max(least[0], _FIRST * room):
        return [room - sum(others), *others]
    if sum(least) >= room:
        return _shared(least, room)
    lacks = [wide - narrow for wide, narrow in zip(most, least, strict=True)]
    left = room - sum(least)
    return [narrow + left * lack / sum(lacks) for narrow, lack in zip(least, lacks, strict=True)]


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """What is wanted, except that those who want more than their share have the same."""
    share, waiting = room / len(wanted), sorted(wanted)
    while waiting and waiting[0] <= share:
        room -= waiting.pop(0)
        share = room / len(waiting) if waiting else share
    return [min(width, share) for width in wanted]


def _head(
    layout: Layout,
    columns: Sequence[Column],
    edges: Sequence[float],
    widths: Sequence[float],
    node: tagged.Table | None,
) -> Row:
    """The head, its words standing on a rule; without a node what a further page repeats."""
    tr = node.head().row() if node else None
    texts = [column.head for column in columns]
    if tr is None:
        repeated = [f"{head} ({layout.labels.continued})" for head in texts]
        fits = (index for index, head in enumerate(repeated) if layout.width(head, HEAD) <= widths[index])
        index = next(fits, 0)  # the first that has room for it
        texts[index] = repeated[index]
    made = [
        layout.lines(head, HEAD, width, tr.header() if tr else None, column.align)
        for head, column, width in zip(texts, columns, widths, strict=True)
    ]
    deep = max(lines.height for lines in made)
    items: list[RowItem] = [RowItem(x, deep - lines.height, lines) for x, lines in zip(edges, made, strict=True)]
    height = deep + _PAD
    items.append(RowItem(layout.grid.edge, height, HorizontalRule(layout.grid.text, _HEAD_RULE)))
    return Row(items=items, height=height, baseline=HEAD.baseline, keep_with_next=True, starts_group=True)


def _row(
    layout: Layout,
    columns: Sequence[Column],
    edges: Sequence[float],
    widths: Sequence[float],
    *,
    tr: tagged.Row,
    line: TableRow,
    words: Sequence[Words],
    last: bool,
) -> Row:
    cells = [tr.header("Row") if index == 0 else tr.cell() for index in range(len(columns))]
    made = [
        layout.lines(said, column.style, width, node, column.align)
        for said, column, width, node in zip(words, columns, widths, cells, strict=True)
    ]
    row = aligned_row([*zip(edges, made, strict=True)], above=_PAD, below=_PAD)
    items = [*row.items]
    for index, mark, height in line.marks:
        x, y, text = items[index]
        items[index] = RowItem(x, y + height, text)
        items.append(RowItem(x, y, mark))
    height = max(item.y + item.drawable.height for item in items) + _PAD
    if line.under:
        low = (
            max(item.y + item.drawable.height for item in items[: len(columns) - 1]) + 1
        )  # the last may go on beside it
        under = layout.lines(line.under, SMALL, layout.grid.text - widths[-1] - GAP, Node("P", cells[0]))
        items.insert(1, RowItem(layout.grid.edge, low, under))
        height = max(height, low + under.height + _PAD)
    items.append(RowItem(layout.grid.edge, height, HorizontalRule(layout.grid.text, colour=INK if last else HAIRLINE)))
    row.items, row.height = items, height
    return row
