"""Sentences made of spans: words, then citations, then the full stop."""

from tipreport.document.spans import CitationRef, NoteRef, Span, Spans, Strong, Text
from tipreport.wording.phrases import bound, stops_itself

STOP = Text(".")


def say(words: str) -> Text:
    """Words with the spaces bound at which a line must not end."""
    return Text(bound(words))


def run(*sentences: Spans, glue: str = " ") -> Spans:
    """Sentences one after the other."""
    spans: list[Span] = []
    for sentence in sentences:
        if spans and sentence:
            spans.append(Text(glue))
        spans.extend(sentence)
    return tuple(spans)


def stopped(*spans: Span) -> Spans:
    """A sentence with its full stop after the citations; none where its words end as a sentence does."""
    last = next((span for span in reversed(spans) if not isinstance(span, CitationRef | NoteRef)), None)
    if last is None or (isinstance(last, Text | Strong) and stops_itself(last.text)):
        return spans
    return (*spans, STOP)


def unstopped(spans: Spans) -> Spans:
    """The sentence without its full stop, so that citations can follow."""
    if spans and isinstance(spans[-1], Text):
        return (*spans[:-1], Text(spans[-1].text.removesuffix(".")))
    return spans


def led(lead: str) -> Spans:
    """The words before a sentence that say what it is about."""
    return (Strong(f"{bound(lead)}: "),) if lead else ()
