"""The contents of a booklet: a table with one row for each brief, and small tier ladders that can be compared."""

from collections.abc import Callable, Sequence
from itertools import chain

from tipreport.document import Document, Link, Spans, Strong, Text, TierLadder, Title, spoken
from tipreport.document.views import CollectionEntry, tier_words
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, HAIRLINE, INK, LANE, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, HorizontalRule, Row, RowItem, aligned_row, repeatable
from tipreport.exporters.pdf.page.booklet import first_page
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, CONTENTS_TITLE, HEAD

CONTENTS = "contents"  # the name of the anchor
FIRST_REPORT = 2001
_LADDER_X, _LADDER_WIDTH, _TIER_HEIGHT = 52 * MM, 57.5 * MM, 1.25 * MM  # of the small ladders, on A4
_LATEST = 62 * MM  # from the left end of a ladder to the latest placement
_MIN_ROW_HEIGHT = 9.4 * MM
_BAR_HEIGHT, _ABOVE_BAR = 1.0 * MM, 0.5 * MM  # of the bar that marks an edition


def contents(layout: Layout, entries: Sequence[CollectionEntry], pages: Sequence[int], last_report_year: int) -> Flow:
    """The pages of the contents: for each brief its name, a small ladder, its placement and its page."""
    flow = Flow(layout.grid, number=2)
    grid = layout.grid
    heading = layout.lines(layout.labels.contents, CONTENTS_TITLE, grid.content_width, Node("H1"))
    items = [
        RowItem(grid.left, 0.0, HorizontalRule(grid.content_width)),
        RowItem(grid.left, 9.2 * MM - heading.baseline, heading),
    ]
    flow.add_rows([Row(items=items, height=19 * MM, anchors=(Anchor(CONTENTS),))])
    node = tagged.Table()
    repeated_header = repeatable(_head, layout, None, last_report_year)
    head = _head(layout, node, last_report_year)
    head.repeated_header = repeated_header
    body = node.body()
    rows = [head]
    following = chain(entries[1:], [None])
    for entry, page, after in zip(entries, pages, following, strict=False):
        row, height = _entry(layout, entry, page, body.row(), last_report_year)
        is_same = after is not None and after.title.name == entry.title.name
        if not is_same:
            rule = HorizontalRule(grid.content_width, 0.5, HAIRLINE if after else INK)
            row.items = [*row.items, RowItem(grid.left, height, rule)]
        row.repeated_header = repeated_header
        rows.append(row)
    has_bars = any(_marked_year(entry, last_report_year) for entry in entries)
    captions = [layout.labels.ladders_note, layout.labels.editions_note if has_bars else ""]
    note = layout.lines(" ".join(filter(None, captions)), CAPTION, grid.content_width, Node("P"))
    rows.append(Row(items=[RowItem(grid.left, 0.0, note)], height=note.height, space_before=5.0))
    flow.add_rows(rows)
    return flow


def _edges(layout: Layout) -> tuple[float, float, float]:
    """The left edges of the ladders and of the latest placement, and the right margin."""
    grid = layout.grid
    first = grid.left + _LADDER_X * grid.content_width / (174 * MM)
    return first, first + _LATEST, grid.right


def _head(layout: Layout, node: tagged.Table | None, last_report_year: int) -> Row:
    labels, grid = layout.labels, layout.grid
    ladder_x, latest, _ = _edges(layout)
    tr = node.head().row() if node else None
    cells = [tr.header() if tr else None for _ in range(4)]
    brief = labels.brief if node else f"{labels.brief} ({labels.continued})"
    by_year = layout.lines(labels.tier_by_year, HEAD.replace(strong=False), _LADDER_WIDTH, cells[1])
    middle = (_LADDER_WIDTH - by_year.widest) / 2
    made = [
        (grid.left, layout.lines(brief, HEAD, _LADDER_X - 4, cells[0])),
        (ladder_x, layout.lines(str(FIRST_REPORT), HEAD, 40, cells[1])),
        (ladder_x + middle, by_year),
        (ladder_x + _LADDER_WIDTH - 40, layout.lines(str(last_report_year), HEAD, 40, cells[1], "end")),
        (latest, layout.lines(labels.latest, HEAD, grid.right - latest - 40, cells[2])),
        (grid.right - 36, layout.lines(labels.page, HEAD, 36, cells[3], "end")),
    ]
    row = aligned_row(made, below=8.0, keep_with_next=True, starts_group=True)
    row.items = [*row.items, RowItem(grid.left, row.height, HorizontalRule(grid.content_width, 0.75))]
    return row


