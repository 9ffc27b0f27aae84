"""XML in one spelling: openpyxl spells its parts with lxml where that is installed, and otherwise without it."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
# The prefixes that Excel itself writes. Readers that know no namespaces look for them.
_PREFIXES: Mapping[str, str] = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    f"{_OFFICE}/relationships": "r",
    f"{_OFFICE}/docPropsVTypes": "vt",
    f"{_DRAWING}/main": "a",
    f"{_DRAWING}/chart": "c",
    f"{_DRAWING}/spreadsheetDrawing": "xdr",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def canonical(xml: bytes) -> str:
    """A document with the same elements, attributes and text, its namespaces declared once and by one prefix each."""
    root = ET.fromstring(xml)  # noqa: S314 - openpyxl has just written it
    prefixes = dict(_prefixes(root))
    declared = "".join(
        f" xmlns{prefix and ':'}{prefix}={quoteattr(space)}" for space, prefix in prefixes.items() if prefix != "xml"
    )
    return _DECLARATION + "".join(_spelt(root, prefixes, declared))


def _prefixes(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Each namespace and its prefix: none for the root's if Excel has none for it."""
    spaces = dict.fromkeys(_space(name) for element in root.iter() for name in (element.tag, *element.keys()))
    for number, space in enumerate(filter(None, spaces)):
        yield space, _PREFIXES.get(space, f"n{number}" if number else "")


def _spelt(element: ET.Element, prefixes: Mapping[str, str], declared: str = "") -> Iterator[str]:
    name = _named(element.tag, prefixes)
    attributes = "".join(f" {_named(key, prefixes)}={quoteattr(value)}" for key, value in element.items())
    inside = escape(element.text or "") + "".join(
        piece for child in element for piece in (*_spelt(child, prefixes), escape(child.tail or ""))
    )
    yield f"<{name}{declared}{attributes}>{inside}</{name}>" if inside else f"<{name}{declared}{attributes}/>"


def _space(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _named(name: str, prefixes: Mapping[str, str]) -> str:
    prefix = prefixes.get(_space(name))
    return f"{prefix}:{name.rpartition('}')[2]}" if prefix else name.rpartition("}")[2]
