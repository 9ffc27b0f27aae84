"""Reads a Word file as XML, and the briefs that several tests export."""

import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import tipreport_docx
from tipreport import export
from tipreport.model import CountryBrief, CountryRole, SummarySentence
from tipreport.testing import random_briefs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

BRIEFS = tuple(random_briefs(12, seed=5))

ORDER = {  # of what a document uses, ECMA-376 part 1, annex A
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs color sz szCs u bdr shd rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW tcBorders shd tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
}

BRAND = {"accent", "organisation", "logo", "logo_alt"}


def written(brief: CountryBrief, **options: Any) -> bytes:
    stream = io.BytesIO()
    brand: dict[str, Any] = {name: options.pop(name) for name in BRAND & options.keys()}
    document = {"detail": options.pop("detail", "full")}
    exporter = next(iter(tipreport_docx.tipreport_exporters()))
    export(brief, exporter, stream, options=options, brand=brand, document=document)
    return stream.getvalue()


def parts(data: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}


def brief_with_text(*texts: str, title: str = "A brief") -> CountryBrief:
    sentences = tuple(SummarySentence(text=text) for text in texts)
    return CountryBrief(id="malta", title=title, countries=(CountryRole(country="MLT"),), summary=sentences)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def text(element: ET.Element) -> str:
    """The text of an element."""
    characters = {"t": "", "br": "\n", "tab": "\t", "noBreakHyphen": "-"}
    inside = (e for run in element.iter(f"{W}r") for e in run if local(e) in characters)
    return "".join(characters[local(e)] or e.text or "" for e in inside)


def style_of(paragraph: ET.Element) -> str:
    return paragraph.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"]  # type: ignore[union-attr]
