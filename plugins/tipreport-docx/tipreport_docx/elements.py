"""Elements of WordprocessingML (ECMA-376 part 1, 17), in the namespace ``w``."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element: TypeAlias = Any  # of lxml, which has no types

TWIPS = 20  # to a point
MM = 1440 / 25.4  # twips to a millimetre


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element with its children and attributes: ``w("sz", val=21)``."""
    element = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    element.extend(children)
    return element


def paragraph(
    style: str, children: Iterable[Element], *, numbering: int | None = None, keep_with_next: bool = False
) -> Element:
    """Return a paragraph in a style, given by its id; ``numbering`` is the id of a list that is not the style's."""
    properties = w("pPr", w("pStyle", val=style))
    if keep_with_next:
        properties.append(w("keepNext"))
    if numbering is not None:
        properties.append(w("numPr", w("ilvl", val=0), w("numId", val=numbering)))
    return w("p", properties, *children)


def set_space_before(element: Element) -> None:
    """Give a paragraph of text below a table the style of remarks, which has room above it."""
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    if style is not None and style.get(qn("w:val")) == "Normal":
        style.set(qn("w:val"), "Remark")


def run(*content: Element, style: str = "", rtl: bool = False, language: str = "") -> Element:
    """Return a run of text, in a character style given by its id, and in a language if it is not the document's."""
    properties = [w("rStyle", val=style)] if style else []
    properties += [w("rtl")] if rtl else []  # the direction depends on the text, not on the style
    properties += [w("lang", **{"bidi" if rtl else "val": language})] if language else []
    return w("r", w("rPr", *properties), *content) if properties else w("r", *content)


def literal(words: str) -> Element:
    """Return text with its spaces."""
    element = w("t")
    element.text = words
    if words != words.strip() or "  " in words:
        element.set(qn("xml:space"), "preserve")
    return element


def field(instruction: str, shown: str) -> Element:
    """Return a field with its last result."""
    return w("fldSimple", run(literal(shown)), instr=f" {instruction} ")
