"""Whether bytes are what a media type promises, and the text in them."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape

_STARTS: dict[str, bytes] = {
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


def is_known(media_type: str) -> bool:
    """Whether it is known here what files of this type look like."""
    kind = _kind(media_type)
    return kind in _STARTS or kind.startswith((_OFFICE, _OPEN_DOCUMENT, "text/")) or _is_json(kind) or _is_xml(kind)


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def misfit(data: bytes, media_type: str) -> str:
    """What speaks against these bytes being of that type (RFC 6838); empty where nothing does, or nothing is known."""
    kind = _kind(media_type)
    try:
        if start := _STARTS.get(kind, b"PK" if kind.startswith((_OFFICE, _OPEN_DOCUMENT)) else b""):
            if not data.startswith(start):
                return f"the file begins with {data[: len(start)]!r}, not with {start!r}"
            if start == b"PK":
                return _bad_member(data)
        elif kind.startswith("text/") or _is_json(kind) or _is_xml(kind):
            return _text_misfit(data, kind)
    except UnicodeDecodeError as error:
        return f"the file is not UTF-8: byte {error.start} is {data[error.start]:#x}"
    except (zipfile.BadZipFile, ValueError, SyntaxError) as error:
        return f"the file cannot be read as {kind}: {error}"
    return ""


def _bad_member(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        bad = archive.testzip()
    return f"the member {bad} of the zip file is damaged" if bad else ""


def _text_misfit(data: bytes, kind: str) -> str:
    text = data.decode("utf-8")
    if "\0" in text:
        return "the text has a null character"
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


def reader_of(media_type: str) -> Callable[[bytes], str] | None:
    """How text is got out of files of this type; None where that is not known here."""
    kind = _kind(media_type)
    if kind in ("text/html", "application/xhtml+xml") or _is_xml(kind):
        return lambda data: _unmarked(data.decode("utf-8", "replace"))
    if _is_json(kind):
        return lambda data: "\n".join(_strings(json.loads(data)))
    if kind.startswith("text/"):
        return lambda data: data.decode("utf-8", "replace")
    if _STARTS.get(kind) == b"PK" or kind.startswith((_OFFICE, _OPEN_DOCUMENT)):
        return _zipped
    return None


def _unmarked(text: str) -> str:
    return unescape(_TAG.sub("", _INVISIBLE.sub("", text)))


def _zipped(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name).decode("utf-8", "replace")) for name in archive.namelist()]
    return "\n".join(_unmarked(text) if name.endswith((".xml", ".html", ".xhtml")) else text for name, text in parts)


def _strings(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, held in value.items():
                yield str(key)
                yield from _strings(held)
        case list():
            for held in value:
                yield from _strings(held)
        case _:
            yield str(value)
