"""Several faces as one: each character is drawn by the first of them that has it."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from .bidi import Phrase, phrases
from .errors import MissingGlyphError
from .fonts import INVISIBLE, Face
from .shaping import Glyph, is_shaped, shape

_WORD = re.compile(r"\S+|\s+")
_ORDERS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # to draw text in another order than it is read: not obeyed
_REMEMBERED = 2_000  # texts whose pieces a stack remembers


class Piece(NamedTuple):
    """Text that one face spells; or, where ``glyphs`` are given, text that is shaped, in the order it is drawn."""

    text: str
    face: Face
    width: float
    glyphs: tuple[Glyph, ...] = ()


class FaceStack:
    """Faces in the order they are asked.

    Combining marks stay with their base. Text of scripts that need it is shaped (with uharfbuzz), text that runs
    from right to left is ordered (with python-bidi); ``right_to_left`` is for paragraphs that begin at the right.
    Raises `MissingGlyphError`, when text is measured or drawn, for a character that no face has.
    """

    def __init__(self, face: Face, *others: Face, right_to_left: bool = False) -> None:
        self.face = face
        self.faces = (face, *others)
        self.right_to_left = right_to_left
        self.ascent = face.ascent
        self.descent = face.descent
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    def covers(self, text: str) -> bool:
        """Whether the faces draw all characters of the text."""
        return all(any(face.covers(c) for face in self.faces) for c in set(unicodedata.normalize("NFC", text)))

    def width(self, text: str, size: float = 1) -> float:
        """How wide the text is, in the unit of ``size``. Meant for words: widths are remembered."""
        if self.is_plain(text):
            return self.face.width(text, size)
        return self.extent(text) * size

    def extent(self, text: str) -> float:
        """How wide the text is at size 1."""
        return self.face.extent(text) if self.is_plain(text) else sum(piece.width for piece in self.pieces(text))

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """The text in pieces that stand beside each other from left to right."""
        pieces = self._pieces.get(text)
        if pieces is None:
            if len(self._pieces) >= _REMEMBERED:
                self._pieces.clear()
            pieces = self._pieces[text] = tuple(self._made(_ORDERS.sub("", unicodedata.normalize("NFC", text))))
        return pieces

    def is_plain(self, text: str) -> bool:
        """Whether the first face spells the text as it is: most text, which then costs nothing more."""
        if self.right_to_left:
            return False
        return text.isascii() or (self.face.covers(text) and not is_shaped(text))

    def _made(self, text: str) -> Iterator[Piece]:
        for phrase in phrases(text, right_to_left=self.right_to_left):
            if phrase.ordered:
                yield self._ordered(phrase)
                continue
            for face, part in self._by_face(phrase.text):
                for shaped, words in groupby(_WORD.findall(part), key=is_shaped):
                    said = "".join(words)
                    yield _shaped(said, face, shape(said, face)) if shaped else Piece(said, face, face.extent(said))

    def _ordered(self, phrase: Phrase) -> Piece:
        """A phrase whose stretches are not in the order they are read in: one piece, so that it is read whole."""
        glyphs: list[Glyph] = []
        for stretch in phrase.stretches:
            parts = list(self._by_face(stretch.text))
            for face, part in reversed(parts) if stretch.backwards else parts:
                whole = stretch.backwards or is_shaped(part)
                glyphs += shape(part, face, backwards=stretch.backwards) if whole else _spelled(part, face)
        return _shaped(phrase.text, self.face, glyphs)

    def _by_face(self, text: str) -> Iterator[tuple[Face, str]]:
        """The text in parts of one face each."""
        face: Face | None = None
        part = ""
        for cluster in _clusters(text):
            for bit in (cluster,) if self._face(cluster) else cluster:
                found = self._face(bit)
                if found is None:
                    raise MissingGlyphError(bit, *(face.name for face in self.faces))
                if found is not face and face is not None:
                    yield face, part
                    part = ""
                face = found
                part += bit
        if face is not None:
            yield face, part

    def _face(self, cluster: str) -> Face | None:
        """The first face that has all of a cluster."""
        return next((face for face in self.faces if face.covers(cluster)), None)


def _shaped(text: str, face: Face, glyphs: list[Glyph]) -> Piece:
    """Shaped text; where nothing of it shows, the face spells it, as nothing."""
    return Piece(text, face, sum(glyph.advance for glyph in glyphs), tuple(glyphs))


def _spelled(text: str, face: Face) -> list[Glyph]:
    """The glyphs of text that needs no shaping."""
    return [Glyph(face, face.glyph(c), face.width(c), 0, 0, c) for c in text if c not in INVISIBLE]


def _clusters(text: str) -> Iterator[str]:
    """Bases with the marks and joiners that follow them."""
    cluster = ""
    for character in text:
        if cluster and not (unicodedata.category(character).startswith("M") or character in INVISIBLE):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
