"""Sentences made of spans: words, then citations, then the full stop."""

from tipreport.document.spans import Span, Spans, Strong, Text
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
    for span in reversed(spans):
        if isinstance(span, (Text, Strong)):
            return spans if stops_itself(span.text) else (*spans, STOP)
    return spans


def marked(words: str, marks: Spans) -> Spans:
    """Marks after words that stand elsewhere, with the full stop that these words need."""
    return marks if not marks or stops_itself(words) else (*marks, STOP)


def led(lead: str) -> Spans:
    """The words before a sentence that say what it is about."""
    return (Strong(f"{bound(lead)}: "),) if lead else ()
