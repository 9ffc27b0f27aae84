"""Pictures of an organisation, prepared for a document."""

from io import BytesIO

import pytest
from PIL import Image

from tipreport.errors import ExportError
from tipreport.plugin import FileContent, prepare_picture


def png(mode: str = "RGBA", size: tuple[int, int] = (40, 20), colour: object = (0, 0, 0, 0)) -> FileContent:
    stream = BytesIO()
    Image.new(mode, size, colour).save(stream, "PNG")  # type: ignore[arg-type]  # a colour of the mode
    return FileContent("logo.png", stream.getvalue())


def test_a_transparent_picture_becomes_white() -> None:
    picture = prepare_picture(png(), width=100, height=100)

    with Image.open(BytesIO(picture.data)) as shown:
        assert (shown.format, shown.mode, shown.size) == ("PNG", "RGB", (40, 20))
        assert shown.getpixel((0, 0)) == (255, 255, 255)


def test_a_large_picture_becomes_smaller_in_its_proportions() -> None:
    picture = prepare_picture(png(size=(400, 200)), width=100, height=100)

    assert (picture.width, picture.height) == (100, 50)


def test_a_damaged_picture_is_an_error_with_its_name() -> None:
    damaged = FileContent("logo.png", png().data[:30])

    with pytest.raises(ExportError, match=r"logo\.png cannot be read as a picture"):
        prepare_picture(damaged, width=10, height=10)
