"""Parts of a short document that its first page has room for, although the second one is full."""

from collections.abc import Iterator, Sequence

from tipreport.document import Block, CitationRef, NoteRef, Sources, all_spans, length
from tipreport.document.short.at_risk import AT_RISK
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import Shortener
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet

_SECTIONS = {
    "most_sentences": "summary",
    "at_risk": AT_RISK,
    "small_tiles": "key-figures",
    "laws": "laws",
}  # with the limits of parts of them
OF_FIRST_PAGE = (*_SECTIONS, "subject")
"""The limits of parts that precede the recommendations."""
_NEW_SECTION = 45.0  # about the least height of a section
_SOURCE = 11.0  # the least height of a source


def _sections_of(limit: str, subjects: Sequence[str]) -> Sequence[str]:
    """The sections before the recommendations that have more of a part with a higher limit."""
    return subjects if limit == "subject" else (_SECTIONS[limit],)


def needed(measured: MeasuredSheet, shortener: Shortener, limits: Limits, limit: str) -> tuple[float, float]:
    """About the height that a version with other ``limits`` needs in addition, on the first page and for its sources.

    Both are 0 if it has the same. Its sections differ by one ``limit`` only.
    """
    shown = {section.id: (blocks, rows) for section, blocks, rows in measured.sections}
    cited = {number for blocks, _ in shown.values() for number in _numbers(blocks)}
    more = sources = 0.0
    for section in _sections_of(limit, shortener.subjects):
        _, *blocks = shortener.select(section, limits) or (None,)
        before, rows = shown.get(section, ((), ()))
        added = _length(blocks) - _length(before)
        if added <= 0:
            continue
        height = sum(row.height + row.space_before for row in rows)
        more += height * added / _length(before) if _length(before) else _NEW_SECTION  # it may have marks alone
        sources += _SOURCE * len({*_citations(blocks)} - cited)
    return more, sources


def _length(blocks: Sequence[Block]) -> int:
    """The characters of some blocks, without references to notes, which the document may not have."""
    return length(tuple(span for span in all_spans(tuple(blocks)) if not isinstance(span, NoteRef)))


def _citations(blocks: Sequence[Block]) -> Iterator[int]:
    return (span.number for span in all_spans(tuple(blocks)) if isinstance(span, CitationRef))


def _numbers(blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers of sources that have an entry."""
    return (
        number for block in blocks if isinstance(block, Sources) for entry in block.items for number in entry.numbers
    )
