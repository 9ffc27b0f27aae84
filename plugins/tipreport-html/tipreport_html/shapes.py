"""The shapes of a view as elements of SVG. The stylesheet has the colours of their tones."""

from collections.abc import Iterator

from tipreport.document import Direction, views
from tipreport_html.characters import with_minus
from tipreport_html.drawing import Box, Drawing, Label, Part, Path, hatch, text_width

_NUMBER = 8.5  # points from which on a label has the class of a number
_THICKNESS = {"outline": 0.75, "dashed": 0.75, "hatched": 0.5}


def measure(text: str, size: float, strong: bool) -> float:
    """Estimate the width of a text in a wide font; bold letters are wider."""
    return text_width(text, size) * (1.2 if strong else 1.1)


def drawn(drawing: views.Drawing, css_class: str, direction: Direction) -> Drawing:
    """Return the drawing of a view with a class of the stylesheet, mirrored in a page from right to left."""
    made = Drawing(drawing.width, drawing.height, (*parts(drawing.shapes),), drawing.alternative, css_class)
    return made.mirrored() if direction == "rtl" else made


def parts(shapes: tuple[views.Shape, ...]) -> Iterator[Part]:
    """Yield the elements of shapes."""
    for shape in shapes:
        match shape:
            case views.Box():
                yield from _box(shape)
            case views.Label():
                yield Label(shape.x, shape.y, with_minus(shape.text), _label_class(shape), shape.anchor)
            case views.Line(start, end, tone):
                yield Path(((start, end),), f"line {tone}")


def _box(box: views.Box) -> Iterator[Part]:
    if box.tone in _THICKNESS:
        half = _THICKNESS[box.tone] / 2
        size = max(box.width - 2 * half, 0.1), max(box.height - 2 * half, 0.1)
        if box.tone == "hatched":
            yield from hatch(box.x, box.y, box.width, box.height, 3.0)
        yield Box(box.x + half, box.y + half, *size, box.tone, box.is_round)
    else:
        yield Box(box.x, box.y, box.width, box.height, _look(box), box.is_round)


def _look(box: views.Box) -> str:
    return f"hollow {box.tone}" if box.is_hollow else box.tone


def _label_class(label: views.Label) -> str:
    size = "number" if label.size >= _NUMBER else "small"
    return " ".join((size, *(["strong"] if label.is_strong else []), *(["gap"] if label.is_grey else [])))
