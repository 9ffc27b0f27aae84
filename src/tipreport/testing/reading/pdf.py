"""Reads PDF files: tagged ones by their structure (PDF/UA), others page by page."""

import io
import re
from typing import Any

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.pdf_text import Characters, characters_of, marked_texts

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
    content.has_levels, content.unit = True, "page"
    content.language = str(root.get("/Lang", ""))
    pages: list[Any] = [*reader.pages]
    fonts = _Fonts()
    texts = {
        page.indirect_reference.idnum: dict(marked_texts(page.get_contents().get_data(), fonts.of(page)))
        for page in pages
    }
    _StructureReader(content, texts).read(structure.get("/K"), 0)
    return content


class _StructureReader:
    def __init__(self, content: Content, texts: dict[int, dict[int, str]]) -> None:
        self.content, self.texts = content, texts
        self.pages = {number: index for index, number in enumerate(texts, 1)}
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
                self.marked(int(node["/MCID"]), own)
            elif "/S" in node:
                self.element(node, own)
        elif node is not None:
            self.marked(int(node), page)

    def marked(self, number: int, page: int) -> None:
        """Add the text of a marked part of a page."""
        if not self.pending:
            self.content.at = self.pages.get(page, 0)
        self.pending += self.texts.get(page, {}).get(number, "")

    def element(self, node: Any, page: int) -> None:
        kind = str(node["/S"])
        if kind in _BLOCKS or kind in ("/Table", "/TR", "/Figure"):
            self.flush()
        if kind == "/Figure" and node.get("/Alt"):
            self.content.at = self.pages.get(page, 0)
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


class _Fonts:
    """The characters of the fonts of a file, each read once."""

    def __init__(self) -> None:
        self.known: dict[int, Characters] = {}

    def of(self, page: Any) -> dict[str, Characters]:
        """Return the characters of each font of a page, by the name that the page has for it."""
        fonts = page["/Resources"].get("/Font", {})
        return {name: self._characters(fonts.raw_get(name)) for name in fonts}

    def _characters(self, font: Any) -> Characters:
        number = getattr(font, "idnum", id(font))
        if number not in self.known:
            self.known[number] = characters_of(font.get_object())
        return self.known[number]
