"""Composite glyphs: several glyphs of a font that are drawn as one (OpenType, glyf)."""

from collections.abc import Callable, Iterable
from struct import Struct, pack
from typing import NamedTuple

_HEAD = Struct(">hhhhh")  # the number of contours, -1 for a composite glyph; the bounding box
_PART = Struct(">HHhh")  # flags, glyph, offset
_WORDS, _OFFSETS, _MORE = 0x1, 0x2, 0x20
_MAXIMA = Struct(">HHHH")  # of the table maxp: points and contours, of simple and of composite glyphs


class Composite(NamedTuple):
    """The number and the offset (x, y) of each part, in units of the font, and the advance."""

    parts: tuple[tuple[int, int, int], ...]
    advance: int

    def data(self, glyph: Callable[[int], bytes]) -> bytes:
        """The description of the glyph; ``glyph`` returns those of its parts."""
        visible = [(number, x, y, data) for number, x, y in self.parts if (data := glyph(number))]
        if not visible:
            return b""
        boxes = [(_HEAD.unpack_from(data)[1:], x, y) for _, x, y, data in visible]
        left, low = min(box[0] + x for box, x, _ in boxes), min(box[1] + y for box, _, y in boxes)
        right, high = max(box[2] + x for box, x, _ in boxes), max(box[3] + y for box, _, y in boxes)
        last = len(visible) - 1
        return _HEAD.pack(-1, left, low, right, high) + b"".join(
            _PART.pack(_WORDS | _OFFSETS | (_MORE if index < last else 0), number, x, y)
            for index, (number, x, y, _) in enumerate(visible)
        )


def bearing(data: bytes) -> int:
    """The left side bearing of a composite glyph: its outline begins there."""
    return int(_HEAD.unpack_from(data)[1]) if data else 0


def with_maxima(maxp: bytes, composites: Iterable[Composite]) -> bytes:
    """The table maxp, with room for composite glyphs."""
    most = max((len(composite.parts) for composite in composites), default=0)
    if not most:
        return maxp
    points, contours, more_points, more_contours = _MAXIMA.unpack_from(maxp, 6)
    of_parts = min(most * max(points, more_points), 0xFFFF), min(most * max(contours, more_contours), 0xFFFF)
    elements, depth = int.from_bytes(maxp[28:30]), int.from_bytes(maxp[30:32])
    end = pack(">HH", max(elements, most), depth + 1)
    return maxp[:6] + _MAXIMA.pack(points, contours, *of_parts) + maxp[14:28] + end + maxp[32:]
