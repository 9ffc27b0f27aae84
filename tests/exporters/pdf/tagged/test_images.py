"""Images from bytes."""

import io

import pikepdf
import pytest
from PIL import Image as Pillow

from tests.exporters.pdf.tagged.documents import check, new
from tipreport.exporters.pdf.tagged import Figure, Image

BOX = (72.0, 600.0, 200.0, 700.0)


def file(mode: str, kind: str = "PNG", **options: object) -> bytes:
    stream = io.BytesIO()
    Pillow.new(mode, (4, 3), {"RGB": (29, 78, 99), "RGBA": (29, 78, 99, 128)}.get(mode, 0)).save(
        stream, kind, **options
    )
    return stream.getvalue()


def drawn(*data: bytes) -> pikepdf.Pdf:
    """A document with these pictures, opened."""
    document = new()
    for one in data:
        with document.canvas.figure(Figure("A logo"), BOX):
            document.canvas.image(Image(one), 72, 600, 128, 100)
    return check(document.to_bytes())


def objects(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].Resources.XObject.values())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_pictures_in_greys_or_rgb_are_painted(mode: str) -> None:
    pdf = drawn(file(mode))
    (picture,) = objects(pdf)
    assert (int(picture.Width), int(picture.Height)) == (4, 3)
    assert picture.ColorSpace == ("/DeviceGray" if mode in ("1", "L", "LA") else "/DeviceRGB")
    assert ("/SMask" in picture) is mode.endswith("A")


def test_pixels_keep_their_colour_and_their_opacity() -> None:
    pdf = drawn(file("RGBA"))
    (picture,) = objects(pdf)
    assert bytes(picture.read_bytes()) == bytes([29, 78, 99]) * 12
    assert bytes(picture.SMask.read_bytes()) == bytes([128]) * 12


def test_a_transparent_palette_colour_is_transparent() -> None:
    pdf = drawn(file("P", transparency=0))
    (picture,) = objects(pdf)
    assert "/SMask" in picture


def test_a_jpeg_is_embedded_unchanged() -> None:
    data = file("RGB", "JPEG")
    pdf = drawn(data)
    (picture,) = objects(pdf)
    assert bytes(picture.read_raw_bytes()) == data


def test_a_picture_painted_twice_is_in_the_document_once() -> None:
    document = new()
    logo = Image(file("RGB"))
    for _ in range(2):
        with document.canvas.artifact("Pagination", "Header"):
            document.canvas.image(logo, 72, 800, 20, 15)
        document.canvas.showPage()
    pdf = check(document.to_bytes())
    first, second = (next(iter(page.Resources.XObject.values())) for page in pdf.pages)
    assert first.objgen == second.objgen


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_other_colour_spaces_raise_an_error(kind: str) -> None:
    with pytest.raises(ValueError, match="expected a picture in greys or RGB, not in CMYK"):
        Image(file("CMYK", kind))


@pytest.mark.parametrize("data", [b"", b"<svg/>", file("RGB")[:40]])
def test_invalid_pictures_raise_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="expected a picture, such as a PNG or JPEG file"):
        Image(data)
