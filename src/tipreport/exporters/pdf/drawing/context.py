"""The drawing context: draws on a tagged canvas.

Horizontal positions are measured from the edge of the page where reading begins, and vertical ones from its top. So a
page that is read from right to left is the mirror image of its layout, except its text and pictures.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from attrs import define, field

from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.tagged import Colour, Figure, Image, Line, Node, Run, TaggedCanvas, paths
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import minus, one_line
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import Style

Point = tuple[float, float]
Align = Literal["start", "centre", "end"]
_SIDES: dict[Align, Literal["left", "centre", "right"]] = {"start": "left", "centre": "centre", "end": "right"}
_MIRRORED_SIDES: dict[Align, Literal["left", "centre", "right"]] = {"start": "right", "centre": "centre", "end": "left"}


@define
class DrawingContext:
    """Draws the pages of one document.

    ``page`` is the number of the current page. ``prefix`` is put before the names of anchors. ``right_to_left`` is the
    direction in which the pages are read.
    """

    canvas: TaggedCanvas
    width: float
    height: float
    faces: Faces
    page: int = 1
    prefix: str = ""
    right_to_left: bool = field(init=False)
    _referenced: set[str] = field(factory=set, init=False)

    @right_to_left.default
    def _direction(self) -> bool:
        return self.faces.right_to_left

    def _across(self, x: float, width: float = 0.0) -> float:
        """The left end, on the page, of something that begins at ``x``."""
        return self.width - x - width if self.right_to_left else x

    # ------------------------------------------------------------ text

    def text(self, text: Lines, x: float, y: float) -> None:
        """Draw measured text whose upper corner, where reading begins, is at (x, y)."""
        lines, style = text.lines, text.style
        baseline, leading = y + style.baseline, style.leading
        if text.align == "end" or (text.align == "right" and not self.right_to_left):
            starts = [x + text.width - width for width, _ in lines]
        else:
            starts = [x] * len(lines)
        height, right_to_left = self.height, self.right_to_left != text.turned
        xs = [*map(self._across, starts)] if self.right_to_left else starts
        if text.turned:  # the words begin where the line ends
            xs = [x + width if right_to_left else x - width for x, (width, _) in zip(xs, lines, strict=True)]
        drawn = [
            Line(x, height - (baseline + n * leading), runs, right_to_left)
            for n, (x, (_, runs)) in enumerate(zip(xs, lines, strict=True))
        ]
        self.canvas.paragraph(text.node, drawn)
        for line in text.underlines:
            start = starts[line.line] + line.x
            self.fill(start, baseline + line.line * leading + 1.2, line.width, 0.4, line.colour)
        for number, mark in text.marks:
            if mark.kind:
                self._reference(mark.kind, mark.number, y + number * leading)

    def label(self, text: str, x: float, baseline: float, style: Style, align: Align = "start") -> None:
        """Draw a short text inside a figure or an artifact."""
        if text:
            run = Run(
                minus(one_line(text)),
                self.faces.of(strong=style.strong),
                style.size,
                style.colour,
                None,
                style.tracking,
            )
            side = (_MIRRORED_SIDES if self.right_to_left else _SIDES)[align]
            self.canvas.text(
                None, self._across(x), self.height - baseline, [run], align=side, right_to_left=self.right_to_left
            )

    def image(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture in a box, never mirrored."""
        self.canvas.image(image, self._across(x, width), self.height - y - height, width, height)

    # ------------------------------------------------------------ paths

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Draw a filled box; (x, y) is its upper corner where reading begins."""
        self.canvas.paint(paths.box(self._across(x, width), self.height - y - height, width, height, colour))

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour,
        *,
        thickness: float,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw the outline of a box, centred on its edge."""
        left, low = self._across(x, width), self.height - y - height
        self.canvas.paint(paths.frame(left, low, width, height, colour, thickness=thickness, dash=dash))

    def line(
        self, points: Sequence[Point], colour: Colour = INK, thickness: float = 0.5, dash: Sequence[float] = ()
    ) -> None:
        """Draw a line through points; ``dash`` alternates the lengths of strokes and gaps."""
        self.canvas.paint(paths.line(self._up(points), colour, thickness=thickness, dash=dash))

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        """Draw a filled shape."""
        self.canvas.paint(paths.shape(self._up(points), colour))

    def contour(self, points: Sequence[Point], colour: Colour, thickness: float) -> None:
        """Draw the outline of a shape."""
        self.canvas.paint(paths.contour(self._up(points), colour, thickness=thickness))

    def _up(self, points: Sequence[Point]) -> list[Point]:
        return [(self._across(x), self.height - y) for x, y in points]

    # ------------------------------------------------------------ structure and anchors

    @contextmanager
    def part(self, node: Node, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Everything drawn inside the ``with`` block belongs to a node, which fills the box."""
        if isinstance(node, Figure):
            left = self._across(x, width)
            with self.canvas.figure(node, (left, self.height - y - height, left + width, self.height - y)):
                yield
        else:
            with self.canvas.part(node):
                yield

    def anchor(self, name: str, y: float) -> None:
        """Add an anchor, the target of links."""
        self.canvas.destination(self.prefix + name, 0, self.height - y)

    def _reference(self, kind: str, number: int, y: float) -> None:
        """Add an anchor at the first reference to a source on this page, or to a data note in the document."""
        name = f"cited-{number}-{self.page}" if kind == "source" else f"noted-{number}"
        key = self.prefix + name
        if key not in self._referenced:
            self._referenced.add(key)
            self.anchor(name, y - 4)
