"""The points of the shapes of a drawing (SVG 2, clauses 9 and 10)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Points: TypeAlias = tuple[tuple[float, float], ...]
_ACROSS = ("x", "x1", "x2", "cx", "width")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_NUMBERS = re.compile(_NUMBER)
_COMMAND = re.compile(rf"([A-Za-z])((?:[\s,]*{_NUMBER})*)")


def numbers_in(text: str) -> list[float]:
    """Return the numbers in a text."""
    return [float(each) for each in _NUMBERS.findall(text)]


def points_of(tag: str, given: Mapping[str, str]) -> Points:
    """Return the points of a shape; none if its place is not known, or is a share of the drawing."""
    if any("%" in given.get(name, "") for name in _ACROSS):
        return ()
    return tuple(_of_shape(tag, given))


def _of_shape(tag: str, given: Mapping[str, str]) -> Iterator[tuple[float, float]]:
    match tag:
        case "rect":
            x, y, width = (number_in(given.get(name, "0")) for name in ("x", "y", "width"))
            yield from ((x, y), (x + width, y))
        case "text" if "x" in given:
            yield number_in(given["x"]), number_in(given.get("y", "0"))
        case "line":
            yield from ((number_in(given.get(f"x{end}", "0")), number_in(given.get(f"y{end}", "0"))) for end in "12")
        case "circle" | "ellipse":
            yield number_in(given.get("cx", "0")), number_in(given.get("cy", "0"))
        case "polygon" | "polyline":
            numbers = numbers_in(given.get("points", ""))
            yield from zip(numbers[::2], numbers[1::2], strict=False)
        case "path":
            yield from _of_path(_COMMAND.findall(given.get("d", "")))


def _of_path(commands: Sequence[tuple[str, str]]) -> Iterator[tuple[float, float]]:
    """Yield the points of a path of straight lines (SVG 2, clause 9.3); none if it has a curve."""
    if any(name not in "MmLlHhVvZz" for name, _ in commands):
        return
    x = y = 0.0
    for name, values in commands:
        numbers = numbers_in(values)
        if name in "HhVv":
            for number in numbers:
                across = name in "Hh"
                x = (x + number if name == "h" else number) if across else x
                y = y if across else (y + number if name == "v" else number)
                yield x, y
        for one, other in zip(numbers[::2], numbers[1::2], strict=False) if name in "MmLl" else ():
            x, y = (x + one, y + other) if name in "ml" else (one, other)
            yield x, y


def number_in(text: str) -> float:
    """Return the number with which a length begins; 0 if it begins with none."""
    found = _NUMBERS.match(text.strip())
    return float(found[0]) if found else 0.0
