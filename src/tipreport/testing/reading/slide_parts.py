"""Reads where the shapes of a slide are, also inside groups, in which order, and at which side their paragraphs are."""

import zipfile
from collections.abc import Iterator, Sequence
from itertools import combinations

from tipreport.testing.reading.drawn import AlignedText, DrawnBox, PlacedArea, PlacedPart, Side
from tipreport.testing.reading.opc import Element, parse, relations
from tipreport.testing.reading.tokens import without_marks

_SAME = 1.0  # points by which edges differ that are meant to be one
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_POINT = 12700  # English metric units
_SHAPES = ("sp", "pic", "graphicFrame", "cxnSp", "grpSp")
_SIDES: dict[str, Side] = {"l": "left", "ctr": "middle", "r": "right"}
_OWN = f"{_DRAWING}pPr"
_PROPERTIES = frozenset((_OWN, *(f"{_DRAWING}lvl{level}pPr" for level in range(1, 10))))
_Across = tuple[float, float]  # the factor and the distance from places in a group to those on the slide


def shapes_out_of_order(shapes: Sequence[tuple[str, DrawnBox]]) -> Iterator[str]:
    """Yield the words of a shape above, or in the same row left of, one that is read before it."""
    for (_, before), (words, box) in combinations(shapes, 2):
        overlap = min(before.x + before.width, box.x + box.width) - max(before.x, box.x)
        is_above = overlap > _SAME and box.y + box.height <= before.y + _SAME
        in_row = abs(box.y - before.y) < _SAME and abs(box.height - before.height) < _SAME
        if is_above or (in_row and box.x + box.width <= before.x + _SAME):
            yield words


def fill_of(properties: Element | None) -> str:
    """Return the fill of a shape or of a cell: its colour, or the pattern."""
    fills = () if properties is None else properties.iterfind(f"{_DRAWING}*")
    kinds = (f"{_DRAWING}solidFill", f"{_DRAWING}pattFill")
    return next((" ".join(part.get("val", "") for part in each.iter()) for each in fills if each.tag in kinds), "")


def box_of(shape: Element) -> DrawnBox | None:
    """Return where a shape is, in points; None if it has no place of its own."""
    at = next(shape.iter(f"{_DRAWING}off"), None)
    size = next((each for each in shape.iter(f"{_DRAWING}ext") if each.get("cx")), None)  # not an extension
    if at is None or size is None:
        return None
    ends = (at.get("x"), at.get("y"), size.get("cx"), size.get("cy"))
    x, y, width, height = (int(end or "0") / _POINT for end in ends)
    return DrawnBox(x, y, width, height)


def area_of(root: Element, name: str, at: int, width: float) -> PlacedArea:
    """Return the shapes of a slide, or of its layout, in points."""
    tree = root.find(f"{_SLIDE}cSld/{_SLIDE}spTree")
    return PlacedArea(name, at, 0.0, width, [] if tree is None else [*_parts(tree, (1 / _POINT, 0.0))])


def _parts(tree: Element, across: _Across) -> Iterator[PlacedPart]:
    factor, distance = across
    for shape in tree:
        kind = shape.tag.removeprefix(_SLIDE)
        place = _place(shape, kind)
        if kind not in _SHAPES or place is None:
            continue
        x, y, width, height = (
            _number(place, *names) for names in (("off", "x"), ("off", "y"), ("ext", "cx"), ("ext", "cy"))
        )
        left, right = factor * x + distance, factor * (x + width) + distance
        top = y / _POINT
        look = f"{kind}, {height / _POINT:.1f} points high"
        yield PlacedPart(_name(shape, kind), look, ((left, top), (right, top)))
        if kind == "grpSp":
            inner, inner_width = _number(place, "chOff", "x"), _number(place, "chExt", "cx")
            scale = factor * (width / inner_width if inner_width else 1.0)
            yield from _parts(shape, (scale, left - scale * inner))


def _place(shape: Element, kind: str) -> Element | None:
    """Return the element with the place of a shape; None if its layout has it."""
    path = {"graphicFrame": f"{_SLIDE}xfrm", "grpSp": f"{_SLIDE}grpSpPr/{_DRAWING}xfrm"}
    return shape.find(path.get(kind, f"{_SLIDE}spPr/{_DRAWING}xfrm"))


def _number(place: Element, child: str, name: str) -> float:
    found = place.find(f"{_DRAWING}{child}")
    return float("0" if found is None else found.get(name, "0"))


def _name(shape: Element, kind: str) -> str:
    """Return the first words of a shape, else the name that it has in the list of shapes."""
    words = "" if kind == "grpSp" else " ".join(without_marks("".join(shape.itertext())).split())
    named = next(shape.iter(f"{_SLIDE}cNvPr"), None)
    return words[:60] or ("" if named is None else named.get("name", "")) or kind


def aligned_texts(root: Element, where: str) -> Iterator[AlignedText]:
    """Yield the paragraphs of a slide, and the styles of its layout, that have a side of their own."""
    parts = [*root.iterfind(f"{_SLIDE}cSld"), *root.iterfind(f"{_SLIDE}txStyles/{_SLIDE}titleStyle")]
    cells = {paragraph for cell in root.iter(f"{_DRAWING}tc") for paragraph in cell.iter(f"{_DRAWING}p")}
    for paragraph in (each for part in parts for each in part.iter()):
        for properties in paragraph:
            if properties.tag in _PROPERTIES and properties.get("algn") in _SIDES:
                words = " ".join("".join(paragraph.itertext()).split())
                if words or properties.tag != _OWN:
                    yield AlignedText(where, words, _SIDES[properties.get("algn", "")], paragraph in cells)


def layouts_of(archive: zipfile.ZipFile, slides: Sequence[str]) -> list[tuple[str, Element]]:
    """Return the layouts of some slides, and their masters."""
    layouts = dict.fromkeys(
        each for part in slides for each in relations(archive, part).values() if "slideLayout" in each
    )
    masters = dict.fromkeys(
        each for part in layouts for each in relations(archive, part).values() if "slideMaster" in each
    )
    return [(each, parse(archive, each)) for each in (*layouts, *masters)]
