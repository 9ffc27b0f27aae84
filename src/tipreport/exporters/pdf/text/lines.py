"""Measured lines of text."""

from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter, itemgetter
from typing import Literal, NamedTuple, TypeVar

from tipreport.exporters.pdf.tagged import Colour, Node, Run
from tipreport.exporters.pdf.text.styles import Style

T = TypeVar("T")

Align = Literal["start", "end", "right"]
"""The side of a line: where reading begins or ends, or always the right one, as for columns of numbers."""

_SENTENCE_ENDS = (".", "?", "!", "”")


class Mark(NamedTuple):
    """A reference in the text: to a source or a data note by its number, or any other link (an empty ``kind``)."""

    kind: Literal["", "source", "note"] = ""
    number: int = 0
    underlined: bool = False


class Underline(NamedTuple):
    """A line under a part of the text: the index of its text line, the distance from its start, and its width."""

    line: int
    x: float
    width: float
    colour: Colour


class Lines:
    """Measured text: each line with its width and its runs.

    ``node`` is the text's structure element, or None inside figures and artifacts. ``marks`` are the references in
    the text in reading order, each with the index of its line. ``turned`` are words that run in the other direction
    than the document.

    A part of a split text is a window on the lists of the whole, so that splitting does not copy the rest again for
    every page.
    """

    __slots__ = (
        *("_end", "_first", "_is_whole", "_lines", "_marks", "_underlines"),
        *("align", "node", "style", "turned", "width"),
    )

    def __init__(
        self,
        style: Style,
        width: float,
        align: Align,
        node: Node | None,
        *,
        lines: list[tuple[float, list[Run]]],
        marks: list[tuple[int, Mark]],
        underlines: list[Underline],
        turned: bool = False,
        window: tuple[int, int] | None = None,
    ) -> None:
        self.style = style
        self.width = width
        self.align = align
        self.node = node
        self.turned = turned
        self._lines = lines
        self._marks = marks
        self._underlines = underlines
        self._first, self._end = window or (0, len(lines))
        self._is_whole = self._end - self._first == len(lines)

    @property
    def count(self) -> int:
        """The number of lines."""
        return self._end - self._first

    @property
    def lines(self) -> list[tuple[float, list[Run]]]:
        """The lines, each with its width and its runs."""
        return self._lines if self._is_whole else self._lines[self._first : self._end]

    @property
    def marks(self) -> list[tuple[int, Mark]]:
        """The references in the text, each with the index of its line."""
        if self._is_whole:
            return self._marks
        return [(line - self._first, mark) for line, mark in self._within(self._marks, itemgetter(0))]

    @property
    def underlines(self) -> list[Underline]:
        """The underlines."""
        if self._is_whole:
            return self._underlines
        within = self._within(self._underlines, attrgetter("line"))
        return [line._replace(line=line.line - self._first) for line in within]

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.count * self.style.leading

    @property
    def baseline(self) -> float:
        """The distance from the top to the first baseline."""
        return self.style.baseline

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        return max((width for width, _ in self.lines), default=0.0)

    def with_lines(self, lines: list[tuple[float, list[Run]]]) -> "Lines":
        """The same text with other runs, line by line."""
        return self._with(lines, self.marks, self.underlines)

    def in_colour(self, colour: Colour) -> "Lines":
        """The same lines in one colour, links included: for text on a fill."""
        underlines = [line._replace(colour=colour) for line in self.underlines]
        return self._with(self._in_colour(colour), self.marks, underlines)

    def with_ending(self, ending: str) -> "Lines":
        """The same lines with a text added to the last one, such as a space before the text that follows."""
        if not ending or not self.count:
            return self
        *others, (width, (*runs, last)) = self.lines
        return self.with_lines([*others, (width, [*runs, last._replace(text=last.text + ending)])])

    def split(self, count: int) -> "tuple[Lines, Lines]":
        """The first ``count`` lines, and the others."""
        middle = min(self._first + count, self._end)
        return self._window(self._first, middle), self._window(middle, self._end)

    def whole_sentences(self, count: int) -> int:
        """The number of lines, up to ``count``, that end with a whole sentence; ``count`` if that is half or less."""
        lines, first = self._lines, self._first
        ends = (
            n
            for n in range(count, count // 2, -1)
            if lines[first + n - 1][1][-1].text.rstrip().endswith(_SENTENCE_ENDS)
        )
        return next(ends, count)

    def _in_colour(self, colour: Colour) -> list[tuple[float, list[Run]]]:
        return [(width, [run._replace(colour=colour) for run in runs]) for width, runs in self.lines]

    def _within(self, items: list[T], line: Callable[[T], int]) -> list[T]:
        """The items of the window; their lines ascend."""
        return items[bisect_left(items, self._first, key=line) : bisect_left(items, self._end, key=line)]

    def _window(self, first: int, end: int) -> "Lines":
        return Lines(
            self.style,
            self.width,
            self.align,
            self.node,
            lines=self._lines,
            marks=self._marks,
            underlines=self._underlines,
            turned=self.turned,
            window=(first, end),
        )

    def _with(
        self,
        lines: list[tuple[float, list[Run]]],
        marks: list[tuple[int, Mark]],
        underlines: list[Underline],
    ) -> "Lines":
        return Lines(
            self.style,
            self.width,
            self.align,
            self.node,
            lines=lines,
            marks=marks,
            underlines=underlines,
            turned=self.turned,
        )
