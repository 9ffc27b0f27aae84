"""Compares where the parts of drawings and slides are: those from right to left are mirrored."""

from collections.abc import Iterator, Sequence

from tipreport.testing.fidelity.both_directions.parts import is_directed
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import PlacedArea, PlacedPart, Side

_NEAR = 0.6  # units by which places differ that are meant to be one: of a drawing, or points
_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}
_Points = Sequence[tuple[float, float]]


def unmirrored_parts(content: Content, counterpart: Content) -> Iterator[Difference]:
    """Yield the first part of each drawing and slide that is not at the other side than in the counterpart.

    A format that mirrors no drawing, and declares no direction for all of a file, ignores directions.
    """
    areas, others = ([area for area in (get() for get in each.areas) if area] for each in (content, counterpart))
    if len(areas) != len(others):
        expected = f"{len(others)} of them, as in the document from left to right"
        yield Difference("drawing", "the drawings", expected, f"{len(areas)}")
        return
    pairs = [*zip(areas, others, strict=True)]
    moved = [_moved(area, other, is_mirrored=True) for area, other in pairs]
    is_mirror = any(part is None and _moved(*pair) for part, pair in zip(moved, pairs, strict=True))
    for area, part in zip(areas, moved, strict=True) if is_mirror or "rtl" in content.whole.values() else ():
        if part is not None:
            found = "it where it is from left to right, or elsewhere"
            yield Difference("direction", area.name, f"“{part.name}” at the other side, as in a mirror", found, area.at)


def wrong_sides(content: Content, counterpart: Content) -> Iterator[Difference]:
    """Yield the first paragraph that is not aligned with the other side. Columns of digits end at the right."""
    texts, others = ([text for get in each.aligned for text in get()] for each in (content, counterpart))
    if not is_directed(content) or len(texts) != len(others):
        return
    for own, other in zip(texts, others, strict=True):
        is_digits = own.side == other.side == "right" and own.is_cell
        if own.side != _OTHER.get(other.side, other.side) and not is_digits:
            expected = f"“{own.words[:60]}” aligned at the other side than from left to right"
            yield Difference("direction", own.where, expected, f"it at the {own.side}")
            return


def _moved(area: PlacedArea, other: PlacedArea, *, is_mirrored: bool = False) -> PlacedPart | None:
    """Return the first part that is not where that of the other area is, in its mirror or not; in any order."""
    sum_of_ends = 2 * other.left + other.width
    expected = [_mirrored(part, sum_of_ends) for part in other.parts] if is_mirrored else [*other.parts]
    if len(expected) == len(area.parts) and all(map(_is_same, area.parts, expected)):
        return None
    for part in area.parts:
        match = next((each for each in expected if _is_same(part, each)), None)
        if match is None:
            return part
        expected.remove(match)
    return expected[0] if expected else None


def _mirrored(part: PlacedPart, sum_of_ends: float) -> PlacedPart:
    points = tuple((sum_of_ends - x, y) for x, y in part.points)
    return part._replace(points=points, side=_OTHER.get(part.side, part.side))


def _is_same(part: PlacedPart, other: PlacedPart) -> bool:
    named = part.name == other.name and part.look == other.look and part.side == other.side
    return named and len(part.points) == len(other.points) and _are_near(part.points, other.points)


def _are_near(points: _Points, others: _Points) -> bool:
    """Return whether some points are the others, in any order."""
    if all(map(_is_near, points, others)):
        return True
    rest = [*others]
    for point in points:
        match = next((each for each in rest if _is_near(point, each)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _is_near(point: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(point[0] - other[0]) < _NEAR and abs(point[1] - other[1]) < _NEAR
