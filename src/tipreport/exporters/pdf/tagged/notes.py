"""Notes and references."""

from .links import Link
from .structure import Node


class Note(Node):
    """A footnote or an endnote (ISO 14289-1, 7.9). By default it gets a unique identifier."""

    __slots__ = ()

    def __init__(self, parent: Node | None = None, *, identifier: str = "") -> None:
        super().__init__("Note", parent, identifier=identifier)

    def label(self) -> Node:
        """The mark or number before the note."""
        return self.child("Lbl")


def reference(destination: str, description: str, parent: Node | None = None) -> Link:
    """A link to another part of the document, such as a citation or the number of a note.

    It is a Link in a Reference (ISO 32000-1, 14.8.4.4); ``destination`` is a name such as ``#note-3``.
    """
    return Link(destination, description, Node("Reference", parent))
