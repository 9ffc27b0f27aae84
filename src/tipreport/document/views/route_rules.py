"""The rules of a drawn route: lines and heads that join names in columns, and the loop of an internal route.

Lengths are in any unit; ``y`` grows downwards. Names are where `RouteSpace` and their sizes put them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from tipreport.document.views.routes import RouteStop

__all__ = ["PlacedName", "RouteRules", "RouteSpace", "join_stops", "loop"]

Point = tuple[float, float]


@frozen(kw_only=True)
class RouteSpace:
    """The distances of a drawing."""

    after_name: float
    """From a name to its rule."""
    before_name: float
    """From a head to the name that it points to."""
    bus: float
    """From the vertical in which rules meet to the names of the next column."""
    neck: float
    """Between the two verticals of columns that both have several names."""


class PlacedName(NamedTuple):
    """A name of a stop: its left and right end, and the height at which its rules are."""

    left: float
    """Its left end."""
    right: float
    """Its right end."""
    y: float
    """The height of its rule."""


@frozen(kw_only=True)
class RouteRules:
    """The rules of a route."""

    lines: tuple[tuple[Point, ...], ...]
    """Lines through points."""
    heads: tuple[Point, ...]
    """The tips of heads that point along the route."""
    dashed: tuple[tuple[Point, ...], ...] = ()
    """Lines to or from a place that is not given; they have no heads."""


def join_stops(stops: Sequence[RouteStop], names: Sequence[Sequence[PlacedName]], space: RouteSpace) -> RouteRules:
    """Return the rules from the names of each stop to those of the next.

    Where both have several, one line joins them: the source does not give which name leads to which.
    """
    lines: list[tuple[Point, ...]] = []
    dashed: list[tuple[Point, ...]] = []
    heads: list[Point] = []
    for index in range(1, len(stops)):
        first, second = names[index - 1], names[index]
        is_given = stops[index - 1].is_given and stops[index].is_given
        (lines if is_given else dashed).extend(_between(first, second, space))
        heads += [(name.left - space.before_name, name.y) for name in second] if is_given else []
    return RouteRules(lines=tuple(lines), heads=tuple(heads), dashed=tuple(dashed))


def _between(
    first: Sequence[PlacedName], second: Sequence[PlacedName], space: RouteSpace
) -> Iterator[tuple[Point, ...]]:
    if len(first) == len(second) == 1:
        (one,), (other,) = first, second
        yield (one.right + space.after_name, one.y), (other.left - space.before_name, other.y)
        return
    bus = second[0].left - space.bus
    neck = space.neck / 2 if len(first) > 1 and len(second) > 1 else 0.0
    if neck:
        y = _neck_height([name.y for name in first], [name.y for name in second])
        yield from (_vertical(bus - neck, first), _vertical(bus + neck, second), ((bus - neck, y), (bus + neck, y)))
    else:
        yield _vertical(bus, (*first, *second))
    for name in first:
        yield (name.right + space.after_name, name.y), (bus - neck, name.y)
    for name in second:
        yield (bus + neck, name.y), (name.left - space.before_name, name.y)


def _vertical(x: float, names: Sequence[PlacedName]) -> tuple[Point, Point]:
    heights = [name.y for name in names]
    return (x, min(heights)), (x, max(heights))


def _neck_height(first: Sequence[float], second: Sequence[float]) -> float:
    """Return the middle of the columns, or the next space between names where both have a name in the middle.

    There, a straight line would lead from one name to another.
    """
    middle = (min(first) + max(first)) / 2
    if len(first) % 2 and len(second) % 2:
        below = min(y for y in (*first, *second) if y > first[len(first) // 2])
        return (first[len(first) // 2] + below) / 2
    return middle


def loop(
    starts: Sequence[Point], foot: tuple[float, float], *, left: float, right: float, low: float, tip: float
) -> RouteRules:
    """Return the loop of a route that does not leave its origin.

    From ``starts``, after the names, it leads to ``right``, down to ``low``, back to ``left`` and up to ``tip``; its
    foot leaves out the words between the two ends of ``foot``.
    """
    begin, end = foot
    first, *others = starts
    there = (first, (right, first[1]), (right, low), (end, low))
    back = ((begin, low), (left, low), (left, tip))
    return RouteRules(lines=(there, *((start, (right, start[1])) for start in others), back), heads=())
