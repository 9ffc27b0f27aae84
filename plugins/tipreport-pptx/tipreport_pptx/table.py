"""Native tables, which PowerPoint reads aloud cell by cell."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen
from pptx.oxml.ns import qn

from tipreport_pptx.deck import Slide
from tipreport_pptx.elements import a, describe, emu, set_text, solid
from tipreport_pptx.palette import GREY, PAPER, Box
from tipreport_pptx.paragraph import Paragraph, height_of

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style "No Style, No Grid"
_SIDES = ("lnL", "lnR", "lnT", "lnB")


@frozen(kw_only=True)
class TableCell:
    """A cell: its text, its fill, and its lines: ``(side, colour, width, dash)``, where a side is ``lnT``."""

    paragraph: Paragraph
    fill: str = ""
    is_hatched: bool = False
    lines: tuple[tuple[str, str, float, str], ...] = ()
    padding: float = 3
    side_padding: float = 3


def add_table(
    slide: Slide, box: Box, widths: Sequence[float], rows: Sequence[Sequence[TableCell]], *, name: str, description: str
) -> float:
    """Add a table whose first row and first column are headers, and return its height in points."""
    heights = [row_height(row, widths) for row in rows]
    frame = slide.slide.shapes.add_table(
        len(rows), len(widths), emu(box.x), emu(box.y), emu(sum(widths)), emu(sum(heights))
    )
    describe(frame, name, description)
    table = frame.table
    properties = table._tbl.tblPr  # noqa: SLF001 - python-pptx has no styles of tables
    properties.find(qn("a:tableStyleId")).text = _PLAIN
    table.first_row, table.first_col, table.horz_banding = True, True, False
    if slide.style.is_rtl:
        properties.set("rtl", "1")
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001 - its columns sum up all
        column.set("w", str(emu(width)))
    elements = table._tbl.findall(qn("a:tr"))  # noqa: SLF001 - python-pptx finds each cell by a search
    for element, row, height in zip(elements, rows, heights, strict=True):
        element.set("h", str(emu(height)))
        for cell_element, cell in zip(element.findall(qn("a:tc")), row, strict=True):
            _set_cell(slide, cell_element, cell)
    return sum(heights)


def row_height(cells: Sequence[TableCell], widths: Sequence[float]) -> float:
    """Return the height of a row in columns of these widths: that of its highest cell."""
    return max(_cell_height(cell, width) for cell, width in zip(cells, widths, strict=True))


def _cell_height(cell: TableCell, width: float) -> float:
    return height_of([cell.paragraph], width - 2 * cell.side_padding) + 2 * cell.padding


def _set_cell(slide: Slide, element: Any, cell: TableCell) -> None:
    body = element.find(qn("a:txBody"))
    set_text(body, [slide.style.paragraph(cell.paragraph)])
    for old in element.findall(qn("a:tcPr")):
        element.remove(old)
    lines = [_line(cell, name) for name in _SIDES]
    pad, side = emu(cell.padding), emu(cell.side_padding)
    element.append(a("tcPr", *lines, _fill(cell), marL=side, marR=side, marT=pad, marB=pad, anchor="ctr"))


def _line(cell: TableCell, side: str) -> Any:
    for at, colour, width, dash in cell.lines:
        if at == side:
            return a(side, solid(colour), a("prstDash", val=dash), w=emu(width))
    return a(side, a("noFill"), w=0)


def _fill(cell: TableCell) -> Any:
    if cell.is_hatched:
        return hatched()
    return solid(cell.fill) if cell.fill else a("noFill")


def hatched() -> Any:
    """Return the fill of a Special Case: grey lines on paper."""
    return a("pattFill", a("fgClr", a("srgbClr", val=GREY)), a("bgClr", a("srgbClr", val=PAPER)), prst="wdUpDiag")
