"""Trafficking routes."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["RouteItem", "RoutePlace", "Routes"]


@frozen(kw_only=True)
class RoutePlace:
    """A place of a route."""

    name: str
    """Its name: ``Serbia``."""
    is_own: bool = False
    """Whether it is the country of the brief, which a drawing emphasises."""


@frozen(kw_only=True)
class RouteItem:
    """A route."""

    origin: tuple[RoutePlace, ...] = ()
    """The places of origin; empty where the source gives none."""
    transit: tuple[RoutePlace, ...] = ()
    """The places of transit; empty where the source gives none."""
    destination: tuple[RoutePlace, ...] = ()
    """The places of destination; empty where the source gives none, or where the route is within its origin."""
    within: str = ""
    """The words for a route that does not leave its origin, ``within Benin``; empty for others."""
    lead: str
    """The route in words, which begin a sentence: ``From Serbia to Turkey and Austria``."""
    content: Spans
    """People, form of exploitation, period and text, with their marks; only the marks where there is no text."""
    record: RecordRef | None = None
    """The record of the brief."""


@frozen
class Routes:
    """Trafficking routes, each from its origin to its destination."""

    heads: tuple[str, str, str]
    """The heads of the columns: from, through, to."""
    items: tuple[RouteItem, ...]
    """The routes in order."""
