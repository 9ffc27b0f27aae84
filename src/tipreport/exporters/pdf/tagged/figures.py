"""Figures with alternative text."""

from .errors import StructureError
from .structure import Node


class Figure(Node):
    """A picture, a chart or a sign with alternative text (ISO 14289-1, 7.3).

    Paint it inside `TaggedCanvas.figure`, which records its position. Raises `StructureError` for an empty ``alt``:
    decoration should be an artifact.
    """

    __slots__ = ()

    def __init__(self, alt: str, parent: Node | None = None, *, language: str = "") -> None:
        if not alt.strip():
            raise StructureError("a figure needs alternative text (ISO 14289-1, 7.3); decoration is an artifact")
        super().__init__("Figure", parent, alt=alt, language=language)


def placement(left: float, bottom: float, right: float, top: float) -> str:
    """The layout attributes of a figure: a block with its bounding box (ISO 32000-1, 14.8.5.4.3)."""
    return f"<</O/Layout/Placement/Block/BBox[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]>>"
