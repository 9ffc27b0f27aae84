"""A page's content while it is drawn. It is always inside exactly one marked-content sequence (ISO 32000-1, 14.6).

Outside nodes, that sequence is an artifact (ISO 14289-1, 7.1), so everything painted without a node is one.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .embedding import FontUse
from .errors import StructureError
from .fonts import Face
from .links import Box, Link, LinkAnnotation
from .structure import Element, Node, StructureTree
from .syntax import text_string
from .writer import FileWriter

_ARTIFACT = "/Artifact BMC"


class Content:
    """The content of one page.

    ``code`` holds its operators. Operators added to it belong to ``current``: the node of the current part, the word
    ``artifact`` inside `TaggedCanvas.artifact`, or None for other artifacts. ``font_uses`` collects the characters
    drawn in each face. ``absolute`` converts a box to page coordinates.
    """

    def __init__(
        self,
        writer: FileWriter,
        tree: StructureTree,
        font_uses: dict[Face, FontUse],
        absolute: Callable[[Box], Box],
    ) -> None:
        self.code = [_ARTIFACT]
        self.current: Node | str | None = None
        self.images: dict[str, int] = {}
        self.links: dict[Element, LinkAnnotation] = {}
        self.marks: list[Element] = []
        self.tree = tree
        self._font_uses = font_uses
        self._writer = writer
        self._absolute = absolute
        self._page = 0

    @property
    def page(self) -> int:
        """The number of the page's object."""
        if self._page == 0:
            self._page = self._writer.reserve()
        return self._page

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been added."""
        return len(self.code) == 1 and self._page == 0

    @property
    def is_artifact(self) -> bool:
        """Whether an explicit artifact is being drawn, in which nodes are ignored."""
        return isinstance(self.current, str)

    def check_nesting(self, node: Node | None) -> None:
        """Raise `StructureError` for a node inside a part: marked content does not nest (ISO 32000-1, 14.7.4)."""
        if node is not None and isinstance(self.current, Node):
            raise StructureError(f"{node!r} cannot be drawn inside {self.current!r}, whose content has no nodes")

    def add_part(self, operators: Sequence[str]) -> None:
        """Add operators that include their own marked-content sequences."""
        self._end_artifact()
        self.code += operators
        self.code.append(_ARTIFACT)

    @contextmanager
    def marked(self, operator: str, current: Node | str) -> Iterator[None]:
        """Everything added inside is in one marked-content sequence."""
        self._end_artifact()
        self.code.append(operator)
        self.current = current
        try:
            yield
        finally:
            self.current = None
            self.code += ("EMC", _ARTIFACT)

    def _end_artifact(self) -> None:
        """End the implicit artifact, or remove it if it is empty."""
        if self.code[-1] is _ARTIFACT:
            self.code.pop()
        else:
            self.code.append("EMC")

    def begin_mark(self, element: Element) -> str:
        """The operator that begins a marked-content sequence of the element (ISO 32000-1, 14.7.4.2).

        It repeats the actual text once, for readers of the content that ignore the structure.
        """
        mcid = len(self.marks)
        self.marks.append(element)
        actual = element.node.actual_text
        actual_text = f"/ActualText{text_string('' if element.kids else actual)}" if actual else ""
        element.add_content(self._page or self.page, mcid)
        return f"/{element.node.role} <</MCID {mcid}{actual_text}>> BDC"

    def font_use(self, face: Face) -> FontUse:
        """The characters and glyphs that the document uses of a face."""
        use = self._font_uses.get(face)
        if use is None:
            use = self._font_uses[face] = FontUse(face, f"F{len(self._font_uses) + 1}")
        return use

    def add_link_box(self, element: Element, link: Link, box: Box) -> None:
        """Add a box of linked text, in the current coordinates. A link has one annotation on each page."""
        annotation = self.links.get(element)
        if annotation is None:
            annotation = self.links[element] = LinkAnnotation(self._writer.reserve(), link)
        annotation.boxes.append(self._absolute(box))

    def end(self) -> bytes:
        """The page's stream. Links are added to their elements, after their text.

        Raises `StructureError` inside a part.
        """
        if self.current is not None:
            raise StructureError("a page ends inside a figure, a part or an artifact")
        self._end_artifact()
        for element, annotation in self.links.items():
            element.add_annotation(self.page, annotation.number)
        return "\n".join(self.code).encode("latin-1")
