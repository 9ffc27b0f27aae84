"""Sources, with the pages that cite them."""

from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

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


class SourceRows:
    """The rows of the sources of a sheet. A source is measured again only if other pages cite it.

    Two short ones that follow each other, such as "Same as [4], as reported in [18].", are side by side.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._list: tagged.List | None = None
        self._entries: dict[tuple[int, tuple[int, ...]], _Entry] = {}
        self._rows: dict[tuple[_Entry, ...], Row] = {}

    def rows(self, section: Section, block: Sources, citing_pages: Mapping[int, Collection[int]]) -> list[Row]:
        """Lay out sources: number, text with the pages that cite it, and address on a separate line."""
        self._list = self._list or tagged.List(section.node)
        grid = self._layout.grid
        step = (grid.text_width + grid.gutter) / 2
        most = step - grid.gutter - _NUMBER_WIDTH
        entries = [self._entry(source, citing_pages.get(source.number, ())) for source in block.items]
        rows: list[Row] = []
        while entries:
            entry = entries.pop(0)
            beside = entries.pop(0) if entries and entry.is_short(most) and entries[0].is_short(most) else None
            rows.append(self._row((entry, beside) if beside else (entry,), step))
        for index, row in enumerate(rows):
            row.space_before = _SPACING if index else 0.0
            row.keep_with_next = index == len(rows) - 2
        return rows

    def _entry(self, source: SourceEntry, citing_pages: Collection[int]) -> "_Entry":
        key = source.number, tuple(sorted(citing_pages))
        if key not in self._entries:
            words = self._layout.words((*source.content, *_pages(self._layout, *key)), SOURCE)
            self._entries[key] = _Entry(source, words)
        return self._entries[key]

    def _row(self, entries: "tuple[_Entry, ...]", step: float) -> Row:
        if entries not in self._rows and self._list is not None:
            self._rows[entries] = _row(self._layout, self._list, entries, step)
        return self._rows[entries]


@frozen(eq=False)
class _Entry:
    """A source with its words."""

    source: SourceEntry
    words: Words

    def is_short(self, most: float) -> bool:
        """Whether it has one line of at most this width."""
        return not self.source.url and self.words.max_width <= most


def _row(layout: Layout, node: tagged.List, entries: Sequence[_Entry], step: float) -> Row:
    """Lay out the entries of a row, each this far from the one before."""
    width = layout.grid.text_width - _NUMBER_WIDTH
    parts: list[tuple[float, Lines]] = []
    body = None
    for index, entry in enumerate(entries):
        source = entry.source
        item, x = node.item(), layout.grid.text_edge + index * step
        label = item.label()
        style = SOURCE.replace(colour=layout.theme.accent)
        parts.append((x, layout.lines(f"[{source.number}]", style, _NUMBER_WIDTH, label)))
        body = item.body()
        parts.append((x + _NUMBER_WIDTH, layout.lines(entry.words, SOURCE, width, Node("P", body))))
    row = aligned_row(parts, anchors=tuple(Anchor(f"source-{entry.source.number}") for entry in entries))
    if url := source.url:
        address = layout.lines((Link(url, url),), SOURCE, width, Node("P", body))
        row.items = [*row.items, RowItem(layout.grid.text_edge + _NUMBER_WIDTH, row.height, address)]
        row.height += address.height
    return row


def _pages(layout: Layout, number: int, pages: Sequence[int]) -> Spans:
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
