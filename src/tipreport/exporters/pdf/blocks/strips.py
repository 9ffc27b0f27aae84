"""The tiers of other countries under a ladder: a strip for each, Tier 1 on the highest step."""

from collections.abc import Sequence, Sized

from attrs import evolve

from tipreport.document.views import STRIP_STEPS, LadderStrip
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, LANE, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.text.styles import SMALL, Style

BEFORE_STRIPS = 2.2 * MM
_HEIGHT, _PITCH = 4.0 * MM, 4.8 * MM
_STEP = _HEIGHT / STRIP_STEPS
_TO_NAME = 2 * MM
_NAMES = 44.5 * MM - _TO_NAME  # the width that a name may have, from the left margin on
_SHARE = 0.92  # of a step that its mark fills


def strips_height(strips: Sized) -> float:
    """Return the height of some strips, in points."""
    return len(strips) * _PITCH - (_PITCH - _HEIGHT)


def draw_strips(drawing: DrawingContext, strips: Sequence[LadderStrip], x: float, y: float, column: float) -> None:
    """Draw strips, each with the name of its country left of ``x``; ``y`` is the upper edge of the first."""
    for row, strip in enumerate(strips):
        top = y + row * _PITCH
        drawing.label(strip.country, x - _TO_NAME, top + _HEIGHT / 2 + 2.7, _fitting(drawing, strip.country), "end")
        marks = list(strip.marks())
        for index, _, _, _ in marks:
            drawing.fill(x + index * column, top, column, _HEIGHT, LANE)
        for index, tier, step, steps in marks:
            colours, height = TIERS[tier], steps * _STEP * _SHARE
            left, upper, width = x + index * column + 0.3, top + step * _STEP, column - 0.6
            drawing.fill(left, upper, width, height, colours.fill)
            if colours.is_hatched:
                hatch(drawing, left, upper, width, height, colour=GREY)
            if colours.has_outline:
                drawing.frame(left + 0.25, upper + 0.25, width - 0.5, height - 0.5, GREY, thickness=0.5)


def _fitting(drawing: DrawingContext, name: str) -> Style:
    """Return the style of a name: smaller for one that is too long."""
    width = drawing.faces.widths(strong=False)[name] * SMALL.size
    return SMALL if width <= _NAMES else evolve(SMALL, size=SMALL.size * _NAMES / width)
