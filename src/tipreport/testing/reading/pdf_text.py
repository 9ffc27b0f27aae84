"""Reads the marked texts of a page of a PDF file (ISO 32000-2, clauses 7.8.2, 9.4 and 14.6)."""

import re
import struct
from collections.abc import Iterator
from typing import Any

_MAPPING = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_MOVES = frozenset(("Td", "TD", "Tm", "T*", "BT"))
_SHOWS = frozenset(("Tj", "TJ", "'", '"'))
_READ = " ".join((*_MOVES, *_SHOWS, "Tf", "BDC", "BMC", "EMC"))
_CODE_BYTES = 2
Characters = dict[int, str]  # by code


def marked_texts(page: Any, fonts: dict[str, Characters]) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each marked part of a page, or of a stream of instructions.

    ``fonts`` are the characters of each of its fonts.
    """
    import pikepdf

    characters: Characters = {}
    marks: list[int | None] = []
    text = ""
    for instruction in pikepdf.parse_content_stream(page, _READ):
        name, operands = str(instruction.operator), instruction.operands
        if name in _SHOWS:
            shown = operands[-1]
            strings = [shown] if isinstance(shown, pikepdf.String) else shown  # others are distances between them
            text += "".join(_decoded(bytes(each), characters) for each in strings if isinstance(each, pikepdf.String))
        elif name == "Tf":
            characters = fonts.get(str(operands[0]), {})
        elif name in ("BDC", "BMC"):
            properties = operands[-1]  # or their name
            has_number = isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties
            marks.append(int(properties.MCID) if has_number else None)
            text = ""
        elif name == "EMC" and marks:
            mark = marks.pop()
            if mark is not None:
                yield mark, text
            text = ""
        elif name in _MOVES and text and not text.endswith(" "):
            text += " "


def _decoded(codes: bytes, characters: Characters) -> str:
    if not characters:
        return codes.decode("latin-1")
    numbers = struct.unpack(f">{len(codes) // _CODE_BYTES}H", codes[: len(codes) // _CODE_BYTES * _CODE_BYTES])
    return "".join([characters.get(number, "") for number in numbers])


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
