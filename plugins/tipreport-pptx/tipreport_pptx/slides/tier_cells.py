"""The cells of the tables of tiers: letters on the colour of a tier, and lines around a claim."""

from typing import TypeAlias

from tipreport.document import Cell, Labels, views
from tipreport_pptx.inline import Piece
from tipreport_pptx.palette import INK, LANE, PAPER, rgb
from tipreport_pptx.paragraph import Paragraph
from tipreport_pptx.table import TableCell

PADDINGS = (13.0, 10.0, 7.0, 5.0, 3.0, 1.5)
"""Above and below the letters, in points; the largest that has room is chosen."""
LABEL = 132.0
"""The width of the first column in points."""
WIDEST = 56.0
"""The most of a column of a year in points."""
_WIDE = 31.0  # from which a year has four digits
_SIZE = 12.0
_SIDES = {"lnL": (0, -1), "lnR": (0, 1), "lnT": (-1, 0), "lnB": (1, 0)}  # and the neighbour at each

Grid: TypeAlias = list[list[Cell | None]]
"""The cells by row and column."""


def year_label(year: int, width: float, labels: Labels) -> str:
    """Return a year for a column of this width: ``2024`` or ``’24``."""
    return str(year) if width >= _WIDE else labels.two_digits(year)


def plain_cell(text: str, padding: float, *, colour: str, centred: bool) -> TableCell:
    """Return a cell with a text, at the beginning or in the middle."""
    paragraph = Paragraph(pieces=(Piece(text),), size=_SIZE, colour=colour, align="centre" if centred else "start")
    return TableCell(paragraph=paragraph, padding=padding, side_padding=1.5 if centred else 4)


def tier_cell(grid: Grid, row: int, at: int, labels: Labels, padding: float, *, in_lane: bool) -> TableCell:
    """Return a cell of a grid; ``in_lane`` gives an empty one the colour of a year that has a tier."""
    cell = grid[row][at]
    lines = tuple(_line(grid, row, at, side) for side in _SIDES)
    if cell is None:
        empty = Paragraph(pieces=(), size=_SIZE)
        return TableCell(paragraph=empty, fill=LANE if in_lane else "", lines=lines, padding=padding, side_padding=1.5)
    style = views.TIER_STYLES[cell.tier]
    ink, fill = (INK, PAPER) if cell.claimed else (rgb(style.ink), rgb(style.fill))
    letters = Piece(views.tier_words(cell.tier, labels).letters)
    paragraph = Paragraph(pieces=(letters,), size=_SIZE, bold=True, colour=ink, align="centre")
    hatched = style.is_hatched and not cell.claimed
    return TableCell(paragraph=paragraph, fill=fill, is_hatched=hatched, lines=lines, padding=padding, side_padding=1.5)


def _line(grid: Grid, row: int, at: int, side: str) -> tuple[str, str, float, str]:
    """Return a line between cells: dashed around a claim, else paper."""
    down, right = _SIDES[side]
    beside_row, beside_at = row + down, at + right
    inside = 0 <= beside_row < len(grid) and 0 <= beside_at < len(grid[row])
    for cell in (grid[row][at], grid[beside_row][beside_at] if inside else None):
        if cell is not None and cell.claimed:
            return side, INK, 1.25, "sysDash"
    return side, PAPER, 1.5, "solid"
