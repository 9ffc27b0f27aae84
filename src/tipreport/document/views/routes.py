"""Routes: a table, sentences, and the columns of names that a drawing joins by rules."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import Labels, RouteItem, RoutePlace, Routes, Spans, Strong, Text, has_words, mixed, sentences
from tipreport.document.joining import with_capital
from tipreport.document.views.table import NOTHING, Column, TableView, row
from tipreport.wording.phrases import NBSP

__all__ = ["RouteStop", "RouteView", "route_sentences", "route_view", "routes_table"]

_ON_ONE_LINE = 20  # letters
_MOST = 8  # names one under another; more run on in a line


@frozen(kw_only=True)
class RouteStop:
    """The names in a column of a route."""

    column: int
    """The column: 0 for the origin, 1 for the transit, 2 for the destination."""
    names: tuple[Spans, ...]
    """The names, one under another; if there are too many for that, all of them are one."""
    is_given: bool = True
    """Whether the source gives the place; else the only name is a remark that it does not, without a head."""


@frozen(kw_only=True)
class RouteView:
    """A route, ready to be drawn: names in columns, joined by rules."""

    content: Spans
    """The text over the names; empty if the route has only marks, which then follow its last name."""
    stops: tuple[RouteStop, ...]
    """The columns that have names, from the first; a rule leads from each to the next."""
    within: Spans
    """The words of the loop of a route that does not leave its origin; empty for others."""


def route_view(item: RouteItem, labels: Labels, most: int = _MOST) -> RouteView:
    """Return the view of a route. An end that no source gives is a stop with words that say so.

    More than ``most`` names of a column run on in a line.
    """
    columns = (item.origin, item.transit, item.destination)
    marks = () if has_words(item.content) else item.content
    within: Spans = (Text(item.within), *marks) if item.within else ()
    stops = [RouteStop(column=at, names=_names(places, labels, most)) for at, places in enumerate(columns) if places]
    if marks and not within:
        *others, last = stops[-1].names
        stops[-1] = evolve(stops[-1], names=(*others, (*last, *marks)))
    if not within:
        unknown: Spans = (Text(labels.not_given),)
        stops += (RouteStop(column=at, names=(unknown,), is_given=False) for at in (0, 2) if not columns[at])
        stops.sort(key=lambda stop: stop.column)
    return RouteView(content=() if marks else with_capital(item.content), stops=tuple(stops), within=within)


def _names(places: Sequence[RoutePlace], labels: Labels, most: int) -> tuple[Spans, ...]:
    run_on = len(places) > most
    names = (_on_one_line(place.name) if run_on else place.name for place in places)
    each = tuple((Strong(name) if place.is_own else Text(name),) for name, place in zip(names, places, strict=True))
    return (sentences(each, labels.list_separator),) if run_on else each


def _on_one_line(name: str) -> str:
    """Return a short name with no-break spaces, so that readers see which words are one name."""
    return name.replace(" ", NBSP) if len(name) <= _ON_ONE_LINE else name


def routes_table(block: Routes, labels: Labels) -> TableView:
    """Return a table with a row for each route: its places, then its text if any route has one."""
    routes = [route_view(item, labels) for item in block.items]
    has_text = any(route.content for route in routes)
    places = (Column(head=head, kind="place") for head in block.heads)
    return TableView(
        columns=(*places, *([Column(head=labels.route_text, kind="text")] if has_text else [])),
        rows=tuple(
            row((*_cells(route, labels), *([route.content or NOTHING] if has_text else []))) for route in routes
        ),
    )


def _cells(route: RouteView, labels: Labels) -> Iterator[Spans]:
    given = {stop.column: sentences(stop.names, labels.list_separator) for stop in route.stops}
    given |= {2: route.within} if route.within else {}
    yield from (given.get(column, NOTHING) for column in range(3))


def route_sentences(block: Routes, labels: Labels) -> Iterator[Spans]:
    """Yield each route in words: ``From Serbia to Turkey: Serbian women, sexual exploitation [11].``."""
    for item in block.items:
        if has_words(item.content):
            yield (Text(mixed(item.lead, labels.lead_separator)), *item.content)
        else:
            yield (Text(item.lead), *item.content, Text("."))
