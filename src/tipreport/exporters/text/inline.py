"""Spans as words: citations and references in brackets, bound to the word before them; addresses apart."""

from tipreport.document import CitationRef, Link, NoteRef, Span, Spans, Text, cited
from tipreport.exporters.text.breaks import NBSP


def named(name: str, says: Spans) -> Spans:
    """``Name: what is said.``, or ``Name [1].`` where only sources are given."""
    if has_words(says):
        return (Text(f"{name}: "), *says)
    addresses = tuple(span for span in says if isinstance(span, Link))
    return (*cited(name, marks(says)), *addresses)


def marks(says: Spans) -> Spans:
    """The citations and references of spans."""
    return tuple(span for span in says if isinstance(span, CitationRef | NoteRef))


def has_words(says: Spans) -> bool:
    """Whether spans say more than where something is found."""
    return any(
        not isinstance(span, CitationRef | NoteRef) and span.text.strip(" .") and not _is_address(span) for span in says
    )


def _is_address(span: Span) -> bool:
    return isinstance(span, Link) and span.url == span.text


def inline(spans: Spans, note: str, notes: str) -> str:
    """The words of spans. ``note`` and ``notes`` are the words for one reference and for several."""
    said = ""
    numbers: list[str] = []  # of references in a row
    for span in spans:
        if isinstance(span, NoteRef):
            numbers.append(str(span.number))
            continue
        if numbers:
            said, numbers = _bound(said, _references(numbers, note, notes)), []
        if isinstance(span, CitationRef):
            said = _bound(said, f"[{span.number}, {span.locator}]" if span.locator else f"[{span.number}]")
        else:
            said += span.text
    return _bound(said, _references(numbers, note, notes)) if numbers else said


def _references(numbers: list[str], note: str, notes: str) -> str:
    return f"({note if len(numbers) == 1 else notes} {', '.join(numbers)})"


def _bound(said: str, mark: str) -> str:
    """A mark after the word that it belongs to, on the same line."""
    mark = mark.replace(" ", NBSP)
    return f"{said.rstrip()}{NBSP}{mark}" if said else mark


def without_addresses(spans: Spans) -> tuple[Spans, list[str]]:
    """The spans without the address that ends them, and the addresses that stand on lines of their own."""
    last = spans[-1] if spans else None
    said = spans[:-1] if last and _is_address(last) else spans
    return said, [span.url for span in spans if isinstance(span, Link) and (span is last or not _is_address(span))]
