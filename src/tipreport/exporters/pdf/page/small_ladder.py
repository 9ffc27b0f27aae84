"""The small tier ladders in the contents of a booklet, which all begin with the same report year."""

from collections.abc import Callable

from tipreport.document import TierLadder, spoken
from tipreport.document.views import CollectionEntry
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, INK, LANE, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic
from tipreport.exporters.pdf.tagged import Figure, Node

FIRST_REPORT = 2001
LADDER_WIDTH, _TIER_HEIGHT = 57.5 * MM, 1.25 * MM
_BAR_HEIGHT, _ABOVE_BAR = 1.0 * MM, 0.5 * MM  # of the bar that marks an edition


def small_ladder(
    layout: Layout, entry: CollectionEntry, ladder: TierLadder, cell: Node, last_report_year: int
) -> Graphic:
    """The small ladder of a brief."""
    labels = layout.labels
    marked = marked_year(entry, last_report_year)
    alternative = f"{ladder.alternative(labels)}{f' {labels.edition_year.format(year=marked)}.' if marked else ''}"
    bar = _ABOVE_BAR + _BAR_HEIGHT if marked else 0.0
    paint = _painter(ladder, last_report_year, marked)
    return Graphic(paint, LADDER_WIDTH, 4 * _TIER_HEIGHT + bar, Figure(spoken(alternative), cell))


def own_ladder(entry: CollectionEntry) -> TierLadder | None:
    """The ladder of the country of a brief; None for a brief of several countries, and for a comparison.

    It is the first one. Beside those of other countries it has a name, and may itself be of another country if the
    country of the brief has no placement.
    """
    badge = entry.title.badge
    ladder = next((block for block in entry.document.blocks if isinstance(block, TierLadder)), None)
    return ladder if badge is not None and ladder and (badge.tier or not ladder.country) else None


def marked_year(entry: CollectionEntry, last_report_year: int) -> int | None:
    """The edition of a brief, where its ladder has a column for it."""
    edition = entry.title.edition
    return edition if own_ladder(entry) and edition and FIRST_REPORT <= edition <= last_report_year else None


def _painter(
    ladder: TierLadder, last_report_year: int, marked: int | None
) -> Callable[[DrawingContext, float, float], None]:
    """Draws a ladder without letters, with a column for each report year, and a bar under the ``marked`` one."""
    years = range(FIRST_REPORT, last_report_year + 1)
    column = LADDER_WIDTH / max(1, len(years))
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
