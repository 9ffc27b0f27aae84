"""XML in one form, whether or not openpyxl wrote it with lxml."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
# The prefixes that Excel itself writes. Readers without support for namespaces look for them.
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


def canonical_xml(xml: bytes) -> str:
    """Return a document with the same elements, attributes and text, and one declared prefix for each namespace."""
    root = ET.fromstring(xml)  # noqa: S314 - openpyxl has just written it
    prefixes = dict(_prefixes(root))
    declarations = "".join(
        f" xmlns{prefix and ':'}{prefix}={quoteattr(uri)}" for uri, prefix in prefixes.items() if prefix != "xml"
    )
    return _DECLARATION + "".join(_serialize(root, prefixes, declarations))


def _prefixes(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Each namespace and its prefix: none for that of the root, unless Excel has one for it."""
    uris = dict.fromkeys(_namespace(name) for element in root.iter() for name in (element.tag, *element.keys()))
    for number, uri in enumerate(filter(None, uris)):
        yield uri, _PREFIXES.get(uri, f"n{number}" if number else "")


def _serialize(element: ET.Element, prefixes: Mapping[str, str], declarations: str = "") -> Iterator[str]:
    name = _qualified_name(element.tag, prefixes)
    attributes = "".join(f" {_qualified_name(key, prefixes)}={quoteattr(value)}" for key, value in element.items())
    content = escape(element.text or "") + "".join(
        chunk for child in element for chunk in (*_serialize(child, prefixes), escape(child.tail or ""))
    )
    yield f"<{name}{declarations}{attributes}>{content}</{name}>" if content else f"<{name}{declarations}{attributes}/>"


def _namespace(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _qualified_name(name: str, prefixes: Mapping[str, str]) -> str:
    prefix = prefixes.get(_namespace(name))
    return f"{prefix}:{name.rpartition('}')[2]}" if prefix else name.rpartition("}")[2]
