"""Drawing the shapes of a view: boxes, lines and labels."""

from collections.abc import Iterable

from tipreport.document.views import Box, Label, Line, Shape, Tone
from tipreport.exporters.pdf.design.palette import GREY, INK, MID_GREY, PAPER
from tipreport.exporters.pdf.drawing.circle import circle
from tipreport.exporters.pdf.drawing.context import Align, DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.tagged import Colour
from tipreport.exporters.pdf.text.styles import Style

_OUTLINE, _HATCH_OUTLINE = 0.75, 0.5
_DASH = (2.5, 1.6)
_ALIGN: dict[str, Align] = {"start": "start", "middle": "centre", "end": "end"}


def draw_shapes(drawing: DrawingContext, shapes: Iterable[Shape], x: float, y: float, accent: Colour) -> None:
    """Draw shapes with their upper left corner at (x, y)."""
    for shape in shapes:
        match shape:
            case Box():
                _box(drawing, shape, x + shape.x, y + shape.y, accent)
            case Label():
                drawing.label(shape.text, x + shape.x, y + shape.y, label_style(shape), _ALIGN[shape.anchor])
            case Line((x1, y1), (x2, y2), tone, thickness):
                drawing.line(((x + x1, y + y1), (x + x2, y + y2)), _colour(tone, accent), thickness)


def label_style(label: Label) -> Style:
    """Return the text style of a label."""
    return Style(label.size, label.size, strong=label.is_strong, colour=GREY if label.is_grey else INK)


def _box(drawing: DrawingContext, box: Box, x: float, y: float, accent: Colour) -> None:
    width, height = box.width, box.height
    if box.is_round:
        circle(drawing, x, y, width, filled=box.tone == "ink")
        return
    match box.tone:
        case "outline" | "dashed" | "hatched":
            thickness = _HATCH_OUTLINE if box.tone == "hatched" else _OUTLINE
            if box.tone == "hatched":
                hatch(drawing, x, y, width, height, colour=INK)
            half = thickness / 2
            dash = _DASH if box.tone == "dashed" else ()
            inner = max(width - thickness, 0.1), max(height - thickness, 0.1)
            drawing.frame(x + half, y + half, *inner, INK, thickness=thickness, dash=dash)
        case tone if box.is_hollow:
            drawing.frame(x, y, width, height, _colour(tone, accent), thickness=0.6)
        case tone:
            drawing.fill(x, y, width, height, _colour(tone, accent))


def _colour(tone: Tone, accent: Colour) -> Colour:
    return {"accent": accent, "ink": INK, "mid": MID_GREY}.get(tone, PAPER)
