"""Speaker notes: all for which a slide has no room, and each source that it cites, in full."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from tipreport.document import Block, CitationRef, Document, Heading, Sources, Text, all_spans, views
from tipreport_pptx.deck import Slide
from tipreport_pptx.elements import set_text
from tipreport_pptx.inline import Piece, pieces, with_addresses
from tipreport_pptx.palette import INK
from tipreport_pptx.paragraph import Paragraph

_SIZE = 11.0


def add_notes(slide: Slide, document: Document, shown: Sequence[Block], more: Sequence[Block] = ()) -> None:
    """Add the notes of a slide: the lines without room on it, ``more`` blocks in full, and the sources of all of it."""
    labels = document.labels
    paragraphs = [
        *(_line(line) for line in slide.omitted),
        *(
            _line(pieces(line, labels), bold=isinstance(block, Heading))
            for block in more for line in views.plain_lines(block, labels)
        ),
        *_sources(document, (*shown, *more)),
    ]  # fmt: skip
    notes = slide.slide.notes_slide
    runs = [slide.style.paragraph(each, notes.part) for each in paragraphs]
    set_text(_body(notes)._element.txBody, runs)  # noqa: SLF001 - python-pptx has no language


def _body(notes: Any) -> Any:
    return next(each for each in notes.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.BODY)


def _line(content: tuple[Piece, ...], *, bold: bool = False) -> Paragraph:
    return Paragraph(pieces=with_addresses(content), size=_SIZE, bold=bold, colour=INK, space_before=10 if bold else 3)


def _sources(document: Document, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield each source that the blocks cite, unless they contain the sources."""
    cited = {*_citations(blocks)}
    if not cited or any(isinstance(block, Sources) for block in blocks):
        return
    labels = document.labels
    addresses = {
        number: entry.url
        for block in document.blocks
        if isinstance(block, Sources)
        for entry in block.items
        for number in entry.numbers
    }
    yield _line((Piece(labels.sources),), bold=True)
    for number in sorted(cited):
        url = addresses.get(number, "")
        words = (Text(f"[{number}] "), *document.citation(number), *((Text(f" {url}"),) if url else ()))
        yield _line(pieces(words, labels))


def _citations(parts: Iterable[object]) -> Iterator[int]:
    return (span.number for part in parts for span in all_spans(part) if isinstance(span, CitationRef))
