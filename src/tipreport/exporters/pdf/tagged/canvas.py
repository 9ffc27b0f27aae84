"""The canvas: where the parts of a document are drawn, page after page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from .conforming import ConformingCanvas
from .content import Content
from .embedding import FontUse
from .errors import StructureError
from .figures import Figure, placement
from .fonts import Face
from .images import Image
from .links import Box, LinkAnnotation
from .paths import Path
from .structure import Node, StructureTree
from .text import Line, Run, set_text
from .writer import FileWriter

ArtifactType = Literal["Pagination", "Layout", "Page", "Background"]
ArtifactSubtype = Literal["", "Header", "Footer", "Watermark"]
Align = Literal["left", "centre", "right"]
_UNTURNED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class TaggedCanvas(ConformingCanvas):
    """The pages of a tagged document. Lengths are in points, from the lower left corner of the page.

    It is a ReportLab canvas: its paths, colours, gradients and transformations are there, and paint content of the
    `figure` or `part` that is being drawn, or an artifact. `showPage` ends a page.
    """

    def __init__(
        self, writer: FileWriter, tree: StructureTree, faces: Sequence[Face], page_size: tuple[float, float]
    ) -> None:
        super().__init__(writer, faces, page_size)
        self.places: dict[str, str] = {}
        self.uses: dict[Face, FontUse] = {}
        self.annotations: list[tuple[LinkAnnotation, int]] = []
        self._images: dict[Image, int] = {}
        self._tree = tree
        self._page_tree = writer.reserve()
        self._pages: list[int] = []
        self._begin_page()

    # ---------------------------------------------------------------- parts of the document

    def text(self, node: Node | None, x: float, y: float, runs: Sequence[Run], *, align: Align = "left") -> None:
        """A line of text on the baseline ``y`` that begins, has its middle or ends at ``x``. See `paragraph`."""
        if align != "left":
            width = sum(run.width for run in runs)
            x -= width if align == "right" else width / 2
        self.paragraph(node, (Line(x, y, runs),))

    def paragraph(self, node: Node | None, lines: Sequence[Line]) -> None:
        """Lines of text that belong to ``node``, drawn as one text object.

        More lines of the node may follow, on this page or the next. A line's end is no space: where words end with
        the line, its last run ends with a space, for whoever copies or listens. Without a node, and inside of
        `artifact`, text belongs to what surrounds it.

        Raises `MissingGlyphError`, and `StructureError` for a node inside of `figure` or `part`.
        """
        content = self._content
        if node is None or content.within is not None:
            content.refuse_within(node)
            content.code += set_text(content, lines, None)
        else:
            content.add_part(set_text(content, lines, self._tree.element(node)))

    @contextmanager
    def part(self, node: Node) -> Iterator[None]:
        """All that is painted inside is content of ``node``: a bullet drawn as a path, a sign with its actual text."""
        content = self._content
        content.refuse_within(node)
        if content.is_artifact:
            yield
        else:
            with content.marked(content.begin_mark(self._tree.element(node)), node):
                yield

    @contextmanager
    def figure(self, figure: Figure, box: Box) -> Iterator[None]:
        """All that is painted inside is the figure, which fills the box: left, bottom, right, top.

        Raises `StructureError` for a figure that has been drawn already.
        """
        content = self._content
        content.refuse_within(figure)
        if not content.is_artifact:
            element = self._tree.element(figure)
            if element.bbox:
                raise StructureError(f"the figure “{figure.alt}” is drawn twice")
            element.bbox = placement(*self._absolute(box))
        with self.part(figure):
            yield

    @contextmanager
    def artifact(self, kind: ArtifactType = "Pagination", subtype: ArtifactSubtype = "") -> Iterator[None]:
        """What is painted inside is no part of the document: page header_footer, or what is there already.

        Nodes, links and destinations are not heeded inside: what the next page repeats is drawn as it was drawn first
        (ISO 14289-1, 7.8; ISO 32000-1, 14.8.2.2). A part that is being drawn stays whole: inside of `figure` and
        `part` this does nothing.
        """
        if self._content.within is not None:
            yield
            return
        more = f"/Subtype/{subtype}" if subtype else ""
        with self._content.marked(f"/Artifact <</Type/{kind}{more}>> BDC", "artifact"):
            yield

    def begin(self, node: Node) -> None:
        """Give a node its place in the order of reading now, before anything of it is drawn."""
        if not self._content.is_artifact:
            self._tree.element(node)

    def paint(self, *drawn: Path) -> None:
        """Paint paths: content of the `figure` or `part` that is being drawn, or artifacts."""
        self._content.code += drawn

    def image(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """Paint a picture; (x, y) is its lower left corner. Like a path it is part of a figure, or an artifact."""
        number = self._images.get(image)
        if number is None:
            number = self._images[image] = image.embed(self._doc)
        self._content.images[f"I{number}"] = number
        self._content.code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /I{number} Do Q")

    def destination(self, name: str, x: float, y: float) -> None:
        """Name a place, which links and bookmarks call ``#name``: it comes to the upper left corner of the window.

        Raises `StructureError` where the name is taken.
        """
        if self._content.is_artifact:
            return
        if name in self.places:
            raise StructureError(f"two places of the document are called #{name}")
        left, top = self.absolutePosition(x, y)
        self.places[name] = f"[{self._content.page} 0 R/XYZ {left:.2f} {top:.2f} null]"

    # ---------------------------------------------------------------- ReportLab's text

    def drawString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # ReportLab's name
        """Text in the current face and colour, of the figure or artifact that is being painted."""
        self.text(None, x, y, [Run(text, self._face(self._fontname), self._fontsize, None)])

    def drawRightString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # as above
        """As `drawString`, ending at ``x``."""
        self.drawString(x - self.stringWidth(text), y, text)

    def drawCentredString(self, x: float, y: float, text: str, *_: Any, **__: Any) -> None:  # noqa: N802 # as above
        """As `drawString`, with its middle at ``x``."""
        self.drawString(x - self.stringWidth(text) / 2, y, text)

    # ---------------------------------------------------------------- pages

    def _begin_page(self) -> None:
        self._content = Content(self._doc, self._tree, self.uses, self._absolute)
        self._code = self._content.code

    def _absolute(self, box: Box) -> Box:
        """The box around a box of the current coordinates, in the page's own."""
        if self._currentMatrix == _UNTURNED:
            return box
        left, bottom, right, top = box
        xs, ys = zip(*(self.absolutePosition(x, y) for x in (left, right) for y in (bottom, top)), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def showPage(self) -> None:  # noqa: N802 # ReportLab's name
        """End the page; what is drawn next is on another.

        Raises `StructureError` where a part is still being drawn, or a saved state was not restored.
        """
        if self.state_stack:
            raise StructureError("a page ends between saveState and restoreState")
        content = self._content
        stream = self._doc.add_stream("", content.end())
        # a viewer that knows no quad points takes the last annotation whose box is hit: links over line ends come first
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
        """End the last page and put the page tree into the document; its number is returned."""
        if not self._content.is_empty or not self._pages:
            self.showPage()
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._doc.put(self._page_tree, f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>")
        return self._page_tree
