"""Trafficking routes in words."""

from tipreport.model.records import Route
from tipreport.wording.names import format_route, place_in_phrase, place_name
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

_HEADS = ("From", "Through", "To")


def routes_byline(wording: Wording) -> str:
    """Return the remark on routes through several places, which are a set: each may be on another way."""
    return wording.text("Places of transit are in no order")


def route_heads(wording: Wording) -> tuple[str, str, str]:
    """Return the heads of the columns of origins, transits and destinations."""
    first, second, third = (wording.text(head, context="route") for head in _HEADS)
    return first, second, third


def is_internal(route: Route) -> bool:
    """Return whether a route does not leave its origin."""
    return route.origin == route.destination and not route.transit


def route_lead(wording: Wording, route: Route) -> str:
    """Return the beginning of a sentence: ``From Serbia to Turkey``, ``From Benin to a destination not given``."""
    return capital(format_route(wording, route, names_open_end=True))


def route_place(wording: Wording, place: str) -> str:
    """Return a place among others of a route: ``Serbia``, ``the whole world``."""
    return place_in_phrase(wording, place) if place == "world" else place_name(wording, place)
