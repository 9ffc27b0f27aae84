"""Reads PDF files: tagged ones by their structure (PDF/UA), others page by page."""

import io
import re
from typing import Any

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.pdf_text import Characters, characters_of, marked_texts

LIBRARIES = ("pikepdf", "pypdf")  # of the tests, which users may lack
_BLOCKS = frozenset(("/P", "/TD", "/TH", "/LI", "/Lbl", "/LBody", "/Caption", "/H1", "/H2", "/H3", "/H4"))
_Page = tuple[int, int]  # the number and the generation of its object


def read_pdf(data: bytes) -> Content:
    """Return the content of a PDF file."""
    import pikepdf

    content = Content()
    with pikepdf.open(io.BytesIO(data)) as file:
        structure = file.Root.get("/StructTreeRoot")
        if structure is None:
            _read_pages(data, content)
            return content
        content.has_levels, content.unit = True, "page"
        content.language = str(file.Root.get("/Lang", ""))
        fonts = _Fonts()
        texts = {page.obj.objgen: dict(marked_texts(page, fonts.of(page.obj))) for page in file.pages}
        _StructureReader(content, texts).read(structure.get("/K"), (0, 0))
    return content


def _read_pages(data: bytes, content: Content) -> None:
    """Add the text of each page of a file without tags."""
    import pypdf

    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        content.text(page.extract_text())


class _StructureReader:
    def __init__(self, content: Content, texts: dict[_Page, dict[int, str]]) -> None:
        self.content, self.texts = content, texts
        self.pages = {page: index for index, page in enumerate(texts, 1)}
        self.pending = ""

    def flush(self) -> None:
        self.content.text(self.pending)
        self.pending = ""

    def read(self, node: Any, page: _Page) -> None:
        """Add an element of the structure, or the text of a marked part of a page."""
        import pikepdf

        if isinstance(node, int):
            self.marked(node, page)
        elif isinstance(node, pikepdf.Array):
            for each in node:
                self.read(each, page)
        elif isinstance(node, pikepdf.Dictionary):
            own = node.Pg.objgen if "/Pg" in node else page
            if "/MCID" in node:
                self.marked(int(node.MCID), own)
            elif "/S" in node:
                self.element(node, own)

    def marked(self, number: int, page: _Page) -> None:
        """Add the text of a marked part of a page."""
        if not self.pending:
            self.content.at = self.pages.get(page, 0)
        self.pending += self.texts.get(page, {}).get(number, "")

    def element(self, node: Any, page: _Page) -> None:
        kind, kids = str(node.S), node.get("/K")
        if kind in _BLOCKS or kind in ("/Table", "/TR", "/Figure"):
            self.flush()
        if kind == "/Figure" and (alternative := str(node.get("/Alt", ""))):
            self.content.at = self.pages.get(page, 0)
            self.content.text(alternative)
            return
        if kind == "/Span" and (actual := str(node.get("/ActualText", ""))):
            self.pending += f" {actual} "
            return
        if kind == "/Link" and (address := _address(kids)):
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


def _address(kids: Any) -> str:
    """Return the address that a link opens; empty for one inside the file."""
    import pikepdf

    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
            action: Any = kid.Obj.get("/A")
            return "" if action is None else str(action.get("/URI", ""))
    return ""


class _Fonts:
    """The characters of the fonts of a file, each read once."""

    def __init__(self) -> None:
        self.known: dict[_Page, Characters] = {}

    def of(self, page: Any) -> dict[str, Characters]:
        """Return the characters of each font of a page, by the name that the page has for it."""
        while "/Resources" not in page and "/Parent" in page:  # it has those of the pages around it
            page = page.Parent
        fonts = page.get("/Resources", {}).get("/Font", {})
        return {name: self._characters(font) for name, font in fonts.items()}

    def _characters(self, font: Any) -> Characters:
        if font.objgen not in self.known or font.objgen == (0, 0):  # it is no object of its own
            mapping = font.get("/ToUnicode")
            self.known[font.objgen] = {} if mapping is None else characters_of(mapping.read_bytes().decode("latin-1"))
        return self.known[font.objgen]
