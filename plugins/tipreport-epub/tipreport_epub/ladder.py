"""The tier ladder as a table: a row for each run of years, with a glyph that shows the tier by its position."""

from collections.abc import Iterator

from tipreport.document import Cell, Rung, TierLadder
from tipreport.document.views import TIER_STYLES, distinct_cells, ladder_view
from tipreport_epub.drawing import SVG, box
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, element

_LANE, _WIDTH = 5.0, 22.0  # of the glyph


def ladder(block: TierLadder, inline: Inline, name: str) -> Element:
    """Return the table of a ladder."""
    labels = inline.labels
    tiers = ladder_view(block, labels, most=99).tiers
    heads = [element("th", {"scope": "col"}, labels.years), element("th", {"scope": "col"}, labels.tier)]
    rows = [_row(rung, tiers, inline) for rung in block.rungs]
    return element(
        "table",
        {"class": "ladder", "aria-label": name},
        "\n",
        element("thead", {}, element("tr", {}, heads)),
        element("tbody", {}, "\n", rows),
    )


def _row(rung: Rung, tiers: tuple[str, ...], inline: Inline) -> Element:
    years = element("th", {"scope": "row"}, inline.text(rung.years or inline.labels.undated))
    return element("tr", {}, years, element("td", {}, _glyph(rung, tiers), element("span", {}, inline(rung.content))))


def _glyph(rung: Rung, tiers: tuple[str, ...]) -> Element:
    height = len(tiers) * _LANE
    attributes = {
        "xmlns": SVG,
        "class": "glyph",
        "aria-hidden": "true",
        "width": f"{_WIDTH:g}",
        "height": f"{height:g}",
    }
    return element("svg", attributes, _lanes(rung, tiers))


def _lanes(rung: Rung, tiers: tuple[str, ...]) -> Iterator[Element]:
    cells = {cell.tier: cell for cell in distinct_cells(rung.cells)}
    for index, tier in enumerate(tiers):
        y = index * _LANE
        if tier in cells:
            yield _filled(cells[tier], y)
        else:
            yield box(0, y + 2, _WIDTH, 1, "lane")


def _filled(cell: Cell, y: float) -> Element:
    if cell.claimed:
        dashes = {"stroke": "currentColor", "stroke-dasharray": "2.5 1.5", "fill": "none"}
        return box(0.5, y + 0.5, _WIDTH - 1, _LANE - 1, "claimed", **dashes)
    style = TIER_STYLES[cell.tier]
    return box(0.5, y + 0.5, _WIDTH - 1, _LANE - 1, "placed", fill=style.fill, stroke="currentColor")
