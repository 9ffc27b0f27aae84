"""Reads the language of every text in a file: as a screen reader finds it, by the nearest element that has one."""

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

from tests.exporters.pdf.tagged import documents

_VOID = frozenset({"br", "img", "meta", "link", "input", "hr", "col", "path", "rect", "line", "circle", "use"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def languages_of_html(page: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a page in HTML or XHTML, with its language."""
    reader = _Page()
    reader.feed(page)
    return iter(reader.found)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs).get("lang")
        if tag not in _VOID:
            self.open.append((tag, own or self.open[-1][1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content has no text."""

    def handle_endtag(self, tag: str) -> None:
        while tag not in _VOID and len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self.open[-1]
        if data.strip() and tag not in ("style", "script", "title"):
            self.found.append((data, language))


def languages_of_epub(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each text of the pages of a book, with its language."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xhtml"):
                yield from languages_of_html(archive.read(name).decode())


def languages_of_docx(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each run of a Word file, with its language: that of its own properties, else of the styles."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        usual = ET.fromstring(archive.read("word/styles.xml")).find(f".//{_W}rPrDefault//{_W}lang")
        parts = [name for name in archive.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)]
        runs = [run for name in parts for run in ET.fromstring(archive.read(name)).iter(f"{_W}r")]
    default = _word_language(usual)
    for run in runs:
        text = "".join(part.text or "" for part in run.iter(f"{_W}t"))
        if text.strip():
            yield text, _word_language(run.find(f"{_W}rPr/{_W}lang"), default)


def _word_language(element: Any, default: str = "") -> str:
    """The language of Latin letters, or of right-to-left text where only that is set."""
    if element is None:
        return default
    return element.get(f"{_W}val") or element.get(f"{_W}bidi") or default


def languages_of_pptx(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each run of the slides and their notes, with its language."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notes")) and name.endswith(".xml"):
                for run in ET.fromstring(archive.read(name)).iter(f"{_A}r"):
                    properties, text = run.find(f"{_A}rPr"), run.findtext(f"{_A}t", "")
                    if text.strip():
                        yield text, "" if properties is None else properties.get("lang", "")


def languages_of_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each text of the structure tree, with the language of the nearest element that has one."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = dict(documents._sequences(pdf))
        found: list[tuple[str, str]] = []

        def walk(element: Any, page: Any, language: str) -> None:
            page = element.get("/Pg", page)
            language = str(element.get("/Lang", language))
            for name in ("/Alt", "/ActualText"):
                if name in element:
                    found.append((str(element[name]), language))
                    return
            for kid in documents._kids(element):
                if isinstance(kid, int):
                    found.append((texts[page.objgen, kid], language))
                elif kid.get("/Type") == "/MCR":
                    found.append((texts[kid.Pg.objgen, int(kid.MCID)], language))
                elif kid.get("/Type") != "/OBJR":
                    walk(kid, page, language)

        walk(pdf.Root.StructTreeRoot.K, None, str(pdf.Root.Lang))
    return iter(found)
