"""Unpacks the zip file of an untrusted workbook.

Every XML part is unpacked in chunks, up to a limit, and checked before it is parsed.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tipreport.errors import InvalidValueError
from tipreport.files.content import MAX_BYTES

OLE_MAGIC = b"\xd0\xcf\x11\xe0"  # the start of an older workbook, or of one with a password
MAX_PARTS = 10_000
MAX_UNPACKED_BYTES = 600_000_000
"""The limit for all XML parts together. Four thousand briefs need less."""
_MAX_EXPANSION = 300  # ratio of unpacked to packed size of a large part; tables reach about 60
_LARGE_PART = 10_000_000
_CHUNK_SIZE = 1 << 20

_XML = (".xml", ".rels")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OVERLAP = 10
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_EXPECTED = "expected an Excel workbook (.xlsx)"


def unpack(content: bytes) -> Mapping[str, bytes]:
    """Unpack the XML parts of a workbook. Returns them by name.

    Raises `InvalidValueError` for a file that is not a zip file, is encrypted, is too large, or
    declares a DOCTYPE or an entity.
    """
    if len(content) > MAX_BYTES:
        raise InvalidValueError(f"the workbook is larger than {MAX_BYTES // 10**6} MB")
    if content.startswith(OLE_MAGIC):
        raise InvalidValueError(f"{_EXPECTED} without a password, found an older or locked one: save it anew as .xlsx")
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _unpack_parts(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        if isinstance(error, InvalidValueError):
            raise
        raise InvalidValueError(f"{_EXPECTED}, found another kind of file, or a damaged one: {error}") from error


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file of some parts, so that a reader gets only parts that were checked."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, data in parts:
            archive.writestr(ZipInfo(name), data)
    return stream.getvalue()


def _unpack_parts(archive: ZipFile) -> Mapping[str, bytes]:
    members = archive.infolist()
    if len(members) > MAX_PARTS:
        raise InvalidValueError(f"the workbook has more than {MAX_PARTS:,} parts")
    parts: dict[str, bytes] = {}
    remaining = MAX_UNPACKED_BYTES
    for member in members:
        if member.flag_bits & 1:
            raise InvalidValueError(f"{_EXPECTED} without a password")
        if member.filename.casefold().endswith(_XML):
            if member.filename in parts:
                raise InvalidValueError(f"the workbook has two parts {member.filename}")
            if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # other methods can expand without limit
                raise InvalidValueError(f"{member.filename} is compressed by a method that no workbook uses")
            parts[member.filename] = data = _unpack_part(archive, member, remaining)
            remaining -= len(data)
    return parts


def _unpack_part(archive: ZipFile, member: ZipInfo, remaining: int) -> bytes:
    """Unpack a part. Raises `InvalidValueError` if it is larger than ``remaining`` or expands too much."""
    limit = max(_LARGE_PART, member.compress_size * _MAX_EXPANSION)
    chunks: list[bytes] = []
    size, overlap = 0, b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK_SIZE):
            size += len(chunk)
            if size > min(limit, remaining):
                raise InvalidValueError(f"{member.filename} unpacks to more than a workbook needs")
            if not chunks:
                _check_encoding(member.filename, chunk)
            if _DECLARATION.search(overlap + chunk):
                raise InvalidValueError(f"{member.filename} declares a DOCTYPE or an entity, which no workbook needs")
            overlap = chunk[-_OVERLAP:]
            chunks.append(chunk)
    return b"".join(chunks)


def _check_encoding(name: str, beginning: bytes) -> None:
    """Raise `InvalidValueError` for XML that is not UTF-8: other encodings cannot be searched before parsing."""
    encoding = _ENCODING.match(beginning.removeprefix(b"\xef\xbb\xbf"))
    declared = encoding[1].decode("ascii", "replace") if encoding else "utf-8"
    if declared.casefold() not in ("utf-8", "us-ascii") or b"\0" in beginning[:200]:
        raise InvalidValueError(f"{name}: expected XML in UTF-8")
