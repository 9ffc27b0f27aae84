"""The outlines of a TrueType font, and font programs with a subset of them.

Glyphs keep their numbers in a subset, so encoded text is the same in every document.
"""

from array import array
from collections.abc import Iterable, Mapping
from copy import copy
from struct import Struct, pack
from typing import NamedTuple

from fontTools.ttLib import TTFont

from .composites import Composite, bearing, with_maxima
from .font_file import FontTable, big_endian, font_file, numbers

_COMPONENT = Struct(">HH")  # flags, glyph
_WORDS, _SCALED, _MORE, _SCALED_BOTH, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
_CACHED_OUTLINES = 8_000
_INSTRUCTIONS = ("cvt ", "fpgm", "prep")


class _Outline(NamedTuple):
    """The description of a glyph, empty if it has no outline, the glyphs that it draws, and its metrics."""

    table: FontTable
    components: list[int]
    advance: int
    bearing: int
    """The left side bearing, without its sign: a number below 65536."""


class Outlines:
    """The tables that an embedded CIDFontType2 program needs (ISO 32000-1, 9.9), by glyph."""

    def __init__(self, font: TTFont) -> None:
        reader = font.reader
        self._head, self._hhea, self._maxp = reader["head"], reader["hhea"], reader["maxp"]
        self._instructions = {tag: FontTable.of(reader[tag]) for tag in _INSTRUCTIONS if tag in reader}
        self._glyf = reader["glyf"]
        offsets = numbers(reader["loca"], "H" if font["head"].indexToLocFormat == 0 else "I")
        self._offsets = [2 * n for n in offsets] if font["head"].indexToLocFormat == 0 else offsets
        self.count = len(self._offsets) - 1
        metrics = numbers(reader["hmtx"], "H")
        measured = font["hhea"].numberOfHMetrics
        advances = metrics[0 : 2 * measured : 2]
        self._advances = advances + advances[-1:] * (self.count - measured)  # the others are as wide as the last one
        self._bearings = metrics[1 : 2 * measured : 2] + metrics[2 * measured :]
        self.composites: Mapping[int, Composite] = {}
        self._outlines: dict[int | Composite, _Outline] = {}  # shared by all documents

    def with_composites(self, composites: Mapping[int, Composite]) -> "Outlines":
        """The same outlines and composite glyphs, whose numbers follow those of the font."""
        if not composites:
            return self
        other = copy(self)
        other.composites = composites
        return other

    def advance(self, glyph: int) -> int:
        """The advance width of a glyph, in units of the font."""
        return self.composites[glyph].advance if glyph in self.composites else self._advances[glyph]

    def program(self, glyphs: Iterable[int]) -> bytes:
        """A font program with these glyphs, their components, and glyph 0."""
        outlines = self._with_components(glyphs)
        kept = sorted(outlines)
        count = kept[-1] + 1
        descriptions: list[bytes] = []
        offsets, metrics = array("I"), array("H", bytes(4 * count))
        at = sum_of_offsets = sum_of_metrics = checksum = 0
        for glyph in kept:
            (data, sum_of_words), _, advance, start = outlines[glyph]
            descriptions.append(data)
            skipped = glyph + 1 - len(offsets)
            offsets.extend(array("I", (at,)) * skipped)
            sum_of_offsets += at * skipped
            at += len(data)
            checksum += sum_of_words
            metrics[2 * glyph], metrics[2 * glyph + 1] = advance, start
            sum_of_metrics += (advance << 16) + start
        offsets.append(at)
        composites = (self.composites[glyph] for glyph in kept if glyph in self.composites)
        maxp = with_maxima(self._maxp[:4] + pack(">H", count) + self._maxp[6:], composites)
        head = self._head[:8] + bytes(4) + self._head[12:50] + pack(">Hh", 1, 0)
        tables = {
            **self._instructions,
            "glyf": FontTable(b"".join(descriptions), checksum),
            "loca": FontTable(big_endian(offsets), sum_of_offsets + at),
            "hmtx": FontTable(big_endian(metrics), sum_of_metrics),
            "maxp": FontTable.of(maxp),
            "hhea": FontTable.of(self._hhea[:34] + pack(">H", count)),
            "head": FontTable.of(head),
        }
        return font_file(tables)

    def _outline(self, glyph: int) -> _Outline:
        """The outline of a glyph. Outlines are cached."""
        key = self.composites.get(glyph, glyph)
        return self._outlines.get(key) or self._read(key)

    def _read(self, key: int | Composite) -> _Outline:
        if len(self._outlines) >= _CACHED_OUTLINES:
            self._outlines.clear()
        if isinstance(key, Composite):
            data = key.data(self._data)
            metrics = key.advance, bearing(data) & 0xFFFF
        else:
            data = self._data(key)
            metrics = self._advances[key], self._bearings[key]
        table = FontTable.of(data + bytes(-len(data) % 4))
        outline = self._outlines[key] = _Outline(table, _components(data), *metrics)
        return outline

    def _data(self, glyph: int) -> bytes:
        """The description of a glyph of the font."""
        data: bytes = self._glyf[self._offsets[glyph] : self._offsets[glyph + 1]]
        return data

    def _with_components(self, glyphs: Iterable[int]) -> dict[int, _Outline]:
        """The outlines of glyphs, of the components of composite glyphs, and of glyph 0."""
        found: dict[int, _Outline] = {}
        waiting = [0, *glyphs]
        while waiting:
            glyph = waiting.pop()
            if glyph not in found:
                outline = found[glyph] = self._outline(glyph)
                waiting += outline.components
        return found


def _components(data: bytes) -> list[int]:
    """The glyphs that a composite glyph draws (OpenType, glyf)."""
    if len(data) < 10 or data[0] < 0x80:  # numberOfContours is not negative: a simple glyph
        return []
    found = []
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, component = _COMPONENT.unpack_from(data, at)
        found.append(component)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALED else 4 if flags & _SCALED_BOTH else 8 if flags & _TWO_BY_TWO else 0
    return found
