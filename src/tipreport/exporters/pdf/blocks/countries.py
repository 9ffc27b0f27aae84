"""Countries beside each other: a table over the whole width, with the period of a number below it."""

from collections.abc import Sequence
from functools import partial

from tipreport.document import CountryTable
from tipreport.document.views import TableCell, country_table
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, HAIRLINE, INK, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, HorizontalRule, Row, RowItem, repeatable
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, HEAD, SMALL

_COUNTRY, _TIER, _NOTE = 31 * MM, 28 * MM, 12 * MM  # the measures share the rest
_GAP, _PAD = 3 * MM, 1 * MM
_SQUARE = 2.8 * MM
_AFTER_SQUARE = 4.2 * MM


def countries(layout: Layout, section: Section, block: CountryTable) -> list[Row]:
    """Lay out the table: its head, then a row for each country."""
    view = country_table(block, two_lines=True)
    edges = _edges(layout, len(block.heads))
    table = tagged.Table(section.node)
    repeated = repeatable(_head, layout, edges, view.heads, None)
    rows = [_head(layout, edges, view.heads, table.head().row())]
    body = table.body()
    for index, row in enumerate(view.rows):
        made = _row(layout, edges, row.cells, body.row(), last=index == len(view.rows) - 1)
        made.repeated_header = repeated
        rows.append(made)
    rows[0].repeated_header = repeated
    return rows


def _edges(layout: Layout, measures: int) -> list[tuple[float, float]]:
    """Return the position and the width of each column."""
    grid = layout.grid
    fixed = [_COUNTRY, _TIER]
    rest = grid.content_width - sum(fixed) - _NOTE - _GAP * (measures + 2)
    widths = [*fixed, *[rest / max(1, measures)] * measures, _NOTE]
    return [(grid.left + sum(widths[:index]) + _GAP * index, width) for index, width in enumerate(widths)]


def _head(layout: Layout, edges: Sequence[tuple[float, float]], heads: Sequence[str], tr: "tagged.Row | None") -> Row:
    made = [
        layout.lines(head, HEAD, width, tr.header() if tr else None)
        for head, (_, width) in zip(heads, edges, strict=True)
    ]
    height = max(lines.height for lines in made)
    items = [RowItem(x, 0.0, lines) for (x, _), lines in zip(edges, made, strict=True)]
    items.append(RowItem(layout.grid.left, height + _PAD, HorizontalRule(layout.grid.content_width, 0.75)))
    return Row(items=items, height=height + _PAD, baseline=HEAD.baseline, keep_with_next=True, starts_group=True)


def _row(
    layout: Layout, edges: Sequence[tuple[float, float]], cells: Sequence[TableCell], tr: tagged.Row, *, last: bool
) -> Row:
    items: list[RowItem] = []
    height = 0.0
    for index, (cell, (x, width)) in enumerate(zip(cells, edges, strict=True)):
        node = tr.header("Row") if index == 0 else tr.cell()
        left = 0.0
        if cell.tier:
            items.append(RowItem(x, _PAD, Graphic(partial(_square, tier=cell.tier))))
            left = _AFTER_SQUARE
        lines = layout.lines(cell.content, CELL, width - left, Node("P", node) if cell.detail else node)
        items.append(RowItem(x + left, _PAD, lines))
        bottom = _PAD + lines.height
        if cell.detail:
            style = SMALL if cell.tier else CAPTION
            detail = layout.lines(cell.detail, style, width, Node("P", node))
            items.append(RowItem(x, bottom + 0.6, detail))
            bottom += detail.height + 0.6
        height = max(height, bottom)
    height += _PAD
    rule = HorizontalRule(layout.grid.content_width, colour=INK if last else HAIRLINE)
    items.append(RowItem(layout.grid.left, height, rule))
    return Row(items=items, height=height, baseline=_PAD + CELL.baseline)


def _square(drawing: DrawingContext, x: float, y: float, *, tier: str) -> None:
    """Draw a square in the fill of a tier, on the first baseline of a cell."""
    colours, top = TIERS[tier], y + CELL.baseline - _SQUARE
    drawing.fill(x, top, _SQUARE, _SQUARE, colours.fill)
    if colours.has_outline:
        drawing.frame(x + 0.25, top + 0.25, _SQUARE - 0.5, _SQUARE - 0.5, GREY, thickness=0.5)
