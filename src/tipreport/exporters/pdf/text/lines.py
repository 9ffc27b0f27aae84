"""Measured lines of text."""

from typing import Literal, NamedTuple

from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.tagged import Colour, Node, Run
from tipreport.exporters.pdf.text.styles import Style

_ENDS = (".", "?", "!", "”")  # of a sentence


class Mark(NamedTuple):
    """What a stretch of text refers to: a source or a data note by its number, else nothing that counts."""

    kind: Literal["", "source", "note"] = ""
    number: int = 0
    underlined: bool = False


class Underline(NamedTuple):
    """A line under a stretch of text: the number of the line, where it begins, how wide it is."""

    line: int
    x: float
    width: float
    colour: Colour


class Lines:
    """Text that is measured: each line with its width and its runs.

    ``node`` says what the text is; None inside of figures and artifacts. ``marks`` are the references in it with the
    number of their line, in the order they are read.
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
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * self.style.leading

    @property
    def baseline(self) -> float:
        """From the top to the first baseline."""
        return self.style.baseline

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        return max((width for width, _ in self.lines), default=0.0)

    def in_colour(self, colour: Colour) -> "Lines":
        """The same lines, all of one colour: on a fill, where a link has the fill's ink."""
        lines = [(width, [run._replace(colour=colour) for run in runs]) for width, runs in self.lines]
        underlines = [line._replace(colour=colour) for line in self.underlines]
        return self._with(lines, self.marks, underlines)

    def plain(self, colour: Colour) -> "Lines":
        """The same lines of one colour, without underlines: names in a list, all of which are links."""
        lines = self.in_colour(colour)
        lines.underlines = []
        return lines

    def with_ending(self, ending: str) -> "Lines":
        """The same lines with something after the last: a space, where another text goes on with it."""
        if not ending or not self.lines:
            return self
        width, (*runs, last) = self.lines[-1]
        lines = [*self.lines[:-1], (width, [*runs, last._replace(text=last.text + ending)])]
        return self._with(lines, self.marks, self.underlines)

    def cut(self, count: int) -> "tuple[Lines, Lines]":
        """The first lines, and the others."""
        return self._part(0, count), self._part(count, len(self.lines))

    def whole(self, count: int) -> int:
        """How many of the first lines end with a sentence, if those are most of them; else all."""
        ends = (n for n in range(count, count // 2, -1) if self.lines[n - 1][1][-1].text.rstrip().endswith(_ENDS))
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

    def draw(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw the text with its upper left corner at (x, y)."""
        baseline, leading = y + self.style.baseline, self.style.leading
        if self.align == "right":
            placed = [(x + self.width - w, baseline + n * leading, runs) for n, (w, runs) in enumerate(self.lines)]
        else:
            placed = [(x, baseline + n * leading, runs) for n, (_, runs) in enumerate(self.lines)]
        drawing.text(self.node, placed)
        for line in self.underlines:
            left = placed[line.line][0] + line.x
            drawing.fill(left, baseline + line.line * leading + 1.2, line.width, 0.4, line.colour)
        for number, mark in self.marks:
            if mark.kind:
                drawing.referred(mark.kind, mark.number, y + number * leading)
