"""Font fallback: each character is drawn in the first of several faces that has it."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from .bidi import Segment, segments
from .errors import MissingGlyphError
from .fonts import INVISIBLE, Face
from .shaping import Glyph, is_shaped, shape

_WORD = re.compile(r"\S+|\s+")
_DIRECTION_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # removed: they could disguise text
_CACHED_TEXTS = 2_000


class Piece(NamedTuple):
    """Text in one face; if it is shaped, it has ``glyphs`` in drawing order."""

    text: str
    face: Face
    width: float
    glyphs: tuple[Glyph, ...] = ()


class FaceStack:
    """Faces in order of preference.

    Combining marks stay with their base. Scripts that need it are shaped with uharfbuzz, and text that runs from right
    to left is reordered with python-bidi. ``right_to_left`` is the direction of paragraphs. Measuring or drawing a
    character that no face has raises `MissingGlyphError`.
    """

    def __init__(self, face: Face, *others: Face, right_to_left: bool = False) -> None:
        self.face = face
        self.faces = (face, *others)
        self.right_to_left = right_to_left
        self.ascent = face.ascent
        self.descent = face.descent
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    def covers(self, text: str) -> bool:
        """Whether the faces have all characters of the text."""
        return all(any(face.covers(c) for face in self.faces) for c in set(unicodedata.normalize("NFC", text)))

    def width(self, text: str, size: float = 1) -> float:
        """The width of a word, in the unit of ``size``. Widths are cached."""
        if self.is_plain(text):
            return self.face.width(text, size)
        return self.extent(text) * size

    def extent(self, text: str) -> float:
        """The width of a text at size 1."""
        return self.face.extent(text) if self.is_plain(text) else sum(piece.width for piece in self.pieces(text))

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """The pieces of a text, from left to right."""
        pieces = self._pieces.get(text)
        if pieces is None:
            if len(self._pieces) >= _CACHED_TEXTS:
                self._pieces.clear()
            pieces = self._pieces[text] = tuple(
                self._split(_DIRECTION_OVERRIDES.sub("", unicodedata.normalize("NFC", text)))
            )
        return pieces

    def is_plain(self, text: str) -> bool:
        """Whether the first face has all of the text and nothing must be shaped, as for most text."""
        if self.right_to_left:
            return False
        return text.isascii() or (self.face.covers(text) and not is_shaped(text))

    def _split(self, text: str) -> Iterator[Piece]:
        for segment in segments(text, right_to_left=self.right_to_left):
            if segment.reordered:
                yield self._reordered(segment)
                continue
            for face, part in self._by_face(segment.text):
                for shaped, words in groupby(_WORD.findall(part), key=is_shaped):
                    joined = "".join(words)
                    if shaped:
                        yield _shaped(joined, face, shape(joined, face))
                    else:
                        yield Piece(joined, face, face.extent(joined))

    def _reordered(self, segment: Segment) -> Piece:
        """One piece for a segment that is drawn in another order than it is read, so that it is read as a whole."""
        glyphs: list[Glyph] = []
        for run in segment.runs:
            parts = list(self._by_face(run.text))
            for face, part in reversed(parts) if run.right_to_left else parts:
                whole = run.right_to_left or is_shaped(part)
                glyphs += shape(part, face, right_to_left=run.right_to_left) if whole else _unshaped(part, face)
        return _shaped(segment.text, self.face, glyphs)

    def _by_face(self, text: str) -> Iterator[tuple[Face, str]]:
        """The text in parts of one face each."""
        face: Face | None = None
        part = ""
        for cluster in _clusters(text):
            for unit in (cluster,) if self._face(cluster) else cluster:
                found = self._face(unit)
                if found is None:
                    raise MissingGlyphError(unit, *(face.name for face in self.faces))
                if found is not face and face is not None:
                    yield face, part
                    part = ""
                face = found
                part += unit
        if face is not None:
            yield face, part

    def _face(self, cluster: str) -> Face | None:
        """The first face that has all of a cluster."""
        return next((face for face in self.faces if face.covers(cluster)), None)


def _shaped(text: str, face: Face, glyphs: list[Glyph]) -> Piece:
    """A shaped piece. If it has no glyphs, it is drawn as unshaped text, of which nothing is visible."""
    return Piece(text, face, sum(glyph.advance for glyph in glyphs), tuple(glyphs))


def _unshaped(text: str, face: Face) -> list[Glyph]:
    """The glyphs of text that needs no shaping."""
    return [Glyph(face, face.glyph(c), face.width(c), 0, 0, c) for c in text if c not in INVISIBLE]


def _clusters(text: str) -> Iterator[str]:
    """Base characters with the marks and joiners that follow them."""
    cluster = ""
    for character in text:
        if cluster and not (unicodedata.category(character).startswith("M") or character in INVISIBLE):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
