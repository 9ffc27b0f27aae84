"""Findings, recommendations, terms, quotations, data notes and sources as styled paragraphs."""

from collections.abc import Iterator, Mapping

from tipreport.document import (
    Findings,
    Notes,
    Quotations,
    Recommendations,
    SourceEntry,
    Sources,
    Strong,
    Terms,
    Text,
    capital,
    cited,
    has_words,
    in_quotation_marks,
    marks_of,
    stopped,
)
from tipreport.document.views import NOTHING, TermLine, change_mark_text, recommendation_lines, term_lines
from tipreport_docx.elements import Element, paragraph, run, w
from tipreport_docx.inline import Inline, bookmark
from tipreport_docx.numbering import Numbering

_FINDINGS = {"effort": "EffortFinding", "shortfall": "ShortfallFinding", "context": "ContextFinding"}
_LABELS = {"effort": "Effort", "shortfall": "Shortfall", "context": ""}  # the character styles of labels
THROUGHOUT = 6
"""A source that is cited in more sections than this is cited throughout."""


def findings(inline: Inline, block: Findings) -> Iterator[Element]:
    """Yield efforts, shortfalls and context, each with its heading."""
    for group in block.groups:
        if group.label:
            yield paragraph("Heading2", inline.text(group.label, _LABELS[group.kind]))
        for finding in group.findings:
            yield paragraph(_FINDINGS[group.mark_of(finding)], inline.spans(finding.content))
        if group.absence:
            yield paragraph("Normal", inline.text(group.absence))


def recommendations(inline: Inline, numbering: Numbering, block: Recommendations) -> Iterator[Element]:
    """Yield the caption, then a numbered list for each pillar; under a recommendation its progress and editions."""
    if block.caption:
        yield paragraph("Caption", inline.spans(block.caption), keep_with_next=True)
    for group in block.groups:
        if group.label:
            yield paragraph("Heading2", inline.text(group.label))
        lists = numbering.recommendations(item.number for item in group.items)
        for item, numbered in zip(group.items, lists, strict=True):
            first, *others = recommendation_lines(item)
            yield paragraph("ListNumber", inline.spans(first), numbering=numbered, keep_with_next=bool(others))
            for index, line in enumerate(others, 1):
                yield paragraph("ListContinue", inline.spans(line), keep_with_next=index < len(others))


def terms(inline: Inline, block: Terms) -> Iterator[Element]:
    """Yield short labels, each followed by its text. The reading guide is small, and stays on one page."""
    is_guide = block.id == "guide"
    for entry in block.entries:
        for index, line in enumerate([*term_lines(entry)] or [TermLine(content=NOTHING)]):
            content = inline.spans(line.content)
            if line.mark:
                content = [*inline.text(f"{change_mark_text(line.mark)} "), *content]
            if index:
                yield paragraph("TermPlaced" if line.place else "TermContinued", content)
            else:
                label = [*inline.spans((Strong(entry.name),)), run(w("tab"))]
                is_kept = is_guide and entry is not block.entries[-1]
                yield paragraph("Guide" if is_guide else "Term", [*label, *content], keep_with_next=is_kept)


def quotations(inline: Inline, block: Quotations) -> Iterator[Element]:
    """Yield each quotation, then its speaker."""
    for each in block.items:
        yield paragraph("Quote", inline.text(in_quotation_marks(each.text, inline.labels)))
        has_text = has_words(each.content)
        spans = (Text(each.speaker), *each.content) if has_text else cited(each.speaker, marks_of(each.content))
        yield paragraph("QuoteSpeaker", inline.spans(spans))


def notes(inline: Inline, numbering: Numbering, block: Notes) -> Iterator[Element]:
    """Yield number, kind and location; the location is a link to the first reference to the note."""
    lists = numbering.notes(note.number for note in block.items)
    for note, numbered in zip(block.items, lists, strict=True):
        location: list[Element] = inline.spans((Strong(note.location),))
        if note.number in inline.referenced_notes:
            tip = inline.labels.back_link.format(number=note.number)
            location = [inline.internal(bookmark("reference", note.number), location, tip)]
        kind = inline.bookmarked(bookmark("note", note.number), inline.text(stopped(note.label)))
        stop = "" if stopped(note.location) == note.location else "."
        text = [*inline.text(f"{stop} "), *inline.spans(note.content)]
        yield paragraph("DataNote", [*kind, *inline.text(" "), *location, *text], numbering=numbered)


def sources(inline: Inline, block: Sources, anchors: Mapping[str, str]) -> Iterator[Element]:
    """Yield number, description, citing sections and address. Numbers are text, since citations are text too."""
    for source in block.items:
        number = [*inline.text(source.label, "Citation")]
        for each in source.numbers:
            number = inline.bookmarked(bookmark("source", each), number)
        content = [*number, run(w("tab")), *inline.spans(source.content), *_cited_in(inline, source, anchors)]
        if source.url:
            content += [run(w("br")), *inline.link(source.url, source.url)]
        yield paragraph("Source", content)


def _cited_in(inline: Inline, source: SourceEntry, anchors: Mapping[str, str]) -> Iterator[Element]:
    """Yield the sections that cite a source, each as a link."""
    sections = source.cited_in
    if len(sections) > THROUGHOUT:
        yield from inline.text(f" {inline.labels.cited_throughout}.")
    elif sections:
        yield from inline.text(f" {inline.labels.cited_in}{inline.labels.lead_separator}")
        for index, section in enumerate(sections):
            yield from inline.text(inline.labels.list_separator) if index else ()
            yield inline.internal(anchors[section.id], inline.text(section.name, "Hyperlink"), capital(section.name))
        yield from inline.text(".")
