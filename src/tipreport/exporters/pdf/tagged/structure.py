"""The structure tree: what the parts of a document are, in the order they are read (ISO 32000-1, 14.7).

A `Node` is declared while text is measured and says what a part is. It costs nothing until something of it is
drawn: then the document makes an `Element` of it, after all that was drawn before. So the order of reading is the
order of drawing, and what is drawn of one node on several pages is one element.
"""

from collections.abc import Iterator
from typing import NamedTuple, Self

from .errors import StructureError
from .language import check_language
from .roles import HEADINGS, INLINE, check_headings, check_place, check_role
from .syntax import byte_string, text_string


class Node:
    """A part of the document, and what it is.

    ``role`` is a standard structure type. A node without a ``parent`` stands directly in the document, or, if a run
    of text names it, in the node of that text.

    - ``alt``: what a figure shows, or a formula says (ISO 14289-1, 7.3 and 7.7)
    - ``actual_text``: the characters, where the glyphs do not say them (ISO 14289-1, 7.3; ISO 19005-3, 6.7.6)
    - ``language``: where it differs from the document's (ISO 14289-1, 7.2)
    - ``identifier``: unique in the document; a Note without one is given one (ISO 14289-1, 7.9)
    - ``attributes``: attribute objects as they stand in the file (ISO 32000-1, 14.7.5)

    Raises `StructureError` where the role is unknown or cannot stand in its parent.
    """

    __slots__ = ("actual_text", "alt", "attributes", "identifier", "language", "parent", "role")

    role: str
    parent: "Node | None"

    def __init__(
        self,
        role: str,
        parent: "Node | None" = None,
        *,
        alt: str = "",
        actual_text: str = "",
        language: str = "",
        identifier: str = "",
        attributes: str = "",
    ) -> None:
        check_role(role)
        if language:
            check_language(language)
        if parent is not None:
            check_place(role, parent.role)
        self.role = role
        self.parent = parent
        self.alt = alt
        self.actual_text = actual_text
        self.language = language
        self.identifier = identifier
        self.attributes = attributes

    def child(self, role: str, *, alt: str = "", actual_text: str = "", language: str = "") -> "Node":
        """A node in this one."""
        return Node(role, self, alt=alt, actual_text=actual_text, language=language)

    def places(self) -> tuple["Node", ...]:
        """Nodes that have their place as soon as this one has: the cells of a row, also the empty ones."""
        return ()

    def check(self, element: "Element") -> None:
        """Whether all that was drawn of the node makes sense together. Raises `StructureError`."""

    def __repr__(self) -> str:
        return f"<{self.role}>" if self.parent is None else f"{self.parent!r}<{self.role}>"


