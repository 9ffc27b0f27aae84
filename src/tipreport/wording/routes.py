"""Trafficking routes in words."""

from collections.abc import Sequence

from tipreport.model.records import Route
from tipreport.wording.names import PlaceForm, is_known_place, place_in_phrase, place_name, places_form
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Wording

_HEADS = ("From", "Through", "To")
_INSIDE: tuple[PlaceForm, PlaceForm] = ("in", "of")
_ROUTES = {  # by which ends are given: origin, transit, destination
    (True, False, False): "from {origin}",
    (False, True, False): "through {transit}",
    (False, False, True): "to {destination}",
    (True, True, False): "from {origin} through {transit}",
    (True, False, True): "from {origin} to {destination}",
    (False, True, True): "through {transit} to {destination}",
    (True, True, True): "from {origin} through {transit} to {destination}",
}
_OPEN_ROUTES = {  # the same, of routes whose one end no source gives
    (True, False, False): "from {origin} to a destination not given",
    (True, True, False): "from {origin} through {transit} to a destination not given",
    (False, False, True): "from an origin not given to {destination}",
    (False, True, True): "from an origin not given through {transit} to {destination}",
}


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


def format_route(wording: Wording, route: Route, *, names_open_end: bool = False) -> str:
    """Return ``from Serbia through the Darien Gap to Germany and Italy``, ``within Serbia``.

    An end that no source gives is left out, or named: ``from Benin to a destination not given``.
    """
    origin, transit, destination = (
        wording.conjunction(place_in_phrase(wording, place) for place in places)
        for places in (route.origin, route.transit, route.destination)
    )
    if is_internal(route):
        inside, of_place = (places_form(wording, form, route.origin) for form in _INSIDE)
        context = "other places" if has_other_places(route) else ""
        return wording.text("within {place}", context=context, place=origin, in_place=inside, of_place=of_place)
    from_origin, through_transit, to_destination = _ends(wording, route)
    origin_name, transit_name, destination_name = (  # without an article
        wording.conjunction(route_place(wording, place) for place in places)
        for places in (route.origin, route.transit, route.destination)
    )
    given = bool(origin), bool(transit), bool(destination)
    message = _OPEN_ROUTES[given] if names_open_end and given in _OPEN_ROUTES else _ROUTES[given]
    context = "other places" if has_other_places(route) else ""
    return wording.text(
        message,
        context=context,
        origin=origin,
        transit=transit,
        destination=destination,
        from_origin=from_origin,
        through_transit=through_transit,
        to_destination=to_destination,
        origin_name=origin_name,
        transit_name=transit_name,
        destination_name=destination_name,
    )


def has_other_places(route: Route) -> bool:
    """Return whether a route names a place whose forms after a preposition no language knows."""
    return not all(map(is_known_place, (*route.origin, *route.transit, *route.destination)))


def _ends(wording: Wording, route: Route) -> tuple[str, str, str]:
    """Return the ends of a route, each place with its preposition."""
    ends: tuple[tuple[PlaceForm, Sequence[str]], ...] = (
        ("from", route.origin), ("through", route.transit), ("to", route.destination),
    )  # fmt: skip
    first, second, third = (places_form(wording, form, places) if places else "" for form, places in ends)
    return first, second, third


def route_lead(wording: Wording, route: Route) -> str:
    """Return the beginning of a sentence: ``From Serbia to Turkey``, ``From Benin to a destination not given``."""
    return capital(format_route(wording, route, names_open_end=True))


def route_place(wording: Wording, place: str) -> str:
    """Return a place among others of a route: ``Serbia``, ``the whole world``."""
    return place_in_phrase(wording, place) if place == "world" else place_name(wording, place)
