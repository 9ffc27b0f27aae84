"""The marks of efforts and shortfalls, of the status of recommendations, and of the editions that make them."""

from collections.abc import Sequence

from tipreport.document import EditionMark
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import EFFORT, INK, MID_GREY, SHORTFALL
from tipreport.exporters.pdf.drawing.circle import circle
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.text.styles import BODY, TINY_GREY

SQUARE_SIZE = 2.2 * MM
_TRIANGLE_SIZE = 2 * MM
_OUTLINE = 0.75  # of hollow squares
_STATUS_GAP = 0.5 * MM  # between the circles of a status
_EDITION_STEP = 4.6 * MM  # from one edition to the next
_TO_NEWEST = 4.4 * MM  # from the newest edition to the text edge
_DASH_INSET = 0.6 * MM  # a dash is narrower than a square


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


def status_circles(filled: int, drawing: DrawingContext, x: float, y: float) -> None:
    """Draw three circles, the first ``filled`` of them filled; (x, y) is the upper left corner of the first.

    The squares beside them are editions.
    """
    for index in range(3):
        circle(drawing, x + index * (SQUARE_SIZE + _STATUS_GAP), y, SQUARE_SIZE, filled=index < filled)


def width_of_editions(count: int) -> float:
    """Return the distance from the left edge of the oldest mark to the text edge."""
    return _TO_NEWEST + SQUARE_SIZE + (count - 1) * _EDITION_STEP


def edition_heads(labels: Sequence[str], drawing: DrawingContext, x: float, y: float) -> None:
    """Draw the heads of the columns of editions to the left of ``x``, on the baseline ``y``."""
    for index, label in enumerate(reversed(labels)):
        drawing.label(label, _edition_x(x, index) + SQUARE_SIZE / 2, y, TINY_GREY, "centre")


def edition_marks(made: Sequence[EditionMark], drawing: DrawingContext, x: float, y: float) -> None:
    """Draw a mark for each edition to the left of ``x``, the newest next to it, on the baseline ``y``."""
    for index, mark in enumerate(reversed(made)):
        left = _edition_x(x, index)
        if mark == "not made":
            drawing.fill(left + _DASH_INSET, y - SQUARE_SIZE / 2, SQUARE_SIZE - 2 * _DASH_INSET, _OUTLINE, MID_GREY)
        else:
            _square(drawing, left, y - SQUARE_SIZE, filled=mark == "same words")


def _edition_x(text_edge: float, index: int) -> float:
    """Return the left edge of the squares of a column, counted from the newest."""
    return text_edge - _TO_NEWEST - SQUARE_SIZE - index * _EDITION_STEP


def _square(drawing: DrawingContext, x: float, y: float, *, filled: bool) -> None:
    if filled:
        drawing.fill(x, y, SQUARE_SIZE, SQUARE_SIZE, INK)
    else:
        size = SQUARE_SIZE - _OUTLINE
        drawing.frame(x + _OUTLINE / 2, y + _OUTLINE / 2, size, size, INK, thickness=_OUTLINE)
