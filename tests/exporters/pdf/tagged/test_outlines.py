"""Subsets of font programs: the same outlines under the same numbers."""

import io
import struct

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from tests.exporters.pdf.tagged.documents import REGULAR, REGULAR_DATA
from tests.exporters.pdf.tagged.scripts import ARABIC, DEVANAGARI
from tipreport.exporters.pdf.tagged import Face


def drawn(font: TTFont, glyph: int) -> list[tuple[str, object]]:
    """The outlines of a glyph, with composite glyphs resolved."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    return list(pen.value)


def composites(font: TTFont) -> list[int]:
    return [n for n, name in enumerate(font.getGlyphOrder()) if font["glyf"][name].isComposite()]


@pytest.mark.parametrize("face", [REGULAR, ARABIC, DEVANAGARI], ids=lambda face: face.name)
def test_outlines_are_those_of_the_whole_font(face: Face) -> None:
    whole = TTFont(io.BytesIO(face.data))
    letters = [face.glyph(character) for character in sorted(face.characters)[:300:7] if character.isalnum()]
    glyphs = [*letters, *composites(whole)[:100:3]]
    some = TTFont(io.BytesIO(face.outlines.program(glyphs)))
    for glyph in glyphs:
        assert drawn(some, glyph) == drawn(whole, glyph)
        assert face.outlines.advance(glyph) == whole["hmtx"][whole.getGlyphName(glyph)][0]


def test_a_composite_glyph_includes_its_components() -> None:
    whole = TTFont(io.BytesIO(ARABIC.data))
    name = next(n for n in whole.getGlyphOrder() if whole["glyf"][n].isComposite())
    parts = {whole.getGlyphID(part) for part in whole["glyf"][name].getComponentNames(whole["glyf"])}
    some = TTFont(io.BytesIO(ARABIC.outlines.program([whole.getGlyphID(name)])))
    drawn = {n for n, glyph in enumerate(some.getGlyphOrder()) if some["glyf"][glyph].numberOfContours != 0}
    assert parts <= drawn


def test_a_program_is_small_and_its_checksums_are_right() -> None:
    program = REGULAR.outlines.program([REGULAR.glyph("a")])
    assert len(program) < len(REGULAR_DATA) / 20
    for index in range(struct.unpack_from(">H", program, 4)[0]):
        _, checksum, at, length = struct.unpack_from(">4sIII", program, 12 + 16 * index)
        data = program[at : at + length] + bytes(-length % 4)
        assert sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF == checksum


def test_a_program_without_glyphs_has_glyph_0() -> None:
    assert TTFont(io.BytesIO(REGULAR.outlines.program([])))["maxp"].numGlyphs == 1
