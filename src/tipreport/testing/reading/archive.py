"""Reads zip files: office documents, books and archives of other files, member by member in reading order."""

import io
import json
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from xml.etree import ElementTree as ET

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markdown import read_markdown
from tipreport.testing.reading.markup import read_markup
from tipreport.testing.reading.sheets import read_workbook
from tipreport.testing.reading.slides import read_slides
from tipreport.testing.reading.texts import read_csv, read_json, read_plain
from tipreport.testing.reading.word import read_document

_CORE = "docProps/core.xml"
_PACKAGE = "datapackage.json"
_DESCRIPTORS = (_PACKAGE, "mimetype")  # about the other members
_OFFICE = {"word/document.xml": read_document, "ppt/presentation.xml": read_slides, "xl/workbook.xml": read_workbook}


def read_archive(data: bytes) -> Content:
    """Return the content of a zip file."""
    content = Content()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        content.metadata += _properties(archive)
        for main, read in _OFFICE.items():
            if main in names:
                read(archive, content)
                return content
        styles = "\n".join(archive.read(name).decode("utf-8", "replace") for name in names if name.endswith(".css"))
        for name in reading_order(archive):
            _read_member(name, archive.read(name), content, styles)
        for name in names:
            if name.endswith(".opf"):
                content.whole["the pages of the book"] = _page_direction(archive, name)
        if _PACKAGE in names:
            with suppress(ValueError, KeyError, TypeError):  # another check verifies the descriptor
                package = json.loads(archive.read(_PACKAGE).decode("utf-8"))
                content.metadata += [(name, value) for name, value in package.items() if isinstance(value, str)]
                resources = package["resources"]
                content.described = {each["name"]: each for each in resources if each["schema"]["fields"]}
    return content


def _properties(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the properties of an office document or a book, with their names."""
    for name in archive.namelist():
        if name == _CORE or name.endswith(".opf"):
            root = ET.fromstring(archive.read(name))  # noqa: S314 - the exporter's own output
            for each in root if name == _CORE else root.iterfind("{*}metadata/*"):
                own = each.get("property", "").replace(":", "_") or each.tag.rpartition("}")[2]
                yield own, each.text or ""


def reading_order(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the members with content: those of the spine of a book, else all."""
    names = archive.namelist()
    package = next((name for name in names if name.endswith(".opf")), "")
    if not package:
        yield from (name for name in names if name not in _DESCRIPTORS and not name.endswith("/"))
        return
    root = ET.fromstring(archive.read(package))  # noqa: S314 - the exporter's own output
    items = {item.get("id"): item for item in root.iterfind(".//{*}manifest/{*}item")}
    for reference in root.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None:
            name = posixpath.normpath(posixpath.join(posixpath.dirname(package), item.get("href", "")))
            if name in names and "nav" not in item.get("properties", "").split():
                yield name


def _page_direction(archive: zipfile.ZipFile, package: str) -> str:
    """Return the direction in which the pages of a book are turned (EPUB 3.3, clause 5.7.1)."""
    spine = ET.fromstring(archive.read(package)).find("{*}spine")  # noqa: S314 - the exporter's own output
    return "ltr" if spine is None else spine.get("page-progression-direction", "ltr")


def _read_member(name: str, data: bytes, content: Content, styles: str) -> None:
    suffix = posixpath.splitext(name)[1].lower()
    text = data.decode("utf-8", "replace")
    match suffix:
        case ".xml" | ".html" | ".xhtml" | ".htm":
            read_markup(text, content, name, styles)
        case ".md":
            read_markdown(text, content)
        case ".csv":
            read_csv(text, content, posixpath.splitext(posixpath.basename(name))[0])
        case ".json" | ".jsonld":
            read_json(text, content)
        case ".txt" | ".tex" | ".yaml" | ".tsv":
            read_plain(text, content)
