"""Documents as text: small briefs to compose, and the text of the parts of a document."""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any, TypeVar

from tipreport.document import (
    Amount,
    Block,
    CitationRef,
    Document,
    Figures,
    FindingGroup,
    Findings,
    Heading,
    Labels,
    Link,
    NoteRef,
    Series,
    Sources,
    Span,
    Spans,
    TermEntry,
    Terms,
    TierLadder,
    Title,
    all_spans,
    breakdown_in_words,
    compose,
)
from tipreport.files import parse_brief

B = TypeVar("B")
DATA = Path(__file__).parents[2] / "data" / "briefs"
HARD = Path(__file__).parents[1] / "data" / "hard.yaml"

HEAD = """
id: malta
title: Human trafficking in Malta
default_source: news
countries: [{country: MLT}]
"""
SOURCES = """
sources:
  - {id: news, kind: article, title: Slavery today, publisher: The Daily}
  - {id: weekly, kind: article, title: A long story, publisher: The Weekly}
  - {id: blog, kind: web page, author: B. Writer}
  - {id: tip, kind: report, title: Trafficking in Persons Report, publisher: State}
  - {id: dataset, kind: dataset, title: Table of tiers}
"""
# Fields for renderers, and fields that repeat a part of another text.
_UNSEEN = frozenset(
    {
        "form",
        "code",
        "field",
        "judge",
        "kind",
        "role",
        "id",
        "language",
        "labels",
        "claims",
        "subject",
        "status",
        "usual_of_all",
    }
)

_NOTE = re.compile(r" \(note \d+\)")


def composed(records: str = "", head: str = "", sources: str = SOURCES, **options: Any) -> Document:
    """The document of a small brief with these records, and further lines in its head."""
    return compose(parse_brief("\n".join((HEAD, *map(dedent, (head, records, sources))))), **options)


def figures(*rows: str) -> str:
    """Lines of a brief file with one figure each."""
    return "figures:\n" + "\n".join(f"  - {{{row}}}" for row in rows)


# ------------------------------------------------------------ parts


def blocks(document: Document, kind: type[B], section: str | None = None) -> list[B]:
    """The blocks of one kind, in a section or anywhere."""
    return [
        block
        for name, held in named_sections(document)
        if section in (None, name)
        for block in held
        if isinstance(block, kind)
    ]


def block(document: Document, kind: type[B], section: str | None = None) -> B:
    """The only block of one kind."""
    (only,) = blocks(document, kind, section)
    return only


def section_names(document: Document) -> list[str]:
    """The sections in their order, without the title band."""
    return [name for name, _ in named_sections(document) if name]


def named_sections(document: Document) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Each section by its name, with its blocks; the title band has no name."""
    for _, held in document.sections():
        heading = held[0] if held else None
        yield heading.text if isinstance(heading, Heading) else "", held


def title_of(document: Document) -> Title:
    """The title band."""
    return block(document, Title)


def rungs(document: Document) -> list[tuple[str, str]]:
    """The years of the only ladder, and their text."""
    return [(rung.years, text_of(rung.content)) for rung in block(document, TierLadder).rungs]


def tiles(document: Document) -> list[str]:
    """The key figures."""
    return [line for shown in blocks(document, Figures, "Key figures") for line in lines(shown)]


def table(document: Document, section: str) -> list[str]:
    """The figures in the rows of a section."""
    return [line for shown in blocks(document, Figures, section) for line in lines(shown)]


def lines(shown: Figures) -> list[str]:
    """Each figure as one line: label, detail, period, number, earlier number, change, remarks; no note references."""
    result = []
    for line in shown.lines:
        what = ", ".join(part for part in (line.label, line.scope, line.detail, line.amount.period) if part)
        parts = [f"{what}: {number(line.amount)}"]
        if line.earlier:
            parts.append(f"{line.earlier.period}: {number(line.earlier)}")
        if line.comparison:
            parts.append(line.comparison)
        parts += (text_of(breakdown_in_words(breakdown, Labels())) for breakdown in line.breakdowns)
        if line.remarks:
            parts.append(text_of(line.remarks))
        result.append(plain(_NOTE.sub("", " | ".join(parts))))
    return result


def number(amount: Amount) -> str:
    """A number with its text and citations."""
    return plain(amount.text + text_of(amount.marks))


def series(shown: Series) -> str:
    """Numbers by period, without note references: ``Arrests. 2020: 5; 2021: 0 [1]. Remarks``."""
    numbers = "; ".join(f"{amount.period}: {number(amount)}" for amount in shown.amounts)
    return plain(_NOTE.sub("", f"{shown.title}. {numbers}{text_of(shown.marks)}. {text_of(shown.remarks)}".rstrip()))


def groups(document: Document, pillar: str) -> dict[str, list[str]]:
    """The findings of a pillar, by the label of their group."""

    def texts_of(group: FindingGroup) -> list[str]:
        return [text_of(finding.content) for finding in group.findings] or [group.absence]

    return {group.label: texts_of(group) for found in blocks(document, Findings, pillar) for group in found.groups}


def terms(document: Document, section: str) -> dict[str, list[str]]:
    """Names or labels of a section, with their texts."""
    entries: list[TermEntry] = [entry for held in blocks(document, Terms, section) for entry in held.entries]
    return {entry.name: [*map(text_of, entry.items)] for entry in entries}


def cited_numbers(document: Document) -> set[int]:
    """The numbers of the sources that are cited outside the list of sources."""
    parts = tuple(part for part in document.blocks if not isinstance(part, Sources))
    return {span.number for span in all_spans(parts) if isinstance(span, CitationRef)}


# ------------------------------------------------------------ words


def text_of(spans: Spans) -> str:
    """The text of spans: words, ``[1]``, ``(note 2)``."""
    words = ""
    for span in spans:
        match span:
            case CitationRef(cited, locator):
                words += f" [{cited}, {locator}]" if locator else f" [{cited}]"
            case NoteRef(referred):
                words += f" (note {referred})"
            case _:
                words += span.text
    return plain(words)


def plain(words: str) -> str:
    """The text with ordinary spaces."""
    return words.replace("\u00a0", " ")


def texts_of(part: Any) -> Iterator[str]:
    """Every text in a part of a document: words, numbers, and sequences of spans."""
    if isinstance(part, str):
        yield plain(part)
    elif isinstance(part, int) and not isinstance(part, bool):
        yield str(part)
    elif isinstance(part, tuple) and part and isinstance(part[0], Span):
        yield text_of(part)
        yield from (span.url for span in part if isinstance(span, Link))
    elif isinstance(part, tuple):
        for item in part:
            yield from texts_of(item)
    else:
        for field in getattr(type(part), "__attrs_attrs__", ()):
            if field.name not in _UNSEEN:
                yield from texts_of(getattr(part, field.name))
