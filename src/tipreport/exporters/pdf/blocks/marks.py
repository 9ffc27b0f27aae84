"""The marks of efforts, shortfalls and the status of recommendations."""

from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import EFFORT, INK, SHORTFALL
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.text.styles import BODY

SQUARE_SIZE = 2.2 * MM
_TRIANGLE_SIZE = 2 * MM
_SQUARE_STEP = 9.0  # from one square to the next


def effort_mark(drawing: DrawingContext, x: float, y: float) -> None:
    """Draw a filled triangle that points up, on the baseline ``y``."""
    side = _TRIANGLE_SIZE
    drawing.shape([(x, y - 0.3), (x + side, y - 0.3), (x + side / 2, y - side + 0.2)], EFFORT)


def shortfall_mark(drawing: DrawingContext, x: float, y: float) -> None:
    """Draw the outline of a triangle that points down, on the baseline ``y``."""
    side = _TRIANGLE_SIZE
    corners = [(x + 0.4, y - side + 0.5), (x + side - 0.4, y - side + 0.5), (x + side / 2, y - 0.5)]
    drawing.contour(corners, SHORTFALL, 0.85)


def bullet(drawing: DrawingContext, x: float, y: float) -> None:
    """Draw a bullet on the baseline ``y``."""
    drawing.label("•", x + 0.8, y, BODY)


def status_squares(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    """Draw three squares, the first ``filled`` of them filled; (x, y) is the upper left corner of their line."""
    for index in range(3):
        left = x + index * _SQUARE_STEP
        if index < filled:
            drawing.fill(left, y + 1.5, SQUARE_SIZE, SQUARE_SIZE, INK)
        else:
            drawing.frame(left + 0.4, y + 1.9, SQUARE_SIZE - 0.8, SQUARE_SIZE - 0.8, INK, thickness=0.8)
