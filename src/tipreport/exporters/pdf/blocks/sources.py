"""Sources, with the pages that cite them."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from tipreport.document import Link, SourceEntry, Sources, Span, Spans, Text
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.columns import columns
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Row, RowItem, aligned_row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import SOURCE
from tipreport.exporters.pdf.text.words import Words

_NUMBER_WIDTH, _NUMBERS_WIDTH, _MOST_NUMBERS_WIDTH = 8 * MM, 17 * MM, 30 * MM
_AFTER_NUMBERS = 4.0
_SPACING = 2.0
_MARK = "\u200e"  # left to right
_MAX_PAGES_ON_LINE = 8  # page numbers that are kept on one line
_MANY = 6  # sources, from which on they are in two columns


def sources_in_two_columns(block: Sources) -> bool:
    """Return whether sources are in two columns over the whole width. Many take less room that way."""
    return len(block.items) >= _MANY


class SourceRows:
    """The rows of the sources of a sheet. A source is measured again only if other pages cite it.

    Many are in two columns. Of a few, two short ones that follow each other, such as "Same as [4], as reported in
    [18].", are side by side. In two columns, only the texts of sources with several numbers begin further to the right:
    all on one edge, but in a short document each as near to its numbers as possible.
    """

    def __init__(self, *, is_short: bool = False) -> None:
        self._is_short = is_short
        self._list: tagged.List | None = None
        self._contents: dict[tuple[int, ...], Words] = {}
        self._entries: dict[tuple[tuple[int, ...], tuple[tuple[int, int], ...]], _Entry] = {}
        self._rows: dict[tuple[_Place, tuple[_Entry, ...]], Row] = {}

    def rows(self, section: Section, block: Sources, citing_pages: Mapping[int, Collection[int]]) -> list[Row]:
        """Lay out sources: numbers, text with the pages that cite it, and address on a separate line."""
        self._list = self._list or tagged.List(section.node)
        layout = section.layout
        entries = [self._entry(layout, source, citing_pages) for source in block.items]
        column = _width_of_numbers(layout, block)
        if section.full_width:
            return [self._in_columns(layout, self._list, column, entries)]
        most = (layout.grid.text_width - layout.grid.gutter) / 2 - column
        place = _Place(layout.grid.text_edge, layout.grid.text_width, column)
        rows: list[Row] = []
        while entries:
            entry = entries.pop(0)
            beside = entries.pop(0) if entries and entry.is_short(most) and entries[0].is_short(most) else None
            rows.append(self._row(layout, self._list, place, (entry, beside) if beside else (entry,)))
        for index, row in enumerate(rows):
            row.space_before = _SPACING if index else 0.0
            row.keep_with_next = index == len(rows) - 2
        return rows

    def _in_columns(self, layout: Layout, node: tagged.List, column: float, entries: "Sequence[_Entry]") -> Row:
        grid = layout.grid
        width = 2 * grid.column + grid.gutter
        rows: list[Row] = []
        for entry in entries:
            of_several = _width_of_numbers_of(layout, entry.source) if self._is_short else column
            numbers = of_several if entry.source.others else _NUMBER_WIDTH
            rows.append(self._row(layout, node, _Place(0.0, width, numbers), (entry,)))
        return columns(rows, (grid.columns[0], grid.columns[2]), _SPACING)

    def _entry(self, layout: Layout, source: SourceEntry, citing_pages: Mapping[int, Collection[int]]) -> "_Entry":
        cited = {page: number for number in reversed(source.numbers) for page in citing_pages.get(number, ())}
        pages = tuple(sorted(cited.items()))
        key = source.numbers, pages
        if key not in self._entries:
            words = self._content(layout, source)
            if pages:
                words = words.followed_by(layout.words(_pages(layout, pages), SOURCE))
            self._entries[key] = _Entry(source, words)
        return self._entries[key]

    def _content(self, layout: Layout, source: SourceEntry) -> Words:
        if source.numbers not in self._contents:
            self._contents[source.numbers] = layout.words(source.content, SOURCE)
        return self._contents[source.numbers]

    def _row(self, layout: Layout, node: tagged.List, place: "_Place", entries: "tuple[_Entry, ...]") -> Row:
        key = place, entries
        if key not in self._rows:
            self._rows[key] = _row(layout, node, place, entries)
        return self._rows[key]


@frozen(eq=False)
class _Entry:
    """A source with its words."""

    source: SourceEntry
    words: Words

    def is_short(self, most: float) -> bool:
        """Whether it has one line of at most this width."""
        return not self.source.url and self.words.max_width <= most


class _Place(NamedTuple):
    """The left edge and the width of a row of sources, and the width of the numbers."""

    left: float
    width: float
    number: float


def _width_of_numbers_of(layout: Layout, source: SourceEntry) -> float:
    """The width of the numbers of an entry."""
    widest = layout.width(source.label, SOURCE) + _AFTER_NUMBERS if source.others else 0.0
    return min(max(_NUMBER_WIDTH, widest), _MOST_NUMBERS_WIDTH)


def _width_of_numbers(layout: Layout, block: Sources) -> float:
    """The width of the column of numbers. Up to five of one entry are on one line: ``[19, 20, 21, 22, 23]``."""
    several = [source.label for source in block.items if source.others]
    if not several:
        return _NUMBER_WIDTH
    widest = max(layout.width(label, SOURCE) for label in several) + _AFTER_NUMBERS
    return min(max(_NUMBERS_WIDTH, widest), _MOST_NUMBERS_WIDTH)


def _label(layout: Layout, source: SourceEntry) -> str:
    """The numbers of a source, which run from left to right in every language, as a citation does."""
    if layout.direction == "ltr" or not source.others:
        return source.label
    return f"{_MARK}{source.label.replace(',', f',{_MARK}')}{_MARK}"


def _row(layout: Layout, node: tagged.List, place: _Place, entries: Sequence[_Entry]) -> Row:
    """Lay out the entries of a row, side by side; only one alone may have an address, which is below it."""
    width = place.width - place.number
    label_style = SOURCE.replace(colour=layout.theme.accent)
    step = (place.width + layout.grid.gutter) / 2
    parts: list[tuple[float, Lines]] = []
    body = None
    for index, entry in enumerate(entries):
        source = entry.source
        item, x = node.item(), place.left + index * step
        label = item.label()
        of_label = place.number if source.others or not index else _NUMBER_WIDTH  # the second is beside its number
        parts.append((x, layout.lines(_label(layout, source), label_style, of_label, label)))
        body = item.body()
        parts.append((x + of_label, layout.lines(entry.words, SOURCE, width, Node("P", body))))
    anchors = tuple(Anchor(f"source-{number}") for entry in entries for number in entry.source.numbers)
    row = aligned_row(parts, anchors=anchors)
    if url := source.url:
        address = layout.lines((Link(url, url),), SOURCE, width, Node("P", body))
        row.items = [*row.items, RowItem(place.left + place.number, row.height, address)]
        row.height += address.height
    return row


def _pages(layout: Layout, pages: Sequence[tuple[int, int]]) -> Spans:
    """``Pages 1, 2.``, each page a link to the first citation on it of the first number that is cited there."""
    label = layout.labels.page if len(pages) == 1 else layout.labels.pages
    separator = layout.labels.list_separator
    if len(pages) <= _MAX_PAGES_ON_LINE:
        separator = separator.replace(" ", NBSP)
    spans: list[Span] = [Text(f" {label}{NBSP}")]
    for index, (page, number) in enumerate(pages):
        spans += (*((Text(separator),) if index else ()), Link(str(page), f"#cited-{number}-{page}"))
    return (*spans, Text("."))
