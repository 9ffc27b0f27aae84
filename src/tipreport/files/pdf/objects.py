"""Parses the objects of a PDF (ISO 32000-1, 7.3): the few kinds that lead to an attached file."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.errors import InvalidValueError

PdfObject: TypeAlias = Any
"""None, bool, int, float, bytes (a string), `Name`, `Reference`, list, or dict with the names of its keys."""

_MAX_DEPTH = 50
_SPACE = rb"(?:[\0\t\n\f\r ]|%[^\r\n]*+(?:[\r\n]|\Z))*+"
_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
_TOKEN = re.compile(
    _SPACE + rb"(?:(?P<reference>[0-9]{1,10}[\0\t\n\f\r ]++[0-9]{1,5}[\0\t\n\f\r ]++R(?!" + _REGULAR + rb"))"
    rb"|(?P<mark><<|>>|[\[\]()])"
    rb"|<(?P<hexadecimal>[0-9A-Fa-f\0\t\n\f\r ]*+)>"
    rb"|/(?P<name>" + _REGULAR + rb"*+)"
    rb"|(?P<word>" + _REGULAR + rb"++))"
)
_IN_STRING = re.compile(rb"[()\\]")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.)|\Z)|\r\n?", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WORDS: dict[bytes, PdfObject] = {b"true": True, b"false": False, b"null": None}
_INTEGER = re.compile(rb"[-+]?[0-9]{1,15}")
_REAL = re.compile(rb"[-+]?(?:[0-9]{1,30}\.[0-9]{0,30}|\.[0-9]{1,30})")


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


@frozen
class Reference:
    """A reference to an indirect object."""

    number: int


def damaged(reason: str) -> InvalidValueError:
    """Return the error for a PDF that breaks the standard."""
    return InvalidValueError(f"expected a PDF that can be read: {reason}")


class ObjectParser:
    """Parses objects in some data. ``use`` is called with the cost of each token, and raises an error to stop."""

    def __init__(self, data: bytes, use: Callable[[int], None]) -> None:
        self.data, self.use = data, use
        self._depth = 0

    def parse(self, start: int) -> tuple[PdfObject, int]:
        """Parse the object at a position. Returns it and the position after it. Raises `InvalidValueError`."""
        value, end = self._parse(start)
        if isinstance(value, _Mark):
            raise damaged(f"expected an object at byte {start:,}")
        return value, end

    def _parse(self, start: int) -> tuple[PdfObject, int]:
        self.use(20)
        token = _TOKEN.match(self.data, start)
        if token is None:
            raise damaged(f"expected an object at byte {start:,}")
        kind, end = token.lastgroup, token.end()
        text = token[kind or 0]
        value: PdfObject
        match kind, text:
            case "mark", b"(":
                value, end = self._string(end)
            case "mark", b"[":
                value, end = self._until("]", end)
            case "mark", b"<<":
                items, end = self._until(">>", end)
                if len(items) % 2 or not all(isinstance(key, Name) for key in items[::2]):
                    raise damaged(f"the dictionary at byte {start:,} is incomplete")
                value = dict(zip(items[::2], items[1::2], strict=True))
            case "mark", _:
                value = _Mark(text.decode())
            case "reference", _:
                value = Reference(int(text.split()[0]))
            case "hexadecimal", _:
                digits = b"".join(text.replace(b"\0", b"").split())
                value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            case "name", _:
                value = Name(re.sub(rb"#([0-9A-Fa-f]{2})", _character, text).decode("latin-1"))
            case _:
                value = _word(text)
        return value, end

    def _until(self, mark: str, start: int) -> tuple[list[PdfObject], int]:
        if self._depth == _MAX_DEPTH:
            raise damaged("its objects are nested too deeply")
        self._depth += 1
        items: list[PdfObject] = []
        item, end = self._parse(start)
        while not isinstance(item, _Mark):
            items.append(item)
            item, end = self._parse(end)
        if item != mark:
            raise damaged(f"expected {mark} before byte {end:,}")
        self._depth -= 1
        return items, end

    def _string(self, start: int) -> tuple[bytes, int]:
        open_brackets, position = 1, start
        while open_brackets:
            found = _IN_STRING.search(self.data, position)
            if found is None:
                raise damaged(f"the text at byte {start:,} does not end")
            self.use(5)
            position = found.end() + (found[0] == b"\\")
            open_brackets += {b"(": 1, b")": -1}.get(found[0], 0)
        return _ESCAPE.sub(_unescaped, self.data[start : position - 1]), position


class _Mark(str):
    """The end of a list or a dictionary."""

    __slots__ = ()


def _word(text: bytes) -> PdfObject:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _REAL.fullmatch(text):
        return float(text)
    raise damaged(f"unknown word {text[:20].decode('latin-1')!r}")


def _character(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode())


def _unescaped(match: re.Match[bytes]) -> bytes:
    octal, line_end, character = match.groups()
    if octal:
        return bytes([int(octal, 8) & 255])
    if line_end:
        return b""
    return _ESCAPED.get(character, character) if character else b"\n" if match[0][:1] == b"\r" else b""
