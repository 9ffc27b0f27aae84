"""Data notes and sources."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Note", "Notes", "SectionRef", "SourceEntry", "Sources"]


@frozen(kw_only=True)
class Note:
    """A data note.

    ``code`` is the check's stable code (``note`` for a note of the analyst), ``kind`` groups codes: both are
    identifiers. ``label`` is the word for the kind that is shown.
    """

    number: int
    code: str
    kind: str
    label: str
    location: str
    content: Spans
    records: tuple[RecordRef, ...] = ()
    """The records of the brief that the note is about."""


@frozen
class Notes:
    """Data notes, numbered from 1."""

    items: tuple[Note, ...]


@frozen
class SectionRef:
    """A reference to a section: the id of its heading, and its name inside a sentence (``key figures``)."""

    id: str
    name: str


@frozen(kw_only=True)
class SourceEntry:
    """A citation chain to a source: its description, its address, and the sections that cite it."""

    number: int
    content: Spans
    url: str = ""
    cited_in: tuple[SectionRef, ...] = ()
    record: RecordRef | None = None
    """The source in the brief; of a chain, the one that the claim comes from."""


@frozen
class Sources:
    """Sources, numbered from 1 in the order of the document."""

    items: tuple[SourceEntry, ...]
