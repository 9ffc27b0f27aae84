"""The parts of a drawing or of a slide with their places across it, from left to right."""

from typing import Literal, NamedTuple, TypeAlias

Side: TypeAlias = Literal["left", "middle", "right", ""]


class PlacedPart(NamedTuple):
    """A shape, a text or a line, and the points at which it is."""

    name: str
    """Its words, else its kind: ``rect``."""
    look: str
    """All that a mirror leaves as it is, such as its kind, its colour and its height."""
    points: tuple[tuple[float, float], ...]
    side: Side = ""
    """The side of its point at which its text begins or ends; empty if it has none."""


class PlacedArea(NamedTuple):
    """A drawing or a slide: its left edge and its width, in the unit of its points."""

    name: str
    at: int
    """The token at which it begins."""
    left: float
    width: float
    parts: list[PlacedPart]


class AlignedText(NamedTuple):
    """A paragraph of a slide and its side; the digits of a column of a table are at the right in every language."""

    where: str
    words: str
    side: Side
    is_cell: bool
