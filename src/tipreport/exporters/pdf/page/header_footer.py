"""Headers and footers. They are artifacts, not part of the document's structure."""

from bisect import bisect_right
from collections.abc import Callable

from attrs import frozen

from tipreport.document import Labels, Title
from tipreport.document.views import tier_words
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.text.styles import FOLIO, FOLIO_STRONG

_MAX_NAME_WIDTH = 100 * MM
_SQUARE = 2.6 * MM
_GAP = 5.0


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
    name = _shortened(layout, title.name)
    edition = f"{labels.edition} {title.edition}" if title.edition else ""
    if detail == "short":
        edition = labels.list_separator.join(filter(None, (edition, labels.short)))
    if badge is None or not badge.tier:
        return Header(name=name, edition=edition)
    details = [labels.claimed] if badge.claimed else []
    if badge.year:
        details.append(labels.report_of.format(year=badge.year))
    return Header(
        name=name,
        edition=edition,
        tier=badge.tier,
        tier_name=tier_words(badge.tier, labels).name,
        filled=not badge.claimed,
        report="".join(f"{labels.list_separator}{detail}" for detail in details),
    )


def brief_footer(labels: Labels, title: Title) -> str:
    """The footer of a brief without an organisation."""
    match title.subject:
        case "country":
            return labels.footer_country
        case "group":
            return labels.footer_group
        case "event":
            return labels.footer_event


def _shortened(layout: Layout, name: str) -> str:
    """The name, shortened at a word if it is too wide, or inside its first word."""
    if layout.width(name, FOLIO_STRONG) <= _MAX_NAME_WIDTH:
        return name
    words = name.split(" ")
    count = _fitting(layout, len(words), lambda count: " ".join(words[:count]))
    if count:
        return f"{' '.join(words[:count])}…"
    count = _fitting(layout, len(words[0]), lambda count: words[0][:count])
    return f"{words[0][:count]}…"


def _fitting(layout: Layout, most: int, text: Callable[[int], str]) -> int:
    """How many parts of a text fit into a header with an ellipsis; a binary search, since it may have thousands."""
    return bisect_right(
        range(1, most + 1), _MAX_NAME_WIDTH, key=lambda count: layout.width(f"{text(count)}…", FOLIO_STRONG)
    )


def draw_header(layout: Layout, header: Header, drawing: DrawingContext) -> None:
    """Draw a header inside an artifact."""
    grid, baseline = layout.grid, layout.grid.header
    drawing.label(header.name, grid.left, baseline, FOLIO_STRONG)
    drawing.label(header.edition, grid.left + layout.width(header.name, FOLIO_STRONG) + _GAP, baseline, FOLIO)
    drawing.label(header.report, grid.right, baseline, FOLIO, "right")
    if not header.tier:
        return
    right = grid.right - layout.width(header.report, FOLIO)
    drawing.label(header.tier_name, right, baseline, FOLIO_STRONG, "right")
    x = right - layout.width(header.tier_name, FOLIO_STRONG) - 4 - _SQUARE
    if header.filled:
        colours = TIERS[header.tier]
        drawing.fill(x, baseline - _SQUARE + 0.8, _SQUARE, _SQUARE, colours.fill)
        if colours.has_outline:
            drawing.frame(x + 0.25, baseline - _SQUARE + 1.05, _SQUARE - 0.5, _SQUARE - 0.5, GREY, thickness=0.5)


def draw_footer(layout: Layout, text: str, page: int, pages: int, drawing: DrawingContext) -> None:
    """Draw a footer inside an artifact: the text, and "Page 2 of 4"."""
    grid = layout.grid
    drawing.label(text, grid.left, grid.footer, FOLIO)
    number = layout.labels.page_of.format(page=page, pages=pages)
    drawing.label(number, grid.right, grid.footer, FOLIO, "right")
