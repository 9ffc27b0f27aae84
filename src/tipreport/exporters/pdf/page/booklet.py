"""The order of the briefs in a booklet, their shared edition, and the header of the contents."""

from collections.abc import Sequence

from tipreport.document import Document, Title
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.header_footer import Header

_SUBJECTS = ("country", "group", "event")  # in the order of a booklet


def sort_documents(documents: Sequence[Document]) -> list[Document]:
    """Sort documents: countries first, then groups, then events, each in the order of the collection."""
    return sorted(documents, key=lambda document: _SUBJECTS.index(title_of(document).subject))


def title_of(document: Document) -> Title:
    """The title of a document."""
    return next(block for block in document.blocks if isinstance(block, Title))


def shared_edition(documents: Sequence[Document]) -> str:
    """The edition that all briefs have in common, or an empty text."""
    editions = {title_of(document).edition for document in documents}
    edition = editions.pop() if len(editions) == 1 else None
    return str(edition) if edition else ""


def contents_header(layout: Layout, title: str, documents: Sequence[Document]) -> Header:
    """The header of the contents."""
    edition = shared_edition(documents)
    return Header(name=title, edition=f"{layout.labels.edition} {edition}" if edition else "")
