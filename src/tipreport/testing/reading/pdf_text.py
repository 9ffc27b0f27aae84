"""Reads the marked texts of a page of a PDF file (ISO 32000-2, clauses 7.8.2, 9.4 and 14.6)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# parentheses in strings need no backslash if they are balanced
STRING = rb"\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)"
HEX = rb"<[0-9A-Fa-f\s]*>"
NAME = rb"/[^\s()<>\[\]{}/%]*"
_TOKEN = re.compile(
    rb"(?s)(?P<string>" + STRING + rb")|<<(?P<properties>.*?)>>|(?P<hex>" + HEX + rb")|(?P<name>" + NAME + rb")"
    rb"|(?P<number>[-+]?\.?\d[\d.]*)|(?P<operator>[A-Za-z'\"][\w*]*)|%[^\r\n]*|[\[\]]"
)
_INLINE_IMAGE = re.compile(rb"\bBI\s.*?\bID\s.*?\sEI\b", re.DOTALL)
_ESCAPE = re.compile(rb"(?s)\\(?:([0-7]{1,3})|(\r\n|.))")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_IDENTIFIER = re.compile(rb"/MCID\s+(\d+)")
_MAPPING = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_MOVES = frozenset((b"Td", b"TD", b"Tm", b"T*", b"BT"))
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_CODE_BYTES = 2
Characters = dict[int, str]  # by code


class _Instruction(NamedTuple):
    """An operator with the last name, the properties and the strings before it."""

    operator: bytes
    name: bytes
    properties: bytes
    strings: tuple[bytes, ...]


def marked_texts(stream: bytes, fonts: dict[str, Characters]) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each marked part of a page.

    ``stream`` has the instructions of the page, and ``fonts`` the characters of each of its fonts.
    """
    characters: Characters = {}
    marks: list[int | None] = []
    text = ""
    for operator, name, properties, strings in _instructions(_INLINE_IMAGE.sub(b"", stream)):
        if operator in _SHOWS:
            text += "".join(_decoded(string, characters) for string in strings)
        elif operator == b"Tf":
            characters = fonts.get(name.decode("latin-1"), {})
        elif operator in (b"BDC", b"BMC"):
            number = _IDENTIFIER.search(properties)
            marks.append(int(number[1]) if number else None)
            text = ""
        elif operator == b"EMC" and marks:
            mark = marks.pop()
            if mark is not None:
                yield mark, text
            text = ""
        elif operator in _MOVES and text and not text.endswith(" "):
            text += " "


def _instructions(stream: bytes) -> Iterator[_Instruction]:
    strings: list[bytes] = []
    name = properties = b""
    for token in _TOKEN.finditer(stream):
        match token.lastgroup:
            case "string":
                strings.append(string_of(token["string"]))
            case "hex":
                strings.append(bytes_of_hex(token["hex"]))
            case "name":
                name = token["name"]
            case "properties":
                properties = token["properties"]
            case "operator":
                yield _Instruction(token["operator"], name, properties, tuple(strings))
                strings, properties = [], b""


def string_of(token: bytes) -> bytes:
    """Return the bytes of a string in parentheses."""
    return _ESCAPE.sub(_unescaped, token[1:-1])


def bytes_of_hex(token: bytes) -> bytes:
    """Return the bytes of a string in hexadecimal digits."""
    digits = b"".join(token[1:-1].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _unescaped(match: "re.Match[bytes]") -> bytes:
    octal, other = match.groups()
    return bytes([int(octal, 8) & 0xFF]) if octal else _ESCAPED.get(other, other)


def _decoded(codes: bytes, characters: Characters) -> str:
    if not characters:
        return codes.decode("latin-1")
    numbers = (int.from_bytes(codes[index : index + _CODE_BYTES]) for index in range(0, len(codes), _CODE_BYTES))
    return "".join(characters.get(code, "") for code in numbers)


def characters_of(mapping: str) -> Characters:
    """Return the characters of the codes of a font, from its ToUnicode map."""
    characters: Characters = {}
    for block in re.findall(r"(?s)beginbfchar(.*?)endbfchar", mapping):
        characters |= {int(code, 16): _text(value) for code, value in _MAPPING.findall(block)}
    for block in re.findall(r"(?s)beginbfrange(.*?)endbfrange", mapping):
        for first, last, value in _RANGE.findall(block):
            start = int(value, 16)
            for offset in range(int(last, 16) - int(first, 16) + 1):
                characters[int(first, 16) + offset] = _text(f"{start + offset:0{len(value)}x}")
    return characters


def _text(value: str) -> str:
    return bytes.fromhex(value.zfill(-(-len(value) // 4) * 4)).decode("utf-16-be", "replace")
