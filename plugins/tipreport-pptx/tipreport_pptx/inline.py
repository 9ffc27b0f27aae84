"""Spans as pieces of text, each with one look."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from tipreport.document import CitationRef, Labels, Link, NoteRef, Spans, Strong, Text, split_languages

NBSP = "\u00a0"


@frozen
class Piece:
    """Text of one look: bold, or in the accent's colour as citations are; ``language`` if not the document's.

    ``address`` is that of a web page or a telephone to which it leads.
    """

    text: str
    bold: bool = False
    is_mark: bool = False
    language: str = ""
    address: str = ""


def with_addresses(parts: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces with addresses in brackets, for text that has no links; a number or an address needs none."""
    return tuple(
        evolve(piece, text=f"{piece.text} ({piece.address})") if _needs_address(piece) else piece for piece in parts
    )


def _needs_address(piece: Piece) -> bool:
    return piece.address.startswith("http") and not piece.address.endswith(piece.text.strip())


def pieces(spans: Spans, labels: Labels) -> tuple[Piece, ...]:
    """Return spans as pieces; a mark is bound to the word before it."""
    return tuple(piece for piece in _pieces(spans, labels) if piece.text)


def plain(spans: Spans, labels: Labels) -> str:
    """Return spans as text with their citations and references: ``46 [3] (note 6)``."""
    return "".join(piece.text for piece in pieces(spans, labels))


def _pieces(spans: Spans, labels: Labels) -> Iterator[Piece]:
    spans = split_languages(spans)
    for index, span in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        is_bound = isinstance(following, CitationRef | NoteRef)
        match span:
            case CitationRef() | NoteRef():
                yield from _mark(spans, index, labels)
            case Text(text, language):
                yield Piece(_bound(text, is_bound=is_bound), language=language)
            case Strong(text, url, language):
                yield Piece(_bound(text, is_bound=is_bound), bold=True, language=language, address=url)
            case Link(text, url):
                yield Piece(_bound(text, is_bound=is_bound), address=url)


def _bound(text: str, *, is_bound: bool) -> str:
    return f"{text.rstrip(' ')}{NBSP}" if is_bound and text else text


def _mark(spans: Spans, index: int, labels: Labels) -> Iterator[Piece]:
    """Yield a citation, or all references to data notes in a row: ``(notes 4, 10)``."""
    span = spans[index]
    before = spans[index - 1] if index else None
    after_mark = isinstance(before, CitationRef | NoteRef)
    if isinstance(span, CitationRef):
        locator = f", {span.locator}" if span.locator else ""
        citation = f"[{span.number}{locator}]".replace(" ", NBSP)
        yield Piece(f" {citation}" if after_mark else citation, is_mark=True)
    elif isinstance(span, NoteRef) and not isinstance(before, NoteRef):
        run: list[int] = []
        for each in spans[index:]:
            if not isinstance(each, NoteRef):
                break
            run.append(each.number)
        word = labels.note_word(len(run))
        numbers = labels.list_separator.replace(" ", NBSP).join(map(str, run))
        yield Piece(f"{' ' if after_mark else ''}({word}{NBSP}{numbers})", is_mark=True)
