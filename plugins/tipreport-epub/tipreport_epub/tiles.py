"""Key figures as tiles: a large number, its label, its detail, and the change."""

from tipreport.document import FigureLine
from tipreport.document.views import tile_view
from tipreport_epub.inline import Inline, text
from tipreport_epub.markup import Element, Node, element


def tile(line: FigureLine, inline: Inline) -> Element:
    """Return the tile of a key figure."""
    view = tile_view(line, inline.labels)
    remark = view.remark(with_bars=False)
    qualifier: list[Node] = []
    if view.qualifier:
        qualifier = [element("span", {"class": "qualifier"}, text(view.qualifier)), " "]
    return element(
        "li",
        {},
        element("p", {"class": "label"}, text(view.label)),
        element("p", {"class": f"large {view.kind}"}, qualifier, text(" ".join(view.number))),
        element("p", {"class": "detail"}, inline(view.detail)),
        [element("p", {"class": "detail"}, inline(remark))] if remark else [],
    )
