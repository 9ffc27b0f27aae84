"""Tables: columns as wide as their text, a head that every page repeats, rows that stay on one page."""

from collections.abc import Sequence

from attrs import evolve, frozen

from tipreport.document import words
from tipreport.document.views import TableCell, TableRow, TableView
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.column_widths import fitted
from tipreport.exporters.pdf.blocks.marks import SQUARE_SIZE
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import HAIRLINE, INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import (
    Drawable,
    Graphic,
    HorizontalRule,
    Row,
    RowItem,
    aligned_row,
    paragraph,
    repeatable,
)
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Align
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, HEAD, SMALL, Style
from tipreport.exporters.pdf.text.words import Words

GAP = 3 * MM  # between columns
_PAD, _LIST_PAD = 0.7 * MM, 0.5 * MM  # over and under the text of a cell; in a list of names
_HEAD_PAD = 1 * MM  # under the text of a head
_SOME_LINES = 3 * CELL.leading  # the height of a row that may stand alone at the end or the top of a page
_HEAD_RULE = 0.75


@frozen(kw_only=True)
class ColumnSetting:
    """The typesetting of a column: the style of its cells, and its width if it is fixed."""

    style: Style = CELL
    width: float = 0.0


@frozen(kw_only=True)
class TableColumn:
    """A column of a page: its position, its width, and its typesetting."""

    head: str
    x: float
    width: float
    style: Style = CELL
    align: Align = "start"


def table(
    layout: Layout,
    section: Section,
    view: TableView,
    settings: Sequence[ColumnSetting] = (),
    words: Sequence[Sequence[Words]] = (),
    *,
    title: str = "",
    is_list: bool = False,
) -> list[Row]:
    """Lay out a table: its head, then its rows; the head and two rows are kept together.

    ``words`` are those of the cells, if they are `measured` already. The ``title`` of a table is the head of its first
    column. The rows of a list of names are closer.
    """
    if title:
        first, *others = view.columns
        view = evolve(view, columns=(evolve(first, head=title), *others))
    settings = settings or [ColumnSetting()] * len(view.columns)
    words = words or measured(layout, view, settings)
    heads = [layout.words(head, HEAD) for head in view.heads]
    widths = [setting.width for setting in settings]
    if not all(widths):
        widths = fitted([heads, *words], layout.grid.text_width, GAP)
    columns = [
        TableColumn(
            head=column.head,
            x=layout.grid.text_edge + sum(widths[:index]) + GAP * index,
            width=widths[index],
            style=settings[index].style,
            align="right" if column.is_numeric else "start",
        )
        for index, column in enumerate(view.columns)
    ]
    node = tagged.Table(section.node)
    pad = _LIST_PAD if is_list else _PAD
    repeated = repeatable(head_row, layout, columns, None, below=pad)
    head = head_row(layout, columns, node, below=pad, has_title=bool(title))
    head.repeated_header = repeated
    rows = [head]
    body = node.body()
    last = len(view.rows) - 1
    for index, (line, cells) in enumerate(zip(view.rows, words, strict=True)):
        row = _row(layout, columns, tr=body.row(), line=line, words=cells, last=index == last, below=pad)
        row.space_before = pad if index else 0.0  # under a head, that is a part of the head
        row.repeated_header = repeated
        rows.append(row)
    _keep_short_rows(rows[1:])
    if view.caption:
        rows[-1].keep_with_next = True
        caption = layout.lines(view.caption, CAPTION, layout.grid.text_width, Node("P", section.node))
        rows.append(paragraph(layout.grid.text_edge, caption, space_before=4.0))
    return rows


def _keep_short_rows(rows: Sequence[Row]) -> None:
    """Keep the first row with the second, and the last with the one before it, unless it fills some lines itself."""
    if len(rows) > 1:
        rows[0].keep_with_next = rows[0].height < _SOME_LINES
        rows[-2].keep_with_next = rows[-2].keep_with_next or rows[-1].height < _SOME_LINES


