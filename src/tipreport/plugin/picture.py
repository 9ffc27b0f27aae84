"""Pictures of an organisation, prepared for print and for screens."""

from io import BytesIO

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.plugin.file_content import FileContent


@frozen(kw_only=True)
class Picture:
    """An opaque PNG picture in greys or RGB."""

    data: bytes = field(repr=False)
    """The content of the file."""
    width: int
    """The width in pixels."""
    height: int
    """The height in pixels."""


def prepare_picture(file: FileContent, *, width: int, height: int) -> Picture:
    """Return a PNG or JPEG picture on a white background, rotated upright, of at most ``width`` by ``height`` pixels.

    The same file gives the same bytes with the same version of Pillow. Raises `ExportError` for a file that cannot be
    read as a picture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(file.data), formats=("PNG", "JPEG")) as opened:
            ImageOps.exif_transpose(opened, in_place=True)
            opened.thumbnail((width, height))
            grey = opened.mode.startswith("I")  # 16-bit greys, which Pillow would clip to white
            picture = (opened.point(lambda level: level / 256).convert("L") if grey else opened).convert("RGBA")
    except UnidentifiedImageError as error:
        raise ExportError(f"logo: {file.name} cannot be read as a picture: it is damaged or incomplete") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ExportError(f"logo: {file.name} cannot be read as a picture: {error}") from error
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    stream = BytesIO()
    white.convert("RGB").save(stream, "PNG")
    return Picture(data=stream.getvalue(), width=picture.width, height=picture.height)