def _entry(
    layout: Layout, entry: CollectionEntry, page: int, tr: tagged.Row, last_report_year: int
) -> tuple[Row, float]:
    """The row of a brief, and its height."""
    grid, labels, document = layout.grid, layout.labels, entry.document
    ladder_x, latest, _ = _edges(layout)
    cells = [tr.header("Row"), tr.cell(), tr.cell(), tr.cell()]
    target = first_page(document)
    detail = entry.detail.replace(f" {entry.title.edition}", f"{NBSP}{entry.title.edition}")
    spans: Spans = (Strong(entry.title.name, target), *([Text(f"{NBSP} {detail}")] if detail else []))
    name = layout.lines(spans, CELL, ladder_x - grid.left - 6, cells[0])
    ladder = _own_ladder(document)
    number = layout.lines((Link(str(page), target),), CELL, 36, cells[3], "end")
    words = layout.lines(_placement(layout, entry.title, ladder), CELL, grid.right - latest - 40, cells[2])
    items = [RowItem(grid.left, 6.0, name)]
    height = max(_MIN_ROW_HEIGHT, name.height + 12, words.height + 12)
    if ladder:
        marked = _marked_year(entry, last_report_year)
        alternative = f"{ladder.alternative(labels)}{f' {labels.edition} {marked}.' if marked else ''}"
        bar = _ABOVE_BAR + _BAR_HEIGHT if marked else 0.0
        paint = _small_ladder(ladder, last_report_year, marked)
        figure = Figure(spoken(alternative), cells[1])
        items.append(RowItem(ladder_x, 5.0, Graphic(paint, _LADDER_WIDTH, 4 * _TIER_HEIGHT + bar, figure)))
    else:
        instead = entry.title.about if document.is_comparison else "–"
        countries = layout.lines(instead, CELL, _LADDER_WIDTH, cells[1])
        items.append(RowItem(ladder_x, 6.0, countries))
        height = max(height, countries.height + 12)
    items += (RowItem(latest, 6.0, words), RowItem(grid.right - 36, 6.0, number))
    return Row(items=items, height=height, baseline=6.0 + CELL.baseline), height


def _own_ladder(document: Document) -> TierLadder | None:
    """The ladder of the country of a brief; None for a brief of several countries, and for a comparison."""
    if document.is_comparison:
        return None
    return next((block for block in document.blocks if isinstance(block, TierLadder) and not block.country), None)


def _marked_year(entry: CollectionEntry, last_report_year: int) -> int | None:
    """The edition of a brief, where its ladder has a column for it."""
    edition = entry.title.edition
    return edition if _own_ladder(entry.document) and edition and FIRST_REPORT <= edition <= last_report_year else None


def _placement(layout: Layout, title: Title, ladder: TierLadder | None) -> str:
    """The placement of the edition in the record, or the latest; if there is none, the tier that a source claims."""
    labels = layout.labels
    placements = [
        (cell.tier, range(rung.first or rung.last, rung.last + 1))
        for rung in (ladder.rungs if ladder else ())
        for cell in rung.cells
        if not cell.claimed and rung.last is not None
    ]
    if placements:
        of_edition = [(tier, title.edition) for tier, years in placements if title.edition in years]
        tier, year = of_edition[0] if of_edition else (placements[-1][0], placements[-1][1][-1])
        return labels.latest_placement.format(tier=tier_words(tier, labels).name, year=year)
    badge = title.badge
    if badge is None:
        return "–"
    if badge.tier:
        return labels.claimed_tier.format(tier=tier_words(badge.tier, labels).name)
    return labels.no_tier


def _small_ladder(
    ladder: TierLadder, last_report_year: int, marked: int | None
) -> Callable[[DrawingContext, float, float], None]:
    """Draws a ladder without letters, with a column for each report year, and a bar under the ``marked`` one."""
    years = range(FIRST_REPORT, last_report_year + 1)
    column = _LADDER_WIDTH / max(1, len(years))
    tiers = [tier for tier, colours in TIERS.items() if not colours.is_hatched]

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        if marked is not None:
            left, top = x + (marked - FIRST_REPORT) * column, y + 4 * _TIER_HEIGHT + _ABOVE_BAR
            drawing.fill(left + 0.25, top, column - 0.5, _BAR_HEIGHT, INK)
        for rung in ladder.rungs:
            if rung.first is None or rung.last is None or not rung.cells:
                continue
            for year in range(max(rung.first, FIRST_REPORT), min(rung.last, last_report_year) + 1):
                left = x + (year - FIRST_REPORT) * column
                drawing.fill(left, y, column, 4 * _TIER_HEIGHT, LANE)
                for cell in rung.cells:
                    if not cell.claimed and cell.tier in tiers:
                        colours = TIERS[cell.tier]
                        top = y + tiers.index(cell.tier) * _TIER_HEIGHT
                        drawing.fill(left + 0.25, top, column - 0.5, _TIER_HEIGHT, colours.fill)
                        if colours.has_outline:
                            drawing.frame(left + 0.5, top + 0.25, column - 1, _TIER_HEIGHT - 0.5, GREY, thickness=0.5)

    return paint
