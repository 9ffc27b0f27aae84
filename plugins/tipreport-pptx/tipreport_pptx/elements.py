"""Elements of DrawingML (ECMA-376 part 1, 21.1): paragraphs, fills and descriptions of shapes."""

import re
from collections.abc import Iterable, Iterator
from copy import copy
from functools import lru_cache
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from tipreport.document import direction_of, with_direction_marks, with_left_to_right_mark
from tipreport_pptx.palette import rgb
from tipreport_pptx.paragraph import Paragraph

Element: TypeAlias = Any  # of lxml, which has no types
Part: TypeAlias = Any  # of python-pptx, which has none either

EMU = 12700  # to a point
_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MAKER = parse_xml(f'<a:p xmlns:a="{_NAMESPACE}"/>')  # makes elements of the classes of python-pptx, without parsing
_BREAK = re.compile("(\n)")
_KEPT_OF_ADDRESSES = "%:/?#[]@!$&'()*+,;=~"  # RFC 3986: reserved, or a character that is escaped already
_DECORATIVE = (
    '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
)


def emu(points: float) -> int:
    """Return points in the unit of the format."""
    return round(points * EMU)


def a(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element with its children and attributes: ``a("srgbClr", val="16191D")``."""
    named = {name: str(value) for name, value in attributes.items()}
    element = _MAKER.makeelement(f"{{{_NAMESPACE}}}{tag}", named, {"a": _NAMESPACE})
    element.extend(children)
    return element


def solid(colour: str) -> Element:
    """Return a fill of one colour."""
    return a("solidFill", a("srgbClr", val=rgb(colour)))


@lru_cache(maxsize=256)  # a deck has few styles, and a copy takes a fifth of the time
def _run_properties(size: int, colour: str, language: str, *, bold: bool) -> Element:
    weight = {"b": 1} if bold else {}
    return a("rPr", solid(colour), lang=language, sz=size, **weight, dirty=0)


class TextStyle:
    """The language, the direction and the accent of the text of a deck."""

    def __init__(self, language: str, direction: Literal["ltr", "rtl"], accent: str) -> None:
        self.language = language
        self.is_rtl = direction == "rtl"
        self.accent = rgb(accent)

    def paragraph(self, paragraph: Paragraph, part: Part | None = None) -> Element:
        """Return a paragraph with its runs; those with an address are links if ``part`` is that of its slide."""
        runs = [*self._runs(paragraph, part)]
        if not runs:  # else the line has the height of the default size
            runs = [a("endParaRPr", lang=self.language, sz=round(paragraph.size * 100), dirty=0)]
        return a("p", self._properties(paragraph), *runs)

    def run_properties(self, size: float, colour: str, *, bold: bool = False, language: str = "") -> Element:
        """Return the properties of a run, in the order of the schema."""
        return copy(_run_properties(round(size * 100), colour, language or self.language, bold=bold))

    def _properties(self, paragraph: Paragraph) -> Element:
        indent = emu(paragraph.indent)
        sides = {"start": "r" if self.is_rtl else "l", "centre": "ctr", "digits": "r"}
        before = a("spcBef", a("spcPts", val=round(paragraph.space_before * 100)))
        bullet = (
            [a("buClr", a("srgbClr", val=paragraph.mark_colour)), a("buFont", typeface="Arial"),
             a("buChar", char=paragraph.mark)]
            if paragraph.mark else [a("buNone")]
        )  # fmt: skip
        direction = {"rtl": 1} if self.is_rtl else {}
        return a("pPr", before, *bullet, marL=indent, indent=-indent, algn=sides[paragraph.align], **direction)

    def _runs(self, paragraph: Paragraph, part: Part | None) -> Iterator[Element]:
        for piece in paragraph.pieces:
            colour = self.accent if piece.is_mark else paragraph.colour
            bold = piece.bold or (paragraph.bold and not piece.is_mark)
            for words in _BREAK.split(piece.text):
                properties = self.run_properties(paragraph.size, colour, bold=bold, language=piece.language)
                if part is not None and piece.address:
                    properties.append(_link(part, piece.address))
                if words == "\n":
                    yield a("br", properties)
                elif words:
                    text = a("t")
                    text.text = self._marked(words, piece.language)
                    yield a("r", properties, text)

    def _marked(self, words: str, language: str) -> str:
        """Return words with marks that keep the order of their parts, and of the text around them."""
        if not self.is_rtl:
            return with_left_to_right_mark(words)
        return with_direction_marks(words) if direction_of(language or self.language) == "rtl" else words


def _link(part: Part, address: str) -> Element:
    click = a("hlinkClick")
    target = quote(address, safe=_KEPT_OF_ADDRESSES)
    click.set(qn("r:id"), part.relate_to(target, RT.HYPERLINK, is_external=True))
    return click


def set_text(body: Element, paragraphs: Iterable[Element]) -> None:
    """Replace the paragraphs of a text body, which needs at least one."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    new = [*paragraphs]
    body.extend(new or [a("p")])


def describe(shape: Any, name: str, text: str = "") -> None:
    """Name a shape, and give it an alternative text."""
    properties = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - python-pptx has no alternative texts
    properties.set("name", name)
    if text:
        properties.set("descr", text)


def decorative(shape: Any, name: str) -> None:
    """Mark a shape as decorative, so that a screen reader ignores it."""
    describe(shape, name)
    properties = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - python-pptx has no such mark
    properties.append(a("extLst", parse_xml(_DECORATIVE)))
