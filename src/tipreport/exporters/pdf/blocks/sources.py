"""Sources, with the pages that cite them."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from tipreport.document import Link, SourceEntry, Sources, Span, Spans, Text
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Row, RowItem, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import SOURCE
from tipreport.exporters.pdf.text.words import Words

_NUMBER_WIDTH = 8 * MM
_SPACING = 2.0
_MAX_PAGES_ON_LINE = 8  # page numbers that are kept on one line


def sources(layout: Layout, section: Section, block: Sources, citing_pages: Mapping[int, Collection[int]]) -> list[Row]:
    """Lay out sources: number, text with the pages that cite it, and address on a separate line.

    Two short ones that follow each other, such as "Same as [4], as reported in [18].", are side by side.
    """
    node = tagged.List(section.node)
    step = (layout.grid.text_width + layout.grid.gutter) / 2
    entries = [
        _Entry(source, layout.words((*source.content, *_pages(layout, source.number, pages)), SOURCE))
        for source in block.items
        for pages in [sorted(citing_pages.get(source.number, ()))]
    ]
    rows: list[Row] = []
    while entries:
        entry = entries.pop(0)
        most = step - layout.grid.gutter - _NUMBER_WIDTH
        if entries and entry.is_short(most) and entries[0].is_short(most):
            rows.append(_row(layout, node, {0.0: entry, step: entries.pop(0)}))
        else:
            rows.append(_row(layout, node, {0.0: entry}))
    for row in rows[1:]:
        row.space_before = _SPACING
    if len(rows) > 1:
        rows[-2].keep_with_next = True
    return rows


class _Entry(NamedTuple):
    """A source with its words."""

    source: SourceEntry
    words: Words

    def is_short(self, most: float) -> bool:
        """Whether it has one line of at most this width."""
        return not self.source.url and self.words.max_width <= most


def _row(layout: Layout, node: tagged.List, entries: Mapping[float, _Entry]) -> Row:
    """Lay out the entries of a row, by their distance from the text edge."""
    width = layout.grid.text_width - _NUMBER_WIDTH
    parts: list[tuple[float, Lines]] = []
    body = None
    for left, (source, words) in entries.items():
        item, x = node.item(), layout.grid.text_edge + left
        label = item.label()
        style = SOURCE.replace(colour=layout.theme.accent)
        parts.append((x, layout.lines(f"[{source.number}]", style, _NUMBER_WIDTH, label)))
        body = item.body()
        parts.append((x + _NUMBER_WIDTH, layout.lines(words, SOURCE, width, Node("P", body))))
    row = aligned_row(parts, anchors=tuple(Anchor(f"source-{source.number}") for source, _ in entries.values()))
    if url := source.url:
        address = layout.lines((Link(url, url),), SOURCE, width, Node("P", body))
        row.items = [*row.items, RowItem(layout.grid.text_edge + _NUMBER_WIDTH, row.height, address)]
        row.height += address.height
    return row


def _pages(layout: Layout, number: int, pages: list[int]) -> Spans:
    """``Pages 1, 2.``, each page a link to the first citation on it."""
    if not pages:
        return ()
    label = layout.labels.page if len(pages) == 1 else layout.labels.pages
    separator = layout.labels.list_separator
    if len(pages) <= _MAX_PAGES_ON_LINE:
        separator = separator.replace(" ", NBSP)
    spans: list[Span] = [Text(f" {label}{NBSP}")]
    for index, page in enumerate(pages):
        spans += (*((Text(separator),) if index else ()), Link(str(page), f"#cited-{number}-{page}"))
    return (*spans, Text("."))
