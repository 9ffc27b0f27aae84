"""The package: the template of python-docx without unneeded parts, and a zip file with stable bytes."""

import datetime as dt
from io import BytesIO
from typing import Any, BinaryIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tipreport.document import Direction
from tipreport.plugin import copy_zip
from tipreport_docx.elements import Element, w

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_KEPT = (RT.STYLES, RT.SETTINGS, RT.FONT_TABLE, RT.THEME, RT.NUMBERING)
_KEPT_OF_PACKAGE = (RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES)
_FONTS = f"""<w:fonts {nsdecls("w")}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/>
<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>"""
_SETTINGS = f"""<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
 w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""
_APP = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>tipreport\
</Application></Properties>"""


def template() -> Any:
    """Return the template of python-docx without the parts that are not needed."""
    document = docx.Document()
    for rels, kept in ((document.part.package.rels, _KEPT_OF_PACKAGE), (document.part.rels, _KEPT)):
        for ident in [ident for ident, rel in rels.items() if rel.reltype not in kept]:
            del rels[ident]
    body = document.element.body
    for element in [*body]:
        body.remove(element)
    settle(document.element)
    return document


def settle(root: Element) -> None:
    """Remove the names of extensions of Word, which are not used."""
    root.attrib.pop(f"{{{_COMPATIBILITY}}}Ignorable", None)


def fill(document: Any, *, styles: Element, numbering: Element, accent: str) -> None:
    """Set the parts other than the text: styles, lists, settings, fonts and the theme."""
    parts = {kind: document.part.part_related_by(kind) for kind in _KEPT}
    parts[RT.STYLES]._element = styles  # noqa: SLF001 - python-docx cannot replace a part
    parts[RT.NUMBERING]._element = numbering  # noqa: SLF001 - as above
    parts[RT.SETTINGS]._element = parse_xml(_SETTINGS)  # noqa: SLF001 - as above
    parts[RT.FONT_TABLE]._blob = _FONTS.encode()  # noqa: SLF001 - as above
    parts[RT.THEME]._blob = _theme(parts[RT.THEME].blob, accent)  # noqa: SLF001 - as above
    document.part.package.part_related_by(RT.EXTENDED_PROPERTIES)._blob = _APP.encode()  # noqa: SLF001 - as above


def _theme(blob: bytes, accent: str) -> bytes:
    """Return the theme of the template with Arial as its only typeface, and the accent as the colour of links."""
    theme = parse_xml(blob)
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    for fonts in theme.iter(f"{space}majorFont", f"{space}minorFont"):
        for font in [*fonts]:
            if font.tag == f"{space}font":
                fonts.remove(font)
            else:
                font.attrib.clear()
                font.set("typeface", "" if font.tag == f"{space}ea" else "Arial")
    for links in theme.iter(f"{space}hlink", f"{space}folHlink"):
        links[0].set("val", accent)
    return serialize_part_xml(theme)


def describe(document: Any, *, title: str, subject: str, author: str, language: str, date: dt.date | None) -> None:
    """Set the properties of the document, instead of the dates and names of python-docx."""
    properties = document.core_properties
    properties.title, properties.subject = title[:255], subject[:255]
    properties.author, properties.last_modified_by = author[:255], "tipreport"
    properties.comments, properties.keywords, properties.category = "", "", ""
    properties.language, properties.revision = language, 1
    if date is not None:
        moment = dt.datetime(date.year, date.month, date.day)  # noqa: DTZ001 - python-docx writes it as UTC
        properties.created = properties.modified = moment
        return
    part = properties._element  # noqa: SLF001 - python-docx cannot remove a property; both are optional (ISO 29500-2)
    for element in [*part.iterchildren(qn("dcterms:created"), qn("dcterms:modified"))]:
        part.remove(element)


def page_setup(width: float, height: float, direction: Direction) -> Element:
    """Return the properties of the only section, in twips; its first page has no header."""
    return w(
        "sectPr",
        w("pgSz", w=round(width), h=round(height)),
        w("pgMar", top=1191, right=1021, bottom=1191, left=1021, header=624, footer=624, gutter=0),
        w("titlePg"),
        *([w("bidi")] if direction == "rtl" else []),
    )


def save(document: Any, stream: BinaryIO) -> None:
    """Write the zip file with a fixed time, since python-docx would write the time of day."""
    buffer = BytesIO()
    document.save(buffer)
    copy_zip(buffer, stream)
