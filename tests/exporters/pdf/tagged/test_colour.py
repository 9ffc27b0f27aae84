"""Colours and their colour space."""

import io

import pytest
from PIL import ImageCms

from tests.exporters.pdf.tagged.documents import check, new
from tipreport.exporters.pdf.tagged import BLACK, WHITE, Colour
from tipreport.exporters.pdf.tagged.colour import SRGB


def test_a_colour_is_read_from_six_digits() -> None:
    assert Colour.from_hex("#1D4E63") == Colour.from_hex("1d4e63") == Colour(29 / 255, 78 / 255, 99 / 255)
    assert (Colour.from_hex("000000"), Colour.from_hex("FFFFFF")) == (BLACK, WHITE)


@pytest.mark.parametrize("code", ["red", "#123", "#12345G", "#1234567", ""])
def test_other_codes_raise_an_error(code: str) -> None:
    with pytest.raises(ValueError, match="expected a colour as six hexadecimal digits"):
        Colour.from_hex(code)


@pytest.mark.parametrize("part", [-0.1, 1.1, float("nan")])
def test_parts_of_a_colour_are_from_0_to_1(part: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Colour(0, part, 0)


def test_colours_are_written_as_short_as_possible() -> None:
    assert BLACK.operands == "0 0 0"
    assert Colour(1, 0.5, 1 / 3).operands == "1 0.5 0.3333"


def test_the_colour_profile_is_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(SRGB))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    pdf = check(new().to_bytes())
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert bytes(intent.DestOutputProfile.read_bytes()) == SRGB