class Mark(NamedTuple):
    """A marked-content sequence: the object number of its page, and its identifier there."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """A reference to an annotation: the object numbers of its page and of itself."""

    page: int
    annotation: int


class Element:
    """A node in one document: its number in the file and what stands in it."""

    __slots__ = ("bbox", "kids", "node", "number", "parent")

    def __init__(self, node: Node, parent: Self | None) -> None:
        self.node = node
        self.parent = parent
        self.kids: list[Element | Mark | Annotated] = []
        self.number = 0
        self.bbox = ""
        if parent is not None:
            check_place(node.role, parent.node.role)
            parent.kids.append(self)

    def body(self, above: int, identifier: str) -> str:
        """The structure element dictionary (ISO 32000-1, table 323); ``above`` is the number of the parent."""
        page = 0
        kids = []
        for kid in self.kids:
            if isinstance(kid, Mark):
                page = page or kid.page
                kids.append(str(kid.mcid) if kid.page == page else f"<</Type/MCR/Pg {kid.page} 0 R/MCID {kid.mcid}>>")
            elif isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
            else:
                kids.append(f"<</Type/OBJR/Pg {kid.page} 0 R/Obj {kid.annotation} 0 R>>")
        node = self.node
        return "".join(
            (
                f"<</S/{node.role}/P {above} 0 R",
                f"/Pg {page} 0 R" if page else "",
                f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else "",
                f"/Alt{text_string(node.alt)}" if node.alt else "",
                f"/ActualText{text_string(node.actual_text)}" if node.actual_text else "",
                f"/Lang{text_string(node.language)}" if node.language else "",
                f"/ID{byte_string(identifier)}" if identifier else "",
                f"/A[{node.attributes}{self.bbox}]" if node.attributes or self.bbox else "",
                ">>",
            )
        )


class StructureTree:
    """The elements of one document, and the way back to them from marks and annotations.

    ``parents`` is the parent tree (ISO 32000-1, 14.7.4.4): under a page's key the elements of its marks, by
    identifier; under an annotation's key its element.
    """

    def __init__(self, root: Node) -> None:
        self.root = Element(root, None)
        self.parents: list[list[Element] | Element] = []
        self._elements: dict[Node, Element] = {root: self.root}

    def element(self, node: Node, under: Element | None = None) -> Element:
        """The node's element, made now if it was not met before; without a parent it stands in ``under``."""
        element = self._elements.get(node)
        if element is not None:
            return element
        above = (under or self.root) if node.parent is None else self.element(node.parent, under)
        element = self._elements.get(node)  # where the parent gave it its place
        if element is None:
            element = self._elements[node] = Element(node, above)
            for other in node.places():
                self.element(other)
        return element

    def inside(self, node: Node, text: Element) -> Element:
        """The element of a run's node, in the element of its text.

        Raises `StructureError` where the node stands in another text: it would be read there.
        """
        element = top = self.element(node, text)
        while top.node.parent is not None and top.parent is not None:
            top = top.parent
        if top.parent is not text and top.node.role in INLINE:
            raise StructureError(f"{node!r} stands in another text already: each text needs a node of its own")
        return element

    def key(self, value: list[Element] | Element) -> int:
        """The key of a page or an annotation in the parent tree: its StructParents or StructParent."""
        self.parents.append(value)
        return len(self.parents) - 1

    def __iter__(self) -> Iterator[Element]:
        """All elements, in the order they are read."""
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += (kid for kid in reversed(element.kids) if isinstance(kid, Element))

    def bodies(self, tree: int, first: int) -> Iterator[str]:
        """The objects of the tree: the root, whose number is ``tree``, and the elements, numbered from ``first``.

        Raises `StructureError` for headings out of order and for an identifier that two elements have.
        """
        elements = list(self)
        check_headings(element.node.role for element in elements if element.node.role in HEADINGS)
        for number, element in enumerate(elements, first):
            element.node.check(element)
            element.number = number
        identifiers = _identifiers(elements)
        yield self._root(identifiers)
        named = {element: name for name, element in identifiers.items()}
        for element in elements:
            above = tree if element.parent is None else element.parent.number
            yield element.body(above, named.get(element, ""))

    def _root(self, identifiers: dict[str, Element]) -> str:
        """The structure tree root (ISO 32000-1, table 322)."""
        keys = " ".join(
            f"{key}[{' '.join(f'{e.number} 0 R' for e in value)}]"
            if isinstance(value, list)
            else f"{key} {value.number} 0 R"
            for key, value in enumerate(self.parents)
        )
        names = " ".join(f"{byte_string(n)}{identifiers[n].number} 0 R" for n in sorted(identifiers))
        return "".join(
            (
                f"<</Type/StructTreeRoot/K {self.root.number} 0 R",
                f"/ParentTree<</Nums[{keys}]>>/ParentTreeNextKey {len(self.parents)}",
                f"/IDTree<</Names[{names}]>>" if names else "",
                ">>",
            )
        )


def _identifiers(elements: list[Element]) -> dict[str, Element]:
    """The elements that have an identifier; each note has one (ISO 14289-1, 7.9)."""
    found: dict[str, Element] = {}
    for element in elements:
        name = element.node.identifier
        if not name and element.node.role == "Note":
            name = f"note{element.number}"
        if name in found:
            raise StructureError(f"two elements have the identifier {name!r} (ISO 32000-1, 14.7.2)")
        if name:
            found[name] = element
    return found
