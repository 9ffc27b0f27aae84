"""Spans put together: sentences, and what is only a mark."""

from collections.abc import Iterable

from tipreport.document import CitationRef, NoteRef, Span, Spans
from tipreport_docx.words import NBSP


def marks(spans: Iterable[Span]) -> Spans:
    """The citations and references of spans."""
    return tuple(span for span in spans if isinstance(span, CitationRef | NoteRef))


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
