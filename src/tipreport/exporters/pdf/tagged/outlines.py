"""The outlines of a TrueType font, and font programs with a subset of them.

Glyphs keep their numbers in a subset, so encoded text is the same in every document.
"""

from array import array
from collections.abc import Iterable, Mapping
from copy import copy
from struct import Struct, pack
from sys import byteorder

from fontTools.ttLib import TTFont

from .composites import Composite, bearing, with_maxima

_COMPONENT = Struct(">HH")  # flags, glyph
_WORDS, _SCALED, _MORE, _SCALED_BOTH, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
_CACHED_COMPOSITES = 4_000
_INSTRUCTIONS = ("cvt ", "fpgm", "prep")


def _words(data: bytes, code: str) -> "array[int]":
    """The big-endian numbers of a table."""
    words = array(code)
    words.frombytes(data[: len(data) // words.itemsize * words.itemsize])
    if byteorder == "little":
        words.byteswap()
    return words


class Outlines:
    """The tables that an embedded CIDFontType2 program needs (ISO 32000-1, 9.9), by glyph."""

    def __init__(self, font: TTFont) -> None:
        reader = font.reader
        self._tables = {tag: reader[tag] for tag in ("head", "hhea", "maxp", *_INSTRUCTIONS) if tag in reader}
        self._glyf = reader["glyf"]
        offsets = _words(reader["loca"], "H" if font["head"].indexToLocFormat == 0 else "I")
        self._offsets = [2 * n for n in offsets] if font["head"].indexToLocFormat == 0 else offsets
        metrics = _words(reader["hmtx"], "H")
        self._measured = font["hhea"].numberOfHMetrics
        self._advances = metrics[0 : 2 * self._measured : 2]
        self._bearings = metrics[1 : 2 * self._measured : 2] + metrics[2 * self._measured :]
        self.count = len(self._offsets) - 1
        self.composites: Mapping[int, Composite] = {}
        self._drawn: dict[Composite, bytes] = {}  # shared by all documents

    def with_composites(self, composites: Mapping[int, Composite]) -> "Outlines":
        """The same outlines and composite glyphs, whose numbers follow those of the font."""
        if not composites:
            return self
        other = copy(self)
        other.composites = composites
        return other

    def advance(self, glyph: int) -> int:
        """The advance width of a glyph, in units of the font."""
        if glyph in self.composites:
            return self.composites[glyph].advance
        return int(self._advances[min(glyph, self._measured - 1)])

    def program(self, glyphs: Iterable[int]) -> bytes:
        """A font program with these glyphs, their components, and glyph 0."""
        kept = self._with_components(glyphs)
        count = max(kept) + 1
        outlines, offsets, metrics = [], array("I", bytes(4 * (count + 1))), array("H", bytes(4 * count))
        at = before = 0
        for glyph in kept:
            offsets[before : glyph + 1] = array("I", [at]) * (glyph + 1 - before)
            data = self._data(glyph)
            data += bytes(-len(data) % 4)
            outlines.append(data)
            at += len(data)
            before = glyph + 1
            metrics[2 * glyph] = self.advance(glyph)
            metrics[2 * glyph + 1] = (bearing(data) if glyph in self.composites else self._bearings[glyph]) & 0xFFFF
        offsets[count] = at
        tables = dict(self._tables)
        tables["glyf"] = b"".join(outlines)
        tables["loca"] = _bytes(offsets)
        tables["hmtx"] = _bytes(metrics)
        maxp = tables["maxp"][:4] + pack(">H", count) + tables["maxp"][6:]
        tables["maxp"] = with_maxima(maxp, (self.composites[glyph] for glyph in kept if glyph in self.composites))
        tables["hhea"] = tables["hhea"][:34] + pack(">H", count)
        tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:50] + pack(">Hh", 1, 0)
        return _file(tables)

    def _data(self, glyph: int) -> bytes:
        """The description of a glyph; empty if it has no outline."""
        composite = self.composites.get(glyph)
        if composite is not None:
            return self._drawn.get(composite) or self._draw(composite)
        data: bytes = self._glyf[self._offsets[glyph] : self._offsets[glyph + 1]]
        return data

    def _draw(self, composite: Composite) -> bytes:
        if len(self._drawn) >= _CACHED_COMPOSITES:
            self._drawn.clear()
        data = self._drawn[composite] = composite.data(self._data)
        return data

    def _with_components(self, glyphs: Iterable[int]) -> list[int]:
        """The glyphs with the components of composite glyphs, sorted."""
        kept = {0}
        waiting = list(glyphs)
        while waiting:
            glyph = waiting.pop()
            if glyph not in kept:
                kept.add(glyph)
                waiting += self._components(glyph)
        return sorted(kept)

    def _components(self, glyph: int) -> list[int]:
        """The glyphs that a composite glyph draws (OpenType, glyf)."""
        data = self._data(glyph)
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


def _bytes(words: "array[int]") -> bytes:
    if byteorder == "little":
        words.byteswap()
    return words.tobytes()


def _file(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, with their checksums (OpenType, font file)."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = [pack(">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))]
    at = 12 + 16 * count
    bodies = []
    for tag in sorted(tables):
        data = tables[tag]
        padded = data + bytes(-len(data) % 4)
        checksum = sum(_words(padded, "I")) & 0xFFFFFFFF
        head.append(pack(">4sIII", tag.encode(), checksum, at, len(data)))
        bodies.append(padded)
        at += len(padded)
    return b"".join((*head, *bodies))
