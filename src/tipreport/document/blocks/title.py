"""The title band, headings and paragraphs."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Badge", "Heading", "Paragraph", "Role", "Subject", "Title"]

Subject: TypeAlias = Literal["country", "group", "event"]
Role: TypeAlias = Literal["lead", "body", "caption", "callout"]


@frozen(kw_only=True)
class Badge:
    """The tier placement that the document leads with, and the authority that placed it.

    ``tier`` is the vocabulary's word, an identifier, and ``label`` its display name; both are empty where there
    is no placement, and ``absence`` then gives the reason. ``claimed`` means that only a source has the placement and
    the record does not; ``claim`` names that source: "as one article says". ``remarks`` are sentences: the move, later
    years, the dispute; for a group or an event, the placement of each country.
    """

    tier: str = ""
    label: str = ""
    year: int | None = None
    report: str = ""
    rater: str
    claimed: bool = False
    claim: str = ""
    absence: str = ""
    marks: Spans = ()
    remarks: tuple[Spans, ...] = ()


@frozen(kw_only=True)
class Title:
    """The title band: the subject of the document, its hotlines and its badge.

    ``subject`` is an identifier, ``kind`` its label ("Country brief"). ``hotlines`` is never empty: its only entry may
    state that none is given, and its last one that there are more.
    """

    subject: Subject
    kind: str
    topic: str
    name: str
    edition: int | None
    updated: str
    about: Spans
    hotlines: tuple[Spans, ...]
    badge: Badge


@frozen
class Heading:
    """The heading of a section (level 1) or of a part of it (level 2).

    ``id`` is unique in the document and the same in every language: ``key-figures``, ``prosecution-programmes``.
    """

    id: str
    text: str
    level: Literal[1, 2] = 1
    byline: str = ""


@frozen
class Paragraph:
    """Running text.

    *lead* is the summary, a *caption* belongs to the block before it, a *callout* is a remark on the whole.
    """

    spans: Spans
    role: Role = "body"
    records: tuple[RecordRef, ...] = ()
    """The records of the brief that it consists of, such as the lines of the summary."""
