"""Shapes of drawings, such as the columns and labels of a chart.

Lengths are points of a printed page, measured from the upper left corner. A page that is not printed scales them.
"""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

from attrs import evolve, frozen

__all__ = ["MM", "Anchor", "Box", "Drawing", "Label", "Line", "Measure", "Shape", "Tone", "mirrored"]

MM = 72 / 25.4
"""A millimetre in points."""

Anchor: TypeAlias = Literal["start", "middle", "end"]
Tone: TypeAlias = Literal["accent", "ink", "mid", "paper", "outline", "hatched", "dashed"]
Measure: TypeAlias = Callable[[str, float, bool], float]
"""A function that returns the width of a text: of a text, its size in points, and whether it is bold."""


@frozen
class Box:
    """A filled rectangle or circle, or the outline of one in its tone."""

    x: float
    """Its left edge."""
    y: float
    """Its upper edge."""
    width: float
    """Its width."""
    height: float
    """Its height."""
    tone: Tone
    """Its look, which a renderer turns into colours and lines."""
    is_hollow: bool = False
    """Whether it is only an outline."""
    is_round: bool = False
    """Whether it is a circle; it is as wide as high then."""


@frozen
class Label:
    """A short text on a baseline."""

    x: float
    """The position of the anchor."""
    y: float
    """The baseline."""
    text: str
    """The text."""
    size: float
    """The size of the text."""
    anchor: Anchor = "middle"
    """Which end of the text is at the position."""
    is_strong: bool = False
    """Whether it is bold, as the number of the newest period is."""
    is_grey: bool = False
    """Whether it is grey."""

    def edges(self, measure: Measure) -> tuple[float, float]:
        """Return the left and the right end of the text."""
        width = measure(self.text, self.size, self.is_strong)
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * width
        return left, left + width


@frozen
class Line:
    """A straight line."""

    start: tuple[float, float]
    """One end."""
    end: tuple[float, float]
    """The other end."""
    tone: Tone
    """Its look."""
    thickness: float = 1.0
    """Its thickness."""


Shape: TypeAlias = Box | Label | Line

_OTHER_END: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


@frozen
class Drawing:
    """Shapes in the order in which they are drawn, their size, and an alternative text."""

    width: float
    """The width."""
    height: float
    """The height."""
    shapes: tuple[Shape, ...]
    """The shapes."""
    alternative: str
    """The alternative text."""

    def mirrored(self) -> "Drawing":
        """Return the drawing for a page that is read from the right, with the oldest year at the right."""
        return evolve(self, shapes=mirrored(self.shapes, self.width))


def mirrored(shapes: Iterable[Shape], width: float) -> tuple[Shape, ...]:
    """Return shapes with left and right exchanged inside a width; their texts stay as they are."""
    return tuple(_mirrored(shape, width) for shape in shapes)


def _mirrored(shape: Shape, width: float) -> Shape:
    match shape:
        case Box():
            return evolve(shape, x=width - shape.x - shape.width)
        case Label():
            return evolve(shape, x=width - shape.x, anchor=_OTHER_END[shape.anchor])
        case Line(start, end):
            return evolve(shape, start=(width - start[0], start[1]), end=(width - end[0], end[1]))
