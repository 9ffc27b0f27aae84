"""Sources, with the pages that cite them."""

from collections.abc import Collection, Mapping

from tipreport.document import Link, SourceEntry, Sources, Span, Spans, Text
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Row, RowItem, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.styles import SMALL

_NUMBER_WIDTH = 8 * MM
_SPACING = 2.5
_MAX_PAGES_ON_LINE = 8  # page numbers that are kept on one line


def sources(layout: Layout, section: Section, block: Sources, citing_pages: Mapping[int, Collection[int]]) -> list[Row]:
    """One row for each source: its number, its text with the pages that cite it, and its address on a separate line."""
    node = tagged.List(section.node)
    last = len(block.items) - 1
    return [
        _source(
            layout,
            node,
            source,
            sorted(citing_pages.get(source.number, ())),
            first=index == 0,
            keep_with_next=index == last - 1,
        )
        for index, source in enumerate(block.items)
    ]


def _source(
    layout: Layout, node: tagged.List, source: SourceEntry, pages: list[int], *, first: bool, keep_with_next: bool
) -> Row:
    edge, item = layout.grid.text_edge, node.item()
    width = layout.grid.text_width - _NUMBER_WIDTH
    label = item.label()
    number = layout.lines(f"[{source.number}]", SMALL.replace(colour=layout.theme.accent), _NUMBER_WIDTH, label)
    body = item.body()
    text = layout.lines((*source.content, *_pages(layout, source.number, pages)), SMALL, width, Node("P", body))
    row = aligned_row(
        [(edge, number), (edge + _NUMBER_WIDTH, text)],
        space_before=0.0 if first else _SPACING,
        keep_with_next=keep_with_next,
        anchors=(Anchor(f"source-{source.number}"),),
    )
    if source.url:
        address = layout.lines((Link(source.url, source.url),), SMALL, width, Node("P", body))
        row.items = [*row.items, RowItem(edge + _NUMBER_WIDTH, row.height, address)]
        row.height += address.height
    return row


def _pages(layout: Layout, number: int, pages: list[int]) -> Spans:
    """``Pages 1, 2.``, each page a link to the first citation on it."""
    if not pages:
        return ()
    label = layout.labels.page if len(pages) == 1 else layout.labels.pages
    separator = f",{NBSP}" if len(pages) <= _MAX_PAGES_ON_LINE else ", "
    spans: list[Span] = [Text(f" {label}{NBSP}")]
    for index, page in enumerate(pages):
        spans += (*((Text(separator),) if index else ()), Link(str(page), f"#cited-{number}-{page}"))
    return (*spans, Text("."))
