"""The element of a table with a repeated head, in the named styles."""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.document.views import NOTHING
from tipreport_docx.characters import NBSP
from tipreport_docx.column_widths import column_widths
from tipreport_docx.elements import MM, Element, paragraph, w
from tipreport_docx.inline import Inline
from tipreport_docx.palette import INK, LANE, PAPER
from tipreport_docx.style import Border
from tipreport_docx.styles import GRID, TABLE
from tipreport_docx.table import Cell, Table

_SPACES = NBSP * 4  # as wide as a line is high
_OUTLINE = 0.75  # in points
_BESIDE = {"top": (-1, 0), "left": (0, -1), "bottom": (1, 0), "right": (0, 1)}  # rows and columns from a cell
_LOOK: Mapping[str, str | int] = {
    "val": "0020",
    "firstRow": 1,
    "lastRow": 0,
    "lastColumn": 0,
    "noHBand": 1,
    "noVBand": 1,
}


def table(inline: Inline, content: Table, width: int) -> Element:
    """Return the element of a table as wide as the text: ``width`` in twips."""
    sizes = column_widths(content, width, inline.labels.note)
    properties = w(
        "tblPr",
        w("tblStyle", val=GRID if content.is_grid else TABLE),
        *([w("bidiVisual")] if inline.direction == "rtl" else []),
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", **_LOOK, firstColumn=int(content.is_grid)),
        w("tblCaption", val=_one_line(content.name)),
        w("tblDescription", val=_one_line(content.description)),
    )
    head = w("tr", w("trPr", w("cantSplit"), w("tblHeader")))
    for column, size in zip(content.columns, sizes, strict=True):
        style = column.head_style or ("TableHeadNumber" if column.is_numeric else "TableHead")
        head.append(
            w(
                "tc",
                w("tcPr", w("tcW", w=size, type="dxa"), *_padding(content)),
                paragraph(style, inline.text(column.head)),
            )
        )
    element = w("tbl", properties, w("tblGrid", *(w("gridCol", w=size) for size in sizes)), head)
    element.extend(_row(inline, content, index, sizes) for index in range(len(content.rows)))
    return element


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _row(inline: Inline, content: Table, row: int, sizes: Sequence[int]) -> Element:
    element = w("tr", w("trPr", w("cantSplit")))
    nothing = () if content.is_grid else NOTHING
    for index, (column, cell, size) in enumerate(zip(content.columns, content.rows[row], sizes, strict=True)):
        style = cell.style or ("TableNumber" if column.is_numeric else "TableText")
        text = paragraph(style, [*_square(inline, cell), *inline.spans(cell.content or nothing)])
        note = [paragraph("TableNote", inline.spans(cell.note))] if cell.note else []
        element.append(w("tc", _properties(content, row, index, size), text, *note))
    return element


def _square(inline: Inline, cell: Cell) -> Iterator[Element]:
    """Yield the square of a tier: spaces, which nobody hears, in its fill."""
    if cell.square is not None:
        yield from inline.text(_SPACES, f"TierSquare{cell.square.name.replace(' ', '')}")
        yield from inline.text(NBSP)


def _properties(content: Table, row: int, column: int, size: int) -> Element:
    """Return the width of a cell, its margin, and the fill and the outline of a tier, which no table style can have."""
    cell = content.rows[row][column]
    element = w("tcPr", w("tcW", w=size, type="dxa"))
    if borders := [border.at(side) for side, border in _borders(content.rows, row, column)]:
        element.append(w("tcBorders", *borders))
    fill = LANE if cell.in_lane else PAPER if cell.tier is None else cell.tier.fill
    if fill != PAPER:
        element.append(w("shd", val="clear", color="auto", fill=fill))
    element.extend(_padding(content))
    return element


def _padding(content: Table) -> Iterator[Element]:
    if content.padded:
        yield w("tcMar", w("left", w=round(2 * MM), type="dxa"))


def _borders(rows: Sequence[Sequence[Cell]], row: int, column: int) -> Iterator[tuple[str, Border]]:
    """Yield the borders of a cell: its outline, or that of the cell beside it, so that both agree about their edge."""
    own = _outline(rows[row][column])
    for side, (down, right) in _BESIDE.items():
        at, index = row + down, column + right
        inside = 0 <= at < len(rows) and 0 <= index < len(rows[at])
        if border := own or (_outline(rows[at][index]) if inside else None):
            yield side, border


def _outline(cell: Cell) -> Border | None:
    """Return the outline of the tier that a cell shows, dashed around a claim."""
    colour = INK if cell.dashed else "" if cell.tier is None else cell.tier.outline
    return Border(points=_OUTLINE, colour=colour, space=0, dashed=cell.dashed) if colour else None
