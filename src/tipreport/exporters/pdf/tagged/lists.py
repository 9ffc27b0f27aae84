"""Lists, with the labels and bodies of their items."""

from typing import Literal

from .structure import Node

Numbering = Literal[
    "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"
]


class List(Node):
    """A list (ISO 14289-1, 7.6). ``numbering`` is the type of its labels (ISO 32000-1, 14.8.5.5).

    The parent of a nested list is the body of an item.
    """

    __slots__ = ()

    def __init__(self, parent: Node | None = None, *, numbering: Numbering = "None") -> None:
        super().__init__("L", parent, attributes=f"<</O/List/ListNumbering/{numbering}>>")

    def item(self) -> "Item":
        """The next item."""
        return Item("LI", self)


class Item(Node):
    """An item of a list: draw its label, if it has one, then its body."""

    __slots__ = ()

    def label(self) -> Node:
        """The item's bullet or number."""
        return self.child("Lbl")

    def body(self) -> Node:
        """The content of the item."""
        return self.child("LBody")
