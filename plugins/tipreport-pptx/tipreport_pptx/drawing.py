"""Drawings of the sheet, such as the small chart of a tile, as a group of shapes with an alternative text."""

from tipreport.document import views
from tipreport_pptx.deck import Slide
from tipreport_pptx.elements import solid
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import text_width
from tipreport_pptx.palette import GREY, INK, MID_GREY, PAPER, Box
from tipreport_pptx.paragraph import Paragraph

SCALE = 1.6
"""The size of a drawing on a slide to that on a printed page: its smallest text has 12 points."""
_ASCENT, _LINE = 0.905, 1.2  # of Arial, and the height of a line, to the size of the text
_FILLS = {"ink": INK, "mid": MID_GREY, "outline": PAPER}


def measure(text: str, size: float, strong: bool) -> float:
    """Return the width of a text."""
    return text_width(text, size, bold=strong)


def add_drawing(slide: Slide, drawing: views.Drawing, x: float, y: float, name: str) -> None:
    """Add a drawing whose upper left corner is at a position, in points."""
    group = slide.group(name, drawing.alternative)
    for shape in drawing.shapes:
        match shape:
            case views.Box(left, top, width, height, tone):
                box = Box(x + left * SCALE, y + top * SCALE, width * SCALE, height * SCALE)
                group.bar(box, solid(_FILLS[tone]), INK if tone == "outline" else "")
            case views.Label():
                _add_label(group, shape, x, y)
            case views.Line():
                raise AssertionError("small charts have no lines")


def _add_label(group: Slide, label: views.Label, x: float, y: float) -> None:
    left, right = label.edges(measure)
    size = label.size * SCALE
    box = Box(x + left * SCALE, y + label.y * SCALE - _ASCENT * size, (right - left) * SCALE, _LINE * size)
    colour = GREY if label.is_grey else INK
    paragraph = Paragraph(pieces=(Piece(label.text),), size=size, bold=label.is_strong, colour=colour, align="centre")
    group.text("Label", box, [paragraph], wraps=False)
