"""Unpacks the streams of a PDF, up to a limit (ISO 32000-1, 7.3.8 and 7.4.4)."""

import zlib
from collections.abc import Callable, Mapping

from attrs import field, frozen

from tipreport.errors import InvalidValueError
from tipreport.files.pdf.objects import PdfObject, damaged

Use = Callable[[int], None]
TOO_LARGE = "expected a PDF that can be read: it unpacks to more than a country brief needs"
_MAX_COLUMNS = 10_000


class TooLargeError(InvalidValueError):
    """A stream unpacks to more than its limit."""


@frozen
class Stream:
    """A stream: its dictionary and its packed bytes."""

    dictionary: Mapping[str, PdfObject]
    packed: bytes = field(repr=False)


def inflate(data: bytes, limit: int, use: Use) -> bytes:
    """Undo the filter ``FlateDecode``. Raises `TooLargeError`, or `InvalidValueError` for damaged data."""
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(data, limit + 1)
    except zlib.error as error:
        raise damaged(str(error)) from error
    if len(unpacked) > limit:
        raise TooLargeError(TOO_LARGE)
    use(len(unpacked))
    if not unpacker.eof:
        raise damaged("a stream is incomplete")
    return unpacked


def undo_predictor(data: bytes, predictor: PdfObject, columns: PdfObject, use: Use) -> bytes:
    """Undo the prediction of rows of bytes, as in a PNG file. Raises `InvalidValueError` for any other prediction."""
    if predictor == 1:
        return data
    if predictor not in range(10, 16) or columns not in range(1, _MAX_COLUMNS) or len(data) % (columns + 1):
        raise damaged("a stream has an unknown predictor")
    use(len(data) // (columns + 1) * 10)
    rows: list[bytes] = []
    above = bytes(columns)
    for start in range(0, len(data), columns + 1):
        kind, row = data[start], data[start + 1 : start + 1 + columns]
        if kind == 2:  # the usual one
            above = bytes([(value + up) & 255 for value, up in zip(row, above, strict=True)])
        elif kind:
            raise damaged("a stream has an unknown predictor")
        else:
            above = row
        rows.append(above)
    return b"".join(rows)
