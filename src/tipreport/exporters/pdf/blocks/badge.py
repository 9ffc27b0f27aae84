"""The badge: the main tier of the document, and who assigned it."""

from collections.abc import Iterator

from tipreport.document import Badge, Text, capital, cited, sentences
from tipreport.document.views import tier_words
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, INK, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, RowItem
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import BADGE, SMALL

_PADDING = 3 * MM
_MIN_HEIGHT = 21 * MM
_HATCHED_BAR = 2.2 * MM  # the width of the bar of a Special Case
_GAP = 5.0  # from the badge to its remarks
DASHES = (2.5, 1.6)


def badge(layout: Layout, badge: Badge, top: float) -> tuple[list[RowItem], float]:
    """The badge in column 4 with its upper edge at ``top``, without its remarks, and its lower edge."""
    x, column = layout.grid.columns[3], layout.grid.column
    padding = _PADDING if badge.tier else 0.0  # without a tier, the text has no box
    left = padding + (_HATCHED_BAR if badge.tier and TIERS[badge.tier].is_hatched and not badge.claimed else 0.0)
    y = top + _PADDING - 2
    texts: list[RowItem] = []
    size = BADGE.size
    for text in _texts(layout, badge, column - left - padding):
        if text.style.size < size:
            size = text.style.size
            y += 2
        texts.append(RowItem(x + left, y, text))
        y += text.height
    height = max(_MIN_HEIGHT, y + _PADDING - 2 - top) if badge.tier else y - top
    return [*_background(badge, x, top, column, height), *texts], top + height


def badge_remarks(layout: Layout, badge: Badge, x: float, above: float, width: float) -> tuple[list[RowItem], float]:
    """The remarks of a badge below something that ends at ``above``, and the baseline of the last one.

    The end is ``above`` if there are none.
    """
    spans = sentences(badge.remarks)
    if not spans:
        return [], above
    remarks = layout.lines(spans, SMALL, width, Node("P", layout.node))
    y = above + _GAP
    return [RowItem(x, y, remarks)], y + remarks.height - (SMALL.leading - SMALL.baseline)


def _texts(layout: Layout, badge: Badge, width: float) -> Iterator[Lines]:
    """The texts of the badge: the tier in large letters, then the report and who assigned the tier."""
    ink = TIERS[badge.tier].ink if badge.tier and not badge.claimed else INK
    if badge.tier:
        report = f"{badge.report}{layout.labels.list_separator}{badge.claim}" if badge.claimed else badge.report
        small = [(Text(report), *badge.marks), (Text(badge.rater),)]
    else:
        small = [cited(capital(badge.absence), badge.marks)]
    large = Node("P", layout.node)
    labels = layout.labels
    parts = tier_words(badge.tier, labels).lines if badge.tier else (labels.no_tier,)
    for index, part in enumerate(parts):
        lines = layout.lines(part, BADGE.replace(colour=ink), width, large)
        yield lines.with_ending(" " if index < len(parts) - 1 else "")
    for spans in small:
        yield layout.lines(spans, SMALL.replace(colour=ink), width, Node("P", layout.node)).in_colour(ink)


def _background(badge: Badge, x: float, y: float, width: float, height: float) -> list[RowItem]:
    """The fill or the outline of the badge."""
    if not badge.tier:
        return []
    colours = TIERS[badge.tier]

    def dashed(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.frame(x + 0.4, y, width - 0.8, height, INK, thickness=0.85, dash=DASHES)

    def hatched(drawing: DrawingContext, x: float, y: float) -> None:
        hatch(drawing, x, y, _HATCHED_BAR, height, colour=INK)
        drawing.frame(x + 0.375, y, width - 0.75, height, INK, thickness=0.75)

    def edged(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.frame(x + 0.25, y, width - 0.5, height, GREY, thickness=0.5)

    def filled(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.fill(x, y, width, height, colours.fill)

    if badge.claimed:
        return [RowItem(x, y, Graphic(dashed))]
    if colours.is_hatched:
        return [RowItem(x, y, Graphic(hatched))]
    fill = RowItem(x, y, Graphic(filled))
    return [fill, RowItem(x, y, Graphic(edged))] if colours.has_outline else [fill]
