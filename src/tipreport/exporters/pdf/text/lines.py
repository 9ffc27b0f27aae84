"""Measured lines of text."""

from typing import Literal, NamedTuple

from tipreport.exporters.pdf.tagged import Colour, Node, Run
from tipreport.exporters.pdf.text.styles import Style

_SENTENCE_ENDS = (".", "?", "!", "”")


class Mark(NamedTuple):
    """A reference in the text: to a source or a data note by its number, or any other link (an empty ``kind``)."""

    kind: Literal["", "source", "note"] = ""
    number: int = 0
    underlined: bool = False


class Underline(NamedTuple):
    """A line under a part of the text: the index of its text line, its left end and its width."""

    line: int
    x: float
    width: float
    colour: Colour


class Lines:
    """Measured text: each line with its width and its runs.

    ``node`` is the text's structure element, or None inside figures and artifacts. ``marks`` are the references in
    the text in reading order, each with the index of its line.
    """

    __slots__ = ("align", "lines", "marks", "node", "style", "underlines", "width")

    def __init__(
        self,
        style: Style,
        width: float,
        align: Literal["left", "right"],
        node: Node | None,
        *,
        lines: list[tuple[float, list[Run]]],
        marks: list[tuple[int, Mark]],
        underlines: list[Underline],
    ) -> None:
        self.style = style
        self.width = width
        self.align = align
        self.node = node
        self.lines = lines
        self.marks = marks
        self.underlines = underlines

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.style.leading

    @property
    def baseline(self) -> float:
        """The distance from the top to the first baseline."""
        return self.style.baseline

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        return max((width for width, _ in self.lines), default=0.0)

    def in_colour(self, colour: Colour) -> "Lines":
        """The same lines in one colour, links included: for text on a fill."""
        lines = [(width, [run._replace(colour=colour) for run in runs]) for width, runs in self.lines]
        underlines = [line._replace(colour=colour) for line in self.underlines]
        return self._with(lines, self.marks, underlines)

    def without_underlines(self, colour: Colour) -> "Lines":
        """The same lines in one colour, with no underlines: for lists in which every name is a link."""
        lines = self.in_colour(colour)
        lines.underlines = []
        return lines

    def with_ending(self, ending: str) -> "Lines":
        """The same lines with a text added to the last one, such as a space before the text that follows."""
        if not ending or not self.lines:
            return self
        width, (*runs, last) = self.lines[-1]
        lines = [*self.lines[:-1], (width, [*runs, last._replace(text=last.text + ending)])]
        return self._with(lines, self.marks, self.underlines)

    def split(self, count: int) -> "tuple[Lines, Lines]":
        """The first ``count`` lines, and the others."""
        return self._part(0, count), self._part(count, len(self.lines))

    def whole_sentences(self, count: int) -> int:
        """The number of lines, up to ``count``, that end with a whole sentence; ``count`` if that is half or less."""
        ends = (
            n for n in range(count, count // 2, -1) if self.lines[n - 1][1][-1].text.rstrip().endswith(_SENTENCE_ENDS)
        )
        return next(ends, count)

    def _part(self, first: int, end: int) -> "Lines":
        return self._with(
            self.lines[first:end],
            [(line - first, mark) for line, mark in self.marks if first <= line < end],
            [line._replace(line=line.line - first) for line in self.underlines if first <= line.line < end],
        )

    def _with(
        self,
        lines: list[tuple[float, list[Run]]],
        marks: list[tuple[int, Mark]],
        underlines: list[Underline],
    ) -> "Lines":
        return Lines(self.style, self.width, self.align, self.node, lines=lines, marks=marks, underlines=underlines)
