"""A cell of a ladder or a grid of tiers: the colour and the letters of a tier."""

from tipreport.document import Cell, Labels
from tipreport.document.views import tier_words
from tipreport.exporters.pdf.blocks.badge import DASHES
from tipreport.exporters.pdf.design.palette import GREY, INK, PAPER, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.text.styles import TINY_STRONG

_NBSP = "\u00a0"  # a no-break space
_ON_TIER = {tier: TINY_STRONG.replace(colour=colours.ink) for tier, colours in TIERS.items()}  # styles of letters


def short_year(digits: str) -> str:
    """Return the label of a year: with spaces around two digits alone, which readers of a text would join in Arabic."""
    return f"{_NBSP}{digits}{_NBSP}" if digits.isdecimal() else digits


def tier_cell(
    drawing: DrawingContext, cell: Cell, labels: Labels, x: float, y: float, *, width: float, height: float
) -> None:
    """Draw a cell in a box whose upper corner, where reading begins, is at (x, y). A claim has a dashed frame."""
    colours = TIERS[cell.tier]
    if cell.claimed:
        drawing.fill(x + 0.5, y + 0.5, width - 1, height - 1, PAPER)
        drawing.frame(x + 0.9, y + 0.9, width - 1.8, height - 1.8, INK, thickness=0.85, dash=DASHES)
    else:
        drawing.fill(x + 0.5, y + 0.5, width - 1, height - 1, colours.fill)
        if colours.is_hatched:
            hatch(drawing, x + 0.5, y + 0.5, width - 1, height - 1, colour=GREY)
            drawing.fill(x + width / 2 - 5, y + 2, 10, height - 4, PAPER)
        if colours.has_outline:
            drawing.frame(x + 0.75, y + 0.75, width - 1.5, height - 1.5, GREY, thickness=0.5)
    letters = tier_words(cell.tier, labels).letters
    style = TINY_STRONG if cell.claimed else _ON_TIER[cell.tier]
    drawing.label(letters, x + width / 2, y + height / 2 + 2.6, style, "centre")
