"""Findings, recommendations, names with their texts, tables and quotations."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = [
    "DataTable",
    "Fact",
    "Finding",
    "FindingGroup",
    "FindingKind",
    "Findings",
    "Quotation",
    "Quotations",
    "RecommendationItem",
    "Recommendations",
    "Status",
    "Step",
    "TermEntry",
    "Terms",
]

FindingKind: TypeAlias = Literal["effort", "shortfall", "context"]
Status: TypeAlias = Literal["none", "some", "much", "complete", "not assessed"]


@frozen(kw_only=True)
class Finding:
    """A finding: a sentence with its marks."""

    content: Spans
    record: RecordRef | None = None
    """The record of the brief."""


@frozen(kw_only=True)
class FindingGroup:
    """Findings of one kind; ``label`` is empty where the section has only these.

    ``absence`` is the sentence for a group without findings.
    """

    kind: FindingKind
    label: str
    findings: tuple[Finding, ...] = ()
    absence: str = ""


@frozen
class Findings:
    """The findings of a pillar: efforts, shortfalls, context."""

    groups: tuple[FindingGroup, ...]
    pillar: str = ""
    """The vocabulary's word, an identifier: ``prosecution``, ``protection``, ``prevention`` and so on."""


@frozen(kw_only=True)
class Fact:
    """A labelled fact about a recommendation; ``field`` is its name in a brief file: ``to``, ``by``, ``years``."""

    field: str
    label: str
    value: str


@frozen(kw_only=True)
class Step:
    """The progress of a recommendation in a year: its status, and the actions taken.

    ``status`` is the vocabulary's word, an identifier; ``label`` is shown.
    """

    year: int
    status: Status
    label: str
    content: Spans
    record: RecordRef | None = None
    """The record of the brief."""


@frozen(kw_only=True)
class RecommendationItem:
    """A recommendation with its number, its facts, and its progress, newest first."""

    number: int
    content: Spans
    facts: tuple[Fact, ...] = ()
    progress: tuple[Step, ...] = ()
    record: RecordRef | None = None
    """The record of the brief."""


@frozen
class Recommendations:
    """Recommendations in the order of priority."""

    items: tuple[RecommendationItem, ...]


@frozen(kw_only=True)
class TermEntry:
    """A name or label with its sentences, each a separate item.

    An item that ends with a colon, "In China:", gives the place of those after it. ``id`` is empty where the record
    has none.
    """

    id: str = ""
    name: str
    items: tuple[Spans, ...]
    records: tuple[RecordRef, ...] = ()
    """The records of the brief, in their order in the entry."""


@frozen
class Terms:
    """Names with a text for each.

    ``id`` is one of programmes, laws, organisations, persons, definitions, profile, guide. ``heads`` are the column
    heads of a table of names; None where the names are short labels.
    """

    id: str
    heads: tuple[str, str] | None
    entries: tuple[TermEntry, ...]


@frozen
class DataTable:
    """A table of few rows. Every head is unique, the last column is the source, and a cell may be empty."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    records: tuple[RecordRef, ...] = ()
    """The record of the brief for each row."""


@frozen(kw_only=True)
class Quotation:
    """A quotation without its quotation marks. ``speaker`` is empty where the source names none."""

    text: str
    speaker: str
    content: Spans
    record: RecordRef | None = None
    """The record of the brief."""


@frozen
class Quotations:
    """Quotations of at most twelve words each."""

    items: tuple[Quotation, ...]
