"""Static faces of variable fonts."""

import io
from importlib.resources import files

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.exporters.pdf.tagged.documents import REGULAR_DATA
from tests.exporters.pdf.tagged.scripts import THAI
from tipreport.exporters.pdf.tagged import Face, FontError, instance

(FILE,) = (files("fontpkg_noto_sans_thai") / "files").iterdir()


def test_an_instance_has_the_given_weight() -> None:
    heavy = Face(instance(FILE.read_bytes(), wght=600))
    assert heavy.width("ก") > THAI.width("ก")


def test_the_same_instance_is_the_same_bytes() -> None:
    assert instance(FILE.read_bytes(), wght=600) == instance(FILE.read_bytes(), wght=600)


def test_a_missing_axis_raises_an_error() -> None:
    with pytest.raises(FontError, match=r"expected axes among \['wdth', 'wght'\], not \['slnt'\]"):
        instance(FILE.read_bytes(), slnt=10)


def test_a_font_that_is_not_variable_raises_an_error() -> None:
    with pytest.raises(FontError, match="expected a variable font file"):
        instance(REGULAR_DATA, wght=600)


def test_an_instance_has_all_glyphs_of_the_font_under_the_same_numbers() -> None:
    font = TTFont(io.BytesIO(FILE.read_bytes()))
    static = TTFont(io.BytesIO(instance(FILE.read_bytes(), wght=600)))

    assert static.getGlyphOrder() == font.getGlyphOrder()
    assert static.getBestCmap() == font.getBestCmap()
    assert "fvar" not in static
    assert "gvar" not in static


def test_an_instance_matches_that_of_fonttools_within_one_unit() -> None:
    font = TTFont(io.BytesIO(FILE.read_bytes()))
    location = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": 600}
    saved = io.BytesIO()
    instantiateVariableFont(font, location).save(saved)
    theirs = TTFont(saved)
    ours = TTFont(io.BytesIO(instance(FILE.read_bytes(), wght=600)))

    for name in theirs.getGlyphOrder():
        assert ours["hmtx"][name][0] == theirs["hmtx"][name][0]
        pairs = zip(_points(ours, name), _points(theirs, name), strict=True)
        assert all(abs(one - other) <= 1 for one, other in pairs)


def _points(font: TTFont, name: str) -> list[float]:
    """The coordinates of an outline, one after the other, with those of the glyphs that it is composed of."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return [at for _, points in pen.value for point in points for at in point]
