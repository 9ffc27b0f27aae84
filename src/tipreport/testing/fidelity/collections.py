"""The order of a collection in a file: as given, or by subject and name."""

from collections.abc import Sequence
from statistics import median_low

from tipreport.document import Document
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.alignment import Anchor, aligned, anchors_of
from tipreport.testing.fidelity.expected import statements_of
from tipreport.testing.fidelity.positions import Positions


def in_order_of_file(documents: Sequence[Document], positions: Positions) -> Sequence[Document]:
    """Return documents as they are given, or as `collection_entries` sorts them: whichever order a file has."""
    if len(documents) < 2:
        return documents
    places = {document.id: _place(document, positions) for document in documents}
    by_name = [entry.document for entry in collection_entries(documents, documents[0].labels)]

    def in_place(order: Sequence[Document]) -> int:
        found = aligned([Anchor(None, places[document.id]) for document in order])
        return sum(position >= 0 for position in found)

    return max(documents, by_name, key=in_place)


def _place(document: Document, positions: Positions) -> list[int]:
    """Return the middle of the statements of a document that occur once in a file, if there are any."""
    anchors = anchors_of(statements_of(document, None), positions)
    once = [anchor.positions[0] for anchor in anchors if len(anchor.positions) == 1]
    return [median_low(once)] if once else []
