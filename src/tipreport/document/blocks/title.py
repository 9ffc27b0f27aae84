"""The title band, headings and paragraphs."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Badge", "Heading", "Paragraph", "Role", "Subject", "Title"]

Subject: TypeAlias = Literal["country", "group", "event", "comparison"]
Role: TypeAlias = Literal["lead", "body", "caption", "callout", "remark"]


@frozen(kw_only=True)
class Badge:
    """The tier placement that the document leads with."""

    tier: str = ""
    """The vocabulary's word, an identifier; empty where there is no placement."""
    label: str = ""
    """The name of the tier, after ``Labels.tier``; empty where there is no placement."""
    year: int | None = None
    """The report year, if it is known."""
    report: str = ""
    """The name of the report."""
    rater: str
    """The authority that placed the country."""
    claimed: bool = False
    """Whether only a source has the placement, and not the record."""
    claim: str = ""
    """The source of such a placement: ``as one article says``."""
    absence: str = ""
    """The reason why there is no placement."""
    marks: Spans = ()
    """The citations and note references."""
    remarks: tuple[Spans, ...] = ()
    """Sentences: the move, later years, the dispute."""


@frozen(kw_only=True)
class Title:
    """The title band."""

    subject: Subject
    """The kind of subject, an identifier. That of a page of countries beside each other is *comparison*."""
    kind: str
    """Its label: ``Country brief``."""
    topic: str
    """The topic: ``Human trafficking``."""
    name: str
    """The name of the country, group or event, or of the page."""
    edition: int | None
    """The edition of the brief, if it has one; it follows ``Labels.edition``."""
    updated: str
    """The date of the brief, in words; it follows ``Labels.updated``."""
    about: Spans
    """A line on the subject, such as its countries, and the articles that nearly all rests on."""
    hotlines: tuple[Spans, ...]
    """The hotlines, each after ``Labels.hotline``, never empty: the only one may state that none is given, and the last
    that there are more, or that the brief has no recommendation."""
    has_basis: bool = False
    """Whether the last sentence of ``about`` names these articles. Short documents have it beside the summary."""
    superseded: str = ""
    """The remark that a later edition in the same file supersedes this one; often empty."""
    badge: Badge | None = None
    """The tier placement; None for a group or an event, and where the brief has no placements at all."""


@frozen
class Heading:
    """The heading of a section or of a part of it."""

    id: str
    """Unique in the document and the same in every language: ``key-figures``, ``prosecution-programmes``."""
    text: str
    """The words of the heading."""
    level: Literal[1, 2] = 1
    """1 for a section, 2 for a part."""
    byline: str = ""
    """A short line under the heading; often empty."""


@frozen
class Paragraph:
    """Running text."""

    spans: Spans
    """The text."""
    role: Role = "body"
    """*lead* is the summary, a *caption* belongs to the block before it, a *callout* is a remark on the whole,
    and a *remark* is a small sentence below a drawing."""
    records: tuple[RecordRef, ...] = ()
    """The records of the brief that it consists of, such as the lines of the summary."""
