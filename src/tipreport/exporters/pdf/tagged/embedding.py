"""Embedded fonts: the font dictionary of a face, with only the glyphs that the document uses."""

from attrs import define, field

from .composites import Composite
from .fallback import Word
from .fonts import Face, Metrics, encode_glyph
from .shaping import Glyph
from .syntax import array, name
from .writer import FileWriter


@define
class FontUse:
    """The characters that a document uses of a face, and the shaped glyphs with their text.

    ``resource`` is the name of the face in the document's pages. A glyph of several parts, or with another text than
    before, gets a composite glyph of its own, so that each has its text in every reader.
    """

    face: Face
    resource: str
    characters: set[str] = field(factory=set)
    glyphs: dict[int, str] = field(factory=dict)
    composites: dict[int, Composite] = field(factory=dict)
    _numbers: dict[Glyph, int] = field(factory=dict)
    _words: dict[str, str] = field(factory=dict)

    def encode(self, word: Word) -> str:
        """A word that runs from right to left, encoded as the content of a literal string."""
        code = self._words.get(word.key)
        if code is None:
            code = self._words[word.key] = self._encoded(word)
        return code

    def _encoded(self, word: Word) -> str:
        if word.own is not None and all(self._reads(number, text) for number, text in word.own):
            return word.code
        return "".join([encode_glyph(self.number(glyph)) for glyph in word.glyphs])

    def number(self, glyph: Glyph) -> int:
        """The number of a shaped glyph in this document."""
        number = self._numbers.get(glyph)
        if number is None:
            number = glyph.own_number()
            if number is None or not self._reads(number, glyph.read):
                number = self.face.outlines.count + len(self.composites)
                self.composites[number] = Composite(glyph.parts, glyph.units)
                self.glyphs[number] = glyph.read
            self._numbers[glyph] = number
        return number

    def _reads(self, number: int, text: str) -> bool:
        """Whether a glyph of the face stands for a text in this document: its first one."""
        return self.glyphs.setdefault(number, text) == text


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
