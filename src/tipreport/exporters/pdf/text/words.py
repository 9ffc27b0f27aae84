"""Measured words."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from tipreport.exporters.pdf.tagged import Colour, FaceStack, Node
from tipreport.exporters.pdf.text.lines import Mark
from tipreport.exporters.pdf.text.styles import Style


class Piece(NamedTuple):
    """A part of a word in one face, size and colour."""

    text: str
    face: FaceStack
    size: float
    colour: Colour
    node: Node | None
    width: float
    space: float  # the width of a space next to it
    mark: Mark | None = None


Word = list[Piece]


@frozen
class Words:
    """Measured words in one style."""

    style: Style
    words: Sequence[Word]
    space: Piece

    @property
    def min_width(self) -> float:
        """The width of the longest word."""
        return max((sum(piece.width for piece in word) for word in self.words), default=0.0)

    @property
    def max_width(self) -> float:
        """The width of all words on one line."""
        return sum(piece.width for word in self.words for piece in word) + self.space.width * max(
            0, len(self.words) - 1
        )
