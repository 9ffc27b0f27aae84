"""Embedded fonts: the font dictionary of a face, with only the glyphs that the document uses."""

from collections.abc import Iterable

from attrs import define, field

from .composites import Composite
from .fallback import Word
from .fonts import Face, Metrics, encode_glyph
from .shaping import Glyph
from .syntax import array, name
from .writer import FileWriter


class _Codes(dict[str, str]):
    """The characters that a document uses of a face, each encoded."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> str:
        code = self[character] = self._face.code(character)
        return code


@define
class FontUse:
    """The characters that a document uses of a face, and the shaped glyphs with their text.

    ``resource`` is the name of the face in the document's pages. A glyph of several parts, or with another text than
    before, gets a composite glyph of its own, so that each has its text in every reader.
    """

    face: Face
    resource: str
    _codes: _Codes = field(init=False)
    glyphs: dict[int, str] = field(factory=dict)
    composites: dict[int, Composite] = field(factory=dict)
    _glyph_codes: dict[Glyph, str] = field(factory=dict)
    _words: dict[str, str] = field(factory=dict)

    @_codes.default
    def _no_codes(self) -> _Codes:
        return _Codes(self.face)

    @property
    def characters(self) -> set[str]:
        """The characters that were encoded."""
        return {*self._codes}

    def encode_text(self, text: str) -> str:
        """The text encoded as the content of a literal string (ISO 32000-1, 7.3.4.2), in Latin-1."""
        return "".join(map(self._codes.__getitem__, text))

    def encode_words(self, words: Iterable[Word]) -> str:
        """Words that run from right to left, encoded as the content of a literal string."""
        known = self._words
        return "".join([known.get(word.key) or self._encode(word) for word in words])

    def _encode(self, word: Word) -> str:
        code = self._words[word.key] = self.encode_glyphs(word.glyphs)
        return code

    def encode_glyphs(self, glyphs: Iterable[Glyph]) -> str:
        """Shaped glyphs, encoded as the content of a literal string."""
        return "".join([self._glyph_codes.get(glyph) or self._code(glyph) for glyph in glyphs])

    def _code(self, glyph: Glyph) -> str:
        """A shaped glyph that is new in this document, encoded with its number."""
        number = glyph.number
        if number is None or self.glyphs.get(number, glyph.read) != glyph.read:
            number = self.face.outlines.count + len(self.composites)
            self.composites[number] = glyph.composite
        self.glyphs[number] = glyph.read
        code = self._glyph_codes[glyph] = encode_glyph(number)
        return code


def embed(use: FontUse, writer: FileWriter) -> int:
    """Add a face to a document and return the number of its font dictionary.

    It is a Type 0 font with the Identity-H encoding over a TrueType program (ISO 32000-1, 9.7; ISO 14289-1, 7.21.3),
    with a ToUnicode map for all its glyphs (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7).
    """
    program = use.face.program(use.characters, use.glyphs, use.composites)
    font_name = name(f"{program.tag}+{use.face.name}")
    file = writer.add_stream(f"/Length1 {program.length}", program.outlines, compressed=True)
    to_unicode = writer.add_stream("", program.to_unicode, compressed=True)
    descriptor = writer.add(_descriptor(font_name, use.face.metrics, file))
    descendant = writer.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{font_name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW 0/W[{program.widths}]/CIDToGIDMap/Identity>>"
    )
    return writer.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{font_name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {to_unicode} 0 R>>"
    )


def _descriptor(font_name: str, metrics: Metrics, file: int) -> str:
    """The font descriptor (ISO 32000-1, 9.8)."""
    measures = {
        "ItalicAngle": metrics.italic_angle,
        "Ascent": metrics.ascent,
        "Descent": metrics.descent,
        "CapHeight": metrics.cap_height,
        "StemV": metrics.stem,
    }
    entries = "".join(f"/{key} {value:g}" for key, value in measures.items())
    box = array(metrics.box)
    return f"<</Type/FontDescriptor/FontName{font_name}/Flags 4/FontBBox{box}{entries}/FontFile2 {file} 0 R>>"
