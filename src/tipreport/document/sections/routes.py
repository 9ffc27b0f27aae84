"""The trafficking routes."""

from collections.abc import Iterable, Iterator

from tipreport.document.blocks import Block, RouteItem, RoutePlace, Routes
from tipreport.document.joining import ended
from tipreport.document.spans import Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import Route
from tipreport.wording.figures import format_form
from tipreport.wording.missing_words import missing_period
from tipreport.wording.phrases import bound, paragraph, without_stop
from tipreport.wording.routes import (
    format_route,
    is_internal,
    route_heads,
    route_lead,
    route_place,
    routes_byline,
)

_GROUPED = 10  # from more routes than this on, those to the same destination follow each other


def routes(state: CompositionState) -> Iterator[Block]:
    """Yield the routes."""
    rows = state.brief.routes
    if not rows:
        return
    several = any(len(row.transit) > 1 for row in rows)
    heading = state.heading("routes", byline=routes_byline(state.wording) if several else "")
    if len(rows) > _GROUPED:
        first: dict[tuple[str, ...], int] = {}
        for row in rows:
            first.setdefault(row.destination, len(first))
        rows = tuple(sorted(rows, key=lambda row: first[row.destination]))
    yield heading
    yield Routes(route_heads(state.wording), tuple(_item(state, row) for row in rows))


def _item(state: CompositionState, row: Route) -> RouteItem:
    within = is_internal(row)
    return RouteItem(
        origin=_places(state, row.origin),
        transit=_places(state, row.transit),
        destination=() if within else _places(state, row.destination),
        within=format_route(state.wording, row) if within else "",
        lead=bound(route_lead(state.wording, row)),
        content=_content(state, row),
        record=state.ref(row),
    )


def _places(state: CompositionState, places: Iterable[str]) -> tuple[RoutePlace, ...]:
    own = state.index.subject
    return tuple(RoutePlace(name=bound(route_place(state.wording, place)), is_own=place == own) for place in places)


def _content(state: CompositionState, row: Route) -> Spans:
    """The people in bold, form and period, then the text, with the marks before the last full stop.

    It follows a lead with a colon.
    """
    period = missing_period(state.wording, row.text or "", row.period)
    details = state.wording.listed(format_form(state.wording, row.form), period)
    rest = paragraph(details, row.text)
    rest = details + rest[len(details) :] if details else rest
    group, marks = bound(state.wording.after_lead(row.group or "")), state.marks(row)
    if not rest:
        return ended(Strong(group), *marks) if group else marks
    if not group:
        return ended(*state.own_text(state.wording.after_lead(without_stop(rest))), *marks)
    lead = f"{group}{state.wording.labels.list_separator}" if details else f"{group}. "
    return ended(Strong(lead), *state.own_text(without_stop(rest)), *marks)
