"""Routes: a table whose names are joined by rules, which the stylesheet draws."""

from collections.abc import Iterator

import tipreport.document as doc
from tipreport.document import views
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, element

_TO = 2  # the last column


def routes(block: doc.Routes, inline: Inline, name: str) -> Element:
    """Return the routes: for each its text, then its places in the columns from, through and to."""
    heads = [element("th", {"role": "columnheader", "scope": "col"}, inline.text(head)) for head in block.heads]
    rows = [row for item in block.items for row in _rows(block, views.route_view(item, inline.labels), inline)]
    return element(
        "table",
        {"role": "table", "class": "records routes", "aria-label": name},
        "\n",
        element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, heads)),
        element("tbody", {"role": "rowgroup"}, "\n", rows),
    )


def _rows(block: doc.Routes, route: views.RouteView, inline: Inline) -> Iterator[Element]:
    if route.content:
        over = element("th", {"role": "rowheader", "scope": "row", "colspan": "3"}, inline(route.content))
        yield element("tr", {"role": "row", "class": "above"}, over)
    is_open = not all(stop.is_given for stop in route.stops)
    stops = {stop.column: stop for stop in route.stops}
    cells = []
    for column, head in enumerate(block.heads):
        stop = stops.get(column)
        label = {"data-label": head} if stop or (column == _TO and route.within) else {}
        parts = _stop(route, stop, inline) if stop else _between(route, column, inline)
        cells.append(element("td", {"role": "cell", **label}, element("div", {"class": "stop"}, parts)))
    yield element("tr", {"role": "row", **({"class": "open"} if is_open else {})}, cells)


def _stop(route: views.RouteView, stop: views.RouteStop, inline: Inline) -> Iterator[Element]:
    """Yield the names of a stop, after the head that points to them and before the rule that leaves them."""
    first, last = stop is route.stops[0], stop is route.stops[-1]
    if not first:
        yield element("span", {"class": "rule"}, element("span", {"class": "tip"}))
    many = ["many"] if len(stop.names) > 1 else []
    kinds = [*many, *([] if first else ["arrives"]), *([] if last else ["leaves"])]
    names = [element("li", {}, inline(name)) for name in stop.names]
    yield element("ul", {"role": "list", "class": " ".join(("names", *kinds))}, names)
    if not last:
        yield element("span", {"class": "line"})


def _between(route: views.RouteView, column: int, inline: Inline) -> Iterator[Element]:
    """Yield the words of a route within its origin, or the rule that crosses a column without names."""
    if route.within:
        if column == _TO:
            yield element("span", {}, inline(route.within))
    elif route.stops[0].column < column < route.stops[-1].column:
        yield element("span", {"class": "line"})
