"""Findings, recommendations, quotations, data notes and sources: one paragraph after the other."""

from tipreport.document import (
    Findings,
    Notes,
    Quotations,
    RecommendationItem,
    Recommendations,
    SourceEntry,
    Sources,
    Spans,
    Step,
    Text,
    cited,
    stopped,
)
from tipreport.exporters.text.inline import has_words, marks
from tipreport.exporters.text.lines import INDENT, Lines
from tipreport.exporters.text.terms import HANGING

SIGNS = {"effort": "+ ", "shortfall": "- ", "context": "• "}
THROUGHOUT = 6  # a source cited in more sections than this is cited throughout


def findings(block: Findings, lines: Lines) -> None:
    """Efforts, shortfalls and context, each finding with its mark."""
    for group in block.groups:
        lines.gap()
        if group.label:
            lines.say(group.label)
        for says in group.findings:
            lines.say(says, INDENT + SIGNS[group.kind])
        if group.absence:
            lines.say(group.absence)


def recommendations(block: Recommendations, lines: Lines) -> None:
    """Each with its number, then to whom and from whom, then how far it was carried out."""
    digits = max((len(str(item.number)) for item in block.items), default=1)
    for item in block.items:
        lines.gap()
        _recommendation(item, f"{INDENT}{item.number:>{digits}}. ", lines)


def _recommendation(item: RecommendationItem, number: str, lines: Lines) -> None:
    hanging = " " * len(number)
    lines.say(item.content, number)
    if item.facts:
        lines.say(" ".join(stopped(f"{fact.label}: {fact.value}") for fact in item.facts), hanging)
    for step in item.progress:
        lines.say(_step(step, lines.labels.status), hanging)


def _step(step: Step, status: str) -> Spans:
    words = f"{status} {step.year}: {step.label}"
    return (Text(f"{words}. "), *step.content) if has_words(step.content) else cited(words, marks(step.content))


def quotations(block: Quotations, lines: Lines) -> None:
    """The words, then who said them."""
    for quotation in block.items:
        lines.gap()
        lines.say(f"“{quotation.text}”")
        says = quotation.content
        lines.say(
            (Text(quotation.speaker), *says) if has_words(says) else cited(quotation.speaker, marks(says)), HANGING
        )


def notes(block: Notes, lines: Lines) -> None:
    """Each with its number, its kind and its place."""
    digits = max((len(str(note.number)) for note in block.items), default=1)
    for note in block.items:
        lead = f"{stopped(note.label)} {stopped(note.location)} "
        lines.say((Text(lead), *note.content), f"{INDENT}{note.number:>{digits}}. ")


def sources(block: Sources, lines: Lines) -> None:
    """Each with its number, where it is cited, and its address on a line of its own."""
    column = max((len(f"[{source.number}]") for source in block.items), default=0) if lines.width else 0
    for source in block.items:
        first = f"{INDENT}{f'[{source.number}]':<{column}} "
        lines.say((*source.content, Text(_cited_in(source, lines))), first)
        if source.url:
            lines.address(source.url, " " * len(first))


def _cited_in(source: SourceEntry, lines: Lines) -> str:
    sections = source.cited_in
    if len(sections) > THROUGHOUT:
        return f" {lines.labels.cited_throughout}."
    names = ", ".join(section.name for section in sections)
    return f" {lines.labels.cited_in}: {names}." if names else ""
