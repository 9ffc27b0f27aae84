"""Spans as text: citations and references in brackets, bound to the word before them; addresses on their own."""

from tipreport.document import CitationRef, Labels, Link, NoteRef, Span, Spans, Text, cited
from tipreport.exporters.text.breaks import NBSP


def named(name: str, spans: Spans, labels: Labels) -> Spans:
    """Return ``Name: text.``, or ``Name [1].`` where there are only marks."""
    if has_text(spans):
        return (Text(f"{name}{labels.lead_separator}"), *spans)
    addresses = tuple(span for span in spans if isinstance(span, Link))
    return (*cited(name, marks(spans)), *addresses)


def marks(spans: Spans) -> Spans:
    """Return the citations and references of spans."""
    return tuple(span for span in spans if isinstance(span, (CitationRef, NoteRef)))


def has_text(spans: Spans) -> bool:
    """Whether spans have more text than marks and addresses."""
    return any(
        not isinstance(span, (CitationRef, NoteRef)) and span.text.strip(" .") and not _is_address(span)
        for span in spans
    )


def _is_address(span: Span) -> bool:
    """Whether a link shows its address, or only the site of it: its line below has all of it."""
    return isinstance(span, Link) and span.text in span.url


def inline(spans: Spans, labels: Labels) -> str:
    """Return the text of spans."""
    text = ""
    numbers: list[str] = []  # of references in a row
    for span in spans:
        if isinstance(span, NoteRef):
            numbers.append(str(span.number))
            continue
        if numbers:
            text, numbers = _bound(text, _references(numbers, labels)), []
        if isinstance(span, CitationRef):
            text = _bound(text, f"[{span.number}, {span.locator}]" if span.locator else f"[{span.number}]")
        else:
            text += span.text
    return _bound(text, _references(numbers, labels)) if numbers else text


def _references(numbers: list[str], labels: Labels) -> str:
    word = labels.note_word(len(numbers))
    return f"({word} {labels.list_separator.join(numbers)})"


def _bound(text: str, mark: str) -> str:
    """A mark after its word, on the same line."""
    mark = mark.replace(" ", NBSP)
    return f"{text.rstrip()}{NBSP}{mark}" if text else mark


def without_addresses(spans: Spans) -> tuple[Spans, list[str]]:
    """Return the spans without the address that ends them, and the addresses for lines of their own."""
    last = spans[-1] if spans else None
    text = spans[:-1] if last and _is_address(last) else spans
    return text, [span.url for span in spans if isinstance(span, Link) and (span is last or not _is_address(span))]
