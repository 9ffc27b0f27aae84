"""Thins out a document: all of its blocks with few entries, and few notes and sources."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve, fields, has

from tipreport import document as doc
from tipreport.document.spans import is_span

_LEAST = 2  # entries of a list
_REFERENCES = 6  # notes, and sources
_ENTRIES = {  # the entries of a block, or of a group in it, that do not depend on each other
    "Figures": "lines",
    "PeriodTable": "rows",
    "FindingGroup": "findings",
    "RecommendationGroup": "items",
    "Routes": "items",
    "Terms": "entries",
    "Matrix": "rows",
    "Quotations": "items",
}


def thinned(document: doc.Document) -> doc.Document:
    """Return a document with the same sections and blocks, and with few entries of each kind in them.

    The references to other notes and sources than those that are left are left out, too.
    """
    blocks = tuple(map(_thin, document.blocks))
    sources = {*_numbers(doc.CitationRef, blocks)[:_REFERENCES], *_beside_each_other(blocks)}
    kept = _Kept({*_numbers(doc.NoteRef, blocks)[:_REFERENCES]}, sources)
    return with_citing_sections(evolve(document, blocks=tuple(map(kept.of, blocks))))


def with_citing_sections(document: doc.Document) -> doc.Document:
    """Return a changed document whose sources name only the sections that still cite them."""
    cited = {name: {*_numbers(doc.CitationRef, section)} for name, section in document.sections()}
    return evolve(document, blocks=tuple(_with_sections(block, cited) for block in document.blocks))


def with_parts(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return a record of a document with each record and each sequence in it changed; spans stay as they are."""
    if not has(type(value)) or is_span(value):
        return value
    return evolve(value, **{
        each.name: change(inner) for each in fields(type(value))
        if isinstance(inner := getattr(value, each.name), tuple) or has(type(inner))
    })  # fmt: skip


def with_blocks_of(document: doc.Document, other: doc.Document) -> doc.Document:
    """Return a document that also has the kinds of blocks that only another one has, at the ends of their sections."""
    known = {_kind(block) for block in document.blocks}
    added = {name: [block for block in blocks if _kind(block) not in known] for name, blocks in other.sections()}
    blocks = (block for name, own in document.sections() for block in (*own, *added.get(name, ())))
    return evolve(document, blocks=tuple(blocks))


def _kind(block: doc.Block) -> tuple[str, bool]:
    return type(block).__name__, isinstance(block, doc.Figures) and block.small


def _thin(value: Any) -> Any:
    """Return a block, or a group of it, with few entries."""
    name = type(value).__name__
    if name in _ENTRIES:
        return evolve(value, **{_ENTRIES[name]: _first_of_each(getattr(value, _ENTRIES[name]))})
    if hasattr(value, "groups"):
        return evolve(value, groups=tuple(map(_thin, value.groups)))
    if isinstance(value, doc.DataTable):
        return evolve(value, rows=value.rows[:_LEAST], records=value.records[:_LEAST])
    return value


def _first_of_each(entries: Sequence[Any]) -> tuple[Any, ...]:
    """Return the first entries with and without each of their fields, in their order, and at least two."""
    seen: set[tuple[str, bool]] = set()
    chosen: list[Any] = []
    for index, entry in enumerate(entries):
        given = {(each.name, bool(getattr(entry, each.name))) for each in fields(type(entry))}
        if index < _LEAST or given - seen:
            chosen.append(entry)
        seen |= given
    return tuple(chosen)


def _numbers(kind: type[doc.CitationRef | doc.NoteRef], blocks: tuple[doc.Block, ...]) -> list[int]:
    """Return the numbers of the sources, or notes, that some blocks refer to, in their order."""
    return [*dict.fromkeys(span.number for span in doc.all_spans(blocks) if isinstance(span, kind))]


def _beside_each_other(blocks: tuple[doc.Block, ...]) -> tuple[int, ...]:
    """Return the numbers of the first two sources that are cited beside each other; none if no two are."""
    numbers = (span.number if isinstance(span, doc.CitationRef) else None for span in doc.all_spans(blocks))
    pairs = ((one, two) for one, two in pairwise(numbers) if one is not None and two is not None and one != two)
    return next(pairs, ())


class _Kept:
    """Leaves out the notes and sources with other numbers than some, and the references to them."""

    def __init__(self, notes: set[int], sources: set[int]) -> None:
        self.notes = notes
        self.sources = sources

    def of(self, value: Any) -> Any:
        """Return a block, or a part of one."""
        if isinstance(value, tuple):
            return tuple(map(self.of, filter(self._has, value)))
        return with_parts(value, self.of)

    def _has(self, value: Any) -> bool:
        match value:
            case doc.NoteRef() | doc.Note():
                return value.number in self.notes
            case doc.CitationRef():
                return value.number in self.sources
            case doc.SourceEntry():
                return not self.sources.isdisjoint(value.numbers)
        return True


def _with_sections(block: doc.Block, cited: dict[str, set[int]]) -> doc.Block:
    """Leave out the sections that no longer cite a source."""
    if not isinstance(block, doc.Sources):
        return block
    entries = (
        evolve(entry, cited_in=tuple(each for each in entry.cited_in if cited[each.id] & {*entry.numbers}))
        for entry in block.items
    )
    return evolve(block, items=tuple(entries))
