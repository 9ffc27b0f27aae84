"""Key figures as tiles: a large number, its label, its years or parts, and the change."""

from collections.abc import Iterator

from tipreport.document import Breakdown, FigureLine
from tipreport.document.views import MM, breakdown_bar, part_tones, small_tile_view, swatch, tile_view
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, Node, element
from tipreport_epub.shapes import figure, measure, ornament

_WIDTH, _BAR = 40.5 * MM, 3.0 * MM
_LONG = 11  # characters of a number that is smaller


def tile(line: FigureLine, inline: Inline, name: str) -> Element:
    """Return the tile of a key figure; ``name`` begins the ids of its small chart."""
    view = tile_view(line, inline.labels)
    chart = view.chart(inline.labels, _WIDTH, measure)
    qualifier: list[Node] = []
    if view.qualifier:
        qualifier = [element("span", {"class": "qualifier"}, inline(view.qualifier)), " "]
    unit: list[Node] = [element("span", {"class": "unit"}, f"\u00a0{view.unit}")] if view.unit else []
    number = " ".join(view.number)
    size = view.kind if view.kind != "number" or len(number) < _LONG else "range"
    css_class = f"large {size}" if view.is_newest else f"large {size} last-known"
    return element(
        "li",
        {},
        element("p", {"class": "label"}, inline.text(view.label)),
        element("p", {"class": css_class}, qualifier, inline.text(number), unit),
        element("p", {"class": "detail"}, inline(view.detail)),
        element(
            "div",
            {"class": "detail"},
            [figure(chart, name, view.label, inline.direction)] if chart else [],
            [element("p", {}, inline(view.remark))] if view.remark else [],
            [part for breakdown in view.breakdowns for part in _breakdown(breakdown, inline)],
        ),
    )


def small_tile(line: FigureLine, inline: Inline) -> Element:
    """Return the small tile of a key figure."""
    view = small_tile_view(line, inline.labels)
    label = element("p", {"class": "label"}, inline.text(view.label))
    return element("li", {}, label, element("p", {"class": "detail"}, inline(view.sentence)))


def _breakdown(breakdown: Breakdown, inline: Inline) -> Iterator[Element]:
    """Yield the words before the parts, the bar, and the list of the parts."""
    yield element("p", {}, inline.text(breakdown.lead))
    yield ornament(breakdown_bar(breakdown, _WIDTH), _WIDTH, _BAR, "bar", inline.direction)
    parts = []
    for part, tone in zip(breakdown.parts, part_tones(breakdown), strict=True):
        square = swatch(tone)
        mark = ornament([square], square.width, square.height, "square", inline.direction)
        parts.append(element("li", {}, mark, inline(part.content)))
    yield element("ul", {"class": "parts"}, "\n", parts)
