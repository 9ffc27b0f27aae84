"""Text: runs of one face, size and colour, and how lines of them stand in a page's content (ISO 32000-1, 9.4)."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .colour import BLACK, Colour
from .content import Content
from .embedding import FontUse
from .fallback import FaceStack, Piece
from .fonts import Face, spell_glyph
from .links import Box, Link
from .shaping import Glyph
from .structure import Element, Node


class Run(NamedTuple):
    """A stretch of text that looks alike.

    ``node`` says what the stretch is within its paragraph: a `Link`, a Span with actual text or a language, a Quote.
    Runs that name the same node, in this line or a later one, are one element. ``tracking`` is put after each
    character, in points. Without a ``colour`` a run has that of the run before, or else the canvas's fill colour.
    """

    text: str
    face: Face | FaceStack
    size: float
    colour: Colour | None = BLACK
    node: Node | None = None
    tracking: float = 0

    @property
    def width(self) -> float:
        """How wide the run is, in points."""
        return self.face.extent(self.text) * self.size + self.tracking * len(self.text)


class Line(NamedTuple):
    """Runs beside each other, from ``x`` to the right on the baseline ``y``."""

    x: float
    y: float
    runs: Sequence[Run]


def set_text(content: Content, lines: Iterable[Line], element: Element | None) -> list[str]:
    """A text object, as operators.

    All text of an ``element`` is in marked-content sequences of it or of the nodes of its runs; without an element
    the text is in none, and its runs' nodes are not heeded.
    """
    setting = _Setting(content, element)
    for line in lines:
        setting.set_line(line)
    return setting.end()


class _Setting:
    """A text object while it is set: its operators, and the state that the last one left."""

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

    def set_line(self, line: Line) -> None:
        self._out.append(f"1 0 0 1 {line.x:.2f} {line.y:.2f} Tm")
        linked: dict[int, tuple[Element, Link]] = {}
        for index, run in enumerate(line.runs):
            element = self._element
            if element is not None:
                if run.node is not None:
                    element = self._content.tree.inside(run.node, element)
                if isinstance(element.node, Link):
                    linked[index] = element, element.node
            self._set_run(run, element)
        if linked:
            _add_link_boxes(self._content, line, linked)

    def _enter(self, element: Element | None) -> None:
        """Be in a marked-content sequence of the element, where there is one."""
        if element is not None and element is not self._inside:
            if self._inside is not None:
                self._out.append("EMC")
            self._out.append(self._content.begin_mark(element))
            self._inside = element

    def _set_run(self, run: Run, element: Element | None) -> None:
        text, face, size, colour, _, tracking = run
        if colour is not self._colour and colour is not None:
            self._colour = colour
            self._out.append(f"{colour.operands} rg")
        if tracking != self._tracking:
            self._tracking = tracking
            self._out.append(f"{tracking:g} Tc")
        if isinstance(face, FaceStack):
            if not face.is_plain(text):
                self._set_pieces(face.pieces(text), size, element)
                return
            face = face.face
        self._enter(element)
        self._spell(text, face, size)

    def _set_pieces(self, pieces: Iterable[Piece], size: float, element: Element | None) -> None:
        """Pieces of text, of which those that are shaped say their characters beside their glyphs."""
        for piece in pieces:
            if not piece.glyphs:
                self._enter(element)
                self._spell(piece.text, piece.face, size)
                continue
            if element is None or element.node.actual_text:
                self._enter(element)
            else:
                self._enter(self._content.tree.element(Node("Span", actual_text=piece.text), element))
            self._draw(piece.glyphs, size)

    def _spell(self, text: str, face: Face, size: float) -> None:
        """Text that a face spells character by character."""
        self._select(face, size)
        self._use.characters.update(text)
        self._out.append(f"({face.spell(text)}) Tj")

    def _draw(self, glyphs: Sequence[Glyph], size: float) -> None:
        """Shaped glyphs, each at its place (ISO 32000-1, 9.4.3): adjustments are in thousandths, to the left."""
        rise = 0.0
        for glyph in glyphs:
            face = glyph.face
            self._select(face, size)
            self._use.glyphs.setdefault(glyph.number, glyph.read)
            if glyph.y != rise:
                rise = glyph.y
                self._out.append(f"{rise * size:.3f} Ts")
            after = face.outlines.advance(glyph.number) / face.units - glyph.advance + glyph.x
            self._out.append(f"[{-1000 * glyph.x:.0f} ({spell_glyph(glyph.number)}) {1000 * after:.0f}] TJ")
        if rise:
            self._out.append("0 Ts")

    def _select(self, face: Face, size: float) -> None:
        if face is not self._face or size != self._size:
            self._use = self._content.use(face)
            self._face = face
            self._size = size
            self._out.append(f"/{self._use.resource} {size:g} Tf")


def _add_link_boxes(content: Content, line: Line, linked: dict[int, tuple[Element, Link]]) -> None:
    """The boxes of the linked runs of a line, by index, from descent to ascent; runs of one link share theirs."""
    boxes: list[tuple[tuple[Element, Link], Box]] = []
    pen = line.x
    before = None
    for index, run in enumerate(line.runs[: max(linked) + 1]):
        link = linked.get(index)
        width = run.width
        if link is not None:
            right = pen + (run._replace(text=run.text.rstrip()).width if run.text.endswith(" ") else width)
            box = (pen, line.y + run.face.descent * run.size, right, line.y + run.face.ascent * run.size)
            if link == before:
                left, low, _, high = boxes.pop()[1]
                box = (left, min(low, box[1]), right, max(high, box[3]))
            boxes.append((link, box))
        before = link
        pen += width
    for (element, node), box in boxes:
        content.add_link_box(element, node, box)
