"""Text objects (ISO 32000-1, 9.4): lines of runs, each in one face, size and colour."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .colour import BLACK, Colour
from .content import Content
from .embedding import FontUse
from .fallback import FaceStack, Piece
from .fonts import Face, encode_glyph
from .links import Box, Link
from .shaping import Glyph
from .structure import Element, Node


class Run(NamedTuple):
    """Text in one face, size and colour.

    ``node`` is its structure element within the paragraph: a `Link`, a Span with actual text or a language, a Quote.
    Runs with the same node, in this line or a later one, are one element. ``tracking`` is the space after each
    character, in points. Without a ``colour``, a run has that of the previous run, or else the canvas's fill colour.
    """

    text: str
    face: Face | FaceStack
    size: float
    colour: Colour | None = BLACK
    node: Node | None = None
    tracking: float = 0

    @property
    def width(self) -> float:
        """The width of the run in points."""
        return self.face.extent(self.text) * self.size + self.tracking * len(self.text)


class Line(NamedTuple):
    """Runs on the baseline ``y``, from ``x`` to the right."""

    x: float
    y: float
    runs: Sequence[Run]


def set_text(content: Content, lines: Iterable[Line], element: Element | None) -> list[str]:
    """The operators of a text object.

    The text of an ``element`` is in marked-content sequences of the element or of the nodes of its runs. Without an
    element, the nodes of runs are ignored.
    """
    text = _TextObject(content, element)
    for line in lines:
        text.add_line(line)
    return text.end()


class _TextObject:
    """A text object under construction, with the text state after its last operator."""

    __slots__ = ("_colour", "_content", "_element", "_face", "_inside", "_out", "_size", "_tracking", "_use")

    def __init__(self, content: Content, element: Element | None) -> None:
        self._content = content
        self._element = element
        self._inside: Element | None = None
        self._out = ["q BT"]
        self._face: Face | None = None
        self._use: FontUse
        self._size = 0.0
        self._colour: Colour | None = None
        self._tracking = 0.0

    def end(self) -> list[str]:
        self._out += ("ET Q",) if self._inside is None else ("EMC", "ET Q")
        return self._out

    def add_line(self, line: Line) -> None:
        self._out.append(f"1 0 0 1 {line.x:.2f} {line.y:.2f} Tm")
        linked: dict[int, tuple[Element, Link]] = {}
        for index, run in enumerate(line.runs):
            element = self._element
            if element is not None:
                if run.node is not None:
                    element = self._content.tree.element_of_run(run.node, element)
                if isinstance(element.node, Link):
                    linked[index] = element, element.node
            self._add_run(run, element)
        if linked:
            _add_link_boxes(self._content, line, linked)

    def _enter(self, element: Element | None) -> None:
        """Begin a marked-content sequence of the element, unless it is the current one."""
        if element is not None and element is not self._inside:
            if self._inside is not None:
                self._out.append("EMC")
            self._out.append(self._content.begin_mark(element))
            self._inside = element

    def _add_run(self, run: Run, element: Element | None) -> None:
        text, face, size, colour, _, tracking = run
        if colour is not self._colour and colour is not None:
            self._colour = colour
            self._out.append(f"{colour.operands} rg")
        if tracking != self._tracking:
            self._tracking = tracking
            self._out.append(f"{tracking:g} Tc")
        if isinstance(face, FaceStack):
            if not face.is_plain(text):
                self._add_pieces(face.pieces(text), size, element)
                return
            face = face.face
        self._enter(element)
        self._show_text(text, face, size)

    def _add_pieces(self, pieces: Iterable[Piece], size: float, element: Element | None) -> None:
        """Add pieces of text. Shaped pieces are in Spans with their characters as actual text."""
        for piece in pieces:
            if not piece.glyphs:
                self._enter(element)
                self._show_text(piece.text, piece.face, size)
                continue
            if element is None or element.node.actual_text:
                self._enter(element)
            else:
                self._enter(self._content.tree.element(Node("Span", actual_text=piece.text), element))
            self._show_glyphs(piece.glyphs, size)

    def _show_text(self, text: str, face: Face, size: float) -> None:
        """Show text character by character."""
        self._select(face, size)
        self._use.characters.update(text)
        self._out.append(f"({face.encode_text(text)}) Tj")

    def _show_glyphs(self, glyphs: Sequence[Glyph], size: float) -> None:
        """Show shaped glyphs at their positions (ISO 32000-1, 9.4.3). Adjustments are in thousandths, to the left."""
        rise = 0.0
        for glyph in glyphs:
            face = glyph.face
            self._select(face, size)
            self._use.glyphs.setdefault(glyph.number, glyph.read)
            if glyph.y != rise:
                rise = glyph.y
                self._out.append(f"{rise * size:.3f} Ts")
            after = face.outlines.advance(glyph.number) / face.units - glyph.advance + glyph.x
            self._out.append(f"[{-1000 * glyph.x:.0f} ({encode_glyph(glyph.number)}) {1000 * after:.0f}] TJ")
        if rise:
            self._out.append("0 Ts")

    def _select(self, face: Face, size: float) -> None:
        if face is not self._face or size != self._size:
            self._use = self._content.font_use(face)
            self._face = face
            self._size = size
            self._out.append(f"/{self._use.resource} {size:g} Tf")


def _add_link_boxes(content: Content, line: Line, linked: dict[int, tuple[Element, Link]]) -> None:
    """Add the boxes of the linked runs of a line, from descent to ascent. Adjacent runs of one link share a box."""
    boxes: list[tuple[tuple[Element, Link], Box]] = []
    left = line.x
    previous = None
    for index, run in enumerate(line.runs[: max(linked) + 1]):
        link = linked.get(index)
        width = run.width
        if link is not None:
            right = left + (run._replace(text=run.text.rstrip()).width if run.text.endswith(" ") else width)
            box = (left, line.y + run.face.descent * run.size, right, line.y + run.face.ascent * run.size)
            if link == previous:
                first_left, low, _, high = boxes.pop()[1]
                box = (first_left, min(low, box[1]), right, max(high, box[3]))
            boxes.append((link, box))
        previous = link
        left += width
    for (element, node), box in boxes:
        content.add_link_box(element, node, box)
