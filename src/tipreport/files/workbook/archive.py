"""Unpacks the zip file of an untrusted workbook, part by part, and bounds the amount that it expands to."""

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tipreport.errors import InvalidValueError
from tipreport.files.content import MAX_BYTES

OLE_MAGIC = b"\xd0\xcf\x11\xe0"  # the start of an older workbook, or of one with a password
MAX_PARTS = 10_000
LIMITS: Mapping[str, tuple[int, float]] = {
    "bytes": (10_000_000, 60),
    "XML tags": (5_000_000, 2),
    "characters": (10_000_000, 20),
    "rows": (100_000, 1 / 32),
}
"""The amounts that a workbook may expand to: a constant, and a number for each byte of the file.

Exported workbooks need 9 bytes, 0.9 tags, 6 characters and 1/90 row for each byte.
"""
_CHUNK_SIZE = 1 << 16
_EXPECTED = "expected an Excel workbook (.xlsx)"
_DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


class Archive:
    """The parts of a workbook. Their names are compared without case, like Excel does.

    Raises `InvalidValueError` for a file that is not a zip file, is encrypted or too large, or has a part whose name
    is ambiguous.
    """

    def __init__(self, content: bytes) -> None:
        if len(content) > MAX_BYTES:
            raise InvalidValueError(f"the workbook is larger than {MAX_BYTES // 10**6} MB")
        if content.startswith(OLE_MAGIC):
            message = f"{_EXPECTED} without a password, found an older or locked one: save it anew as .xlsx"
            raise InvalidValueError(message)
        self._remaining = {name: base + int(share * len(content)) for name, (base, share) in LIMITS.items()}
        try:
            self._archive = ZipFile(BytesIO(content))
        except _DAMAGE as error:
            raise _damaged(error) from error
        self._members = _members(self._archive.infolist())

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._members

    def use(self, kind: str, amount: int) -> None:
        """Count an amount of bytes, tags, characters or rows. Raises `InvalidValueError` beyond the limit."""
        self._remaining[kind] -= amount
        if self._remaining[kind] < 0:
            message = f"the workbook unpacks to more {kind} than a workbook of its size needs"
            raise InvalidValueError(f"{message}: copy its tables into a new workbook")

    def chunks(self, part: str) -> Iterator[bytes]:
        """Unpack a part in chunks. Raises `InvalidValueError` for a damaged one, or beyond the limit."""
        try:
            with self._archive.open(self._members[part.casefold()]) as stream:
                while chunk := stream.read(_CHUNK_SIZE):
                    self.use("bytes", len(chunk))
                    yield chunk
        except InvalidValueError:
            raise
        except _DAMAGE as error:
            raise _damaged(error) from error


def _damaged(error: Exception) -> InvalidValueError:
    return InvalidValueError(f"{_EXPECTED}, found another or a damaged file ({error})")


def _members(infos: list[ZipInfo]) -> Mapping[str, ZipInfo]:
    """Return the parts by name. A name must mean the same part to every program that opens the workbook."""
    if len(infos) > MAX_PARTS:
        raise InvalidValueError(f"the workbook has more than {MAX_PARTS:,} parts")
    members: dict[str, ZipInfo] = {}
    for info in infos:
        name = info.filename.casefold()
        if info.orig_filename != info.filename or "\\" in name or {"", ".", ".."} & {*name.rstrip("/").split("/")}:
            raise InvalidValueError(f"the workbook has a part with the unsafe name {info.orig_filename!r}")
        if name in members:
            raise InvalidValueError(f"the workbook has two parts {members[name].filename}")
        if info.flag_bits & 1:
            raise InvalidValueError(f"{_EXPECTED} without a password")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # other methods can expand without limit
            raise InvalidValueError(f"{info.filename} is compressed by a method that no workbook uses")
        members[name] = info
    return members
