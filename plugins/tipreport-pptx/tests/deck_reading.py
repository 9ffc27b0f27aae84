"""Reads a deck as XML, without python-pptx, which wrote it."""

import io
import posixpath
import re
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import tipreport_pptx
from tipreport import export
from tipreport.model import CountryBrief, CountryRole, SummarySentence

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BRAND = {"accent", "organisation", "logo", "logo_alt"}
Parts = dict[str, ET.Element]


def written(brief: CountryBrief, document: Any = None, **brand: Any) -> bytes:
    stream = io.BytesIO()
    assert brand.keys() <= _BRAND
    export(brief, next(iter(tipreport_pptx.tipreport_exporters())), stream, document=document or {}, brand=brand)
    return stream.getvalue()


def parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: ET.fromstring(archive.read(name)) for name in names}


def related(file: Parts, name: str) -> dict[str, tuple[str, str]]:
    """The targets of a part's relationships, and the ends of their types, by id."""
    folder, base = posixpath.split(name)
    rels = file.get(f"{folder}/_rels/{base}.rels", ET.Element("none"))
    return {
        rel.attrib["Id"]: (
            rel.attrib["Target"].lstrip("/")
            if rel.attrib["Target"].startswith("/")
            else posixpath.normpath(posixpath.join(folder, rel.attrib["Target"])),
            rel.attrib["Type"].rpartition("/")[2],
        )
        for rel in rels
    }


def slides(file: Parts) -> list[str]:
    """The names of the slides, in the order of the presentation."""
    targets = related(file, "ppt/presentation.xml")
    ids = file["ppt/presentation.xml"].iter(f"{P}sldId")
    return [targets[each.attrib[f"{R}id"]][0] for each in ids]


def target(file: Parts, name: str, kind: str) -> str:
    """The part of a kind to which a part is related."""
    (found,) = [part for part, type_ in related(file, name).values() if type_ == kind]
    return found


def text(element: ET.Element) -> str:
    """The text of an element, a line for each paragraph."""
    return "\n".join(_paragraph(paragraph) for paragraph in element.iter(f"{A}p"))


def _paragraph(paragraph: ET.Element) -> str:
    return "".join(
        "\n" if e.tag == f"{A}br" else e.text or "" for e in paragraph.iter() if e.tag in {f"{A}t", f"{A}br"}
    )


def notes(file: Parts, slide: str) -> str:
    return text(file[target(file, slide, "notesSlide")])


def title(root: ET.Element) -> str:
    (shape,) = [
        shape
        for shape in root.iter(f"{P}sp")
        if (place := shape.find(f".//{P}ph")) is not None and place.attrib.get("type") in {"title", "ctrTitle"}
    ]
    return text(shape)


def squeezed(words: str) -> str:
    """Text without spaces, which differ between readers, and without marks of direction."""
    return re.sub(r"[\s\u200e]+", "", words)


def brief_with_text(*texts: str, title: str = "A brief", **fields: Any) -> CountryBrief:
    sentences = tuple(SummarySentence(text=text) for text in texts)
    return CountryBrief(id="malta", title=title, countries=(CountryRole(country="MLT"),), summary=sentences, **fields)
