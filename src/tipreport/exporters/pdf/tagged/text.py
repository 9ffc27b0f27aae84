"""Text objects (ISO 32000-1, 9.4): lines of runs, each in one face, size and colour."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from .bidi import has_right_to_left
from .colour import Colour
from .content import Content
from .directions import Arrangement, Group, arrange
from .embedding import FontUse
from .fallback import FaceStack, Piece
from .fonts import Face
from .line import Line, Run
from .link_boxes import add_link_boxes, left_of
from .links import Link
from .shaping import Glyph
from .structure import Element


def set_text(content: Content, lines: Iterable[Line], element: Element | None) -> list[str]:
    """The operators of a text object.

    The text of an ``element`` is in marked-content sequences of the element or of the nodes of its runs. Without an
    element, the nodes of runs are ignored.
    """
    text = _TextObject(content, element)
    for line in lines:
        text.add_line(line)
    return text.end()


def set_label(content: Content, line: Line) -> tuple[str, ...]:
    """The operators of a text object with one run and no element; none if its text has several parts or faces."""
    x, y, (run,), right_to_left = line
    text, face, size, colour, _, tracking = run
    words: Sequence[Group] | None = None
    shown: tuple[str, ...]
    if right_to_left:
        arranged = arrange((run,), 1)
        if len(arranged.parts) != 1:
            return ()
        x -= arranged.width
        words = arranged.parts[0][-1]
    if words is None and isinstance(face, FaceStack) and face.is_plain(text):
        use = content.font_use(face.face)
        shown = (f"/{use.resource} {size:g} Tf", f"({use.encode_text(text)}) Tj")
    elif words is not None and len(words) == 1:
        use = content.font_use(words[0].face)
        font, encoded = f"/{use.resource} {size:g} Tf", f"({use.encode_words(words[0].words)}) Tj"
        shown = ("/ReversedChars BMC", font, encoded, "EMC")
    else:
        return ()
    state = (f"{colour.operands} rg",) if colour is not None else ()
    spacing = (f"{tracking:g} Tc",) if tracking else ()
    return ("q BT", f"1 0 0 1 {x:.2f} {y:.2f} Tm", *state, *spacing, *shown, "ET Q")


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
        linked: dict[int, tuple[Element, Link]] = {}
        faces = _plain_faces(line)
        arranged = _arranged(line) if faces is None else None
        if arranged is None:
            self._add_runs(line, faces, linked)
        else:
            self._add_parts(line, arranged, linked)
        if linked:
            add_link_boxes(self._content, line, arranged, linked)

    def _add_runs(self, line: Line, faces: list[Face] | None, linked: dict[int, tuple[Element, Link]]) -> None:
        """Add the runs of a line, each after the one before it."""
        x, y, runs, _ = line
        self._out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for index, run in enumerate(runs):
            self._begin(index, run, linked)
            text, _, size, _, _, _ = run
            if faces:
                self._show_text(text, faces[index], size)
            else:
                self._show(text, run)

    def _add_parts(self, line: Line, arranged: Arrangement, linked: dict[int, tuple[Element, Link]]) -> None:
        """Add the parts of a line, each at its position."""
        left = left_of(line, arranged)
        before: float | None = None
        begun = -1  # the index of the run of the last part
        for index, text, at, _, groups in arranged.parts:
            x = round(left + at, 2)
            self._out.append(f"1 0 0 1 {x:.2f} {line.y:.2f} Tm" if before is None else f"{x - before:.2f} 0 Td")
            before = x
            run = line.runs[index]
            if index != begun:
                self._begin(index, run, linked)
                begun = index
            if groups is None:
                self._show(text, run)
            elif groups:
                self._show_reversed(groups, run.size)

    def _begin(self, index: int, run: Run, linked: dict[int, tuple[Element, Link]]) -> None:
        """Begin a run: its colour, tracking and element. Note whether it is in a link."""
        _, _, _, colour, node, tracking = run
        if colour is not self._colour or tracking != self._tracking:
            self._set_state(colour, tracking)
        element = self._element
        if element is None:
            return
        if node is not None:
            element = self._content.tree.element_of_run(node, element)
        if isinstance(element.node, Link):
            linked[index] = element, element.node
        if element is not self._inside:
            self._enter(element)

    def _enter(self, element: Element) -> None:
        """Begin a marked-content sequence of the element."""
        if self._inside is not None:
            self._out.append("EMC")
        self._out.append(self._content.begin_mark(element))
        self._inside = element

    def _show(self, text: str, run: Run) -> None:
        """Show text of a run that runs from left to right."""
        face = run.face
        if isinstance(face, FaceStack):
            if not face.is_plain(text):
                self._add_pieces(face.pieces(text), run.size)
                return
            face = face.face
        self._show_text(text, face, run.size)

    def _set_state(self, colour: Colour | None, tracking: float) -> None:
        if colour is not self._colour and colour is not None:
            self._colour = colour
            self._out.append(f"{colour.operands} rg")
        if tracking != self._tracking:
            self._tracking = tracking
            self._out.append(f"{tracking:g} Tc")

    def _add_pieces(self, pieces: Iterable[Piece], size: float) -> None:
        for piece in pieces:
            if piece.glyphs:
                self._show_glyphs(piece.glyphs, size)
            else:
                self._show_text(piece.text, piece.face, size)

    def _show_text(self, text: str, face: Face, size: float) -> None:
        """Show text character by character."""
        if face is not self._face or size != self._size:
            self._select(face, size)
        self._out.append(f"({self._use.encode_text(text)}) Tj")

    def _show_glyphs(self, glyphs: Sequence[Glyph], size: float) -> None:
        """Show shaped glyphs, whose text is in the font."""
        for face, group in groupby(glyphs, key=attrgetter("face")):
            self._select(face, size)
            self._out.append(f"({self._use.encode_glyphs(group)}) Tj")

    def _show_reversed(self, groups: Sequence[Group], size: float) -> None:
        """Show words that are read from right to left (ISO 32000-1, 14.8.2.3.3)."""
        self._out.append("/ReversedChars BMC")
        at = 0.0
        for face, words, distance in groups:
            if len(groups) > 1:
                left = round(distance * size, 2)
                self._out.append(f"{left - at:.2f} 0 Td")
                at = left
            self._select(face, size)
            self._out.append(f"({self._use.encode_words(words)}) Tj")
        self._out.append("EMC")

    def _select(self, face: Face, size: float) -> None:
        if face is not self._face or size != self._size:
            self._use = self._content.font_use(face)
            self._face = face
            self._size = size
            self._out.append(f"/{self._use.resource} {size:g} Tf")


def _plain_faces(line: Line) -> list[Face] | None:
    """The face of each run of a line that runs from left to right; None if a text may need another face or shaping."""
    faces: list[Face] = []
    _, _, runs, right_to_left = line
    if right_to_left:
        return None
    for text, face, _, _, _, _ in runs:
        if not isinstance(face, FaceStack) or not face.is_plain(text):
            return None
        faces.append(face.face)
    return faces


def _arranged(line: Line) -> Arrangement | None:
    """The parts of a line with text of both directions; None if its runs follow each other."""
    if line.right_to_left or has_right_to_left("".join([run.text for run in line.runs])):
        arranged = arrange(line.runs, int(line.right_to_left))
        return arranged if arranged.parts else None
    return None
