"""Reads PDF files: tagged ones by their structure (PDF/UA), others page by page."""

import re
from typing import Any

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.pdf_objects import Page, PdfObjects
from tipreport.testing.reading.pdf_text import Characters, characters_of, marked_texts

_BLOCKS = frozenset(("/P", "/TD", "/TH", "/LI", "/Lbl", "/LBody", "/Caption", "/H1", "/H2", "/H3", "/H4"))


def read_pdf(data: bytes) -> Content:
    """Return the content of a PDF file."""
    file = PdfObjects(data)
    content = Content()
    structure = file.item(file.root, "/StructTreeRoot")
    if structure is None:
        for page in file.reader.pages:
            content.text(page.extract_text())
        return content
    content.has_levels, content.unit = True, "page"
    content.language = str(file.item(file.root, "/Lang") or "")
    fonts = _Fonts(file)
    texts = {page.idnum: dict(marked_texts(file.data(page.contents), fonts.of(page))) for page in file.pages()}
    _StructureReader(file, content, texts).read(file.item(structure, "/K"), 0)
    return content


class _StructureReader:
    def __init__(self, file: PdfObjects, content: Content, texts: dict[int, dict[int, str]]) -> None:
        self.file, self.content, self.texts = file, content, texts
        self.pages = {number: index for index, number in enumerate(texts, 1)}
        self.pending = ""

    def flush(self) -> None:
        self.content.text(self.pending)
        self.pending = ""

    def read(self, node: Any, page: int) -> None:
        """Add an element of the structure, or the text of a marked part of a page."""
        node = self.file.resolved(node)
        if isinstance(node, list):
            for each in list.__iter__(node):
                self.read(each, page)
        elif isinstance(node, dict):
            own = int(dict.__getitem__(node, "/Pg").idnum) if "/Pg" in node else page
            if "/MCID" in node:
                self.marked(int(self.file.item(node, "/MCID")), own)
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
        kind, kids = str(self.file.item(node, "/S")), dict.get(node, "/K")
        if kind in _BLOCKS or kind in ("/Table", "/TR", "/Figure"):
            self.flush()
        if kind == "/Figure" and (alternative := self.file.item(node, "/Alt")):
            self.content.at = self.pages.get(page, 0)
            self.content.text(str(alternative))
            return
        if kind == "/Span" and (actual := self.file.item(node, "/ActualText")):
            self.pending += f" {actual} "
            return
        if kind == "/Link" and (address := self.address(kids)):
            self.flush()
            with self.content.link(address):
                self.read(kids, page)
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
            self.read(kids, page)
            if kind in _BLOCKS:
                self.flush()
        if kind in ("/TH", "/TD", "/Table"):
            self.content.end_cell()

    def address(self, kids: Any) -> str:
        """Return the address that a link opens; empty for one inside the file."""
        kids = self.file.resolved(kids)
        for kid in list.__iter__(kids) if isinstance(kids, list) else [kids]:
            node = self.file.resolved(kid)
            if isinstance(node, dict) and "/Obj" in node:
                action = self.file.item(self.file.item(node, "/Obj"), "/A")
                return str((action and self.file.item(action, "/URI")) or "")
        return ""


class _Fonts:
    """The characters of the fonts of a file, each read once."""

    def __init__(self, file: PdfObjects) -> None:
        self.file = file
        self.known: dict[int, Characters] = {}

    def of(self, page: Page) -> dict[str, Characters]:
        """Return the characters of each font of a page, by the name that the page has for it."""
        fonts = self.file.item(page.resources, "/Font") or {}
        return {str(name): self._characters(dict.get(fonts, name)) for name in fonts}

    def _characters(self, font: Any) -> Characters:
        number = getattr(font, "idnum", id(font))
        if number not in self.known:
            mapping = dict.get(self.file.resolved(font), "/ToUnicode")
            self.known[number] = characters_of(self.file.data(mapping).decode("latin-1")) if mapping else {}
        return self.known[number]
