"""Verifies the members of a zip file: that XML parses, and that the file has what its format demands."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tipreport.testing.reading.opc import relations
from tipreport.testing.structure.chart_workbooks import chart_workbook_problems
from tipreport.testing.structure.data_package import DESCRIPTOR, data_package_problems, misplaced_descriptors

_XML = (".xml", ".rels", ".xhtml", ".opf", ".ncx", ".svg", ".html")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")  # https:, mailto:, tel: (RFC 3986, clause 3.1)
_TYPES = "[Content_Types].xml"
_CONTAINER = "META-INF/container.xml"
_EPUB = b"application/epub+zip"


def member_problems(data: bytes) -> Iterator[str]:
    """Yield the defects of the members of a zip file. Raises `zipfile.BadZipFile` if it is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        yield from (
            f"two members are called {name}" for name in sorted({name for name in names if names.count(name) > 1})
        )
        broken = [*_xml_problems(archive)]
        yield from broken
        if broken:
            return
        if _TYPES in names or any(name.startswith(("word/", "xl/", "ppt/")) for name in names):
            yield from _office_problems(archive)
            yield from _workbook_problems(archive)
        if _CONTAINER in names or "mimetype" in names:
            yield from _book_problems(archive)


def descriptor_problems(data: bytes) -> Iterator[str]:
    """Yield the defects of the descriptor of the tables in a zip file. Raises `zipfile.BadZipFile` if it is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if DESCRIPTOR in archive.namelist():
            yield from data_package_problems(archive)
        else:
            yield from misplaced_descriptors(archive)


def _xml_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.endswith(_XML):
            try:
                ET.fromstring(archive.read(name))  # noqa: S314 - the exporter's own output
            except ET.ParseError as error:
                yield f"the member {name} is not well-formed XML: {error}"


# ------------------------------------------------------------ Office Open XML (ECMA-376, part 2)


def _office_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    names = {*archive.namelist()}
    if _TYPES not in names:
        yield f"the file has no {_TYPES}"
        return
    types = ET.fromstring(archive.read(_TYPES))  # noqa: S314 - the exporter's own output
    extensions = {each.get("Extension", "").lower() for each in types.iterfind("{*}Default")}
    overrides = {each.get("PartName", "").lstrip("/") for each in types.iterfind("{*}Override")}
    yield from (f"{_TYPES} names the part {name}, which the file does not have" for name in sorted(overrides - names))
    for name in sorted(names - overrides - {_TYPES}):
        if name.rpartition(".")[2].lower() not in extensions and not name.endswith("/"):
            yield f"{_TYPES} gives no content type for {name}"
    if "_rels/.rels" not in names:
        yield "the file has no _rels/.rels"
    for name in sorted(names):
        folder, _, file = name.rpartition("/_rels/") if "/_rels/" in name else ("", "", name.removeprefix("_rels/"))
        if name.endswith(".rels"):
            part = posixpath.join(folder, file.removesuffix(".rels"))
            for identifier, target in relations(archive, part).items():
                if not _ADDRESS.match(target) and not target.startswith("#") and target not in names:
                    yield f"{name}: the relation {identifier} leads to {target}, which the file does not have"


def _workbook_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the defects of the workbooks inside a file, then those of the charts that have them."""
    broken = False
    for name in sorted(name for name in archive.namelist() if name.endswith(".xlsx")):
        try:
            problems = [*member_problems(archive.read(name))]
        except zipfile.BadZipFile as error:
            problems = [f"the file cannot be opened: {error}"]
        yield from (f"{name}: {problem}" for problem in problems)
        broken = broken or bool(problems)
    if not broken:
        yield from chart_workbook_problems(archive)


# ------------------------------------------------------------ EPUB 3


def _book_problems(archive: zipfile.ZipFile) -> Iterator[str]:
    first = archive.infolist()[0]
    if first.filename != "mimetype" or archive.read(first) != _EPUB or first.compress_type != zipfile.ZIP_STORED:
        yield "the first member is not mimetype, stored without compression, with application/epub+zip"
    names = {*archive.namelist()}
    if _CONTAINER not in names:
        yield f"the book has no {_CONTAINER}"
        return
    container = ET.fromstring(archive.read(_CONTAINER))  # noqa: S314 - the exporter's own output
    package = next((each.get("full-path", "") for each in container.iter() if each.tag.endswith("}rootfile")), "")
    if package not in names:
        yield f"{_CONTAINER} leads to {package or 'no package'}, which the book does not have"
        return
    yield from _package_problems(archive, package, names)


def _package_problems(archive: zipfile.ZipFile, package: str, names: set[str]) -> Iterator[str]:
    root = ET.fromstring(archive.read(package))  # noqa: S314 - the exporter's own output
    present = {each.tag.rpartition("}")[2] for each in root.iterfind("{*}metadata/*") if (each.text or "").strip()}
    yield from (f"{package} has no {name}" for name in ("identifier", "title", "language") if name not in present)
    modified = [each for each in root.iterfind("{*}metadata/{*}meta") if each.get("property") == "dcterms:modified"]
    if not modified:
        yield f"{package} has no meta dcterms:modified"
    folder = posixpath.dirname(package)
    items = {each.get("id", ""): each for each in root.iterfind("{*}manifest/{*}item")}
    paths = {posixpath.normpath(posixpath.join(folder, each.get("href", ""))) for each in items.values()}
    yield from (f"{package} lists {path}, which the book does not have" for path in sorted(paths - names))
    others = {name for name in names if not name.startswith("META-INF/") and not name.endswith("/")}
    yield from (f"{package} does not list {name}" for name in sorted(others - paths - {package, "mimetype"}))
    if not any("nav" in each.get("properties", "").split() for each in items.values()):
        yield f"{package} has no item with the property nav"
    spine = [each.get("idref", "") for each in root.iterfind("{*}spine/{*}itemref")]
    yield from (f"the spine of {package} has {name}, which its manifest lacks" for name in spine if name not in items)
    if not spine:
        yield f"the spine of {package} is empty"
