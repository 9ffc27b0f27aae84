"""Findings, recommendations, terms, quotations, data notes and sources: paragraphs in the styles of their kind."""

from collections.abc import Iterator, Mapping

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
    Strong,
    Terms,
    Text,
    capital,
    cited,
    has_words,
    stopped,
)
from tipreport_docx.elements import Element, paragraph, run, w
from tipreport_docx.inline import Inline, note_place, reference_place, source_place
from tipreport_docx.numbering import Numbering
from tipreport_docx.spans import marks

_FINDINGS = {"effort": "EffortFinding", "shortfall": "ShortfallFinding", "context": "ContextFinding"}
_LABELS = {"effort": "Effort", "shortfall": "Shortfall", "context": ""}
THROUGHOUT = 6  # a source cited in more sections than this is cited throughout


def findings(inline: Inline, block: Findings) -> Iterator[Element]:
    """Efforts, shortfalls and context, each under its heading."""
    for group in block.groups:
        if group.label:
            yield paragraph("Heading2", inline.text(group.label, _LABELS[group.kind]))
        for says in group.findings:
            yield paragraph(_FINDINGS[group.kind], inline.spans(says))
        if group.absence:
            yield paragraph("Normal", inline.text(group.absence))


def recommendations(inline: Inline, numbering: Numbering, block: Recommendations) -> Iterator[Element]:
    """A numbered list; under each, to whom and from whom, and how far it was carried out."""
    follows, numbered = 0, 0
    for item in block.items:
        if item.number != follows:
            numbered = numbering.recommendations(item.number)
        follows = item.number + 1
        yield paragraph("ListNumber", inline.spans(item.content), numbering=numbered)
        yield from _beside(inline, item)


def _beside(inline: Inline, item: RecommendationItem) -> Iterator[Element]:
    if item.facts:
        facts = " ".join(stopped(f"{fact.label}: {fact.value}") for fact in item.facts)
        yield paragraph("ListContinue", inline.text(facts))
    for step in item.progress:
        yield paragraph("ListContinue", inline.spans(_step(step, inline.labels.status)))


def _step(step: Step, status: str) -> Spans:
    words = f"{status} {step.year}: {step.label}"
    return (Text(f"{words}. "), *step.content) if has_words(step.content) else cited(words, marks(step.content))


def terms(inline: Inline, block: Terms) -> Iterator[Element]:
    """Short labels, and beside each what is said of it."""
    for entry in block.entries:
        for place, says in enumerate(entry.items or ((Text("–"),),)):
            if place:
                yield paragraph("TermContinued", inline.spans(says))
            else:
                label = [*inline.spans((Strong(entry.name),)), run(w("tab"))]
                yield paragraph("Term", [*label, *inline.spans(says)])


def quotations(inline: Inline, block: Quotations) -> Iterator[Element]:
    """The words, then who said them."""
    for each in block.items:
        yield paragraph("Quote", inline.text(f"“{each.text}”"))
        says = each.content
        spans = (Text(each.speaker), *says) if has_words(says) else cited(each.speaker, marks(says))
        yield paragraph("QuoteSpeaker", inline.spans(spans))


def notes(inline: Inline, numbering: Numbering, block: Notes) -> Iterator[Element]:
    """Number, kind and place; the place leads to what refers to the note first."""
    numbered = numbering.notes(block.items[0].number if block.items else 1)
    for note in block.items:
        place: list[Element] = inline.spans((Strong(note.location),))
        if note.number in inline.noted:
            tip = inline.labels.back_link.format(number=note.number)
            place = [inline.internal(reference_place(note.number), place, tip)]
        kind = inline.bookmarked(note_place(note.number), inline.text(stopped(note.label)))
        stop = "" if stopped(note.location) == note.location else "."
        says = inline.spans((Text(f"{stop} "), *note.content))
        yield paragraph("DataNote", [*kind, *inline.text(" "), *place, *says], numbering=numbered)


def sources(inline: Inline, block: Sources, places: Mapping[str, str]) -> Iterator[Element]:
    """Number, what it is, where it is cited, and its address. A number is text: the citations are text too."""
    for source in block.items:
        number = inline.bookmarked(source_place(source.number), inline.text(f"[{source.number}]", "Citation"))
        made = [*number, run(w("tab")), *inline.spans(source.content), *_cited_in(inline, source, places)]
        if source.url:
            made += [run(w("br")), *inline.link(source.url, source.url)]
        yield paragraph("Source", made)


def _cited_in(inline: Inline, source: SourceEntry, places: Mapping[str, str]) -> Iterator[Element]:
    """The sections that cite it, each a link."""
    sections = source.cited_in
    if len(sections) > THROUGHOUT:
        yield from inline.text(f" {inline.labels.cited_throughout}.")
    elif sections:
        yield from inline.text(f" {inline.labels.cited_in}: ")
        for at, section in enumerate(sections):
            yield from inline.text(", ") if at else ()
            yield inline.internal(places[section.id], inline.text(section.name, "Hyperlink"), capital(section.name))
        yield from inline.text(".")
