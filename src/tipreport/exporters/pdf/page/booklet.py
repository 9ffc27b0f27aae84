"""What a booklet is called, and in which order its briefs stand."""

from collections.abc import Sequence

from tipreport.document import Document, Title
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.header_footer import Header

_ORDER = ("Country", "Group", "Event")  # how the kind of a brief begins


def in_order(documents: Sequence[Document]) -> list[Document]:
    """Countries first, then groups, then events, each in the order of the collection."""
    return sorted(documents, key=lambda document: field_type(title_of(document)))


def field_type(title: Title) -> int:
    """The place of a brief's kind among them."""
    word = title.kind.partition(" ")[0]
    return _ORDER.index(word) if word in _ORDER else len(_ORDER)


def title_of(document: Document) -> Title:
    """The title of a document."""
    return next(block for block in document.blocks if isinstance(block, Title))


def counted(layout: Layout, number: int) -> str:
    """How many briefs there are, in words: nine briefs."""
    numerals, words = layout.labels.numerals, layout.labels.brief_count
    said = numerals[number] if number < len(numerals) else f"{number:,}"
    return f"{said} {words[number != 1]}"


def booklet_title(layout: Layout, number: int) -> str:
    """``Trafficking in persons: nine briefs``."""
    return f"{layout.labels.trafficking}: {counted(layout, number)}"


def edition_of(documents: Sequence[Document]) -> str:
    """The edition, if all briefs have one and the same."""
    editions = {title_of(document).edition for document in documents}
    edition = editions.pop() if len(editions) == 1 else None
    return str(edition) if edition else ""


def contents_header(layout: Layout, documents: Sequence[Document]) -> Header:
    """The header of the contents."""
    edition = edition_of(documents)
    beside = f"{layout.labels.edition} {edition}" if edition else ""
    return Header(name=booklet_title(layout, len(documents)), beside=beside)
