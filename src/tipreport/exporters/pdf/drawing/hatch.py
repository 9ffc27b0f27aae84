"""Hatching: parallel lines at 45 degrees that end at the edges of a box."""

from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.tagged import Colour

SPACING, THICKNESS = 3.4, 1.0  # measured across the lines


def hatch(drawing: DrawingContext, x: float, y: float, width: float, height: float, *, colour: Colour) -> None:
    """Hatch a box; (x, y) is its upper left corner."""
    step = SPACING * 2**0.5  # along an edge
    offset = step / 2
    while offset < width + height:
        # on this line the distances from the left and from the top add up to the offset
        first = (x + min(offset, width), y + max(0.0, offset - width))
        last = (x + max(0.0, offset - height), y + min(offset, height))
        drawing.line((first, last), colour, THICKNESS)
        offset += step