def measured(layout: Layout, view: TableView, settings: Sequence[ColumnSetting]) -> list[list[Words]]:
    """Measure the words of the cells of each row."""
    return [
        [layout.words(cell.content, setting.style) for cell, setting in zip(row.cells, settings, strict=True)]
        for row in view.rows
    ]


def fits(layout: Layout, view: TableView) -> bool:
    """Return whether each column has room for its longest word."""
    settings = [ColumnSetting()] * len(view.columns)
    rows = [[layout.words(head, HEAD) for head in view.heads], *measured(layout, view, settings)]
    least: float = sum(max(words.min_width for words in column) for column in zip(*rows, strict=True))
    return least + GAP * (len(view.columns) - 1) <= layout.grid.text_width


def head_row(
    layout: Layout,
    columns: Sequence[TableColumn],
    node: tagged.Table | None,
    *,
    below: float = 0.0,
    has_title: bool = False,
) -> Row:
    """Lay out the head, on a rule with space below it; without a node, the head that a further page repeats.

    A title in the first column is a heading for screen readers too.
    """
    tr = node.head().row() if node else None
    heads = [column.head for column in columns]
    if tr is None:
        repeated = [f"{head} ({layout.labels.continued})" for head in heads]
        fits = (at for at, head in enumerate(repeated) if layout.width(head, HEAD) <= columns[at].width)
        index = next(fits, 0)  # the first that has room for it
        heads[index] = repeated[index]
    nodes: list[Node | None] = [tr.header() if tr else None for _ in columns]
    if tr and has_title:
        nodes[0] = Node("H3", nodes[0])
    made = [
        layout.lines(head, HEAD, column.width, cell, column.align)
        for head, column, cell in zip(heads, columns, nodes, strict=True)
    ]
    height = max(lines.height for lines in made)
    items = [RowItem(column.x, height - lines.height, lines) for column, lines in zip(columns, made, strict=True)]
    height += _HEAD_PAD
    items.append(RowItem(layout.grid.text_edge, height, HorizontalRule(layout.grid.text_width, _HEAD_RULE)))
    return Row(items=items, height=height + below, baseline=HEAD.baseline, keep_with_next=True, starts_group=True)


def drawn_mark(layout: Layout, cell: TableCell, node: Node) -> Drawable:
    """Return the mark of a cell, a square for yes and a dash for no, whose text is the word of the cell."""
    span = Node("Span", node, actual_text=words(cell.content))
    return Graphic(square, node=span) if cell.mark else layout.lines("–", CAPTION, GAP, span)


def square(drawing: DrawingContext, x: float, y: float) -> None:
    """Draw a filled square on the baseline ``y``."""
    drawing.fill(x, y - SQUARE_SIZE, SQUARE_SIZE, SQUARE_SIZE, INK)


def _row(
    layout: Layout,
    columns: Sequence[TableColumn],
    *,
    tr: tagged.Row,
    line: TableRow,
    words: Sequence[Words],
    last: bool,
    below: float,
) -> Row:
    nodes = [tr.header("Row") if index == 0 else tr.cell() for index in range(len(columns))]
    remark = line.remark
    cells = [
        (column.x, layout.lines(text, column.style, column.width, node, column.align))
        if cell.mark is None
        else (column.x, drawn_mark(layout, cell, node))
        for text, column, node, cell in zip(words, columns, nodes, line.cells, strict=True)
    ]
    row = aligned_row(cells)
    items = [*row.items]
    height = max(item.y + item.drawable.height for item in items) + below
    if remark:
        # below all columns but the last, which may continue next to it
        top = max(item.y + item.drawable.height for item in items[: len(columns) - 1]) + 1
        lines = layout.lines(remark, SMALL, layout.grid.text_width - columns[-1].width - GAP, Node("P", nodes[0]))
        items.insert(1, RowItem(layout.grid.text_edge, top, lines))
        height = max(height, top + lines.height + below)
    items.append(
        RowItem(layout.grid.text_edge, height, HorizontalRule(layout.grid.text_width, colour=INK if last else HAIRLINE))
    )
    row.items, row.height = items, height
    return row
