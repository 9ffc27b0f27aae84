"""The slide of the tiers by report year: a native table for each country with its caption, or a grid of several."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import Block, Cell, Heading, Labels, Text, TierLadder, ladder_caption, views
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, GREY, INK, Box
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.slides.tier_cells import LABEL, PADDINGS, WIDEST, Grid, plain_cell, tier_cell, year_label
from tipreport_pptx.slides.tier_grid import tier_grid
from tipreport_pptx.table import TableCell, add_table, row_height

_MAX_YEARS = 28
_UNDATED = 68.0  # the width of the last column
_BETWEEN = 14.0
_BELOW_BYLINE = 6.0
_MAX_REMARKS = 70.0  # the room of the last remarks, if a ladder has no room beside all of them
_ABOVE_CAPTION = 10.0
_CAPTION_LINES = 4


def tiers_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the slide: the by-line, as many ladders as fit, each with its caption, then the captions of the section."""
    labels = deck.labels
    slide = deck.slide(title)
    ladders = [block for block in blocks if isinstance(block, TierLadder)]
    notes = [_small(pieces(block.rule, labels)) for block in ladders if block.strips]
    notes += [_small(pieces(block.spans, labels)) for block in blocks if isinstance(block, TextBlock)]
    last = height_of([more(labels, 1, 1), *notes] if len(ladders) > 1 else notes, BODY.width)
    bylines = [_small(pieces((Text(block.byline),), labels)) for block in blocks if isinstance(block, Heading)]
    above = height_of(bylines, BODY.width) + _BELOW_BYLINE if any(each.pieces for each in bylines) else 0.0
    if above:
        slide.text("Byline", Box(BODY.x, BODY.y, BODY.width, above - _BELOW_BYLINE), bylines)
    y = BODY.y + above
    if views.share_grid(ladders):
        tier_grid(slide, deck, ladders, y, notes)
        return slide
    padding, shown = _that_fit(ladders, deck, last, BODY.height - above)
    for block in ladders[:shown]:
        y = _ladder(slide, block, deck, y, padding) + _BETWEEN
    if shown < len(ladders):
        notes.insert(0, more(labels, shown, len(ladders)))
        rest = (line for block in ladders[shown:] for line in views.plain_lines(block, labels))
        slide.omitted += [pieces(line, labels) for line in rest]
    elif slide.omitted and ladders[0].strips:  # the sentences after the caption stay with it
        slide.omitted += [each.pieces for each in notes]
        return slide
    box = Box(BODY.x, y, BODY.width, BODY.bottom - y)
    slide.text("Remarks", box, slide.fitted(notes, box))
    return slide


def _that_fit(ladders: Sequence[TierLadder], deck: Deck, remarks: float, room: float) -> tuple[float, int]:
    """Return the largest padding of cells for the number of ladders that fit, and this number, at least one.

    ``remarks`` is the height of the remarks below the ladders. Fewer ladders are worse than fewer remarks.
    """
    for shown in range(len(ladders), 0, -1):
        for below in sorted({remarks, min(_MAX_REMARKS, remarks)}, reverse=True):
            for padding in PADDINGS:
                used = sum(_height(block, deck, padding) + _BETWEEN for block in ladders[:shown])
                if used + below <= room:
                    return padding, shown
    return PADDINGS[-1], min(1, len(ladders))


def _height(block: TierLadder, deck: Deck, padding: float) -> float:
    view = _view(block, deck.labels)
    head = 24.0 if block.country else 0.0
    tables = sum(
        row_height(row, widths)
        for axis in view.axes
        for widths in [_widths(axis)]
        for row in _rows(view.tiers, axis, deck.labels, padding, widths)
    )
    caption = [_caption(block, deck).shortened(BODY.width, _CAPTION_LINES)]
    return head + tables + _ABOVE_CAPTION + height_of(caption, BODY.width)


def _view(block: TierLadder, labels: Labels) -> views.LadderView:
    return views.ladder_view(block, labels, most=_MAX_YEARS, undated_columns=2)


def _caption(block: TierLadder, deck: Deck) -> Paragraph:
    return _small(pieces(ladder_caption(evolve(block, strips=()), deck.labels, deck.document.direction), deck.labels))


def _small(content: tuple[Piece, ...]) -> Paragraph:
    return Paragraph(pieces=content, size=13, colour=INK, space_before=4)


def _ladder(slide: Slide, block: TierLadder, deck: Deck, y: float, padding: float) -> float:
    """Add a ladder with its caption, and return the lower edge."""
    labels = deck.labels
    if block.country:
        head = Paragraph(pieces=(Piece(block.country),), size=15, bold=True)
        slide.text("Country", Box(BODY.x, y, BODY.width, 20), [head.shortened(BODY.width, 1)])
        y += 24
    view = _view(block, labels)
    for axis in view.axes:
        widths = _widths(axis)
        rows = [*_rows(view.tiers, axis, labels, padding, widths)]
        name = f"{labels.tier_by_year}{labels.lead_separator}{block.country}" if block.country else labels.tier_by_year
        y += add_table(slide, Box(BODY.x, y, 0, 0), widths, rows, name=name, description=view.alternative)
    caption = slide.shortened(_caption(block, deck), BODY.width, _CAPTION_LINES)
    y += _ABOVE_CAPTION
    height = height_of([caption], BODY.width)
    slide.text("Caption", Box(BODY.x, y, BODY.width, height), [caption])
    return y + height


def _widths(axis: views.LadderAxis) -> list[float]:
    undated = [_UNDATED] if axis.undated else []
    room = BODY.width - LABEL - sum(undated)
    return [LABEL, *[min(WIDEST, room / max(1, len(axis.years)))] * len(axis.years), *undated]


def _rows(
    tiers: Sequence[str], axis: views.LadderAxis, labels: Labels, padding: float, widths: Sequence[float]
) -> Iterator[list[TableCell]]:
    """Yield the head with the years, then a row for each tier."""
    years = [year_label(year.year, widths[1], labels) for year in axis.years]
    heads = [labels.tier, *years, *([labels.undated] if axis.undated else [])]
    yield [plain_cell(head, padding, colour=GREY, centred=index > 0) for index, head in enumerate(heads)]
    columns = [*(year.cells for year in axis.years), *([axis.undated] if axis.undated else [])]
    grid: Grid = [[_cell_of(cells, tier) for cells in columns] for tier in tiers]
    for row, tier in enumerate(tiers):
        label = plain_cell(views.tier_words(tier, labels).row, padding, colour=INK, centred=False)
        yield [
            label,
            *(tier_cell(grid, row, at, labels, padding, in_lane=bool(columns[at])) for at in range(len(columns))),
        ]
    strips: Grid = [[Cell(tier=tier, claimed=False) if tier else None for tier in each.tiers] for each in axis.strips]
    for row, strip in enumerate(axis.strips):
        name = plain_cell(strip.country, padding, colour=INK, centred=False)
        placed = [tier_cell(strips, row, at, labels, padding, in_lane=False) for at in range(len(axis.years))]
        yield [name, *placed, *([plain_cell("", padding, colour=INK, centred=False)] if axis.undated else [])]


def _cell_of(cells: Sequence[Cell], tier: str) -> Cell | None:
    return next((cell for cell in cells if cell.tier == tier), None)
