"""Images, in greys or RGB, from the bytes of their files."""

import zlib
from io import BytesIO
from typing import NamedTuple

from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from .writer import LEVEL, FileWriter

_GREYS = frozenset({"1", "L", "LA"})
_COLOURS = frozenset({"P", "PA", "RGB", "RGBA"})


class _Samples(NamedTuple):
    """The compressed samples of an image, with their colour space and filter (ISO 32000-1, 7.4)."""

    space: str
    filter: str
    data: bytes


class Image:
    """A picture from the bytes of its file, such as PNG or JPEG; ``width`` and ``height`` are in pixels.

    It belongs to no document and can be reused. Raises ValueError for invalid files, and for colours other than greys
    and RGB, which would be undefined (ISO 19005-3, 6.2.4.3).
    """

    def __init__(self, data: bytes) -> None:
        try:
            picture = Pillow.open(BytesIO(data))
            picture.load()
        except (UnidentifiedImageError, Pillow.DecompressionBombError, OSError, SyntaxError) as error:
            raise ValueError(f"expected a picture, such as a PNG or JPEG file: {error}") from error
        if picture.mode not in _GREYS | _COLOURS:
            raise ValueError(f"expected a picture in greys or RGB, not in {picture.mode}: convert it first")
        self.width, self.height = picture.size
        mode = "L" if picture.mode in _GREYS else "RGB"
        space = "DeviceGray" if mode == "L" else "DeviceRGB"
        if picture.format == "JPEG":
            self._samples = _Samples(space, "DCTDecode", data)
        else:
            self._samples = _compressed(space, picture.convert("RGBA").convert(mode))
        self._opacity = (
            _compressed("DeviceGray", picture.convert("RGBA").getchannel("A")) if _has_transparency(picture) else None
        )

    def embed(self, writer: FileWriter) -> int:
        """Add the picture to a document and return the number of its object (ISO 32000-1, 8.9.5)."""
        opacity = "" if self._opacity is None else f"/SMask {self._add(writer, self._opacity)} 0 R"
        return self._add(writer, self._samples, opacity)

    def _add(self, writer: FileWriter, samples: _Samples, more: str = "") -> int:
        entries = (
            f"/Type/XObject/Subtype/Image/Width {self.width}/Height {self.height}/BitsPerComponent 8"
            f"/ColorSpace/{samples.space}{more}/Filter/{samples.filter}"
        )
        return writer.add_plain_stream(entries, samples.data)


def _compressed(space: str, picture: Pillow.Image) -> _Samples:
    return _Samples(space, "FlateDecode", zlib.compress(picture.tobytes(), LEVEL))


def _has_transparency(picture: Pillow.Image) -> bool:
    """Whether any part of the picture is transparent."""
    return picture.mode in ("LA", "PA", "RGBA") or "transparency" in picture.info
