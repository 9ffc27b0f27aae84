"""Data notes and sources."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Note", "Notes", "SectionRef", "SourceEntry", "Sources"]


@frozen(kw_only=True)
class Note:
    """A data note."""

    number: int
    """Its number, from 1, which references use: each is printed after ``Labels.note_word``."""
    code: str
    """The stable code of the check, an identifier; ``note`` for a note of the analyst."""
    kind: str
    """The group of the code, an identifier."""
    label: str
    """The word for the kind."""
    location: str
    """The subject of the note, as words: ``Convictions, 2021``."""
    content: Spans
    """The sentences of the note."""
    records: tuple[RecordRef, ...] = ()
    """The records of the brief that the note is about; none if it is about all texts."""


@frozen
class Notes:
    """Data notes, numbered from 1."""

    items: tuple[Note, ...]
    """The notes, most severe first."""


@frozen
class SectionRef:
    """A reference to a section."""

    id: str
    """The id of its heading; ``title`` for the title band."""
    name: str
    """Its name inside a sentence: ``key figures``."""


@frozen(kw_only=True)
class SourceEntry:
    """A source as citations name it: read directly, or as reported in one or more other sources."""

    number: int
    """The first of its numbers, which citations use."""
    others: tuple[int, ...] = ()
    """The numbers of the same source as reported elsewhere, ascending."""
    content: Spans
    """Its description; ``Document.citation`` gives one that needs no other entry."""
    url: str = ""
    """Its address, empty if there is none: print it or link to it, unless a `Link` in ``content`` has it."""
    cited_in: tuple[SectionRef, ...] = ()
    """The sections that cite it, in the order of the document."""
    record: RecordRef | None = None
    """The source in the brief; of a chain, the one that the claim comes from."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """All its numbers, ascending."""
        return self.number, *self.others

    @property
    def label(self) -> str:
        """Its numbers as printed before it: ``[4, 5, 7]``."""
        return f"[{', '.join(map(str, self.numbers))}]"


@frozen
class Sources:
    """Sources, numbered from 1 in the order of the document."""

    items: tuple[SourceEntry, ...]
    """The entries. Sources that only report others come last."""
    language: str = ""
    """The tag of the language that all have, where it is not that of the document. The line below the heading names
    it, and so the entries do not."""
