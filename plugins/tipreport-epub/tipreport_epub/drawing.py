"""Elements of SVG. Colours are attributes too, for reading systems that ignore the stylesheet."""

from collections.abc import Iterable
from unicodedata import east_asian_width

from tipreport.document import Direction, has_right_to_left
from tipreport.document.views import MID_GREY
from tipreport_epub.markup import Element, element

SVG = "http://www.w3.org/2000/svg"
_OTHER_END = {"start": "end", "middle": "middle", "end": "start"}


def picture(
    name: str,
    *,
    title: str,
    description: str,
    width: float,
    height: float,
    parts: Iterable[Element],
    direction: Direction = "ltr",
) -> Element:
    """Return a drawing with its title and description; ``name`` begins their ids.

    ``direction`` is that of the page; positions and the ends of texts are from the left in both.
    """
    return element(
        "svg",
        {
            "xmlns": SVG,
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-description",
            "viewBox": f"0 0 {short(width)} {short(height)}",
            **({"direction": "ltr"} if direction == "rtl" else {}),
        },
        element("title", {"id": f"{name}-title"}, title),
        element("desc", {"id": f"{name}-description"}, description),
        parts,
    )


def box(x: float, y: float, width: float, height: float, css_class: str, **attributes: str) -> Element:
    """Return a rectangle, grey unless the attributes or the stylesheet give another colour."""
    size = {"x": short(x), "y": short(y), "width": short(width), "height": short(height)}
    return element("rect", {"class": css_class, "fill": MID_GREY, **size, **attributes})


def line(points: Iterable[tuple[float, float]], css_class: str) -> Element:
    """Return a straight line through points."""
    path = "".join(f"{'L' if index else 'M'}{short(x)} {short(y)}" for index, (x, y) in enumerate(points))
    return element("path", {"class": css_class, "d": path, "fill": "none", "stroke": "currentColor"})


def label(x: float, y: float, words: str, size: float, *, anchor: str = "middle", bold: bool = False) -> Element:
    """Return text on a baseline, in the colour of the text around the drawing.

    ``anchor`` is "start" for text that begins at ``x`` and runs to the right, in whichever direction it is read. The
    stylesheet of an EPUB must not have the property ``direction`` (EPUB 3.3, CSS requirements), so text from right to
    left has the attribute.
    """
    weight = {"font-weight": "bold"} if bold else {}
    is_from_right = has_right_to_left(words)
    direction = {"direction": "rtl", "unicode-bidi": "embed"} if is_from_right else {}
    attributes = {
        "x": short(x),
        "y": short(y),
        "font-size": short(size),
        "text-anchor": _OTHER_END[anchor] if is_from_right else anchor,
        "fill": "currentColor",
    }
    return element("text", {**attributes, **weight, **direction}, words)


def short(number: float) -> str:
    """Return a length with at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number else "0"


def text_width(words: str, size: float) -> float:
    """Estimate the width of a text: readers choose the font."""
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.58 for letter in words) * size
