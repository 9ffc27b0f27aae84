"""A named style, and its element in the part ``styles.xml``."""

from collections.abc import Iterator

from attrs import frozen

from tipreport_docx.elements import TWIPS, Element, w
from tipreport_docx.palette import INK

SIDES = ("top", "left", "bottom", "right")


@frozen(kw_only=True)
class Border:
    """A line: in points, its colour, its distance from the text in points, and whether it is dashed."""

    points: float
    colour: str = INK
    space: int = 1
    dashed: bool = False

    def at(self, side: str) -> Element:
        """Return the line on a side."""
        kind = "dashed" if self.dashed else "single"
        return w(side, val=kind, sz=round(self.points * 8), space=self.space, color=self.colour)


@frozen(kw_only=True)
class Style:
    """A paragraph style, or a character style. Sizes and distances are points, indents twips.

    A character style has one border for all sides.
    """

    name: str
    on: str = "Normal"
    character: bool = False
    size: float = 0
    leading: float = 0
    bold: bool | None = None
    colour: str = ""
    underlined: bool = False
    before: float | None = None
    after: float | None = None
    keep: bool = False
    whole: bool = False
    numbering: int = 0
    borders: tuple[tuple[str, Border], ...] = ()
    fill: str = ""
    tabs: tuple[tuple[str, float], ...] = ()
    left: float = 0
    right: float = 0
    hanging: float = 0
    aligned: str = ""
    outline: int | None = None
    next: str = ""

    @property
    def id(self) -> str:
        """The id by which paragraphs refer to the style."""
        return self.name.replace(" ", "")


def style_element(style: Style) -> Element:
    """Return the element of a style."""
    element = w("style", w("name", val=style.name), w("basedOn", val=style.on.replace(" ", "")))
    if style.next:
        element.append(w("next", val=style.next.replace(" ", "")))
    element.append(w("qFormat"))
    if not style.character and len(properties := w("pPr", *_paragraph(style))):
        element.append(properties)
    if len(properties := w("rPr", *_run(style))):
        element.append(properties)
    kind = "character" if style.character else "paragraph"
    element.attrib.update(w("style", type=kind, styleId=style.id).attrib)
    return element


def _paragraph(style: Style) -> Iterator[Element]:  # noqa: C901, PLR0912 - a property after the other
    """Yield paragraph properties in the order of the schema (17.3.1.26)."""
    if style.keep:
        yield w("keepNext")
    if style.whole:
        yield w("keepLines")
    if style.numbering:
        yield w("numPr", w("numId", val=style.numbering))
    if style.borders:
        yield w("pBdr", *(border.at(side) for side, border in style.borders))
    if style.fill:
        yield w("shd", val="clear", color="auto", fill=style.fill)
    if style.tabs:
        yield w("tabs", *(w("tab", val=kind, pos=round(position)) for kind, position in style.tabs))
    spacing: dict[str, str | int] = {}
    if style.before is not None:
        spacing["before"] = round(style.before * TWIPS)
    if style.after is not None:
        spacing["after"] = round(style.after * TWIPS)
    if style.leading:
        spacing |= {"line": round(style.leading * TWIPS), "lineRule": "atLeast"}
    if spacing:
        yield w("spacing", **spacing)
    indents = (("left", style.left), ("right", style.right), ("hanging", style.hanging))
    if indent := {name: round(value) for name, value in indents if value}:
        yield w("ind", **indent)
    if style.aligned:
        yield w("jc", val={"end": "right", "centre": "center"}[style.aligned])
    if style.outline is not None:
        yield w("outlineLvl", val=style.outline)


def _run(style: Style) -> Iterator[Element]:
    """Yield run properties in the order of the schema (17.3.2.28); complex scripts have their own properties."""
    if style.bold:
        yield from (w("b"), w("bCs"))
    if style.colour:
        yield w("color", val=style.colour)
    if style.size:
        yield from (w("sz", val=round(style.size * 2)), w("szCs", val=round(style.size * 2)))
    if style.underlined:
        yield w("u", val="single")
    if style.character and style.borders:
        yield style.borders[0][1].at("bdr")
    if style.character and style.fill:
        yield w("shd", val="clear", color="auto", fill=style.fill)
