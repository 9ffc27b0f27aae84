"""The brand: its logo, and the contrast of its accent colour."""

import io

import pytest
from PIL import Image

from tipreport.plugin import Brand, FileContent
from tipreport.plugin.contrast import contrast


def picture(kind: str = "PNG") -> FileContent:
    stream = io.BytesIO()
    Image.new("RGB", (40, 10), "navy").save(stream, kind)
    return FileContent(f"logo.{kind.lower()}", stream.getvalue())


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#16191D", "#FFFFFF") == pytest.approx(17.63, abs=0.005)
    assert contrast("#1D4E63", "#F1F2F4") == pytest.approx(8.07, abs=0.005)


@pytest.mark.parametrize("accent", ["#1D4E63", "#0B5394", "#0b5394"])
def test_a_legible_accent_is_accepted(accent: str) -> None:
    assert Brand(accent=accent).accent == accent


@pytest.mark.parametrize(
    ("accent", "reason"),
    [
        ("#D97706", "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed: choose a darker colour"),
        ("#B45309", "#B45309 has a contrast of 4.48 on #F1F2F4; at least 4.5 is needed: choose a darker colour"),
        ("#16191D", "#16191D has a contrast of 1.00 to the text’s #16191D; at least 1.5 is needed"),
        ("navy", "expected a colour as # and six hexadecimal digits, such as #1D4E63, found 'navy'"),
    ],
)
def test_an_illegible_accent_is_an_error_with_the_measured_contrast(accent: str, reason: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the whole message is compared
        Brand(accent=accent)

    assert str(raised.value) == reason


def test_a_logo_needs_a_description() -> None:
    with pytest.raises(ValueError, match="a logo needs a description: set logo_alt or organisation"):
        Brand(logo=picture())

    assert Brand(logo=picture(), organisation="Freedom Analysts").logo is not None


def test_a_logo_is_a_picture() -> None:
    with pytest.raises(ValueError, match=r"expected a PNG or JPEG picture, and logo.svg is neither"):
        Brand(logo=FileContent("logo.svg", b"<svg/>"), logo_alt="A logo")


def test_an_organisation_is_one_line() -> None:
    with pytest.raises(ValueError, match="expected one line of text"):
        Brand(organisation="Freedom\nAnalysts")
