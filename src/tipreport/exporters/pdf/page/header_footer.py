"""What stands at the head and at the foot of every page: page header_footer, no part of the document."""

from attrs import frozen

from tipreport.document import Title
from tipreport.exporters.pdf.drawing.drawing import Pen
from tipreport.exporters.pdf.drawing.palette import GREY, TIERS
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.grid import MM
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


def draw_header(layout: Layout, header: Header, pen: Pen) -> None:
    """Draw it, inside of an artifact."""
    grid, base = layout.grid, layout.grid.header
    pen.say(header.name, grid.left, base, FOLIO_STRONG)
    pen.say(header.beside, grid.left + layout.width(header.name, FOLIO_STRONG) + _GAP, base, FOLIO)
    pen.say(header.report, grid.right, base, FOLIO, "right")
    if not header.tier:
        return
    right = grid.right - layout.width(header.report, FOLIO)
    pen.say(header.tier, right, base, FOLIO_STRONG, "right")
    x = right - layout.width(header.tier, FOLIO_STRONG) - 4 - _SQUARE
    if header.filled:
        look = TIERS[header.tier]
        pen.fill(x, base - _SQUARE + 0.8, _SQUARE, _SQUARE, look.fill)
        if look.edge:
            pen.frame(x + 0.25, base - _SQUARE + 1.05, _SQUARE - 0.5, _SQUARE - 0.5, GREY, thickness=0.5)


def draw_footer(layout: Layout, words: str, page: int, pages: int, pen: Pen) -> None:
    """Whose sheet it is, and "Page 2 of 4"."""
    grid = layout.grid
    pen.say(words, grid.left, grid.footer, FOLIO)
    number = layout.labels.page_of.format(page=page, pages=pages)
    pen.say(number, grid.right, grid.footer, FOLIO, "right")
