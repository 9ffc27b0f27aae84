"""Reads PDF files: tagged ones by their structure (PDF/UA), others page by page."""

import io
import re
from collections.abc import Iterator
from typing import Any

from tipreport.testing.reading.content import Content

_MAPPING = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_MOVES = frozenset((b"Td", b"TD", b"Tm", b"T*", b"BT"))
_CODE_BYTES = 2
_BLOCKS = frozenset(("/P", "/TD", "/TH", "/LI", "/Lbl", "/LBody", "/Caption", "/H1", "/H2", "/H3", "/H4"))


def read_pdf(data: bytes) -> Content:
    """Return the content of a PDF file."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    content = Content()
    root: Any = reader.trailer["/Root"]
    structure = root.get("/StructTreeRoot")
    if structure is None:
        for page in reader.pages:
            content.text(page.extract_text())
        return content
    content.has_levels = True
    content.language = str(root.get("/Lang", ""))
    pages: list[Any] = [*reader.pages]
    texts = {page.indirect_reference.idnum: dict(_marked_texts(page, reader)) for page in pages}
    _StructureReader(content, texts).read(structure.get("/K"), 0)
    return content


class _StructureReader:
    def __init__(self, content: Content, texts: dict[int, dict[int, str]]) -> None:
        self.content, self.texts = content, texts
        self.pending = ""

    def flush(self) -> None:
        self.content.text(self.pending)
        self.pending = ""

    def read(self, node: Any, page: int) -> None:
        """Add an element of the structure, or the text of a marked part of a page."""
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                self.read(each, page)
        elif isinstance(node, dict):
            own = _page_number(node) if "/Pg" in node else page
            if "/MCID" in node:
                self.pending += self.texts.get(own, {}).get(int(node["/MCID"]), "")
            elif "/S" in node:
                self.element(node, own)
        elif node is not None:
            self.pending += self.texts.get(page, {}).get(int(node), "")

    def element(self, node: Any, page: int) -> None:
        kind = str(node["/S"])
        if kind in _BLOCKS or kind in ("/Table", "/TR", "/Figure"):
            self.flush()
        if kind == "/Figure" and node.get("/Alt"):
            self.content.text(str(node["/Alt"]))
            return
        if kind == "/Span" and node.get("/ActualText"):
            self.pending += f" {node['/ActualText']} "
            return
        if kind == "/Link" and (address := _address(node.get("/K"))):
            self.flush()
            with self.content.link(address):
                self.read(node.get("/K"), page)
                self.flush()
            return
        if kind == "/Table":
            self.content.begin_table()
        elif kind == "/TR":
            self.content.begin_row()
        elif kind in ("/TH", "/TD") and self.content.tables and self.content.tables[-1].rows:
            self.content.begin_cell()
        level = int(kind[2:]) if re.fullmatch(r"/H\d", kind) else 0
        with self.content.heading(level):
            self.read(node.get("/K"), page)
            if kind in _BLOCKS:
                self.flush()
        if kind in ("/TH", "/TD", "/Table"):
            self.content.end_cell()


def _address(kids: Any) -> str:
    """Return the address that a link opens; empty for one inside the file."""
    for kid in kids if isinstance(kids, list) else [kids]:
        node = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(node, dict) and "/Obj" in node:
            return str(node["/Obj"].get("/A", {}).get("/URI", ""))
    return ""


def _page_number(node: Any) -> int:
    return int(node.raw_get("/Pg").idnum)


def _marked_texts(page: Any, reader: Any) -> Iterator[tuple[int, str]]:
    """Yield the text of each marked part of a page."""
    from pypdf.generic import ContentStream

    fonts = {name: _characters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    characters: dict[int, str] = {}
    marks: list[int | None] = []
    text = ""
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tf":
            characters = fonts.get(operands[0], {})
        elif operator in (b"BDC", b"BMC"):
            properties = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
            marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
            text = ""
        elif operator == b"EMC" and marks:
            number = marks.pop()
            if number is not None:
                yield number, text
            text = ""
        elif operator in _MOVES and text and not text.endswith(" "):
            text += " "
        elif operator in (b"Tj", b"'"):
            text += _decoded(operands[0], characters)
        elif operator == b"TJ":
            text += "".join(_decoded(each, characters) for each in operands[0] if isinstance(each, str | bytes))


def _decoded(operand: Any, characters: dict[int, str]) -> str:
    data = getattr(operand, "original_bytes", operand)
    if not isinstance(data, bytes):
        return str(operand)
    if not characters:
        return data.decode("latin-1")
    codes = (int.from_bytes(data[index : index + _CODE_BYTES]) for index in range(0, len(data), _CODE_BYTES))
    return "".join(characters.get(code, "") for code in codes)


def _characters(font: Any) -> dict[int, str]:
    """Return the characters of the codes of a font, from its ToUnicode map."""
    if "/ToUnicode" not in font:
        return {}
    mapping = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    characters: dict[int, str] = {}
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
