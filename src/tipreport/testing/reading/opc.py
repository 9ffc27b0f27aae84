"""Parts of an Office Open XML file and the relations between them (ECMA-376, part 2)."""

import posixpath
import zipfile
from xml.etree import ElementTree as ET

Element = ET.Element
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parse(archive: zipfile.ZipFile, name: str) -> Element:
    """Return the root of an XML part."""
    return ET.fromstring(archive.read(name))  # noqa: S314 - the exporter's own output


def relations(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return the target of each relation of a part, by its id; addresses outside the file stay as they are."""
    folder, name = posixpath.split(part)
    file = f"{folder}/_rels/{name}.rels"
    if file not in archive.namelist():
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        if relation.get("TargetMode") == "External"
        else posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        for relation in parse(archive, file)
    }
