"""Reads where the parts of the drawings of a page are (SVG 2)."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import define

from tipreport.testing.reading.drawn import PlacedArea, PlacedPart, Side
from tipreport.testing.reading.styles import DrawingStyles, declared_for_texts
from tipreport.testing.reading.svg_points import number_in, numbers_in, points_of
from tipreport.testing.reading.tokens import without_marks

_Transform = tuple[float, float] | None  # the factor and the distance of a place across; None if it is turned
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_SIDES: Mapping[tuple[str, str], Side] = {
    ("start", "ltr"): "left", ("start", "rtl"): "right", ("end", "ltr"): "right", ("end", "rtl"): "left",
}  # fmt: skip
_LOOK = ("class", "fill", "stroke", "font-size", "y", "height", "width", "r", "stroke-dasharray")


class Svg(NamedTuple):
    """A drawing as it is read: the ends of elements have no attributes, and words have no tag."""

    at: int
    """The token at which it begins."""
    styles: DrawingStyles
    direction: str
    """That of the page around it."""
    given: Mapping[str, str]
    elements: list[tuple[str, Mapping[str, str] | None]]


@define
class _Group:
    """An open element: its tag, its transform, the direction and the anchor of texts in it, and the text that it is."""

    tag: str
    transform: _Transform
    direction: str
    anchor: str
    part: int | None = None


def area_of(drawing: Svg) -> PlacedArea | None:
    """Return the parts of a drawing; None if it has no width, no parts, or parts that are turned."""
    given, styles = drawing.given, drawing.styles
    box = numbers_in(given.get("viewbox", ""))
    left, width = (box[0], box[2]) if len(box) == len("xywh") else (0.0, number_in(given.get("width", "")))
    direction = given.get("direction") or styles.of_texts.get("direction") or drawing.direction
    anchor = given.get("text-anchor") or styles.of_texts.get("text-anchor") or "start"
    is_mirrored = drawing.direction == "rtl" and not styles.mirrored.isdisjoint(given.get("class", "").split())
    transform = (-1.0, 2 * left + width) if is_mirrored else (1.0, 0.0)
    parts: list[PlacedPart] = []
    opened = [_Group("svg", transform, direction, anchor)]
    for tag, attributes in drawing.elements:
        if attributes is None:
            _end(tag, opened)
        elif "" in attributes:
            _add_words(tag, opened, parts)
        else:
            opened.append(_begun(tag, attributes, opened[-1], parts))
            if opened[-1].transform is None:
                return None
    label = given.get("aria-label", "")
    name = f"the drawing “{label[:60]}...”" if label else "a drawing"
    return PlacedArea(name, drawing.at, left, width, parts) if width and parts else None


def _begun(tag: str, given: Mapping[str, str], around: _Group, parts: list[PlacedPart]) -> _Group:
    """Return an element that begins, and add it to the parts if it has a place."""
    transform = _combined(around.transform, given.get("transform", ""))
    own = {**given, **declared_for_texts(given.get("style", ""))}
    group = _Group(tag, transform, own.get("direction", around.direction), own.get("text-anchor", around.anchor))
    points = points_of(tag, given)
    if points and transform:
        factor, distance = transform
        placed = tuple((factor * x + distance, y) for x, y in points)
        look = " ".join((tag, *(f"{name}={given[name]}" for name in _LOOK if name in given)))
        side = _SIDES.get((group.anchor, group.direction), "middle") if tag == "text" else ""
        group.part = len(parts) if tag == "text" else None
        parts.append(PlacedPart(tag, look, placed, side))
    return group


def _add_words(words: str, opened: Sequence[_Group], parts: list[PlacedPart]) -> None:
    """Name the text that is open by its words."""
    number = next((group.part for group in reversed(opened) if group.part is not None), None)
    if number is not None:
        said = without_marks(words).strip()
        parts[number] = parts[number]._replace(
            name=said if parts[number].name == "text" else f"{parts[number].name} {said}"
        )


def _end(tag: str, opened: list[_Group]) -> None:
    for index in reversed(range(1, len(opened))):
        if opened[index].tag == tag:
            del opened[index:]
            return


def _combined(around: _Transform, transform: str) -> _Transform:
    """Return the transform of an element inside another one; None if it is more than a scale and a translation."""
    if around is None:
        return None
    factor, distance = around
    for name, values in _TRANSFORM.findall(transform):
        numbers = numbers_in(values)
        if name not in ("translate", "scale") or not numbers:
            return None
        if name == "translate":
            distance += factor * numbers[0]
        else:
            factor *= numbers[0]
    return factor, distance
