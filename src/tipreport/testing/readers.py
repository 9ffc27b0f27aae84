"""Verifies that bytes have a media type, and extracts their text."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape

_SIGNATURES: dict[str, bytes] = {
    "application/pdf": b"%PDF-",
    "application/zip": b"PK",
    "application/epub+zip": b"PK",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_TAG = re.compile(r"<[^>]*>")
_INVISIBLE = re.compile(r"(?is)<(script|style)\b.*?</\1>")


def can_verify(media_type: str) -> bool:
    """Return whether `media_type_error` can verify files of this type."""
    kind = _kind(media_type)
    return kind in _SIGNATURES or kind.startswith((_OFFICE, _OPEN_DOCUMENT, "text/")) or _is_json(kind) or _is_xml(kind)


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def media_type_error(data: bytes, media_type: str) -> str:
    """Describe why the bytes do not have the media type (RFC 6838); empty if they do or it cannot be verified."""
    kind = _kind(media_type)
    try:
        if signature := _SIGNATURES.get(kind, b"PK" if kind.startswith((_OFFICE, _OPEN_DOCUMENT)) else b""):
            if not data.startswith(signature):
                return f"the file begins with {data[: len(signature)]!r}, not with {signature!r}"
            if signature == b"PK":
                return _archive_error(data)
        elif kind.startswith("text/") or _is_json(kind) or _is_xml(kind):
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
    if _is_json(kind):
        json.loads(text)
    elif kind == "text/html" and not text.lstrip().lower().startswith("<!doctype html>"):
        return "the page does not begin with <!DOCTYPE html>"
    elif _is_xml(kind):
        from xml.etree import ElementTree as ET

        ET.fromstring(text)  # noqa: S314 - the exporter's own output
    return ""


def _is_json(kind: str) -> bool:
    return kind.endswith(("/json", "+json"))


def _is_xml(kind: str) -> bool:
    return kind.endswith(("/xml", "+xml"))


def reader_for(media_type: str) -> Callable[[bytes], str] | None:
    """Return a function that extracts the text of files of this type, or None if there is none."""
    kind = _kind(media_type)
    if kind in ("text/html", "application/xhtml+xml") or _is_xml(kind):
        return lambda data: _without_tags(data.decode("utf-8", "replace"))
    if _is_json(kind):
        return lambda data: "\n".join(_strings(json.loads(data)))
    if kind.startswith("text/"):
        return lambda data: data.decode("utf-8", "replace")
    if _SIGNATURES.get(kind) == b"PK" or kind.startswith((_OFFICE, _OPEN_DOCUMENT)):
        return _text_of_archive
    return None


def _without_tags(text: str) -> str:
    return unescape(_TAG.sub("", _INVISIBLE.sub("", text)))


def _text_of_archive(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name).decode("utf-8", "replace")) for name in archive.namelist()]
    return "\n".join(
        _without_tags(text) if name.endswith((".xml", ".html", ".xhtml")) else text for name, text in parts
    )


def _strings(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield str(key)
                yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)
        case _:
            yield str(value)
