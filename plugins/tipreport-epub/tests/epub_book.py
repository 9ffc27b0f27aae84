"""A book in memory, read with the standard library only."""

import io
import zipfile
from functools import cached_property
from typing import Any
from xml.etree import ElementTree as ET

from attrs import frozen

import tipreport_epub
from tipreport import export
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import Exporter

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
SVG = "{http://www.w3.org/2000/svg}"
TYPE = "{http://www.idpf.org/2007/ops}type"
BRAND = frozenset({"accent", "organisation", "logo", "logo_alt"})


def exporter() -> Exporter[Any]:
    return next(iter(tipreport_epub.tipreport_exporters()))


def written(briefs: Briefs | CountryBrief, **options: Any) -> "Book":
    """Returns the book of some briefs, with options of the format and of the brand, and its grain."""
    stream = io.BytesIO()
    brand = {name: options.pop(name) for name in BRAND & options.keys()}
    chosen = {name: options.pop(name) for name in ("grain",) if name in options}
    export(briefs, exporter(), stream, options=options, brand=brand, **chosen)
    return Book(stream.getvalue())


@frozen(slots=False)
class Book:
    """The bytes of a book, and its files."""

    data: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package(self) -> ET.Element:
        return ET.fromstring(self.files["EPUB/package.opf"])

    @cached_property
    def items(self) -> dict[str, dict[str, str]]:
        """The manifest: the attributes of each item, by its file."""
        return {item.attrib["href"]: dict(item.attrib) for item in self.package.iter(f"{OPF}item")}

    @cached_property
    def spine(self) -> list[str]:
        files = {item["id"]: name for name, item in self.items.items()}
        return [files[item.attrib["idref"]] for item in self.package.iter(f"{OPF}itemref")]

    @cached_property
    def pages(self) -> dict[str, ET.Element]:
        """The pages of XHTML, by file."""
        return {
            name.removeprefix("EPUB/"): ET.fromstring(content)
            for name, content in self.files.items()
            if name.endswith(".xhtml")
        }

    @property
    def chapters(self) -> list[ET.Element]:
        return [page for name, page in self.pages.items() if name.startswith("brief-")]

    def metadata(self, name: str) -> list[str]:
        """Returns the values of a property, or of an element of Dublin Core."""
        found = self.package.findall(f"./{OPF}metadata/*")
        return [each.text or "" for each in found if each.get("property", each.tag.rpartition("}")[2]) == name]


def text_of(node: ET.Element) -> str:
    return " ".join("".join(node.itertext()).split())
