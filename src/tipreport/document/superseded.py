"""The older editions in a collection, whose title bands name the newer one."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document.blocks import Title
from tipreport.document.document import Document
from tipreport.document.views.collection import collection_entries
from tipreport.wording.title import superseded_by
from tipreport.wording.wording import wording_for


def with_superseded(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents of a collection, with a remark in the titles of those that a later edition supersedes."""
    if len(documents) < 2:
        return tuple(documents)
    entries = collection_entries(documents, documents[0].labels)
    editions = {entry.document.id: entry.title.edition for entry in entries}
    latest = {entry.document.id: year for entry in entries if (year := editions.get(entry.newer)) is not None}
    return tuple(_marked(each, latest[each.id]) if each.id in latest else each for each in documents)


def _marked(document: Document, edition: int) -> Document:
    """Return a document, and the full one of a short one, with the remark that an edition supersedes it."""
    remark = superseded_by(wording_for(document.language), edition)
    blocks = (evolve(block, superseded=remark) if isinstance(block, Title) else block for block in document.blocks)
    full = None if document.full is None else _marked(document.full, edition)
    return evolve(document, blocks=tuple(blocks), full=full)
