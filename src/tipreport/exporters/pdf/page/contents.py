"""The contents of a booklet: a table with one row for each brief, and small tier ladders that can be compared."""

from collections.abc import Sequence
from itertools import chain

from attrs import frozen

from tipreport.document import Link, Spans, Strong, Text
from tipreport.document.views import CollectionEntry, latest_placement
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import HAIRLINE, INK
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem, aligned_row, repeatable
from tipreport.exporters.pdf.page.booklet import first_page
from tipreport.exporters.pdf.page.small_ladder import FIRST_REPORT, LADDER_WIDTH, marked_year, own_ladder, small_ladder
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, CONTENTS_TITLE, HEAD

CONTENTS = "contents"  # the name of the anchor
_LADDER_X = 52 * MM  # the left edge of the small ladders, on A4
_LATEST = 62 * MM  # from the left end of a ladder to the latest placement
_MIN_ROW_HEIGHT = 9.4 * MM
_PAGE_WIDTH = 36.0  # of the column with the page numbers
_NONE = "–"  # in place of the ladder of a brief without tiers


@frozen(kw_only=True)
class _Columns:
    """The left edges of the columns between the names and the pages; None for one that would have only dashes."""

    ladders: float | None
    placements: float | None
    last_report_year: int

    @classmethod
    def of(cls, layout: Layout, entries: Sequence[CollectionEntry], last_report_year: int) -> "_Columns":
        grid = layout.grid
        first = grid.left + _LADDER_X * grid.content_width / (174 * MM)
        ladders = [own_ladder(entry) for entry in entries]
        has_placements = any(entry.title.badge is not None for entry in entries)
        after = first + _LATEST if any(ladders) else first
        return cls(
            ladders=first if any(ladders) else None,
            placements=after if has_placements else None,
            last_report_year=last_report_year,
        )

    def name_width(self, layout: Layout) -> float:
        """The width for the name of a brief, in points."""
        edges = [edge for edge in (self.ladders, self.placements) if edge is not None]
        return min([*edges, layout.grid.right - _PAGE_WIDTH]) - layout.grid.left - 6


def contents(layout: Layout, entries: Sequence[CollectionEntry], pages: Sequence[int], last_report_year: int) -> Flow:
    """The pages of the contents: for each brief its name, a small ladder, its placement and its page."""
    flow = Flow(layout.grid, number=2)
    grid = layout.grid
    columns = _Columns.of(layout, entries, last_report_year)
    heading = layout.lines(layout.labels.contents, CONTENTS_TITLE, grid.content_width, Node("H1"))
    items = [
        RowItem(grid.left, 0.0, HorizontalRule(grid.content_width)),
        RowItem(grid.left, 9.2 * MM - heading.baseline, heading),
    ]
    flow.add_rows([Row(items=items, height=19 * MM, anchors=(Anchor(CONTENTS),))])
    node = tagged.Table()
    repeated_header = repeatable(_head, layout, columns, None)
    head = _head(layout, columns, node)
    head.repeated_header = repeated_header
    body = node.body()
    rows = [head]
    following = chain(entries[1:], [None])
    for entry, page, after in zip(entries, pages, following, strict=False):
        row, height = _entry(layout, columns, entry, page, body.row())
        is_same = after is not None and after.title.name == entry.title.name
        if not is_same:
            rule = HorizontalRule(grid.content_width, 0.5, HAIRLINE if after else INK)
            row.items = [*row.items, RowItem(grid.left, height, rule)]
        row.repeated_header = repeated_header
        rows.append(row)
    has_bars = any(marked_year(entry, last_report_year) for entry in entries)
    if columns.ladders is not None:
        captions = [layout.labels.ladders_note, layout.labels.editions_note if has_bars else ""]
        note = layout.lines(" ".join(filter(None, captions)), CAPTION, grid.content_width, Node("P"))
        rows.append(Row(items=[RowItem(grid.left, 0.0, note)], height=note.height, space_before=5.0))
    flow.add_rows(rows)
    return flow


def _head(layout: Layout, columns: _Columns, node: tagged.Table | None) -> Row:
    labels, grid = layout.labels, layout.grid
    tr = node.head().row() if node else None
    brief = labels.brief if node else f"{labels.brief} ({labels.continued})"
    made = [(grid.left, layout.lines(brief, HEAD, _LADDER_X - 4, tr.header() if tr else None))]
    if columns.ladders is not None:
        years = tr.header() if tr else None
        by_year = layout.lines(labels.tier_by_year, HEAD.replace(strong=False), LADDER_WIDTH, years)
        middle = (LADDER_WIDTH - by_year.widest) / 2
        made += [
            (columns.ladders, layout.lines(str(FIRST_REPORT), HEAD, 40, years)),
            (columns.ladders + middle, by_year),
            (columns.ladders + LADDER_WIDTH - 40, layout.lines(str(columns.last_report_year), HEAD, 40, years, "end")),
        ]
    if columns.placements is not None:
        width = grid.right - columns.placements - 40
        made.append((columns.placements, layout.lines(labels.latest, HEAD, width, tr.header() if tr else None)))
    page = layout.lines(labels.page, HEAD, _PAGE_WIDTH, tr.header() if tr else None, "end")
    made.append((grid.right - _PAGE_WIDTH, page))
    row = aligned_row(made, below=8.0, keep_with_next=True, starts_group=True)
    row.items = [*row.items, RowItem(grid.left, row.height, HorizontalRule(grid.content_width, 0.75))]
    return row


def _entry(layout: Layout, columns: _Columns, entry: CollectionEntry, page: int, tr: tagged.Row) -> tuple[Row, float]:
    """The row of a brief, and its height."""
    grid, document = layout.grid, entry.document
    target = first_page(document)
    about: Spans = entry.title.about if document.is_comparison else ()
    detail = entry.detail.replace(f" {entry.title.edition}", f"{NBSP}{entry.title.edition}")
    spans: Spans = (Strong(entry.title.name, target), *([Text(f"{NBSP} {detail}")] if detail else []))
    if about and columns.ladders is None:
        spans = (*spans, Text(f"{NBSP} "), *about)
    name = layout.lines(spans, CELL, columns.name_width(layout), tr.header("Row"))
    items = [RowItem(grid.left, 6.0, name)]
    heights = [_MIN_ROW_HEIGHT, name.height + 12]
    ladder = own_ladder(entry)
    if columns.ladders is not None:
        cell = tr.cell()
        if ladder:
            drawn = small_ladder(layout, entry, ladder, cell, columns.last_report_year)
            items.append(RowItem(columns.ladders, 5.0, drawn))
        else:
            countries = layout.lines(about or _NONE, CELL, LADDER_WIDTH, cell)
            items.append(RowItem(columns.ladders, 6.0, countries))
            heights.append(countries.height + 12)
    if columns.placements is not None:
        width = grid.right - columns.placements - 40
        words = layout.lines(latest_placement(entry.title, layout.labels), CELL, width, tr.cell())
        items.append(RowItem(columns.placements, 6.0, words))
        heights.append(words.height + 12)
    number = layout.lines((Link(str(page), target),), CELL, _PAGE_WIDTH, tr.cell(), "end")
    items.append(RowItem(grid.right - _PAGE_WIDTH, 6.0, number))
    return Row(items=items, height=max(heights), baseline=6.0 + CELL.baseline), max(heights)
