"""The pen: draws on a tagged canvas, with heights from the top of the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from attrs import define, field

from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.tagged import Colour, Figure, Line, Node, Run, TaggedCanvas, paths
from tipreport.exporters.pdf.text.faces import Faces
from tipreport.exporters.pdf.text.inline import minus, one_line
from tipreport.exporters.pdf.text.styles import Style

Point = tuple[float, float]
Align = Literal["left", "centre", "right"]


@define
class DrawingContext:
    """Draws the pages of one document.

    ``page`` is the number of the page that is being drawn, ``prefix`` begins the names of the sheet's places.
    """

    canvas: TaggedCanvas
    height: float
    faces: Faces
    page: int = 1
    prefix: str = ""
    _referred: set[str] = field(factory=set, init=False)

    # ------------------------------------------------------------ text

    def text(self, node: Node | None, lines: Sequence[tuple[float, float, Sequence[Run]]]) -> None:
        """Lines of text, each with where it begins and its baseline."""
        height = self.height
        self.canvas.paragraph(node, [Line(x, height - baseline, runs) for x, baseline, runs in lines])

    def label(self, text: str, x: float, baseline: float, style: Style, align: Align = "left") -> None:
        """Words inside of a figure or an artifact."""
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
        """A filled box; (x, y) is its upper left corner."""
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
        """The outline of a box, drawn on its edge."""
        low = self.height - y - height
        self.canvas.paint(paths.frame(x, low, width, height, colour, thickness=thickness, dash=dash))

    def line(self, points: Sequence[Point], colour: Colour = INK, thickness: float = 0.5) -> None:
        """A line through points."""
        self.canvas.paint(paths.line(self._up(points), colour, thickness=thickness))

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled shape."""
        self.canvas.paint(paths.shape(self._up(points), colour))

    def contour(self, points: Sequence[Point], colour: Colour, thickness: float) -> None:
        """The outline of a shape."""
        self.canvas.paint(paths.contour(self._up(points), colour, thickness=thickness))

    def _up(self, points: Sequence[Point]) -> list[Point]:
        return [(x, self.height - y) for x, y in points]

    # ------------------------------------------------------------ parts and places

    @contextmanager
    def part(self, node: Node, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """All that is painted inside is content of a node, which fills the box."""
        if isinstance(node, Figure):
            with self.canvas.figure(node, (x, self.height - y - height, x + width, self.height - y)):
                yield
        else:
            with self.canvas.part(node):
                yield

    def anchor(self, name: str, y: float) -> None:
        """Name a place of the document."""
        self.canvas.destination(self.prefix + name, 0, self.height - y)

    def referred(self, kind: str, number: int, y: float) -> None:
        """Name the first reference to a source on this page, and the first to a note: the way back from them."""
        name = f"cited-{number}-{self.page}" if kind == "source" else f"noted-{number}"
        key = self.prefix + name
        if key not in self._referred:
            self._referred.add(key)
            self.anchor(name, y - 4)
