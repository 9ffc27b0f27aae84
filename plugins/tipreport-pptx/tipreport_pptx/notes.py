"""Speaker notes: all that the sections of a slide contain, and each source that they cite in full."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from tipreport.document import Block, CitationRef, Document, Note, Notes, Sources, Text, all_spans, stopped, views
from tipreport_pptx.deck import Slide
from tipreport_pptx.elements import set_text
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import INK
from tipreport_pptx.paragraph import Paragraph

_SIZE = 11.0


def add_notes(slide: Slide, document: Document, blocks: Sequence[Block]) -> None:
    """Add the notes of a slide: its blocks in full, the data notes that they refer to, and their sources."""
    notes = slide.slide.notes_slide
    paragraphs = [slide.style.paragraph(paragraph) for paragraph in _paragraphs(document, blocks)]
    set_text(_body(notes)._element.txBody, paragraphs)  # noqa: SLF001 - python-pptx has no language


def _body(notes: Any) -> Any:
    return next(each for each in notes.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.BODY)


def _paragraphs(document: Document, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    labels = document.labels
    for block in blocks:
        is_heading = type(block).__name__ == "Heading"
        for line in views.plain_lines(block, labels):
            yield _line(pieces(line, labels), bold=is_heading)
    yield from _data_notes(document, blocks)
    yield from _sources(document, blocks)


def _line(content: tuple[Piece, ...], *, bold: bool = False) -> Paragraph:
    return Paragraph(pieces=content, size=_SIZE, bold=bold, colour=INK, space_before=10 if bold else 3)


def _data_notes(document: Document, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the data notes that the blocks refer to, unless they contain them."""
    if any(isinstance(block, Notes) for block in blocks):
        return
    labels = document.labels
    numbers = views.referenced_notes(tuple(blocks))
    if found := [note for note in _all_notes(document) if note.number in numbers]:
        yield _line((Piece(labels.data_notes),), bold=True)
        for note in found:
            head = Text(f"{labels.note_link.format(number=note.number)}. {stopped(note.label)} {note.location}: ")
            yield _line(pieces((head, *note.content), labels))


def _sources(document: Document, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield each source that the blocks and their data notes cite, unless they contain the sources."""
    if any(isinstance(block, Sources) for block in blocks):
        return
    labels = document.labels
    numbers = views.referenced_notes(tuple(blocks))
    cited = {*_citations(blocks)}
    cited |= {*_citations(note.content for note in _all_notes(document) if note.number in numbers)}
    if not cited:
        return
    addresses = {
        entry.number: entry.url for block in document.blocks if isinstance(block, Sources) for entry in block.items
    }
    yield _line((Piece(labels.sources),), bold=True)
    for number in sorted(cited):
        url = addresses.get(number, "")
        words = (Text(f"[{number}] "), *document.citation(number), *((Text(f" {url}"),) if url else ()))
        yield _line(pieces(words, labels))


def _citations(parts: Iterable[object]) -> Iterator[int]:
    return (span.number for part in parts for span in all_spans(part) if isinstance(span, CitationRef))


def _all_notes(document: Document) -> Iterator[Note]:
    return (note for block in document.blocks if isinstance(block, Notes) for note in block.items)
