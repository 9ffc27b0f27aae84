"""The briefs of a booklet: their bookmarks, and the editions that newer ones supersede."""

from collections.abc import Sequence

from tipreport.document import Document, Labels, Link, Spans, Text
from tipreport.document.views import CollectionEntry, edition_range
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.header_footer import Header, contents_name


def bookmark_title(labels: Labels, entry: CollectionEntry) -> str:
    """The title of a brief's bookmark: ``Serbia``, ``Serbia, edition 2021 (superseded)``."""
    return labels.superseded_bookmark.format(name=entry.name) if entry.newer else entry.name


def superseded_by(
    labels: Labels, entry: CollectionEntry, entries: Sequence[CollectionEntry], pages: Sequence[int]
) -> Spans:
    """The remark that a newer edition supersedes a brief, with a link to its page; nothing for the newest.

    The newer edition comes first in the booklet, so ``pages``, those of the briefs before this one, has its page.
    """
    for newer, page in zip(entries, pages, strict=False):
        if newer.document.id == entry.newer:
            return with_page(labels.superseded_by, page, newer.document, year=newer.title.edition)
    return ()


def with_page(message: str, page: int, document: Document, **values: object) -> Spans:
    """A message with the page of a document, which is a link to it."""
    before, _, after = message.partition("{page}")
    link = Link(str(page), first_page(document))
    spans = (Text(before.format(**values)), link, Text(after.format(**values)))
    return tuple(span for span in spans if span.text)


def first_page(document: Document) -> str:
    """The target of links to the first page of a brief."""
    return f"#{document.id}-top"


def contents_header(layout: Layout, title: str, documents: Sequence[Document]) -> Header:
    """The header of the contents."""
    editions = edition_range(documents, layout.labels)
    return Header(name=contents_name(layout, title, editions), report=editions)
