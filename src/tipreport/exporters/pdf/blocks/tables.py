"""Tables: columns as wide as their words want, a head that every page repeats, rows that are never torn."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.document import Spans
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.drawing.palette import HAIR, INK
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Item, Rule, Strip, Thing, row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.page.grid import MM
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
    marks: tuple[tuple[int, Thing, float], ...] = ()


def table(layout: Layout, section: Section, columns: Sequence[Column], rows: Sequence[TableRow]) -> list[Strip]:
    """The strips of a table: its head, then a strip a row; the head and two rows are kept together."""
    measured = [
        [layout.words(cell, column.style) for cell, column in zip(line.cells, columns, strict=True)] for line in rows
    ]
    heads = [layout.words(column.head, HEAD) for column in columns]
    widths = [column.width for column in columns]
    if not all(widths):
        widths = fitted([heads, *measured], layout.grid.text)
    edges = [layout.grid.edge + sum(widths[:place]) + GAP * place for place in range(len(columns))]
    node = tagged.Table(section.node)
    again = _head(layout, columns, edges, widths, None)
    head = _head(layout, columns, edges, widths, node)
    head.again = again
    strips = [head]
    body = node.body()
    for number, (line, words) in enumerate(zip(rows, measured, strict=True)):
        strip = _row(
            layout, columns, edges, widths, tr=body.row(), line=line, words=words, last=number == len(rows) - 1
        )
        strip.again = again
        strip.keep = number == 0 < len(rows) - 1 or number == len(rows) - 2
        strips.append(strip)
    return strips


def fits(layout: Layout, columns: Sequence[Column], rows: Sequence[TableRow]) -> bool:
    """Whether each column has room for its longest word."""
    least = [layout.words(column.head, HEAD).least for column in columns]
    for line in rows:
        words = [layout.words(cell, column.style) for cell, column in zip(line.cells, columns, strict=True)]
        least = [max(wide, said.least) for wide, said in zip(least, words, strict=True)]
    return sum(least) + GAP * (len(columns) - 1) <= layout.grid.text


def fitted(rows: Sequence[Sequence[Words]], room: float) -> list[float]:
    """The widths of columns, the first of which has prose.

    As their text wants if all fits, or if it fits the others without leaving the first too little; else each its
    longest word and a share of what is left by what it lacks; where not even that fits, the widest give way.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(words.least for words in column) for column in columns]
    most = [max(words.most for words in column) + 0.5 for column in columns]
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
) -> Strip:
    """The head, its words standing on a rule; without a node what a further page repeats."""
    tr = node.head().row() if node else None
    says = [column.head for column in columns]
    if tr is None:
        again = [f"{head} ({layout.labels.continued})" for head in says]
        fits = (place for place, head in enumerate(again) if layout.width(head, HEAD) <= widths[place])
        place = next(fits, 0)  # the first that has room for it
        says[place] = again[place]
    made = [
        layout.lines(head, HEAD, width, tr.header() if tr else None, column.align)
        for head, column, width in zip(says, columns, widths, strict=True)
    ]
    deep = max(lines.height for lines in made)
    items: list[Item] = [Item(x, deep - lines.height, lines) for x, lines in zip(edges, made, strict=True)]
    height = deep + _PAD
    items.append(Item(layout.grid.edge, height, Rule(layout.grid.text, _HEAD_RULE)))
    return Strip(items=items, height=height, base=HEAD.base, keep=True, opens=True)


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
) -> Strip:
    cells = [tr.header("Row") if place == 0 else tr.cell() for place in range(len(columns))]
    made = [
        layout.lines(said, column.style, width, node, column.align)
        for said, column, width, node in zip(words, columns, widths, cells, strict=True)
    ]
    strip = row([*zip(edges, made, strict=True)], above=_PAD, below=_PAD)
    items = [*strip.items]
    for place, mark, height in line.marks:
        x, y, text = items[place]
        items[place] = Item(x, y + height, text)
        items.append(Item(x, y, mark))
    height = max(item.y + item.thing.height for item in items) + _PAD
    if line.under:
        low = max(item.y + item.thing.height for item in items[: len(columns) - 1]) + 1  # the last may go on beside it
        under = layout.lines(line.under, SMALL, layout.grid.text - widths[-1] - GAP, Node("P", cells[0]))
        items.insert(1, Item(layout.grid.edge, low, under))
        height = max(height, low + under.height + _PAD)
    items.append(Item(layout.grid.edge, height, Rule(layout.grid.text, colour=INK if last else HAIR)))
    strip.items, strip.height = items, height
    return strip
