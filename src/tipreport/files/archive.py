"""Unpacks the zip file of a workbook that may come from anyone.

Every part that is XML is unpacked piece by piece and up to a limit, and is checked before it is parsed.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tipreport.errors import InvalidValueError
from tipreport.files.content import MOST_BYTES

OLE_MAGIC = b"\xd0\xcf\x11\xe0"  # of older workbooks, and of those with a password
MOST_PARTS = 10_000
MOST_UNPACKED = 600_000_000
"""Bytes of XML in all: more than four thousand briefs have."""
_MOST_GROWTH = 300  # times that XML may be larger than packed, once it is large; tables are up to 60 times
_LARGE = 10_000_000
_PIECE = 1 << 20

_XML = (".xml", ".rels")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_LONGEST_MATCH = 10
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_NO_WORKBOOK = "expected an Excel workbook (.xlsx)"


def parts_of(content: bytes) -> Mapping[str, bytes]:
    """The parts of a workbook that are XML, by name.

    Raises `InvalidValueError` for a file that is not a zip file, is encrypted, is larger than a workbook needs, or
    declares a DOCTYPE or an entity.
    """
    if len(content) > MOST_BYTES:
        raise InvalidValueError(f"the workbook is larger than {MOST_BYTES // 10**6} MB")
    if content.startswith(OLE_MAGIC):
        raise InvalidValueError(
            f"{_NO_WORKBOOK} without a password, found an older or locked one: save it anew as .xlsx"
        )
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _unpacked(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        if isinstance(error, InvalidValueError):
            raise
        raise InvalidValueError(f"{_NO_WORKBOOK}, found another kind of file, or a damaged one: {error}") from error


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file of some parts: its reader gets only parts that were checked."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, data in parts:
            archive.writestr(ZipInfo(name), data)
    return stream.getvalue()


def _unpacked(archive: ZipFile) -> Mapping[str, bytes]:
    members = archive.infolist()
    if len(members) > MOST_PARTS:
        raise InvalidValueError(f"the workbook has more than {MOST_PARTS:,} parts")
    parts: dict[str, bytes] = {}
    room = MOST_UNPACKED
    for member in members:
        if member.flag_bits & 1:
            raise InvalidValueError(f"{_NO_WORKBOOK} without a password")
        if member.filename.casefold().endswith(_XML):
            if member.filename in parts:
                raise InvalidValueError(f"the workbook has two parts {member.filename}")
            if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others can grow without bounds
                raise InvalidValueError(f"{member.filename} is compressed by a method that no workbook uses")
            parts[member.filename] = data = _part(archive, member, room)
            room -= len(data)
    return parts


def _part(archive: ZipFile, member: ZipInfo, room: int) -> bytes:
    """A part, unpacked up to a limit."""
    most = max(_LARGE, member.compress_size * _MOST_GROWTH)
    pieces: list[bytes] = []
    size, before = 0, b""
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > room or size > most:
                raise InvalidValueError(f"{member.filename} unpacks to more than a workbook needs")
            if not pieces:
                _check_encoding(member.filename, piece)
            if _DECLARED.search(before + piece):
                raise InvalidValueError(f"{member.filename} declares a DOCTYPE or an entity, which no workbook needs")
            before = piece[-_LONGEST_MATCH:]
            pieces.append(piece)
    return b"".join(pieces)


def _check_encoding(name: str, beginning: bytes) -> None:
    """Raise `InvalidValueError` for XML that is not UTF-8: other encodings cannot be searched before parsing."""
    encoding = _ENCODING.match(beginning.removeprefix(b"\xef\xbb\xbf"))
    declared = encoding[1].decode("ascii", "replace") if encoding else "utf-8"
    if declared.casefold() not in ("utf-8", "us-ascii") or b"\0" in beginning[:200]:
        raise InvalidValueError(f"{name}: expected XML in UTF-8")
