"""The drawing context: draws on a tagged canvas, with vertical positions measured from the top of the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from attrs import define, field

from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.tagged import Colour, Figure, Line, Node, Run, TaggedCanvas, paths
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import minus, one_line
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import Style

Point = tuple[float, float]
Align = Literal["left", "centre", "right"]


@define
class DrawingContext:
    """Draws the pages of one document.

    ``page`` is the number of the current page. ``prefix`` is put before the names of anchors.
    """

    canvas: TaggedCanvas
    height: float
    faces: Faces
    page: int = 1
    prefix: str = ""
    _referenced: set[str] = field(factory=set, init=False)

    # ------------------------------------------------------------ text

    def text(self, text: Lines, x: float, y: float) -> None:
        """Draw measured text with its upper left corner at (x, y)."""
        baseline, leading = y + text.style.baseline, text.style.leading
        if text.align == "right":
            lines = [(x + text.width - w, baseline + n * leading, runs) for n, (w, runs) in enumerate(text.lines)]
        else:
            lines = [(x, baseline + n * leading, runs) for n, (_, runs) in enumerate(text.lines)]
        height = self.height
        self.canvas.paragraph(text.node, [Line(left, height - below, runs) for left, below, runs in lines])
        for line in text.underlines:
            left = lines[line.line][0] + line.x
            self.fill(left, baseline + line.line * leading + 1.2, line.width, 0.4, line.colour)
        for number, mark in text.marks:
            if mark.kind:
                self._reference(mark.kind, mark.number, y + number * leading)

    def label(self, text: str, x: float, baseline: float, style: Style, align: Align = "left") -> None:
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
            self.canvas.text(None, x, self.height - baseline, [run], align=align)

    # ------------------------------------------------------------ paths

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Draw a filled box; (x, y) is its upper left corner."""
        self.canvas.paint(paths.box(x, self.height - y - height, width, height, colour))

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
        low = self.height - y - height
        self.canvas.paint(paths.frame(x, low, width, height, colour, thickness=thickness, dash=dash))

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
        return [(x, self.height - y) for x, y in points]

    # ------------------------------------------------------------ structure and anchors

    @contextmanager
    def part(self, node: Node, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Everything drawn inside the ``with`` block belongs to a node, which fills the box."""
        if isinstance(node, Figure):
            with self.canvas.figure(node, (x, self.height - y - height, x + width, self.height - y)):
                yield
        else:
            with self.canvas.part(node):
                yield

    def anchor(self, name: str, y: float) -> None:
        """Add an anchor that links lead to."""
        self.canvas.destination(self.prefix + name, 0, self.height - y)

    def _reference(self, kind: str, number: int, y: float) -> None:
        """Add an anchor at the first reference to a source on this page, or to a data note in the document."""
        name = f"cited-{number}-{self.page}" if kind == "source" else f"noted-{number}"
        key = self.prefix + name
        if key not in self._referenced:
            self._referenced.add(key)
            self.anchor(name, y - 4)
