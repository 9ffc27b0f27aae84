"""Spans put together: sentences, and what is only a mark."""

from collections.abc import Iterable

from tipreport.document import CitationRef, NoteRef, Span, Spans, Strong, Text
from tipreport_docx.words import NBSP, stopped


def cited(words: str, marks: Spans) -> Spans:
    """Words as a sentence whose marks stand before its full stop."""
    return (Text(words), *marks) if stopped(words) == words else (Text(words), *marks, Text("."))


def sentences(parts: Iterable[Spans]) -> Spans:
    """Sentences one after the other."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans += (Text(" "), *part) if spans else part
    return tuple(spans)


def marks(spans: Iterable[Span]) -> Spans:
    """The citations and references of spans."""
    return tuple(span for span in spans if isinstance(span, CitationRef | NoteRef))


def has_words(spans: Iterable[Span]) -> bool:
    """Whether spans say more than where something is found."""
    return any(not isinstance(span, CitationRef | NoteRef) and span.text.strip(" .") for span in spans)


def bare(spans: Spans) -> Spans:
    """Marks alone without the full stop that would follow words."""
    return spans if has_words(spans) else tuple(span for span in spans if not isinstance(span, Text | Strong))


def plain(spans: Iterable[Span]) -> str:
    """About what spans print, to measure them: a mark is bound to the word before it, not to another mark."""
    said = ""
    for span in spans:
        if isinstance(span, CitationRef | NoteRef):
            glue = " " if said.endswith(("]", ")")) else NBSP
            said += f"{glue}[{span.number}{span.locator}]" if isinstance(span, CitationRef) else f"{glue}(note{NBSP}17)"
        else:
            said += span.text
    return said
