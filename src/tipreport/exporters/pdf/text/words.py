"""Measured words."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from tipreport.exporters.pdf.tagged import Colour, FaceStack, Node
from tipreport.exporters.pdf.text.lines import Mark
from tipreport.exporters.pdf.text.styles import Style


class Look(NamedTuple):
    """The look of some text, with its structure element and its mark. ``space`` is the width of a space next to it."""

    face: FaceStack
    size: float
    colour: Colour
    node: Node | None
    space: float
    mark: Mark | None = None

    def continues(self, other: "Look") -> bool:
        """Whether text in this look belongs to the same run as text in another one."""
        return self is other or self[:4] == other[:4]


class Piece(NamedTuple):
    """A part of a word in one look. The pieces of a text share theirs."""

    text: str
    width: float
    look: Look


Word = list[Piece]


@frozen
class Words:
    """Measured words in one style. They are ``turned`` if they run in the other direction than the document."""

    style: Style
    words: Sequence[Word]
    space: Piece
    turned: bool = False

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
