"""Text and marks joined into sentences, the same in every format."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from attrs import evolve

from tipreport.document.addresses import linked
from tipreport.document.spans import CitationRef, Link, MixedText, NoteRef, Span, Spans, Strong, Text, mixed
from tipreport.wording import phrases
from tipreport.wording.phrases import NBSP, ends_sentence
from tipreport.wording.wording import Parts

__all__ = [
    "bare",
    "bound",
    "bound_text",
    "capital",
    "cited",
    "ended",
    "has_words",
    "in_words",
    "lead_in",
    "length",
    "listed",
    "lower",
    "marks_of",
    "note_references",
    "on_one_line",
    "sentences",
    "spans_of",
    "split_sentences",
    "spoken",
    "stopped",
    "with_capital",
]

STOP = Text(".")
_MARK = 5  # characters of a citation or a note reference with its space


# ---------------------------------------------------------------- plain text


def spoken(text: str) -> str:
    """Return the text for an alternative text: it begins with a capital and has ordinary spaces."""
    return capital(text.replace(NBSP, " "))


def capital(text: str) -> str:
    """Return the text with a capital first letter, unless its first word is an address or a name like ``eLiberare``."""
    return _with_first(text, phrases.capital)


def with_capital(spans: Spans) -> Spans:
    """Return spans that begin with a capital, as a sentence or a cell does."""
    first, *others = spans or (None,)
    return (evolve(first, text=capital(first.text)), *others) if isinstance(first, (Text, Strong)) else spans


def lower(text: str) -> str:
    """Return a label as it is written inside a sentence: its first letter small, unless it is an abbreviation."""
    return _with_first(text, phrases.lower)


def _with_first(text: str, change: Callable[[str], str]) -> str:
    if not isinstance(text, MixedText):
        return change(text)
    first, *rest = text.spans
    return MixedText((Text(change(first.text), first.language), *rest))


def stopped(text: str) -> str:
    """Return the text with a full stop where it needs one."""
    return text if ends_sentence(text) else mixed(text, ".")


def bound(text: str) -> str:
    """Return the text with no-break spaces where a line must not end."""
    if not isinstance(text, MixedText):
        return phrases.bound(text)
    return MixedText(Text(phrases.bound(span.text), span.language) for span in text.spans)


def listed(separator: str, *parts: str) -> str:
    """Join the parts that are not empty; ``separator`` is the comma of the language, ``Labels.list_separator``."""
    given = [part for part in parts if part]
    return mixed(*(piece for index, part in enumerate(given) for piece in ((separator, part) if index else (part,))))


def on_one_line(text: str) -> str:
    """Return the text with spaces in place of line breaks and tabs, and none at its ends."""
    if not isinstance(text, MixedText):
        return " ".join(text.split())
    first, *others = (Text(re.sub(r"\s+", " ", span.text), span.language) for span in text.spans)
    return MixedText((Text(first.text.lstrip(), first.language), *others))


def in_words(number: str) -> bool:
    """Whether a number is written in words: "thousands"."""
    return not any(character.isdigit() for character in number)


# ---------------------------------------------------------------- spans


def bound_text(text: str) -> Text:
    """Return the text as a span, with no-break spaces where a line must not end."""
    return Text(bound(text))


def spans_of(parts: Parts) -> Spans:
    """Return the parts of a message as spans, with web addresses as links."""
    spans: list[Span] = []
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            spans += linked(bound(text))
            text = ""
        spans.append(part)
    return (*spans, *linked(bound(text))) if text else tuple(spans)


def cited(text: str, marks: Spans) -> Spans:
    """Return the text as a sentence with its marks before the full stop."""
    return (Text(text), *marks) if ends_sentence(text, before_marks=bool(marks)) else (Text(text), *marks, STOP)


def ended(*spans: Span) -> Spans:
    """Return a sentence with its full stop after the marks; none where its text ends as a sentence does."""
    for marks, span in enumerate(reversed(spans)):
        if isinstance(span, (Text, Strong, Link)):
            return spans if ends_sentence(span.text, before_marks=marks > 0) else (*spans, STOP)
    return spans


def marks_after(text: str, marks: Spans) -> Spans:
    """Return the marks of a text that is shown elsewhere, with the full stop that this text needs."""
    return marks if not marks or ends_sentence(text, before_marks=True) else (*marks, STOP)


def lead_in(text: str) -> Spans:
    """Return the strong text before a sentence that names its topic: ``Note:``."""
    return (Strong(bound(text)),) if text else ()


def sentences(parts: Iterable[Spans], separator: str = " ") -> Spans:
    """Join sentences, or other parts that are not empty."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans += (Text(separator), *part) if spans else part
    return tuple(spans)


def length(spans: Iterable[Span]) -> int:
    """Return about how many characters spans take when they are printed."""
    return sum(len(span.text) if isinstance(span, (Text, Strong, Link)) else _MARK for span in spans)


def split_sentences(spans: Spans) -> tuple[Spans, ...]:
    """Return the sentences that `sentences` joined."""
    separator = Text(" ")
    starts = [0, *(index + 1 for index, span in enumerate(spans) if span == separator), len(spans) + 1]
    return tuple(spans[start : end - 1] for start, end in pairwise(starts))


def marks_of(spans: Iterable[Span]) -> Spans:
    """Return the citations in ascending order, then the note references, each once."""
    found = dict.fromkeys(span for span in spans if isinstance(span, (CitationRef, NoteRef)))
    citations = sorted((x for x in found if isinstance(x, CitationRef)), key=lambda x: (x.number, x.locator))
    return (*citations, *sorted((x for x in found if isinstance(x, NoteRef)), key=lambda x: x.number))


def note_references(marks: Spans) -> Spans:
    """Return the references to data notes among some marks."""
    return tuple(span for span in marks if isinstance(span, NoteRef))


def has_words(spans: Iterable[Span]) -> bool:
    """Whether spans have more text than marks and full stops."""
    return any(not isinstance(span, (CitationRef, NoteRef)) and span.text.strip(" .") for span in spans)


def bare(spans: Spans) -> Spans:
    """Return marks without the full stop that would follow text."""
    return spans if has_words(spans) else tuple(span for span in spans if not isinstance(span, (Text, Strong)))
