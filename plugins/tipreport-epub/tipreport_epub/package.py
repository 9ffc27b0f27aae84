"""The package document (EPUB 3.3, section 5): metadata, files and reading order."""

import datetime as dt
from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

from tipreport.document import Documents
from tipreport_epub.markup import Element, document, element

XHTML = "application/xhtml+xml"
_UNKNOWN = dt.date(1980, 1, 1)  # EPUB 3.3 (5.5.5) requires a date; that of the zip members, if none is known
_CONFORMS_TO = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"
_FEATURES = (
    "alternativeText",
    "ARIA",
    "displayTransformability",
    "longDescription",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
)


@frozen(kw_only=True)
class Item:
    """A file of the book. ``linear`` files are pages in reading order."""

    id: str
    file: str
    media_type: str = XHTML
    properties: str = ""
    linear: bool = False


def identifier(documents: Documents) -> str:
    """Return the identifier of the book: the same for the same briefs in the same language, whatever they contain."""
    grain = "collection" if documents.is_collection else "brief"
    names = ("tipreport", grain, documents.language, *(document.id for document in documents))
    return uuid5(NAMESPACE_URL, ":".join(names)).urn


def package(documents: Documents, items: Sequence[Item], publisher: str, date: dt.date | None) -> bytes:
    """Return the package document of a book that was changed on a date; None stands for one that is not known."""
    root = element(
        "package",
        {
            "xmlns": "http://www.idpf.org/2007/opf",
            "version": "3.0",
            "unique-identifier": "book",
            "xml:lang": documents.language,
        },
        "\n",
        element(
            "metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}, "\n", _metadata(documents, publisher, date)
        ),
        element("manifest", {}, "\n", map(_item, items)),
        element(
            "spine",
            {"page-progression-direction": documents.direction},
            "\n",
            (element("itemref", {"idref": item.id}) for item in items if item.linear),
        ),
    )
    return document(root)


def _item(item: Item) -> Element:
    properties = {"properties": item.properties} if item.properties else {}
    return element("item", {"id": item.id, "href": item.file, "media-type": item.media_type, **properties})


def _metadata(documents: Documents, publisher: str, date: dt.date | None) -> Iterator[Element]:
    """Yield the metadata, with those that EPUB Accessibility 1.1 requires."""
    yield element("dc:identifier", {"id": "book"}, identifier(documents))
    yield element("dc:title", {}, documents.title)
    for language in dict.fromkeys((documents.language, *(each.language for each in documents))):
        yield element("dc:language", {}, language)
    if publisher:
        yield element("dc:publisher", {}, publisher)
    yield element("dc:subject", {}, documents.labels.trafficking)
    yield _meta("dcterms:modified", f"{date or _UNKNOWN}T00:00:00Z")
    for mode in ("textual", "visual"):
        yield _meta("schema:accessMode", mode)
    yield _meta("schema:accessModeSufficient", "textual")
    for feature in _FEATURES:
        yield _meta("schema:accessibilityFeature", feature)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", documents.labels.accessible_book)
    yield element("meta", {"property": "dcterms:conformsTo", "id": "accessibility"}, _CONFORMS_TO)
    yield element("meta", {"property": "a11y:certifiedBy", "refines": "#accessibility"}, "tipreport")


def _meta(name: str, value: str) -> Element:
    return element("meta", {"property": name}, value)
