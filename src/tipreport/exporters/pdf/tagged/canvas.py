"""The canvas on which a document is drawn, page after page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from .conforming import ConformingCanvas
from .content import Content
from .directions import arrange
from .embedding import FontUse
from .errors import StructureError
from .figures import Figure, placement
from .fonts import Face
from .images import Image
from .line import Line, Run
from .links import Box, LinkAnnotation
from .paths import Path
from .structure import Node, StructureTree
from .text import set_label, set_text
from .writer import FileWriter

ArtifactType = Literal["Pagination", "Layout", "Page", "Background"]
ArtifactSubtype = Literal["", "Header", "Footer", "Watermark"]
Align = Literal["left", "centre", "right"]
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class TaggedCanvas(ConformingCanvas):
    """The pages of a tagged document. Lengths are in points, from the lower left corner of the page.

    It is a ReportLab canvas, with its paths, colours, gradients and transformations. They paint the content of the
    current `figure` or `part`, or else an artifact. `showPage` ends a page.
    """

    def __init__(
        self, writer: FileWriter, tree: StructureTree, faces: Sequence[Face], page_size: tuple[float, float]
    ) -> None:
        super().__init__(writer, faces, page_size)
        self.destinations: dict[str, tuple[int, float, float]] = {}  # page, left end and top; few have a link
        self.font_uses: dict[Face, FontUse] = {}
        self.annotations: list[tuple[LinkAnnotation, int]] = []
        self._images: dict[Image, int] = {}
        self._tree = tree
        self._page_tree = writer.reserve()
        self._pages: list[int] = []
        self._begin_page()

    # ---------------------------------------------------------------- parts of the document

    def text(
        self,
        node: Node | None,
        x: float,
        y: float,
        runs: Sequence[Run],
        *,
        align: Align = "left",
        right_to_left: bool = False,
    ) -> None:
        """Draw a line of text on the baseline ``y`` whose left end, middle or right end is ``x``. See `paragraph`."""
        if align != "left" and not right_to_left:
            width = sum(run.width for run in runs)
            x -= width if align == "right" else width / 2
        elif align != "right" and right_to_left:
            width = arrange(runs, 1).width
            x += width if align == "left" else width / 2
        line = Line(x, y, runs, right_to_left)
        if node is None and len(runs) == 1 and (label := set_label(self._content, line)):
            self._content.code += label  # as most labels of figures
        else:
            self.paragraph(node, (line,))

    def paragraph(self, node: Node | None, lines: Sequence[Line]) -> None:
        """Draw lines of text that belong to ``node`` as one text object.

        More lines of the node may follow, on this page or the next. The end of a line is not read as a space, so the
        last run of a line should end with one if a word ends there. Without a node, and inside `artifact`, text
        belongs to its surroundings.

        Raises `MissingGlyphError`, and `StructureError` for a node inside `figure` or `part`.
        """
        content = self._content
        if node is None or content.current is not None:
            content.check_nesting(node)
            content.code += set_text(content, lines, None)
        else:
            content.add_part(set_text(content, lines, self._tree.element(node)))

    @contextmanager
    def part(self, node: Node) -> Iterator[None]:
        """Everything painted inside belongs to ``node``, such as a bullet drawn as a path."""
        content = self._content
        content.check_nesting(node)
        if content.is_artifact:
            yield
        else:
            with content.marked(content.begin_mark(self._tree.element(node)), node):
                yield

    @contextmanager
    def figure(self, figure: Figure, box: Box) -> Iterator[None]:
        """Everything painted inside belongs to the figure, which fills the box: left, bottom, right, top.

        Raises `StructureError` if the figure has been drawn already.
        """
        content = self._content
        content.check_nesting(figure)
        if not content.is_artifact:
            element = self._tree.element(figure)
            if element.bbox:
                raise StructureError(f"the figure “{figure.alt}” is drawn twice")
            element.bbox = placement(*self._absolute(box))
        with self.part(figure):
            yield

    @contextmanager
    def artifact(self, kind: ArtifactType = "Pagination", subtype: ArtifactSubtype = "") -> Iterator[None]:
        """Everything painted inside is an artifact: headers, footers, and content repeated on the next page.

        Nodes, links and destinations are ignored inside, so repeated content is drawn by the same calls as before
        (ISO 14289-1, 7.8; ISO 32000-1, 14.8.2.2). Inside `figure` and `part` this has no effect.
        """
        if self._content.current is not None:
            yield
            return
        more = f"/Subtype/{subtype}" if subtype else ""
        with self._content.marked(f"/Artifact <</Type/{kind}{more}>> BDC", "artifact"):
            yield

    def begin(self, node: Node) -> None:
        """Add a node to the reading order now, before anything of it is drawn."""
        if not self._content.is_artifact:
            self._tree.element(node)

    def paint(self, *drawn: Path) -> None:
        """Paint paths, as content of the current `figure` or `part`, or as artifacts."""
        self._content.code += drawn

    def image(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """Paint a picture; (x, y) is its lower left corner. Like a path, it belongs to a figure or is an artifact."""
        number = self._images.get(image)
        if number is None:
            number = self._images[image] = image.embed(self._doc)
        self._content.images[f"I{number}"] = number
        self._content.code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /I{number} Do Q")

    def destination(self, name: str, x: float, y: float) -> None:
        """Add a destination for links and bookmarks to ``#name``: the upper left corner of the window.

        Raises `StructureError` if the name is taken.
        """
        if self._content.is_artifact:
            return
        if name in self.destinations:
            raise StructureError(f"the document has two destinations #{name}")
        left, top, _, _ = self._absolute((x, y, x, y))
        self.destinations[name] = self._content.page, left, top

    # ---------------------------------------------------------------- ReportLab's text

    def drawString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # ReportLab's name
        """Draw text in the current face and colour, as content of the current figure or artifact."""
        self.text(None, x, y, [Run(text, self._face(self._fontname), self._fontsize, None)])

    def drawRightString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # as above
        """Draw text like `drawString`, ending at ``x``."""
        self.drawString(x - self.stringWidth(text), y, text)

    def drawCentredString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # as above
        """Draw text like `drawString`, centred at ``x``."""
        self.drawString(x - self.stringWidth(text) / 2, y, text)

    # ---------------------------------------------------------------- pages

    def _begin_page(self) -> None:
        self._content = Content(self._doc, self._tree, self.font_uses, self._absolute)
        self._code = self._content.code

    def _absolute(self, box: Box) -> Box:
        """The bounding box, in page coordinates, of a box in the current coordinates."""
        if self._currentMatrix == _IDENTITY:
            return box
        left, bottom, right, top = box
        xs, ys = zip(*(self.absolutePosition(x, y) for x in (left, right) for y in (bottom, top)), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def showPage(self) -> None:  # noqa: N802 # ReportLab's name
        """End the page and begin the next one.

        Raises `StructureError` inside a part, or if a saved state was not restored.
        """
        if self.state_stack:
            raise StructureError("a page ends between saveState and restoreState")
        content = self._content
        stream = self._doc.add_stream("", content.end())
        # viewers that ignore quad points use the last annotation under the pointer, so multi-line links come first
        links = sorted(content.links.values(), key=lambda annotation: len(annotation.boxes) == 1)
        annotations = " ".join(f"{annotation.number} 0 R" for annotation in links)
        entries = (
            "/Tabs/S",  # in the order of the structure (ISO 14289-1, 7.18.3)
            f"/StructParents {self._tree.key(content.marks)}" if content.marks else "",
            f"/Annots[{annotations}]" if annotations else "",
        )
        self.annotations += ((annotation, self._tree.key(element)) for element, annotation in content.links.items())
        resources = self._resources(content.images)
        self._doc.put(content.page, self._page_dictionary(self._page_tree, resources, stream, "".join(entries)))
        self._pages.append(content.page)
        self._startPage()
        self._begin_page()

    def finish(self) -> int:
        """End the last page, add the page tree to the document and return its number."""
        if not self._content.is_empty or not self._pages:
            self.showPage()
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._doc.put(self._page_tree, f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>")
        del self._content  # it refers to the canvas, and a cycle would wait for the garbage collector
        return self._page_tree
