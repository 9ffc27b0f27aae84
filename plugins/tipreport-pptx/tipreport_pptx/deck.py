"""A deck as it is made: slides with unique titles, and the shapes on them in reading order."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn

from tipreport.document import Document, Labels, text_spans
from tipreport_pptx.elements import TextStyle, a, decorative, describe, emu, set_text, solid
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import leading
from tipreport_pptx.palette import FOOTER, GREY, HAIRLINE, NAME, TITLE, Box
from tipreport_pptx.paragraph import Paragraph, height_of, largest
from tipreport_pptx.template import FIELD, layouts

_TITLE_SIZES = (28.0, 24.0, 20.0, 18.0)
_NAME_SIZES = (60.0, 54.0, 44.0, 36.0, 28.0, 24.0)
_FOOTER_SIZE = 10.0
_ROUNDING = 0.01  # points; the room for a text is a sum of heights


class Deck:
    """A presentation of one document."""

    def __init__(self, presentation: Any, document: Document, style: TextStyle, footer: str) -> None:
        self.presentation = presentation
        self.document = document
        self.style = style
        self.footer = footer
        self.title_layout, self.layout = layouts(presentation)
        self._titles: set[str] = set()

    @property
    def labels(self) -> Labels:
        """The words of the document's language."""
        return self.document.labels

    def title_slide(self, name: str) -> "Slide":
        """Add the title slide, which has no footer."""
        slide = self.presentation.slides.add_slide(self.title_layout)
        return self._titled(slide, name, _NAME_SIZES, NAME)

    def slide(self, title: str) -> "Slide":
        """Add a slide; if another one has the same title, a number follows it."""
        slide = self.presentation.slides.add_slide(self.layout)
        made = self._titled(slide, title, _TITLE_SIZES, TITLE)
        made.footer(self.footer, len(self.presentation.slides))
        return made

    def _titled(self, slide: Any, title: str, sizes: Sequence[float], box: Box) -> "Slide":
        unique, number = " ".join(title.split()), 1
        while unique in self._titles:
            number += 1
            unique = f"{' '.join(title.split())} ({number})"
        self._titles.add(unique)
        heading = largest(Paragraph(pieces=(Piece(unique),), size=sizes[0], bold=True), sizes, box.width, box.height)
        made = Slide(slide, self.style, heading.height(box.width))
        if unique not in heading.text:
            made.omitted.append((Piece(unique),))
        set_text(slide.shapes.title._element.txBody, [self.style.paragraph(heading)])  # noqa: SLF001 - language and size of runs
        return made


