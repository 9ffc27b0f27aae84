"""The list of fonts that can be installed."""

import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.fonts import FONTS, Font, fonts_with

PROJECT = tomllib.loads((Path(__file__).parents[4] / "pyproject.toml").read_text())


@pytest.mark.parametrize("font", FONTS.values(), ids=FONTS)
def test_a_font_has_all_characters_for_which_it_is_suggested(font: Font) -> None:
    with TTFont(BytesIO(font.file.read_bytes()), lazy=True) as program:
        assert font.characters - program.getBestCmap().keys() == set()
        assert "fvar" in program


def test_a_font_is_suggested_for_all_letters_that_fira_sans_lacks() -> None:
    fira = load_faces().regular.face
    arabic = FONTS["Noto Sans Arabic"]
    with TTFont(BytesIO(arabic.file.read_bytes()), lazy=True) as program:
        letters = {point for point in program.getBestCmap() if chr(point).isalpha() and not fira.covers(chr(point))}

    assert letters - arabic.characters == set()


@pytest.mark.parametrize(
    ("character", "name"), [("ب", "Arabic"), ("ไ", "Thai"), ("北", "SC"), ("か", "SC"), ("서", "KR"), ("ꜳ", "")]
)
def test_the_likeliest_font_comes_first(character: str, name: str) -> None:
    assert next(fonts_with(character)).name == f"Noto Sans {name}".strip()
    assert not [*fonts_with("አ")]


def test_the_extras_install_all_fonts() -> None:
    for font in FONTS.values():
        requirements = PROJECT["project"]["optional-dependencies"][font.extra]
        assert any(requirement.startswith(f"{font.distribution}>=") for requirement in requirements)
        assert any(requirement.startswith("uharfbuzz") for requirement in requirements)
