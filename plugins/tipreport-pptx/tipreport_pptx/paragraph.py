"""Paragraphs: their content, their look and their size on a slide."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from tipreport.document import MixedText, text_spans
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import leading, line_count
from tipreport_pptx.palette import INK

Align: TypeAlias = Literal["start", "centre", "digits"]  # the last digit is at the right in every language
_ELLIPSIS = "…"


def _of_one_language(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces of one language each."""
    if not any(isinstance(piece.text, MixedText) for piece in pieces):
        return pieces
    return tuple(
        evolve(piece, text=span.text, language=span.language or piece.language)
        for piece in pieces
        for span in text_spans(piece.text)
    )


@frozen(kw_only=True)
class Paragraph:
    """Text of one size, in points; ``mark`` hangs to its left, in a colour of its own."""

    pieces: tuple[Piece, ...] = field(converter=_of_one_language)
    size: float
    bold: bool = False
    colour: str = INK
    mark: str = ""
    mark_colour: str = INK
    space_before: float = 0
    align: Align = "start"

    @property
    def indent(self) -> float:
        """The width of the column of the mark."""
        return self.size * 1.05 if self.mark else 0

    @property
    def text(self) -> str:
        """The text alone."""
        return "".join(piece.text for piece in self.pieces)

    def lines(self, width: float) -> int:
        """Return the number of lines in a column of this width."""
        parts = tuple((piece.text, self.bold or piece.bold) for piece in self.pieces)
        return line_count(parts, self.size, width - self.indent)

    def height(self, width: float) -> float:
        """Return the height in a column of this width."""
        return self.space_before + self.lines(width) * leading(self.text, self.size)

    def shortened(self, width: float, lines: int) -> "Paragraph":
        """Return the first words, as many as fit on some lines, an ellipsis, and the marks of the whole paragraph."""
        if self.lines(width) <= lines:
            return self
        # the addresses of the whole paragraph are in the notes
        pieces = [evolve(piece, address="") if piece.address else piece for piece in self.pieces]
        marks = [evolve(piece, text=f" {piece.text.strip()}") if piece.is_mark else None for piece in self.pieces]
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high + 1) // 2
            cut = self._cut(middle, pieces, marks)
            low, high = (middle, high) if cut.lines(width) <= lines else (low, middle - 1)
        return self._cut(low, pieces, marks)

    def _cut(self, length: int, pieces: Sequence[Piece], marks: Sequence[Piece | None]) -> "Paragraph":
        """Return the words that end before a length, in characters, and the marks of the other pieces."""
        kept: list[Piece] = []
        for piece in pieces:
            if length >= len(piece.text):
                kept.append(piece)
            elif length > 0 and not piece.is_mark:
                whole = piece.text[:length].rpartition(" ")[0] or piece.text[:length]
                kept.append(evolve(piece, text=whole))
            length -= len(piece.text)
        return evolve(self, pieces=(*_ended(kept), *(mark for mark in marks[len(kept) :] if mark)))


def _ended(kept: Sequence[Piece]) -> tuple[Piece, ...]:
    return (*kept, Piece(_ELLIPSIS))


def height_of(paragraphs: Iterable[Paragraph], width: float) -> float:
    """Return the height of paragraphs in a column of this width; nothing is above the first one."""
    listed = [*paragraphs]
    return sum(each.height(width) for each in listed) - (listed[0].space_before if listed else 0)


def largest(paragraph: Paragraph, sizes: Sequence[float], width: float, height: float) -> Paragraph:
    """Return a paragraph in the largest size that fits into a box, shortened if none does."""
    for size in sizes:
        sized = evolve(paragraph, size=size)
        if sized.height(width) <= height:
            return sized
    smallest = evolve(paragraph, size=sizes[-1])
    return smallest.shortened(width, max(1, int(height // leading(paragraph.text, sizes[-1]))))
