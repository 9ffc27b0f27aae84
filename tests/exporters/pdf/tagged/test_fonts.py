"""Faces: their metrics, their character codes and their embedded subsets."""

import io

import pytest
from fontTools.ttLib import TTFont

from tests.exporters.pdf.tagged.documents import REGULAR, REGULAR_DATA, check, new, plain, tree, write
from tipreport.exporters.pdf.tagged import Face, FontError, MissingGlyphError
from tipreport.exporters.pdf.tagged.embedding import FontUse


def test_digits_and_minus_are_as_wide_as_each_other() -> None:
    widths = {REGULAR.width(character) for character in "0123456789\u2212"}
    assert len(widths) == 1
    proportional = Face(REGULAR_DATA)
    assert len({proportional.width(character) for character in "0123456789"}) > 1


def test_missing_tabular_figures_raise_an_error() -> None:
    with pytest.raises(FontError, match=r"FiraSans-Regular: no glyph zero\.none for tabular figures"):
        Face(REGULAR_DATA, tabular=".none")


def test_a_width_is_the_sum_of_the_widths_of_characters_in_any_unit() -> None:
    assert REGULAR.width("AVA", 10) == pytest.approx(20 * REGULAR.width("A") + 10 * REGULAR.width("V"))
    assert REGULAR.extent("word") == REGULAR.width("word") == REGULAR.width("word", 12) / 12
    assert REGULAR.width("") == 0


def test_the_cache_of_widths_is_limited() -> None:
    face = Face(REGULAR_DATA)
    for number in range(20_002):
        face.width(f"{number}")
    assert len(face._measured) < 20_000
    assert face.width("46") == pytest.approx(REGULAR.width("46"), abs=0.2)


def test_invisible_characters_are_not_drawn() -> None:
    assert REGULAR.width("a\u200bb\u00adc\u2060") == pytest.approx(REGULAR.width("abc"))
    use = FontUse(REGULAR, "F1")
    assert use.encode_text("a\u200bb") == use.encode_text("ab")
    document = new()
    write(document, "P", "a\u200bb")
    assert tree(check(document.to_bytes())) == ["Document", ["P", "ab"]]


def test_a_face_covers_its_characters() -> None:
    assert REGULAR.covers("Đà Nẵng Србија Ελλάδα")
    assert not REGULAR.covers("Zhōngguó 中国")
    assert not REGULAR.covers("\ue000")


def test_a_character_that_a_face_lacks_has_no_width() -> None:
    with pytest.raises(MissingGlyphError, match="U\\+0627, ARABIC LETTER ALEF"):
        REGULAR.width("ا")


def test_missing_hyphens_and_spaces_have_substitutes() -> None:
    lacking = _without({0x2011, 0x202F, 0x00A0})
    assert lacking.width("\u2011\u202f\u00a0") == pytest.approx(lacking.width("-  "))


@pytest.mark.parametrize("data", [b"", b"not a font", REGULAR_DATA[:200]])
def test_invalid_font_files_raise_an_error(data: bytes) -> None:
    with pytest.raises(FontError, match="expected a font file"):
        Face(data)


def test_a_font_that_may_not_be_embedded_raises_an_error() -> None:
    font = TTFont(io.BytesIO(REGULAR_DATA))
    font["OS/2"].fsType = 2
    with pytest.raises(FontError, match="forbid embedding"):
        Face(_saved(font))


def test_a_font_without_truetype_outlines_raises_an_error() -> None:
    font = TTFont(io.BytesIO(REGULAR_DATA))
    del font["glyf"], font["loca"]
    with pytest.raises(FontError, match="expected TrueType outlines"):
        Face(_saved(font))


def test_embedded_fonts_are_subsets() -> None:
    document = new()
    write(document, "P", "Łódź é")
    pdf = check(document.to_bytes())
    (font,) = pdf.pages[0].Resources.Font.values()
    descriptor = font.DescendantFonts[0].FontDescriptor
    assert str(font.BaseFont)[7:] == "+FiraSans-Regular"
    program = TTFont(io.BytesIO(bytes(descriptor.FontFile2.read_bytes())))
    whole = TTFont(io.BytesIO(REGULAR_DATA))
    names = whole.getGlyphOrder()
    for character in "Łódźé":
        glyph = whole.getGlyphID(whole.getBestCmap()[ord(character)])
        assert program["hmtx"][program.getGlyphName(glyph)] == whole["hmtx"][names[glyph]]
        assert program["glyf"][program.getGlyphName(glyph)].numberOfContours != 0
    assert len(bytes(descriptor.FontFile2.read_bytes())) < len(REGULAR_DATA) / 10


def test_documents_with_the_same_characters_share_a_program_and_others_do_not() -> None:
    face = Face(REGULAR_DATA)
    program = face.program(set("abc"), {}, {})
    assert face.program(set("cba"), {}, {}) is program
    assert face.program(set("abcd"), {}, {}) != program
    for number in range(9):
        face.program({chr(ord("a") + number)}, {}, {})
    assert face.program(set("abc"), {}, {}) is not program
    assert face.program(set("abc"), {}, {}) == program


def test_glyph_codes_are_escaped_in_strings() -> None:
    characters = sorted(REGULAR.characters - {"\u00ad"})
    document = new()
    for line in range(0, 1600, 40):
        document.canvas.text(
            document.root.child("P"), 20, 830 - line // 2, [plain("".join(characters[line : line + 40]), size=5)]
        )
    check(document.to_bytes())


def test_a_face_shows_its_name() -> None:
    assert repr(REGULAR) == "<Face FiraSans-Regular>"
    assert Face(REGULAR_DATA, name="Body").name == "Body"


def _without(codes: set[int]) -> Face:
    font = TTFont(io.BytesIO(REGULAR_DATA))
    for table in font["cmap"].tables:
        for code in codes & table.cmap.keys():
            del table.cmap[code]
    return Face(_saved(font))


def _saved(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
