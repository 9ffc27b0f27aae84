"""Tables: a head that repeats, rows that do not part, widths by what the columns hold."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.document import Spans, Text
from tipreport_docx.elements import MM, Element, paragraph, w
from tipreport_docx.inline import Inline
from tipreport_docx.palette import INK, PAPER, TierLook
from tipreport_docx.spans import plain
from tipreport_docx.styles import TABLE

NOTHING: Spans = (Text("–"),)
_CHARACTER = 1.75 * MM  # about as wide as a character of 9.5 pt
_BOLD = 2.05 * MM
_GAP = 3.5 * MM
_SIDES = ("top", "left", "bottom", "right")


@frozen(kw_only=True)
class Column:
    """A column: its head, its widths in millimetres, whether it holds numbers, whether it takes the rest."""

    head: str
    most: float = 40
    least: float = 0
    number: bool = False
    rest: bool = False


@frozen(kw_only=True)
class Cell:
    """A cell: what it says, what stands below that, its style if not the column's, and the tier that it shows."""

    content: Spans
    under: tuple[Spans, ...] = ()
    style: str = ""
    look: TierLook | None = None
    dashed: bool = False


@frozen(kw_only=True)
class Grid:
    """A table. ``name`` and ``description`` are its alternative text; ``padded`` where cells have fills."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    padded: bool = False


def table(inline: Inline, grid: Grid, width: int) -> Element:
    """The table, as wide as the text: ``width`` in twips."""
    sizes = _widths(grid, width)
    properties = w(
        "tblPr",
        w("tblStyle", val=TABLE),
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=_attribute(grid.name)),
        w("tblDescription", val=_attribute(grid.description)),
    )
    head = w("tr", w("trPr", w("cantSplit"), w("tblHeader")))
    for column, size in zip(grid.columns, sizes, strict=True):
        style = "TableHeadNumber" if column.number else "TableHead"
        head.append(w("tc", _cell_properties(grid, size), paragraph(style, inline.text(column.head))))
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=size) for size in sizes)), head)
    made.extend(_row(inline, grid, row, sizes) for row in grid.rows)
    return made


def _attribute(words: str) -> str:
    return " ".join(words.split())


def _row(inline: Inline, grid: Grid, row: Sequence[Cell], sizes: Sequence[int]) -> Element:
    made = w("tr", w("trPr", w("cantSplit")))
    for column, cell, size in zip(grid.columns, row, sizes, strict=True):
        style = cell.style or ("TableNumber" if column.number else "TableText")
        made.append(
            w(
                "tc",
                _cell_properties(grid, size, cell),
                paragraph(style, inline.spans(cell.content or NOTHING)),
                *(paragraph("TableNote", inline.spans(says)) for says in cell.under if says),
            )
        )
    return made


def _cell_properties(grid: Grid, size: int, cell: Cell | None = None) -> Element:
    """Its width; the fill and the outline of a tier, which no style of a table can know."""
    made = w("tcPr", w("tcW", w=size, type="dxa"))
    if cell is not None and cell.look is not None:
        kind, colour = ("dashed", INK) if cell.dashed else ("single", cell.look.edge)
        if colour:
            made.append(w("tcBorders", *(w(side, val=kind, sz=6, space=0, color=colour) for side in _SIDES)))
        if cell.look.fill != PAPER:
            made.append(w("shd", val="clear", color="auto", fill=cell.look.fill))
    if grid.padded:
        made.append(w("tcMar", w("left", w=round(2 * MM), type="dxa")))
    return made


def _widths(grid: Grid, width: int) -> list[int]:
    """Columns as wide as their longest cell, up to their most; what is left goes to one of them."""
    sizes = []
    for at, column in enumerate(grid.columns):
        longest = max([len(column.head) + 1, *(len(plain(row[at].content)) for row in grid.rows)])
        word = max(map(len, f"{column.head}  {' '.join(plain(row[at].content) for row in grid.rows)}".split(" ")))
        head = max(map(len, column.head.split(" "))) * _BOLD
        least = max(min(word, 24) * _CHARACTER, head) + _GAP
        sizes.append(max(least, column.least * MM, min(longest * _CHARACTER + _GAP, column.most * MM)))
    rest = next((at for at, column in enumerate(grid.columns) if column.rest), 0)
    left = width - sum(sizes) + sizes[rest]
    if left < 40 * MM:  # too many or too wide: all give way alike
        scale = (width - 40 * MM) / (sum(sizes) - sizes[rest])
        sizes = [size * scale for size in sizes]
        left = 40 * MM
    sizes[rest] = left
    made = [int(size) for size in sizes]
    made[rest] += width - sum(made)
    return made
