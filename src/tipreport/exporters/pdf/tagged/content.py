"""A page's content while it is drawn: always inside exactly one marked-content sequence (ISO 32000-1, 14.6).

Where no part of the document is being drawn, that sequence is an artifact (ISO 14289-1, 7.1): whatever is painted
without a node is one by construction.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .embedding import FontUse
from .errors import StructureError
from .fonts import Face
from .links import Box, Link, LinkAnnotation
from .structure import Annotated, Element, Mark, Node, StructureTree
from .syntax import text_string
from .writer import FileWriter

_ARTIFACT = "/Artifact BMC"


class Content:
    """The content of one page.

    ``code`` holds its operators; what is appended to it is painted as an artifact, or as the part that is being
    drawn: ``within`` is that part's node, or the word ``artifact`` in an artifact that is told apart from others.
    ``uses`` notes what the document draws of each face; ``absolute`` turns a box into the page's own coordinates.
    """

    def __init__(
        self,
        writer: FileWriter,
        tree: StructureTree,
        uses: dict[Face, FontUse],
        absolute: Callable[[Box], Box],
    ) -> None:
        self.code = [_ARTIFACT]
        self.within: Node | str | None = None
        self.images: dict[str, int] = {}
        self.links: dict[Element, LinkAnnotation] = {}
        self.marks: list[Element] = []
        self.tree = tree
        self._uses = uses
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
        """Whether nothing has been drawn, named or set."""
        return len(self.code) == 1 and self._page == 0

    @property
    def is_artifact(self) -> bool:
        """Whether an artifact is being drawn that is told apart from others: nodes are not heeded in it."""
        return isinstance(self.within, str)

    def refuse_within(self, node: Node | None) -> None:
        """Marks do not nest: each is content of one part (ISO 32000-1, 14.7.4). Raises `StructureError`."""
        if node is not None and isinstance(self.within, Node):
            raise StructureError(f"{node!r} cannot be drawn within {self.within!r}, whose content has no nodes")

    def add_part(self, operators: Sequence[str]) -> None:
        """Content with marks of its own."""
        self._end_artifact()
        self.code += operators
        self.code.append(_ARTIFACT)

    @contextmanager
    def marked(self, operator: str, within: Node | str) -> Iterator[None]:
        """All that is added inside is in one marked-content sequence."""
        self._end_artifact()
        self.code.append(operator)
        self.within = within
        try:
            yield
        finally:
            self.within = None
            self.code += ("EMC", _ARTIFACT)

    def _end_artifact(self) -> None:
        """End the artifact around what is no part; where nothing was painted in it there is none."""
        if self.code[-1] is _ARTIFACT:
            self.code.pop()
        else:
            self.code.append("EMC")

    def begin_mark(self, element: Element) -> str:
        """The operator that begins a marked-content sequence of the element (ISO 32000-1, 14.7.4.2).

        Its actual text is said here too, once, for whoever reads content without structure.
        """
        mcid = len(self.marks)
        self.marks.append(element)
        actual = element.node.actual_text
        said = f"/ActualText{text_string('' if element.kids else actual)}" if actual else ""
        element.kids.append(Mark(self.page, mcid))
        return f"/{element.node.role} <</MCID {mcid}{said}>> BDC"

    def use(self, face: Face) -> FontUse:
        """What the document draws of a face."""
        use = self._uses.get(face)
        if use is None:
            use = self._uses[face] = FontUse(face, f"F{len(self._uses) + 1}")
        return use

    def add_link_box(self, element: Element, link: Link, box: Box) -> None:
        """A box of linked text, in the current coordinates: all of a link on one page are one annotation."""
        annotation = self.links.get(element)
        if annotation is None:
            annotation = self.links[element] = LinkAnnotation(self._writer.reserve(), link)
        annotation.boxes.append(self._absolute(box))

    def end(self) -> bytes:
        """The page's stream. Its links become content of their elements, after their text.

        Raises `StructureError` where a part is still being drawn.
        """
        if self.within is not None:
            raise StructureError("a page ends inside of a figure, a part or an artifact")
        self._end_artifact()
        for element, annotation in self.links.items():
            element.kids.append(Annotated(self.page, annotation.number))
        return "\n".join(self.code).encode("latin-1")
