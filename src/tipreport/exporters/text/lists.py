"""Findings, quotations, data notes and sources: one paragraph after the other."""

from tipreport.document import (
    Findings,
    Notes,
    Quotations,
    SourceEntry,
    Sources,
    Text,
    cited,
    stopped,
)
from tipreport.exporters.text.inline import has_text, marks
from tipreport.exporters.text.lines import INDENT, Lines
from tipreport.exporters.text.terms import HANGING

SIGNS = {"effort": "+ ", "shortfall": "- ", "context": "• "}
THROUGHOUT = 6  # a source cited in more sections than this is cited throughout


def findings(block: Findings, lines: Lines) -> None:
    """Add efforts, shortfalls and context, each finding with its sign."""
    for group in block.groups:
        lines.ensure_blank()
        if group.label:
            lines.paragraph(group.label)
        for finding in group.findings:
            lines.paragraph(finding.content, INDENT + SIGNS[group.mark_of(finding)])
        if group.absence:
            lines.paragraph(group.absence)


def quotations(block: Quotations, lines: Lines) -> None:
    """Add each quotation, then its speaker."""
    for quotation in block.items:
        lines.ensure_blank()
        lines.paragraph(lines.labels.quotation.format(text=quotation.text))
        spans = quotation.content
        lines.paragraph(
            (Text(quotation.speaker), *spans) if has_text(spans) else cited(quotation.speaker, marks(spans)), HANGING
        )


def notes(block: Notes, lines: Lines) -> None:
    """Add each note with its number, kind and location."""
    digits = max((len(str(note.number)) for note in block.items), default=1)
    for note in block.items:
        lead = f"{stopped(note.label)} {stopped(note.location)} "
        lines.paragraph((Text(lead), *note.content), f"{INDENT}{note.number:>{digits}}. ")


def sources(block: Sources, lines: Lines) -> None:
    """Add each source with its number, the sections that cite it, and its address on a separate line."""
    labels = [source.label for source in block.items if not source.others]
    column = max(map(len, labels), default=0) if lines.width else 0
    for source in block.items:
        first = f"{INDENT}{source.label:<{column}} "
        hanging = " " * len(f"{INDENT}{'':<{column}} ") if source.others else None
        lines.paragraph((*source.content, Text(_cited_in(source, lines))), first, hanging)
        if source.url:
            lines.address(source.url, " " * len(first) if hanging is None else hanging)


def _cited_in(source: SourceEntry, lines: Lines) -> str:
    sections = source.cited_in
    if len(sections) > THROUGHOUT:
        return f" {lines.labels.cited_throughout}."
    names = lines.labels.list_separator.join(section.name for section in sections)
    return f" {lines.labels.cited_in}{lines.labels.lead_separator}{names}." if names else ""
