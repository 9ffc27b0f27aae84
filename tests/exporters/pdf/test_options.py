"""Options, and the colours that are refused."""

import io

import pytest
from PIL import Image

from tipreport.exporters.pdf.design.contrast import contrast
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.plugin import FileContent


def picture(kind: str = "PNG") -> FileContent:
    stream = io.BytesIO()
    Image.new("RGB", (40, 10), "navy").save(stream, kind)
    return FileContent(f"logo.{kind.lower()}", stream.getvalue())


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#16191D", "#FFFFFF") == pytest.approx(17.63, abs=0.005)
    assert contrast("#1D4E63", "#F1F2F4") == pytest.approx(8.07, abs=0.005)


@pytest.mark.parametrize("accent", ["#1D4E63", "#0B5394", "#0b5394"])
def test_an_accent_that_can_be_read_is_taken(accent: str) -> None:
    assert PdfOptions(accent=accent).accent == accent


@pytest.mark.parametrize(
    ("accent", "reason"),
    [
        ("#D97706", "#D97706 has a contrast of 2.84 on #F1F2F4; at least 4.5 is needed"),
        ("#B45309", "#B45309 has a contrast of 4.48 on #F1F2F4; at least 4.5 is needed"),
        ("#16191D", "#16191D has a contrast of 1.00 to the text’s #16191D; at least 1.5 is needed"),
        ("navy", "expected a colour as # and six hexadecimal digits, such as #1D4E63, got 'navy'"),
    ],
)
def test_another_is_refused_with_the_measured_number(accent: str, reason: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole message is compared
        PdfOptions(accent=accent)

    assert str(refused.value) == reason


def test_a_logo_needs_words() -> None:
    with pytest.raises(ValueError, match="a logo needs logo_alt, or organisation"):
        PdfOptions(logo=picture())

    assert PdfOptions(logo=picture(), organisation="Freedom Analysts").logo is not None


def test_a_logo_is_a_picture() -> None:
    with pytest.raises(ValueError, match=r"expected a PNG or JPEG picture, and logo.svg is neither"):
        PdfOptions(logo=FileContent("logo.svg", b"<svg/>"), logo_alt="A logo")


def test_an_organisation_is_one_line() -> None:
    with pytest.raises(ValueError, match="expected one line of text"):
        PdfOptions(organisation="Freedom\nAnalysts")
