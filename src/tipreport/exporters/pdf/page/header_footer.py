"""Headers and footers. They are artifacts, not part of the document's structure."""

from bisect import bisect_right
from collections.abc import Callable

from attrs import evolve, frozen

from tipreport.document import Title
from tipreport.document.views import tier_words
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.text.styles import FOLIO, FOLIO_STRONG, Style

_MAX_NAME_WIDTH = 100 * MM
_SQUARE = 2.6 * MM
_GAP, _SQUARE_GAP = 5.0, 4.0
_BETWEEN = 4 * MM  # at least, between the texts on the left and on the right


@frozen(kw_only=True)
class Header:
    """A page header: name and edition on the left, the tier and its report on the right."""

    name: str
    edition: str = ""
    tier: str = ""
    tier_name: str = ""
    filled: bool = False
    report: str = ""


def brief_header(layout: Layout, title: Title, detail: str = "full") -> Header:
    """The header of a brief, for its second and later pages."""
    labels, badge = layout.labels, title.badge
    edition = labels.edition_year.format(year=title.edition) if title.edition else ""
    remarks = (edition, labels.superseded if layout.superseded else "", labels.short if detail == "short" else "")
    header = Header(name=title.name, edition=labels.list_separator.join(filter(None, remarks)))
    if badge is not None and badge.tier:
        details = [labels.claimed] if badge.claimed else []
        if badge.year:
            details.append(labels.report_of.format(year=badge.year))
        header = evolve(
            header,
            tier=badge.tier,
            tier_name=tier_words(badge.tier, labels).name,
            filled=not badge.claimed,
            report="".join(f"{labels.list_separator}{detail}" for detail in details),
        )
    return evolve(header, name=_shortened(layout, title.name, FOLIO_STRONG, _room(layout, header)))


def contents_name(layout: Layout, name: str, report: str) -> str:
    """The name in the header of the contents, shortened so that it ends before the text on the right."""
    return _shortened(layout, name, FOLIO_STRONG, _room(layout, Header(name=name, report=report)))


def _room(layout: Layout, header: Header) -> float:
    """The width that the other texts of a header leave for its name."""
    taken = layout.width(header.report, FOLIO)
    if header.edition:
        taken += _GAP + layout.width(header.edition, FOLIO)
    if header.tier:
        taken += layout.width(header.tier_name, FOLIO_STRONG) + _SQUARE_GAP + _SQUARE
    return min(_MAX_NAME_WIDTH, layout.grid.content_width - taken - _BETWEEN)


def _shortened(layout: Layout, text: str, style: Style, room: float) -> str:
    """The text, shortened at a word if it is too wide, or inside its first word."""

    def fitting(most: int, part: Callable[[int], str]) -> int:
        """How many parts fit with an ellipsis; a binary search, since a text may have thousands."""
        return bisect_right(range(1, most + 1), room, key=lambda count: layout.width(f"{part(count)}…", style))

    if layout.width(text, style) <= room:
        return text
    words = text.split(" ")
    if count := fitting(len(words), lambda count: " ".join(words[:count])):
        return f"{' '.join(words[:count])}…"
    return f"{words[0][: fitting(len(words[0]), lambda count: words[0][:count])]}…"


def draw_header(layout: Layout, header: Header, drawing: DrawingContext) -> None:
    """Draw a header inside an artifact."""
    grid, baseline = layout.grid, layout.grid.header
    drawing.label(header.name, grid.left, baseline, FOLIO_STRONG)
    drawing.label(header.edition, grid.left + layout.width(header.name, FOLIO_STRONG) + _GAP, baseline, FOLIO)
    drawing.label(header.report, grid.right, baseline, FOLIO, "end")
    if not header.tier:
        return
    right = grid.right - layout.width(header.report, FOLIO)
    drawing.label(header.tier_name, right, baseline, FOLIO_STRONG, "end")
    x = right - layout.width(header.tier_name, FOLIO_STRONG) - _SQUARE_GAP - _SQUARE
    if header.filled:
        colours = TIERS[header.tier]
        drawing.fill(x, baseline - _SQUARE + 0.8, _SQUARE, _SQUARE, colours.fill)
        if colours.has_outline:
            drawing.frame(x + 0.25, baseline - _SQUARE + 1.05, _SQUARE - 0.5, _SQUARE - 0.5, GREY, thickness=0.5)


def draw_footer(layout: Layout, text: str, page: int, pages: int, drawing: DrawingContext) -> None:
    """Draw a footer inside an artifact: the text, shortened if it is too long, and "Page 2 of 4"."""
    grid = layout.grid
    number = layout.labels.page_of.format(page=page, pages=pages)
    room = grid.content_width - layout.width(number, FOLIO) - _BETWEEN
    drawing.label(_shortened(layout, text, FOLIO, room), grid.left, grid.footer, FOLIO)
    drawing.label(number, grid.right, grid.footer, FOLIO, "end")