class Slide:
    """A slide; each shape comes after those before it in reading order. ``title_height`` is in points.

    ``omitted`` are the lines for which the slide has no room, in their order; its notes have them.
    ``only_in_notes`` are the headings of sections that only its notes have.
    """

    def __init__(self, slide: Any, style: TextStyle, title_height: float) -> None:
        self.slide = slide
        self.style = style
        self.title_height = title_height
        self.omitted: list[tuple[Piece, ...]] = []
        self.only_in_notes: list[str] = []

    def text(
        self, name: str, box: Box, paragraphs: Sequence[Paragraph], *, at_end: bool = False, wraps: bool = True
    ) -> Any:
        """Add a text box, if there is any text; ``at_end`` aligns the text with the lower edge."""
        if not paragraphs:
            return None
        shape = self.slide.shapes.add_textbox(*_position(box))
        describe(shape, name)
        self._fill(shape, paragraphs, inset=0, anchor="b" if at_end else "t", wraps=wraps)
        return shape

    def group(self, name: str, text: str) -> "Slide":
        """Add a group of shapes, which have one alternative text, and return the slide that adds shapes to it."""
        shape = self.slide.shapes.add_group_shape()
        describe(shape, name, text)
        return Slide(shape, self.style, self.title_height)

    def fitted(self, paragraphs: Sequence[Paragraph], box: Box) -> list[Paragraph]:
        """Return the first paragraphs that fit into a box; one with room for two lines is shortened."""
        shown: list[Paragraph] = []
        for index, paragraph in enumerate(paragraphs):
            room = box.height - height_of(shown, box.width) - paragraph.space_before
            lines = int((room + _ROUNDING) // leading(paragraph.text, paragraph.size))
            if lines < min(2, paragraph.lines(box.width)):
                self.omitted += [each.pieces for each in paragraphs[index:]]
                break
            shown.append(self.shortened(paragraph, box.width, lines))
        return shown

    def shortened(self, paragraph: Paragraph, width: float, lines: int) -> Paragraph:
        """Return a paragraph that is shortened to some lines if it has more."""
        short = paragraph.shortened(width, lines)
        if short is not paragraph:
            self.omitted.append(paragraph.pieces)
        return short

    def panel(
        self, name: str, box: Box, paragraphs: Sequence[Paragraph], *, fill: str, line: str, dash: str = ""
    ) -> Any:
        """Add a rectangle with text in it; ``line`` is the colour of its outline, or empty."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_position(box))
        describe(shape, name)
        _paint(shape, fill)
        properties = shape._element.spPr  # noqa: SLF001 - python-pptx has no dashes by name
        if line:
            dashes = [a("prstDash", val=dash)] if dash else []
            properties.append(a("ln", solid(line), *dashes, w=emu(1)))
        else:
            properties.append(a("ln", a("noFill")))
        self._fill(shape, paragraphs, inset=12, anchor="t")
        return shape

    def bar(self, box: Box, fill: Any, line: str = "") -> None:
        """Add a decorative bar with a fill; ``line`` is the colour of its outline, or empty."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_position(box))
        properties = shape._element.spPr  # noqa: SLF001 - python-pptx sets a fill property by property
        properties.append(fill)
        properties.append(a("ln", solid(line), w=emu(0.75)) if line else a("ln", a("noFill")))
        _without_style(shape)
        decorative(shape, "Bar")

    def rule(self, x: float, y: float, width: float, colour: str = HAIRLINE) -> None:
        """Add a decorative line."""
        line = self.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, emu(x), emu(y), emu(x + width), emu(y))
        _without_style(line)
        line._element.spPr.append(a("ln", solid(colour), w=emu(0.75)))  # noqa: SLF001 - as above
        decorative(line, "Rule")

    def footer(self, text: str, number: int) -> None:
        """Add the footer and the number of the slide, at the positions of its layout."""
        for placeholder in self.slide.slide_layout.placeholders:
            element = deepcopy(placeholder._element)  # noqa: SLF001 - python-pptx does not copy them
            kind = element.find(f".//{qn('p:ph')}").get("type")
            if kind in ("ftr", "sldNum"):
                element.nvSpPr.cNvPr.set("id", str(900 + number + (kind == "ftr")))
                element.txBody.find(qn("a:lstStyle")).clear()
                self._set_footer(element, kind, text, number)
                self.slide.shapes._spTree.append(element)  # noqa: SLF001 - as above

    def _set_footer(self, element: Any, kind: str, text: str, number: int) -> None:
        if kind == "ftr":
            pieces = tuple(Piece(span.text, language=span.language) for span in text_spans(text))
            paragraph = Paragraph(pieces=pieces, size=_FOOTER_SIZE, colour=GREY)
            set_text(element.txBody, [self.style.paragraph(paragraph.shortened(FOOTER.width, 1))])
            return
        shown = a("t")
        shown.text = str(number)
        field = a("fld", self.style.run_properties(_FOOTER_SIZE, GREY), shown, type="slidenum")
        field.set("id", FIELD)
        set_text(element.txBody, [a("p", a("pPr", algn="l" if self.style.is_rtl else "r"), field)])

    def _fill(
        self, shape: Any, paragraphs: Sequence[Paragraph], *, inset: float, anchor: str, wraps: bool = True
    ) -> None:
        body = shape._element.txBody  # noqa: SLF001 - python-pptx writes run by run
        properties = body.find(qn("a:bodyPr"))
        properties.clear()
        for side in ("lIns", "tIns", "rIns", "bIns"):
            properties.set(side, str(emu(inset)))
        properties.set("wrap", "square" if wraps else "none")
        properties.set("anchor", anchor)
        properties.append(a("noAutofit"))
        set_text(body, [self.style.paragraph(each, self.slide.part) for each in paragraphs])


def _position(box: Box) -> tuple[int, int, int, int]:
    return emu(box.x), emu(box.y), emu(box.width), emu(box.height)


def _paint(shape: Any, fill: str) -> None:
    shape._element.spPr.append(solid(fill))  # noqa: SLF001 - python-pptx sets a fill property by property
    _without_style(shape)


def _without_style(shape: Any) -> None:
    """Remove the effects of the theme: shadows and outlines."""
    for style in shape._element.findall(qn("p:style")):  # noqa: SLF001 - python-pptx has no such method
        shape._element.remove(style)  # noqa: SLF001 - as above
