"""The logo of an organisation."""

import io

import pikepdf
import pytest
from PIL import Image

from tests.exporters.pdf.sheets import NINE, export
from tests.exporters.pdf.tagged.documents import check, elements, opened
from tipreport.errors import ExportError
from tipreport.exporters.pdf.design.grid import MM
from tipreport.plugin import FileContent


def test_a_logo_is_above_the_band_and_has_alternative_text() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (600, 100), (0, 0, 120, 90)).save(stream, "PNG")

    pdf = check(export(NINE["malta"], logo=FileContent("logo.png", stream.getvalue()), logo_alt="A blue band"))

    (logo,) = [figure for figure in elements(pdf, "Figure") if str(figure.Alt) == "A blue band"]
    left, bottom, right, top = (float(side) for side in logo.A[0].BBox)
    assert (left, bottom) == pytest.approx((18 * MM, 841.89 - 20 * MM), abs=0.1)
    assert right - left <= 40.5 * MM + 0.1
    assert top - bottom <= 10 * MM + 0.1


def test_a_logo_is_rotated_as_its_exif_data_require() -> None:
    stream, turned = io.BytesIO(), Image.Exif()
    turned[0x0112] = 6  # by a quarter
    Image.new("RGB", (600, 100), "navy").save(stream, "JPEG", exif=turned)

    pdf = check(export(NINE["malta"], logo=FileContent("logo.jpg", stream.getvalue()), logo_alt="A blue band"))

    (logo,) = [figure for figure in elements(pdf, "Figure") if str(figure.Alt) == "A blue band"]
    left, bottom, right, top = (float(side) for side in logo.A[0].BBox)
    assert (top - bottom) / (right - left) == pytest.approx(6, rel=0.05)


def test_a_logo_in_greys_of_16_bits_keeps_its_grey() -> None:
    stream = io.BytesIO()
    Image.new("I;16", (60, 60), 0x8000).save(stream, "PNG")

    pdf = opened(export(NINE["malta"], logo=FileContent("logo.png", stream.getvalue()), logo_alt="Grey"))

    (picture,) = [
        stream_object
        for stream_object in pdf.objects
        if isinstance(stream_object, pikepdf.Stream) and stream_object.get("/Subtype") == "/Image"
    ]
    assert set(picture.read_bytes()) == {0x80}


def test_an_invalid_logo_raises_an_export_error() -> None:
    with pytest.raises(ExportError, match=r"logo: logo.png cannot be read as a picture: it is damaged"):
        export(NINE["malta"], logo=FileContent("logo.png", b"\x89PNG\r\n\x1a\n and no more"), logo_alt="A logo")
