"""A line of text: runs in reading order, each in one face, size and colour."""

from collections.abc import Sequence
from typing import NamedTuple

from .colour import BLACK, Colour
from .fallback import FaceStack
from .fonts import Face
from .structure import Node


class Run(NamedTuple):
    """Text in one face, size and colour.

    ``node`` is its structure element within the paragraph: a `Link`, a Span with actual text or a language, a Quote.
    Runs with the same node, in this line or a later one, are one element. ``tracking`` is the space after each
    character, in points. Without a ``colour``, a run has that of the previous run, or else the canvas's fill colour.
    """

    text: str
    face: Face | FaceStack
    size: float
    colour: Colour | None = BLACK
    node: Node | None = None
    tracking: float = 0

    @property
    def width(self) -> float:
        """The width of the run in points."""
        return self.width_of(self.text)

    def width_of(self, text: str) -> float:
        """The width of another text in this run, in points."""
        return self.face.extent(text) * self.size + self.tracking * len(text)


class Line(NamedTuple):
    """Runs in reading order on the baseline ``y``, from ``x`` to the right; to the left if ``right_to_left``."""

    x: float
    y: float
    runs: Sequence[Run]
    right_to_left: bool = False
