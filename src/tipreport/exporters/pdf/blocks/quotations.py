"""Quotations: two side by side, read row by row, with hanging opening quotation marks; one alone is wider."""

from tipreport.document import Quotation, Quotations, Text, mixed
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, QUOTE

_INDENT = 1.9 * MM  # the least of the text, after the opening quotation mark
_PER_ROW = 2
_SPACING = 8.0


def quotations(layout: Layout, section: Section, block: Quotations) -> list[Row]:
    """One row for every two quotations. The last row is kept with the one before it."""
    count = len(block.items)
    rows = []
    for start in range(0, count, _PER_ROW):
        last_but_one = start + 2 * _PER_ROW >= count > start + _PER_ROW
        pair = block.items[start : start + _PER_ROW]
        rows.append(_row(layout, section, pair, space_before=_SPACING if start else 0.0, keep_with_next=last_but_one))
    return rows


def _row(
    layout: Layout, section: Section, pair: tuple[Quotation, ...], *, space_before: float, keep_with_next: bool
) -> Row:
    width = (layout.grid.text_width - layout.grid.gutter * (len(pair) - 1)) / len(pair)
    opening, closing = layout.labels.quotation.split("{text}")
    indent = max(_INDENT, layout.typesetter.width(opening, QUOTE))
    items: list[RowItem] = []
    height = 0.0
    for index, quotation in enumerate(pair):
        x = layout.grid.text_edge + index * (width + layout.grid.gutter)
        block = Node("BlockQuote", section.node)
        node = Node("P", block)
        text = layout.lines(mixed(quotation.text, closing), QUOTE, width - indent, node)
        speaker = layout.lines((Text(quotation.speaker), *quotation.content), CAPTION, width - indent, Node("P", block))
        if text.turned:  # the mark is where the words begin, at the other side
            text = layout.lines(mixed(opening, quotation.text, closing), QUOTE, width - indent, node)
        else:
            items.append(RowItem(x, 0.0, layout.lines(opening, QUOTE, indent + 1, node)))
        items += (
            RowItem(x + indent, 0.0, text),
            RowItem(x + indent, text.height + 1, speaker),
        )
        height = max(height, text.height + 1 + speaker.height)
    return Row(
        items=items,
        height=height,
        baseline=QUOTE.baseline,
        space_before=space_before,
        keep_with_next=keep_with_next,
    )
