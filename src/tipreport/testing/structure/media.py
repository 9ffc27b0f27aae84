"""Verifies that bytes have a media type."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from tipreport.testing.reading.media import is_archive, is_json, is_xml, kind_of

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905 - a list
# elements whose end tag HTML allows to leave out
_OPTIONAL = frozenset("html head body p li dt dd option optgroup thead tbody tfoot tr td th colgroup rt rp".split())  # noqa: SIM905
_SIGNATURES: dict[str, bytes] = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}
_CHARSET = re.compile(r"""(?i)<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)""")
_PRESCAN = 1024  # bytes in which browsers look for it (HTML, clause 4.2.5.4)


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.problem = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append((tag, self.getpos()[0]))
        del attrs

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        while self.open and self.open[-1][0] != tag and self.open[-1][0] in _OPTIONAL:
            self.open.pop()
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        elif not self.problem and tag not in _VOID:
            expected = f"</{self.open[-1][0]}>, opened in line {self.open[-1][1]}" if self.open else "no end tag"
            self.problem = f"line {line} closes </{tag}>: expected {expected}"


def unbalanced(page: str) -> str:
    """Describe the first end tag of a page that is missing or closes another element; empty if there is none."""
    balance = _Balance()
    balance.feed(page)
    balance.close()
    left = [(tag, line) for tag, line in balance.open if tag not in _OPTIONAL]
    if not balance.problem and left:
        return f"<{left[0][0]}> in line {left[0][1]} is never closed"
    return balance.problem


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
