"""A booklet's contents: a row a brief, with the tiers of all countries under each other."""

from collections.abc import Callable, Sequence

from tipreport.document import Document, Link, TierLadder, Title, spoken
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, HAIRLINE, INK, LANE, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, HorizontalRule, Row, RowItem, aligned_row
from tipreport.exporters.pdf.page.booklet import title_of
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, CONTENTS_TITLE, HEAD

CONTENTS = "contents"  # the name of the place
FIRST_REPORT = 2001
_STRIP, _STRIP_WIDTH, _STEP = 62 * MM, 57.5 * MM, 1.25 * MM  # where small ladders begin, on A4; their size
_LATEST = 62 * MM  # from where a small ladder begins to the placement in words
_ROW = 9 * MM


def contents(layout: Layout, documents: Sequence[Document], pages: Sequence[int], last_report_year: int) -> Flow:
    """A row a brief: its name, a small ladder, the latest placement in the record, its page."""
    flow = Flow(layout.grid, number=2)
    grid = layout.grid
    heading = layout.lines(layout.labels.contents, CONTENTS_TITLE, grid.live, Node("H1"))
    items = [
        RowItem(grid.left, 0.0, HorizontalRule(grid.live)),
        RowItem(grid.left, 9.2 * MM - heading.baseline, heading),
    ]
    flow.go_on([Row(items=items, height=19 * MM, anchors=(Anchor(CONTENTS),))])
    node = tagged.Table()
    repeated_header = _head(layout, None, last_report_year)
    head = _head(layout, node, last_report_year)
    head.repeated_header = repeated_header
    body = node.body()
    rows = [head]
    for document, page in zip(documents, pages, strict=True):
        row = _entry(layout, document, page, body.row(), last_report_year, last=document is documents[-1])
        row.repeated_header = repeated_header
        rows.append(row)
    note = layout.lines(layout.labels.strips, CAPTION, grid.live, Node("P"))
    rows.append(Row(items=[RowItem(grid.left, 0.0, note)], height=note.height, space_before=5.0))
    flow.go_on(rows)
    return flow


def _edges(layout: Layout) -> tuple[float, float, float]:
    """Where the small ladders begin, where the placement, and where the page ends."""
    grid = layout.grid
    first = grid.left + _STRIP * grid.live / (174 * MM)
    return first, first + _LATEST, grid.right


def _head(layout: Layout, node: tagged.Table | None, last_report_year: int) -> Row:
    labels, grid = layout.labels, layout.grid
    strip_x, latest, _ = _edges(layout)
    tr = node.head().row() if node else None
    cells = [tr.header() if tr else None for _ in range(4)]
    brief = labels.brief if node else f"{labels.brief} ({labels.continued})"
    by_year = layout.lines(labels.tier_by_year, HEAD.replace(strong=False), _STRIP_WIDTH, cells[1])
    middle = (_STRIP_WIDTH - by_year.widest) / 2
    made = [
        (grid.left, layout.lines(brief, HEAD, _STRIP - 4, cells[0])),
        (strip_x, layout.lines(str(FIRST_REPORT), HEAD, 40, cells[1])),
        (strip_x + middle, by_year),
        (strip_x + _STRIP_WIDTH - 40, layout.lines(str(last_report_year), HEAD, 40, cells[1], "right")),
        (latest, layout.lines(labels.latest, HEAD, grid.right - latest - 40, cells[2])),
        (grid.right - 36, layout.lines(labels.page, HEAD, 36, cells[3], "right")),
    ]
    row = aligned_row(made, below=8.0, keep_with_next=True, starts_group=True)
    row.items = [*row.items, RowItem(grid.left, row.height, HorizontalRule(grid.live, 0.75))]
    return row


def _entry(layout: Layout, document: Document, page: int, tr: tagged.Row, last_report_year: int, *, last: bool) -> Row:
    grid, title = layout.grid, title_of(document)
    strip_x, latest, _ = _edges(layout)
    cells = [tr.header("Row"), tr.cell(), tr.cell(), tr.cell()]
    target = f"#{document.id}-top"
    name = layout.lines(
        (Link(title.name, target),), CELL.replace(strong=True), strip_x - grid.left - 6, cells[0]
    ).plain(INK)
    ladder = next((block for block in document.blocks if isinstance(block, TierLadder) and not block.country), None)
    number = layout.lines((Link(str(page), target),), CELL, 36, cells[3], "right")
    words = layout.lines(_latest(layout, title, ladder), CELL, grid.right - latest - 40, cells[2])
    items = [RowItem(grid.left, 6.0, name)]
    if ladder:
        figure = Figure(spoken(ladder.alternative(layout.labels.undated)), cells[1])
        items.append(RowItem(strip_x, 5.0, Graphic(_small(ladder, last_report_year), _STRIP_WIDTH, 4 * _STEP, figure)))
    else:
        items.append(RowItem(strip_x, 6.0, layout.lines("–", CELL, _STRIP_WIDTH, cells[1])))
    items += (RowItem(latest, 6.0, words), RowItem(grid.right - 36, 6.0, number))
    height = max(_ROW, name.height + 12, words.height + 12)
    items.append(
        RowItem(grid.left, height, HorizontalRule(grid.live, 0.5) if last else HorizontalRule(grid.live, 0.5, HAIRLINE))
    )
    return Row(items=items, height=height, baseline=6.0 + CELL.baseline)


def _latest(layout: Layout, title: Title, ladder: TierLadder | None) -> str:
    """The latest placement of the record in words; what a source claims, where the record has none."""
    placed = [
        (cell.tier, rung.last)
        for rung in (ladder.rungs if ladder else ())
        for cell in rung.cells
        if not cell.claimed and rung.last is not None
    ]
    if placed:
        tier, year = placed[-1]
        return f"{tier}, {year}"
    if title.badge.tier:
        return f"{title.badge.tier}, {layout.labels.claimed}"
    return layout.labels.no_tier


def _small(ladder: TierLadder, last_report_year: int) -> Callable[[DrawingContext, float, float], None]:
    """A ladder without letters: four steps, a column a report year."""
    years = range(FIRST_REPORT, last_report_year + 1)
    wide = _STRIP_WIDTH / max(1, len(years))
    rows = [tier for tier, look in TIERS.items() if not look.hatched]

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        for rung in ladder.rungs:
            if rung.first is None or rung.last is None or not rung.cells:
                continue
            for year in range(max(rung.first, FIRST_REPORT), min(rung.last, last_report_year) + 1):
                left = x + (year - FIRST_REPORT) * wide
                drawing.fill(left, y, wide, 4 * _STEP, LANE)
                for cell in rung.cells:
                    if not cell.claimed and cell.tier in rows:
                        look = TIERS[cell.tier]
                        top = y + rows.index(cell.tier) * _STEP
                        drawing.fill(left + 0.25, top, wide - 0.5, _STEP, look.fill)
                        if look.edge:
                            drawing.frame(left + 0.5, top + 0.25, wide - 1, _STEP - 0.5, GREY, thickness=0.5)

    return paint
