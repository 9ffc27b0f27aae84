"""Faces: TrueType fonts, from bytes, ready to measure and to spell text.

A face belongs to no document. It knows each character's glyph and width, and spells text as it stands in a page's
content: two bytes a glyph, the same in every document (Identity-H, ISO 32000-1, 9.7.5.2).
"""

from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from io import BytesIO
from typing import Any

from attrs import frozen
from fontTools.ttLib import TTFont, TTLibError

from .errors import FontError, MissingGlyphError
from .outlines import Outlines
from .programs import Program, make_program

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_STAND_INS = {"\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}
_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TABULAR = {str(digit): name for digit, name in enumerate(_FIGURES)} | {"\u2212": "minus"}
_READ_AS = {"\u00a0": " ", "\u2212": "-"}
_ESCAPED = frozenset(b"()\\\r")
_MEASURED = 20_000  # words that a face remembers
_PROGRAMS = 8  # programs that a face remembers: documents of one kind often draw the same characters


@frozen
class Metrics:
    """A face's measures in thousandths of the size, for its descriptor (ISO 32000-1, table 122)."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    stem: int


class Face:
    """A TrueType font.

    ``data`` is the font file, ``name`` its PostScript name unless another is given. ``tabular`` is the ending of the
    names of its tabular figures (``.tf``): then digits and the minus sign (U+2212) are drawn with the glyphs
    ``zero.tf`` to ``nine.tf`` and ``minus.tf``. ``ascent`` and ``descent`` (negative) are parts of the size.

    A no-break space is drawn and read as a space, a minus sign read as the hyphen that people type: text that is
    searched as typed is found. Characters without a form, such as U+200B, draw nothing.

    Raises `FontError` for a font that is not TrueType, may not be embedded (ISO 19005-3, 6.2.11.4.1), or lacks the
    tabular figures.
    """

    def __init__(self, data: bytes, *, name: str = "", tabular: str = "") -> None:
        font = _opened(data)
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
        self._glyphs = self._mapped(font, tabular)
        self.characters = frozenset(self._glyphs) | INVISIBLE
        self._codes = _Codes(self)
        self._widths = _Widths(self)
        self._measured: dict[str, float] = {}
        self.shaper: Any = None  # of HarfBuzz, made when it is first needed
        self._programs: OrderedDict[object, Program] = OrderedDict()

    def _mapped(self, font: TTFont, tabular: str) -> dict[str, int]:
        """Each character's glyph, tabular figures and stand-ins included; never glyph 0 (ISO 14289-1, 7.21.8)."""
        number = font.getReverseGlyphMap()
        glyphs = {chr(code): number[glyph] for code, glyph in font.getBestCmap().items() if _is_text(code)}
        if tabular:
            for character, glyph in _TABULAR.items():
                if glyph + tabular not in number:
                    raise FontError(f"{self.name}: no glyph {glyph + tabular} for tabular figures")
                glyphs[character] = number[glyph + tabular]
        for character, other in _STAND_INS.items():
            if other in glyphs and (character == "\u00a0" or character not in glyphs):
                glyphs[character] = glyphs[other]
        return {character: glyph for character, glyph in glyphs.items() if glyph != 0}

    def glyph(self, character: str) -> int:
        """The number of a character's glyph. Raises `MissingGlyphError`."""
        glyph = self._glyphs.get(character)
        if glyph is None:
            raise MissingGlyphError(character, self.name)
        return glyph

    def covers(self, text: str) -> bool:
        """Whether the face draws all characters of the text."""
        return self.characters.issuperset(text)

    def width(self, text: str, size: float = 1) -> float:
        """How wide the text is, in the unit of ``size``. Meant for words: widths are remembered."""
        width = self._measured.get(text)
        if width is None:
            if len(self._measured) >= _MEASURED:
                self._measured.clear()
            width = self._measured[text] = self.extent(text)
        return width * size

    def extent(self, text: str) -> float:
        """How wide the text is at size 1; not remembered."""
        return sum(map(self._widths.__getitem__, text))

    def spell(self, text: str) -> str:
        """The text as the inside of a literal string (ISO 32000-1, 7.3.4.2), Latin-1."""
        return text.translate(self._codes)

    def program(self, characters: AbstractSet[str], glyphs: Mapping[int, str]) -> Program:
        """The subset that draws these characters, and glyphs with what they are read as."""
        key = (frozenset(characters), frozenset(glyphs.items()))
        program = self._programs.get(key)
        if program is None:
            program = self._programs[key] = make_program(
                self.outlines, self.units, {**glyphs, **self._read(characters)}
            )
            if len(self._programs) > _PROGRAMS:
                self._programs.popitem(last=False)
        return program

    def _read(self, characters: AbstractSet[str]) -> dict[int, str]:
        """What the glyphs of characters are read as; of two characters with one glyph the first in Unicode."""
        drawn = sorted(characters - INVISIBLE, reverse=True)
        return {self._glyphs[character]: _READ_AS.get(character, character) for character in drawn}

    def __repr__(self) -> str:
        return f"<Face {self.name}>"


class _Codes(dict[int, str]):
    """How each character met is spelled, by its code point, for ``str.translate``."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, point: int) -> str:
        character = chr(point)
        spelled = "" if character in INVISIBLE else spell_glyph(self._face.glyph(character))
        self[point] = spelled
        return spelled


class _Widths(dict[str, float]):
    """How wide each character met is, at size 1."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> float:
        face = self._face
        width = 0.0 if character in INVISIBLE else face.outlines.advance(face.glyph(character)) / face.units
        self[character] = width
        return width


def _is_text(code: int) -> bool:
    """Whether a code point means the same to everyone: no control, no private use (ISO 19005-3, 6.2.11.7.3)."""
    return 0x20 <= code < 0x7F or 0xA0 <= code < 0xE000 or 0xF900 <= code < 0xFFFE or 0x10000 <= code < 0xF0000


def spell_glyph(glyph: int) -> str:
    """A glyph's two bytes inside a literal string; parentheses, backslash and carriage return escaped."""
    return "".join(("\\r" if b == 0x0D else f"\\{b:c}") if b in _ESCAPED else chr(b) for b in glyph.to_bytes(2, "big"))


def _opened(data: bytes) -> TTFont:
    try:
        font = TTFont(BytesIO(data), lazy=True)
        font["head"], font["hhea"], font["name"]  # a font file without them is none
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
        stem=50 + ((os2.usWeightClass if os2 else 400) // 65) ** 2,  # a guess that viewers need for substitutes only
    )
