"""Composite glyphs: the glyphs of a cluster that are drawn as one."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from tests.exporters.pdf.tagged.documents import INK, REGULAR, check, new, text_of, tree
from tests.exporters.pdf.tagged.scripts import ARABIC
from tipreport.exporters.pdf.tagged import FaceStack, Run, TaggedDocument
from tipreport.exporters.pdf.tagged.composites import Composite
from tipreport.exporters.pdf.tagged.shaping import shape

WORD = "بتنيث"  # one shape with different dots


def drawn(text: str) -> TaggedDocument:
    document = new()
    runs = [Run(text, FaceStack(REGULAR, ARABIC), 12, INK)]
    document.canvas.text(document.root.child("P"), 300, 700, runs, right_to_left=True)
    return document


def embedded(document: TaggedDocument) -> TTFont:
    pdf = check(document.to_bytes())
    (font,) = (font for font in pdf.pages[0].Resources.Font.values() if "Arabic" in str(font.BaseFont))
    program = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    return TTFont(BytesIO(bytes(program)))


def test_letters_that_share_a_shape_are_read_as_themselves() -> None:
    assert text_of(tree(check(drawn(WORD).to_bytes()))) == WORD


def test_a_composite_glyph_has_the_parts_and_the_advance_of_its_cluster() -> None:
    font = embedded(drawn("ب"))
    (glyph,) = shape("ب", ARABIC, right_to_left=True)
    name = font.getGlyphName(ARABIC.outlines.count)

    made = font["glyf"][name]

    assert [(font.getGlyphID(part.glyphName), part.x, part.y) for part in made.components] == [*glyph.parts]
    assert font["hmtx"][name][0] == round(glyph.advance * ARABIC.units)
    coordinates, _, _ = made.getCoordinates(font["glyf"])
    xs, ys = zip(*coordinates, strict=True)
    assert (made.xMin, made.yMin, made.xMax, made.yMax) == (min(xs), min(ys), max(xs), max(ys))
    assert font["hmtx"][name][1] == made.xMin
    assert font["maxp"].maxComponentElements >= len(glyph.parts)


def test_a_form_of_a_letter_needs_no_composite_glyph() -> None:
    (final, initial) = shape("سس", ARABIC, right_to_left=True)
    assert [final.number, initial.number] == [final.parts[0][0], initial.parts[0][0]]
    assert {final.read, initial.read} == {"س"}
    document = drawn("سس")
    assert embedded(document)["maxp"].numGlyphs <= ARABIC.outlines.count  # composite glyphs come after those
    assert text_of(tree(check(document.to_bytes()))) == "سس"


def test_a_mirrored_bracket_is_read_as_written_beside_the_other_one() -> None:
    assert text_of(tree(check(drawn("(ب) see (1)").to_bytes()))) == "(ب) see (1)"


@pytest.mark.parametrize("advance", [0, 250])
def test_a_composite_of_a_space_has_no_outline(advance: int) -> None:
    assert Composite(((3, 0, 0),), advance).data(lambda _: b"") == b""
