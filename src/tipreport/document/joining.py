"""What every document format puts together in the same way: words and marks as sentences, alternative texts."""

from collections.abc import Iterable

from tipreport.document.spans import CitationRef, NoteRef, Span, Spans, Strong, Text
from tipreport.wording.phrases import NBSP, stop, stops_itself


def capital(words: str) -> str:
    """With a capital first letter."""
    return words[:1].upper() + words[1:]


def stopped(words: str) -> str:
    """With a full stop where it needs one."""
    return stop(words)


def spoken(words: str) -> str:
    """Words for an alternative text: a sentence, its spaces as people type them."""
    return capital(words.replace(NBSP, " "))


def listed(*parts: str) -> str:
    """The parts that say something, joined by commas."""
    return ", ".join(part for part in parts if part)


def in_words(number: str) -> bool:
    """Whether a number is said in words: "thousands"."""
    return not any(character.isdigit() for character in number)


def cited(words: str, marks: Spans) -> Spans:
    """Words as a sentence whose marks stand before its full stop."""
    return (Text(words), *marks) if stops_itself(words) else (Text(words), *marks, Text("."))


def sentences(parts: Iterable[Spans]) -> Spans:
    """Sentences one after the other."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans += (Text(" "), *part) if spans else part
    return tuple(spans)


def marks_of(spans: Iterable[Span]) -> Spans:
    """The citations in ascending order, then the references, each once."""
    found = dict.fromkeys(span for span in spans if isinstance(span, CitationRef | NoteRef))
    citations = sorted((x for x in found if isinstance(x, CitationRef)), key=lambda x: (x.number, x.locator))
    return (*citations, *sorted((x for x in found if isinstance(x, NoteRef)), key=lambda x: x.number))


def has_words(spans: Iterable[Span]) -> bool:
    """Whether spans say more than where something is found."""
    return any(not isinstance(span, CitationRef | NoteRef) and span.text.strip(" .") for span in spans)


def bare(spans: Spans) -> Spans:
    """Marks alone without the full stop that would follow words."""
    return spans if has_words(spans) else tuple(span for span in spans if not isinstance(span, Text | Strong))
