"""Faces: TrueType fonts, from bytes, that measure and encode text.

A face belongs to no document. It encodes text for a page's content with two bytes for each glyph, the same in every
document (Identity-H, ISO 32000-1, 9.7.5.2).
"""

from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from io import BytesIO
from typing import Any

from attrs import frozen
from fontTools.ttLib import TTFont, TTLibError

from .composites import Composite
from .errors import FontError, MissingGlyphError
from .outlines import Outlines
from .programs import Program, make_program
from .shaped_scripts import shaped_characters

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_SUBSTITUTES = {"\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}
_DIGIT_NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TABULAR = {str(digit): name for digit, name in enumerate(_DIGIT_NAMES)} | {"\u2212": "minus"}
_READ_AS = {"\u00a0": " ", "\u2212": "-"}
_ESCAPED = frozenset(b"()\\\r")
_CACHED_WIDTHS = 20_000  # words
_CACHED_PROGRAMS = 8  # similar documents often use the same characters


@frozen
class Metrics:
    """The metrics of a face in thousandths of the size, for its descriptor (ISO 32000-1, table 122)."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    stem: int


class Face:
    """A TrueType font.

    ``data`` is the font file, and ``name`` is by default its PostScript name. ``tabular`` is the suffix of the names of
    the tabular figures, such as ``.tf``: digits and the minus sign (U+2212) are then drawn with the glyphs ``zero.tf``
    to ``nine.tf`` and ``minus.tf``. ``ascent`` and ``descent`` (negative) are fractions of the size.

    A no-break space is drawn and read as a space. A minus sign is read as a hyphen, so that people
    find a number as they type it. Invisible characters, such as U+200B, draw nothing.

    Raises `FontError` if the font is not TrueType, may not be embedded (ISO 19005-3, 6.2.11.4.1), or lacks the tabular
    figures.
    """

    def __init__(self, data: bytes, *, name: str = "", tabular: str = "") -> None:
        font = _read_font(data)
        self.name = name or font["name"].getDebugName(6) or "Face"
        if "glyf" not in font:
            raise FontError(f"{self.name}: expected TrueType outlines (a table glyf), as in a .ttf file")
        if "OS/2" in font and font["OS/2"].fsType & 0xF == 2:
            raise FontError(f"{self.name}: its licence bits (OS/2 fsType) forbid embedding")
        self.data = data
        self.outlines = Outlines(font)
        self.units: int = font["head"].unitsPerEm
        self.metrics = _metrics(font)
        self.ascent = font["hhea"].ascent / self.units
        self.descent = font["hhea"].descent / self.units
        self._glyphs = self._glyph_map(font, tabular)
        self.characters = frozenset(self._glyphs) | INVISIBLE
        shaped = frozenset(shaped_characters("".join(self._glyphs)))
        self._of_unshaped = frozenset(glyph for character, glyph in self._glyphs.items() if character not in shaped)
        self._codes = _Codes(self)
        self._widths = _Widths(self)
        self._measured: dict[str, float] = {}
        self.shaper: Any = None  # of HarfBuzz, created on first use
        self._programs: OrderedDict[object, Program] = OrderedDict()

    def _glyph_map(self, font: TTFont, tabular: str) -> dict[str, int]:
        """The glyph of each character, with tabular figures and substitutes, never glyph 0 (ISO 14289-1, 7.21.8)."""
        number = font.getReverseGlyphMap()
        glyphs = {chr(code): number[glyph] for code, glyph in font.getBestCmap().items() if _is_text(code)}
        if tabular:
            for character, glyph in _TABULAR.items():
                if glyph + tabular not in number:
                    raise FontError(f"{self.name}: no glyph {glyph + tabular} for tabular figures")
                glyphs[character] = number[glyph + tabular]
        for character, other in _SUBSTITUTES.items():
            if other in glyphs and (character == "\u00a0" or character not in glyphs):
                glyphs[character] = glyphs[other]
        return {character: glyph for character, glyph in glyphs.items() if glyph != 0}

    def glyph(self, character: str) -> int:
        """The number of a character's glyph. Raises `MissingGlyphError`."""
        glyph = self._glyphs.get(character)
        if glyph is None:
            raise MissingGlyphError(character, self.name)
        return glyph

    def reads(self, glyph: int, text: str) -> bool:
        """Whether a shaped glyph can be read as a text: it is the glyph of no other character that is not shaped."""
        return self._glyphs.get(text) == glyph or glyph not in self._of_unshaped

    def covers(self, text: str) -> bool:
        """Whether the face has all characters of the text."""
        return self.characters.issuperset(text)

    def width(self, text: str, size: float = 1) -> float:
        """The width of a word, in the unit of ``size``. Widths are cached."""
        width = self._measured.get(text)
        if width is None:
            if len(self._measured) >= _CACHED_WIDTHS:
                self._measured.clear()
            width = self._measured[text] = self.extent(text)
        return width * size

    def extent(self, text: str) -> float:
        """The width of a text at size 1, not cached."""
        return sum(map(self._widths.__getitem__, text))

    def code(self, character: str) -> str:
        """A character, encoded as the content of a literal string in Latin-1."""
        return self._codes[character]

    def program(
        self, characters: AbstractSet[str], glyphs: Mapping[int, str], composites: Mapping[int, Composite]
    ) -> Program:
        """The subset with these characters, and with glyphs and the text of each; some are ``composites``."""
        key = (frozenset(characters), frozenset(glyphs.items()), frozenset(composites.items()))
        program = self._programs.get(key)
        if program is None:
            program = self._programs[key] = make_program(
                self.outlines.with_composites(composites), self.units, {**glyphs, **self._texts(characters)}
            )
            if len(self._programs) > _CACHED_PROGRAMS:
                self._programs.popitem(last=False)
        return program

    def _texts(self, characters: AbstractSet[str]) -> dict[int, str]:
        """The text of each character's glyph. If two characters share a glyph, the first in Unicode is used."""
        visible = sorted(characters - INVISIBLE, reverse=True)
        return {self._glyphs[character]: _READ_AS.get(character, character) for character in visible}

    def __repr__(self) -> str:
        return f"<Face {self.name}>"


class _Codes(dict[str, str]):
    """A cache of encoded characters."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> str:
        code = "" if character in INVISIBLE else encode_glyph(self._face.glyph(character))
        self[character] = code
        return code


class _Widths(dict[str, float]):
    """A cache of the widths of characters at size 1."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> float:
        face = self._face
        width = 0.0 if character in INVISIBLE else face.outlines.advance(face.glyph(character)) / face.units
        self[character] = width
        return width


def _is_text(code: int) -> bool:
    """Whether a code point is neither a control nor for private use (ISO 19005-3, 6.2.11.7.3)."""
    return 0x20 <= code < 0x7F or 0xA0 <= code < 0xE000 or 0xF900 <= code < 0xFFFE or 0x10000 <= code < 0xF0000


@cache
def encode_glyph(glyph: int) -> str:
    """The two bytes of a glyph in a literal string, with parentheses, backslash and carriage return escaped."""
    return "".join(("\\r" if b == 0x0D else f"\\{b:c}") if b in _ESCAPED else chr(b) for b in glyph.to_bytes(2, "big"))


def _read_font(data: bytes) -> TTFont:
    try:
        font = TTFont(BytesIO(data), lazy=True)
        font["head"], font["hhea"], font.reader["name"]  # every font file has them
    except (TTLibError, KeyError) as error:
        raise FontError(f"expected a font file: {error}") from error
    return font


def _metrics(font: TTFont) -> Metrics:
    head, os2 = font["head"], font.get("OS/2")
    scale = 1000 / head.unitsPerEm
    return Metrics(
        box=tuple(round(scale * v) for v in (head.xMin, head.yMin, head.xMax, head.yMax)),
        ascent=round(scale * font["hhea"].ascent),
        descent=round(scale * font["hhea"].descent),
        cap_height=round(scale * (getattr(os2, "sCapHeight", 0) or font["hhea"].ascent * 0.7)),
        italic_angle=font["post"].italicAngle if "post" in font else 0,
        stem=50
        + ((os2.usWeightClass if os2 else 400) // 65) ** 2,  # an estimate, used by viewers for substitute fonts only
    )
