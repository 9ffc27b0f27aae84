"""Reads the nine briefs back from each format as passages of plain text."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

import tipreport
from tests.facts.matching import plain
from tipreport.plugin import Exporter

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Passages = Mapping[str, tuple[str, ...]]
"""The passages of each brief."""


def read_back(exporter: Exporter[Any], briefs: tipreport.Briefs) -> Passages:
    """Exports all briefs in one format: a workbook of all, otherwise a document for each."""
    if exporter.name == "excel":
        return rows(_export(briefs, exporter))
    read = TEXTS[exporter.name]
    return {brief.id: (plain(read(_export(brief, exporter))),) for brief in briefs}


def _export(briefs: tipreport.CountryBrief | tipreport.Briefs, exporter: Exporter[Any]) -> bytes:
    stream = io.BytesIO()
    tipreport.export(briefs, exporter, stream)
    return stream.getvalue()


# ------------------------------------------------------------ texts


def _text(content: bytes) -> str:
    return content.decode("utf-8")


def _pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def _markdown(content: bytes) -> str:
    return re.sub(r"\\(?=[^\w\s])|\*\*", "", _text(content))


def _html(content: bytes) -> str:
    reader = _Words()
    reader.feed(_text(content))
    reader.close()
    return "".join(reader.words)


class _Words(HTMLParser):
    """Collects the text of a page, with separators between block elements."""

    _INLINE = frozenset(
        {"a", "abbr", "b", "bdi", "cite", "em", "i", "q", "small", "span", "strong", "sub", "sup", "wbr"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature of HTMLParser
        self._unseen += tag in {"style", "script", "template"}
        self.words.append("" if tag in self._INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in {"style", "script", "template"}
        self.words.append("" if tag in self._INLINE else " ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


def _epub(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        chapters = [name for name in archive.namelist() if name.startswith("EPUB/brief-")]
        return "\n".join(_html(archive.read(name)) for name in chapters)


def _docx(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in ("word/document.xml", "word/footnotes.xml") if name in archive.namelist()]
        return "\n".join(_paragraphs(ET.fromstring(archive.read(part))) for part in parts)


def _pptx(content: bytes) -> str:
    """The slides and their notes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if re.match(r"ppt/(slides|notesSlides)/[^/]*\.xml", name)]
        roots = [ET.fromstring(archive.read(name)) for name in names]
    paragraphs = (paragraph for root in roots for paragraph in root.iter(f"{DRAWING}p"))
    return "\n".join("".join(text.text or "" for text in paragraph.iter(f"{DRAWING}t")) for paragraph in paragraphs)


def _paragraphs(part: ET.Element) -> str:
    return "\n".join("".join(map(_run, paragraph.iter())) for paragraph in part.iter(f"{WORD}p"))


def _run(element: ET.Element) -> str:
    match element.tag.removeprefix(WORD):
        case "t":
            return element.text or ""
        case "tab" | "br":
            return " "
        case "noBreakHyphen":
            return "-"
    return ""


TEXTS: Mapping[str, Callable[[bytes], str]] = {
    "docx": _docx,
    "epub": _epub,
    "html": _html,
    "markdown": _markdown,
    "pdf": _pdf,
    "pptx": _pptx,
    "text": _text,
}
"""The functions that extract the text of a document in reading order, by format."""


PLUGINS = {
    name: folder
    for name in sorted(TEXTS)
    if (folder := Path(__file__).parents[2] / "plugins" / f"tipreport-{name}").is_dir()
}
"""The folders of the plugins, by format."""


def exporter_named(name: str, patch: pytest.MonkeyPatch) -> Exporter[Any]:
    """The exporter of a format. That of a plugin is imported from its folder until the patch ends."""
    if name not in PLUGINS:
        return tipreport.default_registry().get(name)
    patch.syspath_prepend(PLUGINS[name])
    exporters: Iterable[Exporter[Any]] = import_module(f"tipreport_{name}").tipreport_exporters()
    return next(exporter for exporter in exporters if exporter.name == name)


# ------------------------------------------------------------ workbook


def rows(content: bytes) -> Passages:
    """Yields the rows of a brief on each sheet, as displayed."""
    found: dict[str, list[str]] = {}
    for sheet in load_workbook(io.BytesIO(content)):
        rows = [[_displayed(cell) for cell in row] for row in sheet.iter_rows()]
        heads = next((row for row in rows if "brief" in row), None)
        if heads is None:
            continue
        column = heads.index("brief")
        for row in rows[rows.index(heads) + 1 :]:
            found.setdefault(row[column], []).append(plain("; ".join(filter(None, row))))
    return {brief: tuple(passages) for brief, passages in found.items()}


def _displayed(cell: Any) -> str:
    value, shape = cell.value, cell.number_format
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float):
        decimals = len(shape.partition(".")[2])
        return f"{value:,.{decimals}f}" if "," in shape else f"{value:.{decimals}f}"
    return "" if value is None else str(value)
