"""The shapes of a view as elements of SVG. Colours are attributes too, for readers that ignore the stylesheet."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.document import Direction, views
from tipreport_epub.drawing import SVG, box, label, line, picture, short, text_width
from tipreport_epub.markup import Element, element

_OUTLINES = {"outline": {}, "hatched": {"stroke-dasharray": "1 1.5"}, "dashed": {"stroke-dasharray": "2.5 1.6"}}


def measure(text: str, size: float, strong: bool) -> float:
    """Estimate the width of a text; bold letters are wider."""
    return text_width(text, size) * (1.05 if strong else 1.0)


def figure(drawing: views.Drawing, name: str, title: str, direction: Direction) -> Element:
    """Return a drawing with its title and alternative text; ``name`` begins its ids.

    On a page from right to left it is mirrored.
    """
    drawing = drawing.mirrored() if direction == "rtl" else drawing
    return picture(
        name,
        title=title,
        description=drawing.alternative,
        width=drawing.width,
        height=drawing.height,
        parts=_parts(drawing.shapes),
        direction=direction,
    )


def ornament(
    shapes: Sequence[views.Shape], width: float, height: float, css_class: str, direction: Direction
) -> Element:
    """Return a drawing whose content is also text, such as the bar above a list of its parts."""
    shapes = views.mirrored(shapes, width) if direction == "rtl" else shapes
    attributes = {"xmlns": SVG, "aria-hidden": "true", "class": css_class}
    return element("svg", {**attributes, "viewBox": f"0 0 {short(width)} {short(height)}"}, [*_parts(shapes)])


def _parts(shapes: Iterable[views.Shape]) -> Iterator[Element]:
    for shape in shapes:
        match shape:
            case views.Box():
                yield _box(shape)
            case views.Label(x, y, text, size, anchor, is_strong):
                yield label(x, y, text, size, anchor=anchor, bold=is_strong)
            case views.Line(start, end):
                yield line((start, end), "line")


def _box(shape: views.Box) -> Element:
    if shape.tone in _OUTLINES:
        stroke = {"fill": "none", "stroke": "currentColor", "stroke-width": "0.75", **_OUTLINES[shape.tone]}
        width, height = max(shape.width - 0.75, 0.1), max(shape.height - 0.75, 0.1)
        return box(shape.x + 0.375, shape.y + 0.375, width, height, shape.tone, **stroke)
    attributes = {"accent": {}, "mid": {}, "ink": {"fill": "currentColor"}, "paper": {"fill": "none"}}[shape.tone]
    if shape.is_hollow:
        attributes = {"fill": "none", "stroke": "currentColor", "stroke-width": "0.6"}
    css_class = f"hollow {shape.tone}" if shape.is_hollow else shape.tone
    return box(shape.x, shape.y, shape.width, shape.height, css_class, **attributes)
