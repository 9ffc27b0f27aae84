"""Changes the stamps of briefs in a workbook, and nothing else."""

from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring
from zipfile import ZIP_DEFLATED, ZipFile

from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.xml_part import elements
from tipreport.tables import BriefStamp, stamp_properties

_PART = "docProps/custom.xml"  # the custom document properties, as Excel, LibreOffice and openpyxl name the part
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def restamp(content: bytes, stamps: Mapping[str, BriefStamp]) -> bytes:
    """Return a workbook in which some briefs that have a stamp have another one.

    Raises `InvalidValueError` for a damaged workbook, or one that unpacks to too much.
    """
    properties = stamp_properties(stamps)
    archive = Archive(content)
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = b"".join(archive.chunks(part.filename))
            if part.filename == _PART:
                list(elements(archive, _PART))  # raises an error for entities and other hostile XML
            new.writestr(part, _with_properties(data, properties) if part.filename == _PART else data)
    return stream.getvalue()


def _with_properties(data: bytes, properties: Mapping[str, str]) -> bytes:
    register_namespace("", _PROPERTIES)
    register_namespace("vt", _TYPES)
    root = fromstring(data)  # noqa: S314 - `restamp` has checked it
    for element in root:
        if (name := element.get("name", "")) in properties:
            _set_text(element, properties[name])
    return bytes(tostring(root, "utf-8", xml_declaration=True))


def _set_text(element: Element, text: str) -> None:
    for value in element:
        value.text = text
