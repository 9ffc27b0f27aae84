"""Verifies that bytes have a media type."""

import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

from tipreport.testing.reading.media import is_archive, is_json, is_xml, kind_of
from tipreport.testing.structure.elements import unbalanced

_SIGNATURES: dict[str, bytes] = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}


_CHARSET = re.compile(r"""(?i)<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)""")
_PRESCAN = 1024  # bytes in which browsers look for it (HTML, clause 4.2.5.4)


def can_verify(media_type: str) -> bool:
    """Return whether `media_type_error` can verify files of this type."""
    kind = kind_of(media_type)
    return kind in _SIGNATURES or is_archive(kind) or _is_text(kind)


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind.endswith("tex") or is_json(kind) or is_xml(kind)


def media_type_error(data: bytes, media_type: str) -> str:
    """Describe why the bytes do not have the media type (RFC 6838); empty if they do or it cannot be verified."""
    kind = kind_of(media_type)
    try:
        if signature := _SIGNATURES.get(kind, b"PK" if is_archive(kind) else b""):
            if not data.startswith(signature):
                return f"the file begins with {data[: len(signature)]!r}, not with {signature!r}"
            return _archive_error(data) if signature == b"PK" else ""
        if _is_text(kind):
            return _text_error(data, kind)
    except UnicodeDecodeError as error:
        return f"the file is not UTF-8: byte {error.start} is {data[error.start]:#x}"
    except (zipfile.BadZipFile, ValueError, SyntaxError) as error:
        return f"the file cannot be read as {kind}: {error}"
    return ""


def _archive_error(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        damaged = archive.testzip()
    return f"the member {damaged} of the zip file is damaged" if damaged else ""


def _text_error(data: bytes, kind: str) -> str:
    text = data.decode("utf-8")
    if "\0" in text:
        return "the text contains a null character"
    if is_json(kind):
        json.loads(text)
    elif kind == "text/html":
        if not text.lstrip().lower().startswith("<!doctype html>"):
            return "the page does not begin with <!DOCTYPE html>"
        charset = _CHARSET.search(text[:_PRESCAN])
        if not charset or charset[1].lower() != "utf-8":
            return f'the page declares {charset[1] if charset else "no charset"}: write <meta charset="utf-8"> first'
        return unbalanced(text)
    elif is_xml(kind):
        ET.fromstring(text)  # noqa: S314 - the exporter's own output
    return ""
