"""The tiers of several countries by report year: one native table, a row for each country."""

from collections.abc import Iterator, Sequence

from tipreport.document import TierLadder, views
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import pieces
from tipreport_pptx.palette import BODY, GREY, INK, Box
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.slides.tier_cells import LABEL, PADDINGS, WIDEST, Grid, plain_cell, tier_cell, year_label
from tipreport_pptx.table import TableCell, add_table, row_height

_ABOVE_CAPTION = 10.0
_MAX_BELOW = 90.0  # the room of the caption and the remarks, if the countries need the rest


def tier_grid(slide: Slide, deck: Deck, ladders: Sequence[TierLadder], y: float, remarks: Sequence[Paragraph]) -> None:
    """Add as many countries as fit below ``y``, then their caption and ``remarks``; the others are in the notes."""
    labels = deck.labels
    years = views.ladder_years(ladders)
    widths = [LABEL, *[min(WIDEST, (BODY.width - LABEL) / len(years))] * len(years)]
    below = height_of([_caption(ladders, deck), *remarks], BODY.width)
    rows = _that_fit(ladders, deck, widths, BODY.bottom - y - _ABOVE_CAPTION - min(_MAX_BELOW, below))
    shown = len(rows) - 1
    alternative = views.grid_alternative(ladders[:shown], labels)
    y += add_table(slide, Box(BODY.x, y, 0, 0), widths, rows, name=labels.tier_by_year, description=alternative)
    captions = [_caption(ladders[:shown], deck), *remarks]
    if shown < len(ladders):
        captions.insert(0, more(labels, shown, len(ladders)))
        rest = (line for block in ladders[shown:] for line in views.plain_lines(block, labels))
        slide.omitted += [pieces(line, labels) for line in rest]
    box = Box(BODY.x, y + _ABOVE_CAPTION, BODY.width, BODY.bottom - y - _ABOVE_CAPTION)
    slide.text("Caption", box, slide.fitted(captions, box))


def _caption(ladders: Sequence[TierLadder], deck: Deck) -> Paragraph:
    content = pieces(views.grid_caption(ladders, deck.labels, deck.document.direction), deck.labels)
    return Paragraph(pieces=content, size=13, colour=INK, space_before=4)


def _that_fit(ladders: Sequence[TierLadder], deck: Deck, widths: Sequence[float], room: float) -> list[list[TableCell]]:
    """Return the head and the rows with the largest padding that has room for all, or as many as fit, at least one."""
    for padding in PADDINGS:
        rows = [*_rows(ladders, deck, widths, padding)]
        if sum(row_height(row, widths) for row in rows) <= room:
            return rows
    while len(rows) > 2 and sum(row_height(row, widths) for row in rows) > room:  # the head and one country
        rows.pop()
    return rows


def _rows(
    ladders: Sequence[TierLadder], deck: Deck, widths: Sequence[float], padding: float
) -> Iterator[list[TableCell]]:
    """Yield the head with the years, then a row for each country."""
    years = views.ladder_years(ladders)
    heads = ["", *(year_label(year, widths[1], deck.labels) for year in years)]
    yield [plain_cell(head, padding, colour=GREY, centred=index > 0) for index, head in enumerate(heads)]
    placed = [views.cells_by_year(ladder) for ladder in ladders]
    grid: Grid = [[next(iter(cells.get(year, ())), None) for year in years] for cells in placed]
    gap = plain_cell("–", padding, colour=GREY, centred=True)
    for row, ladder in enumerate(ladders):
        cells = (
            gap if grid[row][at] is None else tier_cell(grid, row, at, deck.labels, padding, in_lane=True)
            for at in range(len(years))
        )
        yield [plain_cell(ladder.country, padding, colour=INK, centred=False), *cells]
