"""Tables, with header cells that say what they head."""

from collections.abc import Iterator
from typing import Literal

from .errors import StructureError
from .structure import Element, Node
from .syntax import text_string

Scope = Literal["Column", "Row", "Both"]


class Table(Node):
    """A table (ISO 14289-1, 7.5). ``summary`` says what it holds, for who cannot see its shape.

    Rows stand in it directly or in sections. What is repeated on a further page, a head or a label, is drawn as an
    artifact: it is there once already.
    """

    __slots__ = ()

    def __init__(self, parent: Node | None = None, *, summary: str = "") -> None:
        attributes = f"<</O/Table/Summary{text_string(summary)}>>" if summary else ""
        super().__init__("Table", parent, attributes=attributes)

    def head(self) -> "Section":
        """The rows that head the columns."""
        return Section("THead", self)

    def body(self) -> "Section":
        """Rows that belong together."""
        return Section("TBody", self)

    def foot(self) -> "Section":
        """The rows that close the columns."""
        return Section("TFoot", self)

    def row(self) -> "Row":
        """The next row."""
        return Row(self)

    def caption(self) -> Node:
        """The table's title, drawn before its first row or after its last."""
        return self.child("Caption")

    def check(self, element: Element) -> None:
        """All rows fill the same number of columns, spans counted (ISO 14289-1, 7.2). Raises `StructureError`."""
        hanging: list[tuple[int, int]] = []  # columns that cells of rows above fill too, and in how many rows
        width = 0
        for number, cells in enumerate(_rows(element), 1):
            filled = sum(columns for columns, _ in hanging) + sum(cell.columns for cell in cells)
            if number > 1 and filled != width:
                raise StructureError(f"row {number} of a table fills {filled} columns, the row before it {width}")
            width = filled
            hanging = [(columns, left - 1) for columns, left in hanging if left > 1]
            hanging += [(cell.columns, cell.rows - 1) for cell in cells if cell.rows > 1]
        if hanging:
            raise StructureError("a cell of a table spans more rows than there are below it")


class Section(Node):
    """A part of a table: its head, a body, or its foot."""

    __slots__ = ()

    def row(self) -> "Row":
        """The next row of the section."""
        return Row(self)


class Row(Node):
    """A row of a table.

    Declare its cells before any is drawn: they stand in the order they are declared in, and empty cells stand too.
    """

    __slots__ = ("cells",)

    def __init__(self, parent: Node) -> None:
        super().__init__("TR", parent)
        self.cells: list[Cell] = []

    def header(self, scope: Scope = "Column", *, columns: int = 1, rows: int = 1) -> "Cell":
        """The next cell, heading a column, a row or both (ISO 14289-1, 7.5)."""
        return Cell("TH", self, scope, columns, rows)

    def cell(self, *, columns: int = 1, rows: int = 1) -> "Cell":
        """The next cell, over so many columns and rows."""
        return Cell("TD", self, None, columns, rows)

    def places(self) -> tuple[Node, ...]:
        """All cells of the row."""
        return tuple(self.cells)


class Cell(Node):
    """A cell: text may stand in it directly, or in paragraphs and lists."""

    __slots__ = ("columns", "rows")

    def __init__(self, role: str, row: Row, scope: Scope | None, columns: int, rows: int) -> None:
        if columns < 1 or rows < 1:
            raise StructureError(f"a cell spans at least one column and one row, not {columns} and {rows}")
        super().__init__(role, row, attributes=_attributes(scope, columns, rows))
        self.columns = columns
        self.rows = rows
        row.cells.append(self)


def _rows(element: Element) -> Iterator[list[Cell]]:
    """The cells of each row that was drawn, those of sections too."""
    for kid in element.kids:
        if isinstance(kid, Element):
            if isinstance(kid.node, Row):
                yield [cell.node for cell in kid.kids if isinstance(cell, Element) and isinstance(cell.node, Cell)]
            elif isinstance(kid.node, Section):
                yield from _rows(kid)


def _attributes(scope: Scope | None, columns: int, rows: int) -> str:
    """The table attributes of a cell (ISO 32000-1, 14.8.5.7)."""
    entries = "".join(
        (
            f"/Scope/{scope}" if scope else "",
            f"/ColSpan {columns}" if columns > 1 else "",
            f"/RowSpan {rows}" if rows > 1 else "",
        )
    )
    return f"<</O/Table{entries}>>" if entries else ""
