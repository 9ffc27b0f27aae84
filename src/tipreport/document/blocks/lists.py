"""Findings, names with their texts, tables and quotations."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = [
    "ChangeMark",
    "DataTable",
    "Finding",
    "FindingGroup",
    "FindingKind",
    "Findings",
    "Quotation",
    "Quotations",
    "TermEntry",
    "Terms",
]

ChangeMark: TypeAlias = Literal[
    "filled", "lower half", "hollow", "step down", "step up", "level", "0 of 3", "1 of 3", "2 of 3", "3 of 3"
]
"""The mark of a change: a square, the step of a tier, or the circles of a status."""
FindingKind: TypeAlias = Literal["effort", "shortfall", "context"]


@frozen(kw_only=True)
class Finding:
    """A finding: a sentence with its marks."""

    content: Spans
    """The sentence with its marks."""
    rank: int
    """Its position, from 1, in the order in which a short document selects the findings of the pillar."""
    follows: int = 0
    """The rank of the finding before it in the brief, without which its pronoun has no subject; 0 for none."""
    is_verdict: bool = False
    """Whether it has the source's verdict on the efforts: that they were increased, maintained or decreased."""
    is_neutral: bool = False
    """Whether the verdict is that the efforts were maintained, which is neither progress nor a shortfall."""
    is_bare: bool = False
    """Whether it is a verdict whose sentence only repeats it; a short document has no more than the verdict."""
    is_key: bool = False
    """Whether it is a key finding of the brief."""
    record: RecordRef | None = None
    """The record of the brief."""


@frozen(kw_only=True)
class FindingGroup:
    """Findings of one kind."""

    kind: FindingKind
    """The kind, an identifier."""
    label: str
    """The heading of the group, to print above its findings; empty where the section has only these: print none."""
    findings: tuple[Finding, ...] = ()
    """The findings with a verdict, then the others, both in the order of the brief."""
    absence: str = ""
    """The sentence for a group without findings."""

    def mark_of(self, finding: Finding) -> FindingKind:
        """Return the kind whose mark one of its findings has: its own, but that of context for a neutral verdict."""
        return "context" if finding.is_neutral else self.kind


@frozen
class Findings:
    """The findings of a pillar."""

    groups: tuple[FindingGroup, ...]
    """Efforts, shortfalls and context, those that there are."""
    pillar: str = ""
    """The vocabulary's word, an identifier: ``prosecution``, ``protection``, ``prevention`` and so on."""


@frozen(kw_only=True)
class TermEntry:
    """A name or label with its sentences."""

    id: str = ""
    """The record's id, or the id of a line of the profile or the guide; empty where there is none."""
    name: str
    """The name or label."""
    items: tuple[Spans, ...]
    """The sentences, each a separate item.

    One that ends with a colon, "In China:", gives the place of those after it.
    """
    records: tuple[RecordRef, ...] = ()
    """The records of the brief, in their order in the entry."""
    marks: tuple[ChangeMark | None, ...] = ()
    """Of changes: the mark of each item; None for one without. An item beyond the marks has none."""
    rank: int = 0
    """Of laws: an entry with a lower rank comes first into a short document; entries of one rank in their order."""
    lines: int = 0
    """Of changes: the number of items that state one change each; those after them are about several."""


@frozen
class Terms:
    """Names with a text for each."""

    id: str
    """One of programmes, laws, organisations, persons, definitions, profile, guide, series."""
    heads: tuple[str, str] | None
    """The column heads of a table of names; None where the names are short labels."""
    entries: tuple[TermEntry, ...]
    """The entries in order."""


@frozen
class DataTable:
    """A table of few rows."""

    heads: tuple[str, ...]
    """The heads of the columns; each is unique, and the last column is the source."""
    rows: tuple[tuple[Spans, ...], ...]
    """The rows, with a cell for each head; a cell may be empty."""
    records: tuple[RecordRef, ...] = ()
    """The records of the brief, in the order of the rows, some of which are about several."""


@frozen(kw_only=True)
class Quotation:
    """A quotation."""

    text: str
    """The words quoted, at most twelve, without quotation marks."""
    speaker: str
    """The speaker; empty where the source names none."""
    content: Spans
    """What follows the speaker: role, subject, period and marks."""
    record: RecordRef | None = None
    """The record of the brief."""


@frozen
class Quotations:
    """Quotations."""

    items: tuple[Quotation, ...]
    """The quotations in the order of the brief."""
