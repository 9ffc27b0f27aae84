"""Paths as operators of a page's content (ISO 32000-1, 8.5), each with its own graphics state.

Paint them with `TaggedCanvas.paint`. Lengths are in points.
"""

from collections.abc import Sequence
from typing import NewType

from .colour import Colour

Point = tuple[float, float]
Path = NewType("Path", str)
_BOX = "q {} rg {:.2f} {:.2f} {:.2f} {:.2f} re f Q".format  # a page has many; an f-string takes a third longer


def box(x: float, y: float, width: float, height: float, colour: Colour) -> Path:
    """A filled rectangle; (x, y) is its lower left corner."""
    return Path(_BOX(colour.operands, x, y, width, height))


def frame(
    x: float, y: float, width: float, height: float, colour: Colour, *, thickness: float, dash: Sequence[float] = ()
) -> Path:
    """The outline of a rectangle, centred on its edge; ``dash`` alternates the lengths of strokes and gaps."""
    return Path(f"q {_stroke(colour, thickness, dash)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q")


def line(points: Sequence[Point], colour: Colour, *, thickness: float, dash: Sequence[float] = ()) -> Path:
    """A line through the points."""
    return Path(f"q {_stroke(colour, thickness, dash)} {_segments(points)} S Q")


def shape(points: Sequence[Point], colour: Colour) -> Path:
    """A filled shape with these corners."""
    return Path(f"q {colour.operands} rg {_segments(points)} h f Q")


def contour(points: Sequence[Point], colour: Colour, *, thickness: float, dash: Sequence[float] = ()) -> Path:
    """The outline of a shape with these corners."""
    return Path(f"q {_stroke(colour, thickness, dash)} {_segments(points)} s Q")


def _segments(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.2f} {y:.2f} {'l' if n else 'm'}" for n, (x, y) in enumerate(points))


def _stroke(colour: Colour, thickness: float, dash: Sequence[float] = ()) -> str:
    dashes = f" [{' '.join(f'{length:g}' for length in dash)}] 0 d" if dash else ""
    return f"{colour.operands} RG {thickness:g} w{dashes}"
