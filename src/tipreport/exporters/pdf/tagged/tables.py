"""Tables, with header cells for columns and rows."""

from collections.abc import Iterator
from typing import Literal

from .errors import StructureError
from .structure import Element, Node
from .syntax import text_string

Scope = Literal["Column", "Row", "Both"]


class Table(Node):
    """A table (ISO 14289-1, 7.5). ``summary`` describes it for readers who cannot see it.

    Its rows may be in sections. A head or a label that is repeated on the next page is drawn as an artifact.
    """

    __slots__ = ()

    def __init__(self, parent: Node | None = None, *, summary: str = "") -> None:
        attributes = f"<</O/Table/Summary{text_string(summary)}>>" if summary else ""
        super().__init__("Table", parent, attributes=attributes)

    def head(self) -> "Section":
        """The section with the column heads."""
        return Section("THead", self)

    def body(self) -> "Section":
        """A section of rows."""
        return Section("TBody", self)

    def row(self) -> "Row":
        """The next row."""
        return Row(self)

    def check(self, element: Element) -> None:
        """Check that all rows have the same number of columns, with spans (ISO 14289-1, 7.2)."""
        width = 0
        for number, cells in enumerate(_rows(element), 1):
            filled = sum(cell.columns for cell in cells)
            if number > 1 and filled != width:
                raise StructureError(f"row {number} of a table has {filled} columns, but the row before it has {width}")
            width = filled


class Section(Node):
    """A section of a table: its head or a body."""

    __slots__ = ()

    def row(self) -> "Row":
        """The next row of the section."""
        return Row(self)


class Row(Node):
    """A row of a table.

    Declare all cells, including empty ones, in their order before any of them is drawn.
    """

    __slots__ = ("cells",)

    def __init__(self, parent: Node) -> None:
        super().__init__("TR", parent)
        self.cells: list[Cell] = []

    def header(self, scope: Scope = "Column", *, columns: int = 1) -> "Cell":
        """Add a header cell for a column, a row or both (ISO 14289-1, 7.5)."""
        return Cell("TH", self, scope, columns)

    def cell(self, *, columns: int = 1) -> "Cell":
        """Add a cell that spans this many columns."""
        return Cell("TD", self, None, columns)

    def declared_children(self) -> tuple[Node, ...]:
        """All cells of the row."""
        return tuple(self.cells)


class Cell(Node):
    """A cell, which contains text directly, or paragraphs and lists."""

    __slots__ = ("columns",)

    def __init__(self, role: str, row: Row, scope: Scope | None, columns: int) -> None:
        if columns < 1:
            raise StructureError(f"expected a cell that spans at least one column, found {columns}")
        super().__init__(role, row, attributes=_attributes(scope, columns))
        self.columns = columns
        row.cells.append(self)


def _rows(element: Element) -> Iterator[list[Cell]]:
    """The cells of each row that was drawn, including rows in sections."""
    for kid in element.kids:
        if isinstance(kid, Element):
            if isinstance(kid.node, Row):
                yield [cell.node for cell in kid.kids if isinstance(cell, Element) and isinstance(cell.node, Cell)]
            elif isinstance(kid.node, Section):
                yield from _rows(kid)


def _attributes(scope: Scope | None, columns: int) -> str:
    """The table attributes of a cell (ISO 32000-1, 14.8.5.7)."""
    entries = (f"/Scope/{scope}" if scope else "") + (f"/ColSpan {columns}" if columns > 1 else "")
    return f"<</O/Table{entries}>>" if entries else ""
