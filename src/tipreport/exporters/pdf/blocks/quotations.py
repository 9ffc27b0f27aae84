"""Quotations: two beside each other, read in rows, the opening mark hung to the left."""

from tipreport.document import Quotation, Quotations, Text
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, QUOTE

_HUNG = 1.9 * MM
_ACROSS = 2


def quotations(layout: Layout, section: Section, block: Quotations) -> list[Row]:
    """A strip a row of two; the last row is kept with the one before it."""
    count = len(block.items)
    rows = []
    for start in range(0, count, _ACROSS):
        last_but_one = start + 2 * _ACROSS >= count > start + _ACROSS
        row = block.items[start : start + _ACROSS]
        rows.append(_row(layout, section, row, space_before=8.0 if start else 0.0, keep_with_next=last_but_one))
    return rows


def _row(
    layout: Layout, section: Section, row: tuple[Quotation, ...], *, space_before: float, keep_with_next: bool
) -> Row:
    width = (layout.grid.text - layout.grid.gutter) / _ACROSS
    items: list[RowItem] = []
    low = 0.0
    for index, quotation in enumerate(row):
        x = layout.grid.edge + index * (width + layout.grid.gutter)
        node = Node("BlockQuote", section.node)
        said = Node("P", node)
        words = layout.lines(f"{quotation.text}”", QUOTE, width - _HUNG, said)
        speaker = layout.lines((Text(quotation.speaker), *quotation.content), CAPTION, width - _HUNG, Node("P", node))
        items += (
            RowItem(x, 0.0, layout.lines("“", QUOTE, _HUNG + 1, said)),
            RowItem(x + _HUNG, 0.0, words),
            RowItem(x + _HUNG, words.height + 1, speaker),
        )
        low = max(low, words.height + 1 + speaker.height)
    return Row(
        items=items, height=low, baseline=QUOTE.baseline, space_before=space_before, keep_with_next=keep_with_next
    )
