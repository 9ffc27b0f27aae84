"""Glyphs for scripts whose letters change with their neighbours."""

import sys

import pytest

from tests.exporters.pdf.tagged.documents import REGULAR
from tests.exporters.pdf.tagged.scripts import ARABIC, DEVANAGARI
from tipreport.exporters.pdf.tagged import FontError, MissingGlyphError
from tipreport.exporters.pdf.tagged.shaped_scripts import is_shaped
from tipreport.exporters.pdf.tagged.shaping import shape


@pytest.mark.parametrize("text", ["العربية", "हिन्दी", "ไทย", "ខ្មែរ", "g\u0303", "שלום"])
def test_joining_and_indic_scripts_and_loose_marks_are_shaped(text: str) -> None:
    assert is_shaped(text)


@pytest.mark.parametrize("text", ["Łódź “é”", "Србија", "Ελλάδα", "5\u00a0million − 3"])
def test_latin_cyrillic_and_greek_are_not(text: str) -> None:
    assert not is_shaped(text)


def test_letters_join() -> None:
    alone = {glyph.parts for letter in "العربية" for glyph in shape(letter, ARABIC, right_to_left=True)}
    joined = {glyph.parts for glyph in shape("العربية", ARABIC, right_to_left=True)}
    assert joined - alone


def test_right_to_left_glyphs_are_in_drawing_order() -> None:
    glyphs = shape("اد", ARABIC, right_to_left=True)
    assert [glyph.read for glyph in glyphs] == ["د", "ا"]


def test_a_cluster_is_one_glyph_with_its_text() -> None:
    text = "क्षेत्रि"
    assert "".join(glyph.read for glyph in shape(text, DEVANAGARI)) == text
    assert [len(glyph.parts) for glyph in shape("ب", ARABIC, right_to_left=True)] == [2]  # the letter and its dot


def test_from_right_to_left_a_mark_is_read_on_its_own() -> None:
    assert [glyph.read for glyph in shape("بِ", ARABIC, right_to_left=True)] == ["ِ", "ب"]


def test_glyphs_have_the_advance_widths_of_harfbuzz() -> None:
    glyphs = shape("हि", DEVANAGARI)
    assert all(0 <= glyph.advance < 1.5 for glyph in glyphs)
    assert sum(glyph.advance for glyph in glyphs) > 0.5


def test_a_character_that_the_face_lacks_is_named() -> None:
    with pytest.raises(MissingGlyphError, match="U\\+0928"):
        shape("न", REGULAR)


def test_without_harfbuzz_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uharfbuzz", None)
    with pytest.raises(FontError, match="“न” needs shaping: install uharfbuzz"):
        shape("न", DEVANAGARI)


def test_equal_glyphs_are_one_object() -> None:
    first, *_, last = shape("بتب ب", ARABIC, right_to_left=True)

    assert first is not last
    assert last is shape("ب" + "تب", ARABIC, right_to_left=True)[-1]
