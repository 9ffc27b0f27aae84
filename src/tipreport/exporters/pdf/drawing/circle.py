"""Drawing small circles: the marks of the status of recommendations."""

from math import cos, pi, sin

from tipreport.exporters.pdf.design.palette import INK
from tipreport.exporters.pdf.drawing.context import DrawingContext

_CORNERS = 24  # of the polygon, which looks round in this size
_OUTLINE = 0.75


def circle(drawing: DrawingContext, x: float, y: float, size: float, *, filled: bool) -> None:
    """Draw a circle in ink, or its outline inside the same box; (x, y) is the upper left corner of the box."""
    middle = size / 2
    radius = middle if filled else middle - _OUTLINE / 2
    angles = (2 * pi * corner / _CORNERS for corner in range(_CORNERS))
    points = [(x + middle + radius * cos(angle), y + middle + radius * sin(angle)) for angle in angles]
    if filled:
        drawing.shape(points, INK)
    else:
        drawing.contour(points, INK, _OUTLINE)
