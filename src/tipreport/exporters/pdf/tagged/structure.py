"""The structure tree: the parts of a document in reading order (ISO 32000-1, 14.7).

A `Node` may be declared early, for instance while text is measured. When something of it is first drawn, the document
creates an `Element` for it, after those of everything drawn before. So the reading order is the drawing order, and
everything drawn of one node, on several pages too, is one element.
"""

from typing import Self

from .errors import StructureError
from .language import check_language
from .roles import HEADINGS, INLINE, check_headings, check_parent, check_role
from .syntax import byte_string, text_string


class Node:
    """A part of the document.

    ``role`` is a standard structure type. A node without a ``parent`` is placed directly in the document. If it is the
    node of a run of text, it is placed in the node of that text.

    - ``alt``: the alternative text of a figure or a formula (ISO 14289-1, 7.3 and 7.7)
    - ``actual_text``: the characters, if the glyphs differ from them (ISO 14289-1, 7.3; ISO 19005-3, 6.7.6)
    - ``language``: if it differs from the document's (ISO 14289-1, 7.2)
    - ``identifier``: unique in the document; a Note gets one by default (ISO 14289-1, 7.9)
    - ``attributes``: attribute objects in PDF syntax (ISO 32000-1, 14.7.5), such as a `writing_mode`

    Raises `StructureError` if the role is unknown or not allowed in its parent.
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
            check_parent(role, parent.role)
        self.role = role
        self.parent = parent
        self.alt = alt
        self.actual_text = actual_text
        self.language = language
        self.identifier = identifier
        self.attributes = attributes

    def child(self, role: str, *, alt: str = "", actual_text: str = "", language: str = "") -> "Node":
        """A child of this node."""
        return Node(role, self, alt=alt, actual_text=actual_text, language=language)

    def declared_children(self) -> tuple["Node", ...]:
        """Nodes that are added to the document with this one, such as all cells of a row, even empty ones."""
        return ()

    def check(self, element: "Element") -> None:
        """Check everything that was drawn of the node. Raises `StructureError`."""

    def __repr__(self) -> str:
        return f"<{self.role}>" if self.parent is None else f"{self.parent!r}<{self.role}>"


class Element:
    """A node in one document, with its number in the file and its kids.

    A kid is another element, or a reference to content in PDF syntax. ``page`` is the number of the page with its
    first content, 0 if it has none.
    """

    __slots__ = ("bbox", "kids", "node", "number", "page", "parent")

    def __init__(self, node: Node, parent: Self | None) -> None:
        self.node = node
        self.parent = parent
        self.kids: list[Element | str] = []
        self.number = 0
        self.page = 0
        self.bbox = ""
        if parent is not None:
            if parent.node is not node.parent:  # that of the node was checked when it was declared
                check_parent(node.role, parent.node.role)
            parent.kids.append(self)

    def add_content(self, page: int, mcid: int) -> None:
        """Add the marked-content sequence with this identifier on a page (ISO 32000-1, 14.7.4.2)."""
        if not self.page:
            self.page = page
        self.kids.append(str(mcid) if page == self.page else f"<</Type/MCR/Pg {page} 0 R/MCID {mcid}>>")

    def add_annotation(self, page: int, number: int) -> None:
        """Add an annotation on a page (ISO 32000-1, 14.7.4.3)."""
        self.kids.append(f"<</Type/OBJR/Pg {page} 0 R/Obj {number} 0 R>>")

    def body(self, parent: int, kids: list[str], identifier: str) -> str:
        """The structure element dictionary (ISO 32000-1, table 323); ``parent`` is the number of the parent."""
        node = self.node
        page = f"/Pg {self.page} 0 R" if self.page else ""
        content = f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else ""
        alt = f"/Alt{text_string(node.alt)}" if node.alt else ""
        actual_text = f"/ActualText{text_string(node.actual_text)}" if node.actual_text else ""
        language = f"/Lang{text_string(node.language)}" if node.language else ""
        name = f"/ID{byte_string(identifier)}" if identifier else ""
        attributes = f"/A[{node.attributes}{self.bbox}]" if node.attributes or self.bbox else ""
        return f"<</S/{node.role}/P {parent} 0 R{page}{content}{alt}{actual_text}{language}{name}{attributes}>>"


class StructureTree:
    """The elements of one document, and the parent tree.

    ``parents`` is the parent tree (ISO 32000-1, 14.7.4.4). It maps the key of a page to the elements of its marked
    content, and the key of an annotation to its element.
    """

    def __init__(self, root: Node) -> None:
        self.root = Element(root, None)
        self.parents: list[list[Element] | Element] = []
        self._elements: dict[Node, Element] = {root: self.root}

    def element(self, node: Node, default_parent: Element | None = None) -> Element:
        """The node's element, created if necessary. A node without a parent is placed in ``default_parent``."""
        elements = self._elements
        if node in elements:
            return elements[node]
        parent = (default_parent or self.root) if node.parent is None else self.element(node.parent, default_parent)
        if node in elements:  # the parent may have added it
            return elements[node]
        element = elements[node] = Element(node, parent)
        for other in node.declared_children():
            self.element(other)
        return element

    def element_of_run(self, node: Node, text: Element) -> Element:
        """The element of a run's node, inside the element of its text.

        Raises `StructureError` if the node is already in another text, since it would be read there.
        """
        element = top = self.element(node, text)
        while top.node.parent is not None and top.parent is not None:
            top = top.parent
        if top.parent is not text and top.node.role in INLINE:
            raise StructureError(f"{node!r} is already in another text: each text needs a node of its own")
        return element

    def key(self, value: list[Element] | Element) -> int:
        """Add a page or an annotation to the parent tree, and return its key (StructParents or StructParent)."""
        self.parents.append(value)
        return len(self.parents) - 1

    def bodies(self, first: int) -> list[str]:
        """The objects of the tree: the root, whose number is ``first``, and the elements in reading order after it.

        Raises `StructureError` for headings out of order and for duplicate identifiers.
        """
        elements = _Elements(first + 1)
        root = elements.add(self.root, first)
        check_headings(elements.headings)
        return [self._root(root, elements.identifiers), *elements.bodies]

    def _root(self, root: str, identifiers: dict[str, int]) -> str:
        """The structure tree root (ISO 32000-1, table 322)."""
        keys = " ".join(
            f"{key}[{' '.join([f'{element.number} 0 R' for element in value])}]"
            if isinstance(value, list)
            else f"{key} {value.number} 0 R"
            for key, value in enumerate(self.parents)
        )
        names = " ".join(f"{byte_string(name)}{identifiers[name]} 0 R" for name in sorted(identifiers))
        return "".join(
            (
                f"<</Type/StructTreeRoot/K {root}",
                f"/ParentTree<</Nums[{keys}]>>/ParentTreeNextKey {len(self.parents)}",
                f"/IDTree<</Names[{names}]>>" if names else "",
                ">>",
            )
        )


class _Elements:
    """The dictionaries of a tree's elements, numbered from ``first`` in reading order, with what is checked last."""

    def __init__(self, first: int) -> None:
        self.bodies: list[str] = []
        self.headings: list[str] = []
        self.identifiers: dict[str, int] = {}
        self._first = first

    def add(self, element: Element, parent: int) -> str:
        """Add an element and those inside it, and return a reference to it."""
        index = len(self.bodies)
        number = element.number = self._first + index
        node, kids = element.node, element.kids
        node.check(element)
        if node.role in HEADINGS:
            self.headings.append(node.role)
        name = node.identifier or (f"note{number}" if node.role == "Note" else "")  # ISO 14289-1, 7.9
        if name in self.identifiers:
            raise StructureError(f"two elements have the identifier {name!r} (ISO 32000-1, 14.7.2)")
        if name:
            self.identifiers[name] = number
        self.bodies.append("")
        references = [kid if isinstance(kid, str) else self.add(kid, number) for kid in kids]
        self.bodies[index] = element.body(parent, references, name)
        kids.clear()  # a cycle of references would wait for the garbage collector
        return f"{number} 0 R"
