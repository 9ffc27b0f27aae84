"""What stands at the head and at the foot of every page: page header_footer, no part of the document."""

from attrs import frozen

from tipreport.document import Title
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.text.styles import FOLIO, FOLIO_STRONG

_WIDEST = 100 * MM  # of a name
_SQUARE = 2.6 * MM
_GAP = 5.0


@frozen(kw_only=True)
class Header:
    """Who the page is about at the left, and at the right its tier."""

    name: str
    beside: str = ""
    tier: str = ""
    filled: bool = False
    report: str = ""


def header_of(layout: Layout, title: Title) -> Header:
    """The header of a brief's further pages."""
    labels, badge = layout.labels, title.badge
    after = [labels.claimed] if badge.claimed else []
    if badge.year:
        after.append(labels.report_of.format(year=badge.year))
    return Header(
        name=_shortened(layout, title.name),
        beside=f"{labels.edition} {title.edition}" if title.edition else "",
        tier=badge.tier,
        filled=bool(badge.tier) and not badge.claimed,
        report="".join(f", {part}" for part in after) if badge.tier else "",
    )


def _shortened(layout: Layout, name: str) -> str:
    """The name, cut at a word where it is too wide."""
    if layout.width(name, FOLIO_STRONG) <= _WIDEST:
        return name
    words = name.split(" ")
    while len(words) > 1 and layout.width(" ".join(words) + "…", FOLIO_STRONG) > _WIDEST:
        words.pop()
    cut = " ".join(words)
    while layout.width(cut + "…", FOLIO_STRONG) > _WIDEST:
        cut = cut[:-1]
    return f"{cut}…"


def draw_header(layout: Layout, header: Header, drawing: DrawingContext) -> None:
    """Draw it, inside of an artifact."""
    grid, baseline = layout.grid, layout.grid.header
    drawing.label(header.name, grid.left, baseline, FOLIO_STRONG)
    drawing.label(header.beside, grid.left + layout.width(header.name, FOLIO_STRONG) + _GAP, baseline, FOLIO)
    drawing.label(header.report, grid.right, baseline, FOLIO, "right")
    if not header.tier:
        return
    right = grid.right - layout.width(header.report, FOLIO)
    drawing.label(header.tier, right, baseline, FOLIO_STRONG, "right")
    x = right - layout.width(header.tier, FOLIO_STRONG) - 4 - _SQUARE
    if header.filled:
        look = TIERS[header.tier]
        drawing.fill(x, baseline - _SQUARE + 0.8, _SQUARE, _SQUARE, look.fill)
        if look.edge:
            drawing.frame(x + 0.25, baseline - _SQUARE + 1.05, _SQUARE - 0.5, _SQUARE - 0.5, GREY, thickness=0.5)


def draw_footer(layout: Layout, words: str, page: int, pages: int, drawing: DrawingContext) -> None:
    """Whose sheet it is, and "Page 2 of 4"."""
    grid = layout.grid
    drawing.label(words, grid.left, grid.footer, FOLIO)
    number = layout.labels.page_of.format(page=page, pages=pages)
    drawing.label(number, grid.right, grid.footer, FOLIO, "right")
