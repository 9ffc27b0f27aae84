"""Trafficking routes in words."""

from tipreport.model.records import Route
from tipreport.wording.names import format_route, has_other_places, place_in_phrase, place_name, route_ends
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

_HEADS = ("From", "Through", "To")
_OPEN_ROUTES = {  # with one end: whether that is the origin, and whether there is a transit
    (True, False): "from {origin} to a destination not given",
    (True, True): "from {origin} through {transit} to a destination not given",
    (False, False): "from an origin not given to {destination}",
    (False, True): "from an origin not given through {transit} to {destination}",
}


def route_heads(wording: Wording) -> tuple[str, str, str]:
    """Return the heads of the columns of origins, transits and destinations."""
    first, second, third = (wording.text(head, context="route") for head in _HEADS)
    return first, second, third


def is_internal(route: Route) -> bool:
    """Return whether a route does not leave its origin."""
    return route.origin == route.destination and not route.transit


def route_lead(wording: Wording, route: Route) -> str:
    """Return the beginning of a sentence: ``From Serbia to Turkey``, ``From Benin to a destination not given``."""
    origin, transit, destination = (
        wording.conjunction(place_in_phrase(wording, place) for place in places)
        for places in (route.origin, route.transit, route.destination)
    )
    if bool(origin) == bool(destination):
        return capital(format_route(wording, route))
    message = _OPEN_ROUTES[bool(origin), bool(transit)]
    from_origin, through_transit, to_destination = route_ends(wording, route)
    context = "other places" if has_other_places(route) else ""
    lead = wording.text(
        message,
        context=context,
        origin=origin,
        transit=transit,
        destination=destination,
        from_origin=from_origin,
        through_transit=through_transit,
        to_destination=to_destination,
    )
    return capital(lead)


def route_place(wording: Wording, place: str) -> str:
    """Return a place among others of a route: ``Serbia``, ``the whole world``."""
    return place_in_phrase(wording, place) if place == "world" else place_name(wording, place)
