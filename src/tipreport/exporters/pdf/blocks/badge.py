"""The badge: the tier that the document leads with, and who placed it."""

from collections.abc import Iterator

from tipreport.document import Badge, Text, capital, cited, sentences
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, INK, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, HorizontalRule, RowItem
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import BADGE, SMALL

_PAD = 3 * MM
_LEAST = 21 * MM  # high
_HATCHED = 2.2 * MM  # the width of the bar of a Special Case
_UNDER = 5.0  # from the badge to what is said of it
_TIERS_ON_TWO_LINES = {"Tier 2 Watch List": "Tier 2 / Watch List", "Special Case": "Special / Case"}
DASHES = (2.5, 1.6)


def badge(layout: Layout, badge: Badge, top: float) -> tuple[list[RowItem], float]:
    """The badge in column 4 with its upper edge at ``top``, and the baseline of the lowest text or the badge's foot."""
    x, column = layout.grid.columns[3], layout.grid.column
    pad = _PAD if badge.tier else 0.0  # nothing is drawn around what is no tier
    left = pad + (_HATCHED if badge.tier and TIERS[badge.tier].hatched and not badge.claimed else 0.0)
    y = top + _PAD - 2
    placed: list[RowItem] = []
    size = BADGE.size
    for text in _texts(layout, badge, column - left - pad):
        if text.style.size < size:
            size = text.style.size
            y += 2
        placed.append(RowItem(x + left, y, text))
        y += text.height
    height = max(_LEAST, y + _PAD - 2 - top) if badge.tier else y - top
    items = [*_ground(badge, x, top, column, height), *placed]
    y = top + height + _UNDER
    lowest = top + height
    remarks = (sentences(badge.remarks),) if badge.tier else badge.remarks  # else one for each country
    for spans in filter(None, remarks):
        remark = layout.lines(spans, SMALL, column, Node("P", layout.node))
        items.append(RowItem(x, y, remark))
        y += remark.height + 2
        lowest = y - 2 - (SMALL.leading - SMALL.baseline)
    return items, lowest


def _texts(layout: Layout, badge: Badge, width: float) -> Iterator[Lines]:
    """What stands in the badge: the tier in large letters, then the report and who placed it."""
    ink = TIERS[badge.tier].ink if badge.tier and not badge.claimed else INK
    if badge.tier:
        said = (badge.report, badge.claim) if badge.claimed else (badge.report,)
        small = [(Text(", ".join(said)), *badge.marks), (Text(badge.rater),)]
    else:
        small = [cited(capital(badge.absence), badge.marks)]
    name = _TIERS_ON_TWO_LINES.get(badge.tier, badge.tier) or layout.labels.no_tier
    large = Node("P", layout.node)
    parts = name.split(" / ")
    for index, part in enumerate(parts):
        lines = layout.lines(part, BADGE.replace(colour=ink), width, large)
        yield lines.with_ending(" " if index < len(parts) - 1 else "")
    for spans in small:
        yield layout.lines(spans, SMALL.replace(colour=ink), width, Node("P", layout.node)).in_colour(ink)


def _ground(badge: Badge, x: float, y: float, width: float, height: float) -> list[RowItem]:
    """The fill or the outline."""
    if not badge.tier:
        return []
    look = TIERS[badge.tier]

    def dashed(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.frame(x + 0.4, y, width - 0.8, height, INK, thickness=0.85, dash=DASHES)

    def special(drawing: DrawingContext, x: float, y: float) -> None:
        hatch(drawing, x, y, _HATCHED, height, colour=INK)
        drawing.frame(x + 0.375, y, width - 0.75, height, INK, thickness=0.75)

    def edged(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.frame(x + 0.25, y, width - 0.5, height, GREY, thickness=0.5)

    if badge.claimed:
        return [RowItem(x, y, Graphic(dashed))]
    if look.hatched:
        return [RowItem(x, y, Graphic(special))]
    filled = RowItem(x, y, HorizontalRule(width, height, look.fill))
    return [filled, RowItem(x, y, Graphic(edged))] if look.edge else [filled]
