"""Elements of WordprocessingML (ECMA-376 part 1, 17), in the namespace ``w``."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element: TypeAlias = Any  # of lxml, which has no types

TWIPS = 20  # to a point
MM = 1440 / 25.4  # twips to a millimetre


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element with its children and attributes: ``w("sz", val=21)``."""
    made = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    made.extend(children)
    return made


def paragraph(style: str, children: Iterable[Element], *, numbering: int | None = None) -> Element:
    """A paragraph in a style, given by its id; ``numbering`` is the id of a list other than the style's own."""
    properties = w("pPr", w("pStyle", val=style))
    if numbering is not None:
        properties.append(w("numPr", w("ilvl", val=0), w("numId", val=numbering)))
    return w("p", properties, *children)


def run(*content: Element, style: str = "", rtl: bool = False) -> Element:
    """A run of text, in a character style given by its id."""
    properties = [w("rStyle", val=style)] if style else []
    properties += [w("rtl")] if rtl else []  # a direction belongs to the text; no style can know it
    return w("r", w("rPr", *properties), *content) if properties else w("r", *content)


def literal(words: str) -> Element:
    """Text with its blanks."""
    made = w("t")
    made.text = words
    if words != words.strip() or "  " in words:
        made.set(qn("xml:space"), "preserve")
    return made


def field(instruction: str, shown: str) -> Element:
    """A field, and what it showed last."""
    return w("fldSimple", run(literal(shown)), instr=f" {instruction} ")
