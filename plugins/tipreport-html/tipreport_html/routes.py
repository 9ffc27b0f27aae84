"""The classes of routes: the stylesheet places the names in columns and draws the rules between them."""

from tipreport.document.views import RouteStop, RouteView


def route_class(route: RouteView) -> str:
    """Return the class of a route: one within its origin has a loop, one with an end not given is dashed."""
    if route.within:
        return "route within"
    return "route" if all(stop.is_given for stop in route.stops) else "route open"


def stop_class(route: RouteView, stop: RouteStop) -> str:
    """Return the class of a stop: its columns, where rules arrive and leave, and whether they meet there.

    Several names after several others have a neck: one line joins them, since the source does not give which name leads
    to which.
    """
    index = route.stops.index(stop)
    following = route.stops[index + 1 :]
    before = route.stops[index - 1] if index else stop
    is_neck = index and len(stop.names) > 1 and len(before.names) > 1
    is_odd = len(stop.names) % 2 and len(before.names) % 2
    end = following[0].column if following else 3
    return " ".join(
        (
            f"from-{stop.column} to-{end}",
            *(["arrives"] if index else []),
            *(["leaves"] if following or route.within else []),
            *(["many"] if len(stop.names) > 1 else []),
            *(["neck"] if is_neck else []),
            *(["odd"] if is_neck and is_odd else []),
            *([] if stop.is_given else ["missing"]),
        )
    )
