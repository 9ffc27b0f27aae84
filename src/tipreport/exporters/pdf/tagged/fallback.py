"""Font fallback: each character is drawn in the first of several faces that has it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from .bidi import MIRRORED, has_right_to_left, level_runs, resolve, right_to_left_characters
from .errors import MissingGlyphError
from .fonts import INVISIBLE, Face
from .shaped_scripts import is_shaped, shaped_characters
from .shaping import Glyph, shape

_WORD = re.compile(r"\S+|\s+")
_DIRECTION_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # removed: they could disguise text
_HAS_MIRRORED = re.compile(f"[{re.escape(''.join(map(chr, MIRRORED)))}]")
_USUAL = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x400, 0x460)))) + "–—‘’“”„•…\u202f−€"
_IS_USUAL = re.compile(f"[{re.escape(_USUAL)}]*")  # much faster than to look each up in a set, above all beyond Latin-1
_CACHED_TEXTS = 2_000


class Piece(NamedTuple):
    """Text in one face; if it is shaped, it has ``glyphs`` in drawing order."""

    text: str
    face: Face
    width: float
    glyphs: tuple[Glyph, ...] = ()


class Word(NamedTuple):
    """A word that runs from right to left, or a part of it in another face, with its glyphs in drawing order.

    ``key`` distinguishes it from the other words of its face.
    """

    key: str
    face: Face
    glyphs: tuple[Glyph, ...]
    width: float


class FaceStack:
    """Faces in order of preference.

    Combining marks stay with their base. Scripts that need it are shaped with uharfbuzz. Measuring or drawing a
    character that no face has raises `MissingGlyphError`.
    """

    def __init__(self, face: Face, *others: Face) -> None:
        self.face = face
        self.faces = (face, *others)
        self.ascent = face.ascent
        self.descent = face.descent
        self._widths: dict[str, float] = {}
        self._pieces: dict[str, tuple[Piece, ...]] = {}
        self._reversed: dict[str, tuple[Word, ...]] = {}
        self._spaces: dict[Face, Word] = {}

    def covers(self, text: str) -> bool:
        """Whether the faces have all characters of the text."""
        return all(any(face.covers(c) for face in self.faces) for c in set(unicodedata.normalize("NFC", text)))

    def width(self, text: str, size: float = 1) -> float:
        """The width of a word, in the unit of ``size``. Widths are cached."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _CACHED_TEXTS:
                self._widths.clear()
            width = self._widths[text] = self.extent(text)
        return width * size

    def extent(self, text: str, base: int = 0) -> float:
        """The width of a text at size 1, in a paragraph whose level is ``base``: 1 if it runs from right to left."""
        if not base and self.is_plain(text):  # as most words
            return self.face.extent(text)
        if has_right_to_left(text) or (base and _HAS_MIRRORED.search(text)):
            levels = resolve(text, base)
            return sum(
                sum([word.width for word in self.reversed(part)]) if level % 2 else self._forwards(part)
                for part, level in level_runs(text, levels)
            )
        return self._forwards(text)

    def _forwards(self, text: str) -> float:
        """The width of a text that runs from left to right."""
        return self.face.extent(text) if self.is_plain(text) else sum(piece.width for piece in self.pieces(text))

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """The pieces of a text that runs from left to right."""
        pieces = self._pieces.get(text)
        if pieces is None:
            if len(self._pieces) >= _CACHED_TEXTS:
                self._pieces.clear()
            pieces = self._pieces[text] = tuple(
                self._split(_DIRECTION_OVERRIDES.sub("", unicodedata.normalize("NFC", text)))
            )
        return pieces

    def reversed(self, text: str) -> list[Word]:
        """The words of a text that runs from right to left, and the spaces around them, in reading order.

        A space has the face of the word before it, or after it at the start, so that most texts are in one face.
        """
        words: list[Word] = []
        start = 0  # the number of spaces at the start
        for word in _WORD.findall(text):
            if not word.isspace():
                words += self._reversed.get(word) or self._words_of(word)
            elif words:
                words += [self._space(words[-1].face)] * len(word)
            else:
                start += len(word)
        return [self._space(words[0].face if words else self.face)] * start + words if start else words

    def _space(self, face: Face) -> Word:
        """A space as wide as that of the first face."""
        space = self._spaces.get(face)
        if space is None:
            own = face if face.covers(" ") else self.face
            width = self.face.width(" ")
            space = self._spaces[face] = Word(" ", own, (Glyph.of(own, ((own.glyph(" "), 0, 0),), width, " "),), width)
        return space

    def _words_of(self, word: str) -> tuple[Word, ...]:
        """The parts of a word in one face each, in reading order. They are cached."""
        if len(self._reversed) >= _CACHED_TEXTS:
            self._reversed.clear()
        text = _DIRECTION_OVERRIDES.sub("", unicodedata.normalize("NFC", word))
        groups = [(face, (*group,)) for face, group in groupby(self._glyphs(text), key=attrgetter("face"))]
        words = self._reversed[word] = tuple(
            Word(f"{word}/{index}" if index else word, face, group, sum(glyph.advance for glyph in group))
            for index, (face, group) in enumerate(reversed(groups))
        )
        return words

    def is_plain(self, text: str) -> bool:
        """Whether the first face has all of the text and nothing must be shaped or reversed, as for most text."""
        if text.isascii() or (self._has_usual and _IS_USUAL.fullmatch(text)):
            return True
        return self._plain.issuperset(text)

    @cached_property
    def _has_usual(self) -> bool:
        """Whether the usual characters of European languages are plain."""
        return self._plain.issuperset(_USUAL)

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The characters of the first face that need no shaping and run from left to right."""
        characters = "".join(self.face.characters)
        return self.face.characters.difference(shaped_characters(characters), right_to_left_characters(characters))

    def _split(self, text: str) -> Iterator[Piece]:
        for face, part in self._by_face(text):
            for shaped, words in groupby(_WORD.findall(part), key=is_shaped):
                joined = "".join(words)
                if shaped:
                    yield _shaped(joined, face, shape(joined, face))
                else:
                    yield Piece(joined, face, face.extent(joined))

    def _glyphs(self, text: str) -> Iterator[Glyph]:
        """The glyphs of a text that runs from right to left, in drawing order, with mirrored brackets."""
        letters = shaped_characters(text)
        own = next((face for face in self.faces if letters and face.covers(letters)), None)
        for face, part in reversed([*self._by_face(text, own)]):
            if is_shaped(part):
                yield from shape(part, face, right_to_left=True)
            else:
                shown = (character for character in reversed(part) if character not in INVISIBLE)
                yield from (Glyph.of_character(face, character.translate(MIRRORED), character) for character in shown)

    def _by_face(self, text: str, own: Face | None = None) -> Iterator[tuple[Face, str]]:
        """The text in parts of one face each: its ``own`` face where it has the characters."""
        preferred = own or self.face
        if text and preferred.covers(text):  # as most often
            yield preferred, text
            return
        face: Face | None = None
        part = ""
        for cluster in _clusters(text):
            for unit in (cluster,) if self._face(cluster, own) else cluster:
                found = self._face(unit, own)
                if found is None:
                    raise MissingGlyphError(unit, *(face.name for face in self.faces))
                if found is not face and face is not None:
                    yield face, part
                    part = ""
                face = found
                part += unit
        if face is not None:
            yield face, part

    def _face(self, cluster: str, own: Face | None) -> Face | None:
        """The first face that has all of a cluster."""
        if own is not None and own.covers(cluster):
            return own
        return next((face for face in self.faces if face.covers(cluster)), None)


def _shaped(text: str, face: Face, glyphs: list[Glyph]) -> Piece:
    """A shaped piece. If it has no glyphs, it is drawn as unshaped text, of which nothing is visible."""
    return Piece(text, face, sum(glyph.advance for glyph in glyphs), tuple(glyphs))


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
