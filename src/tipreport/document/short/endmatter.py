"""The data notes and sources that a short document cites, with the numbers of the full one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve, fields, has

from tipreport.document.blocks import Block, Heading, Notes, SourceEntry, Sources
from tipreport.document.short.limits import Limits
from tipreport.document.spans import CitationRef, NoteRef, Span, all_spans
from tipreport.wording.sections import notes_byline
from tipreport.wording.short import cited_here
from tipreport.wording.wording import Wording

T = TypeVar("T")


def with_endmatter(
    wording: Wording, blocks: Sequence[Block], sections: Mapping[str, Sequence[Block]], limits: Limits
) -> Iterator[Block]:
    """Yield the blocks, then the data notes and the sources that they cite.

    The gravest notes are shown, up to the limit. References to other notes are left out, since they have no target.
    """
    notes = _items(sections.get("notes", ()), Notes)
    referred = _referred(blocks)
    shown = tuple(note for note in notes if note.number in referred)[: limits.notes]
    targets = {note.number for note in shown}
    yield from (linked := [_without_others(block, targets) for block in blocks])
    for heading in _heading(sections, "notes"):
        byline = cited_here(wording, len(shown), len(notes)) if notes else notes_byline(wording, found=False)
        yield evolve(heading, byline=byline)
        if shown:
            yield Notes(shown)
    sources = _items(sections.get("sources", ()), Sources)
    cited = _cited((*linked, *shown), {entry.number: entry for entry in sources})
    kept_sections = {"title", "notes", *(block.id for block in blocks if isinstance(block, Heading))}
    entries = tuple(_entry(entry, targets, kept_sections) for entry in sources if entry.number in cited)
    for heading in _heading(sections, "sources") if entries else ():
        yield evolve(heading, byline=cited_here(wording, len(entries), len(sources)))
        yield Sources(entries)


def _heading(sections: Mapping[str, Sequence[Block]], name: str) -> Iterator[Heading]:
    yield from (block for block in sections.get(name, ())[:1] if isinstance(block, Heading))


def _items(blocks: Iterable[Block], kind: type[Notes] | type[Sources]) -> Any:
    return next((block.items for block in blocks if isinstance(block, kind)), ())


def _referred(part: Any) -> set[int]:
    return {span.number for span in all_spans(tuple(part)) if isinstance(span, NoteRef)}


def _cited(parts: Sequence[Any], sources: Mapping[int, SourceEntry]) -> set[int]:
    """The numbers of the sources that some parts cite, and of those that these were reported in."""
    cited: set[int] = set()
    waiting = {span.number for span in all_spans(tuple(parts)) if isinstance(span, CitationRef)}
    while waiting:
        cited |= waiting
        waiting = {
            span.number
            for number in waiting
            for span in all_spans(sources[number].content)
            if isinstance(span, CitationRef)
        } - cited
    return cited


def _entry(entry: SourceEntry, targets: Collection[int], sections: Collection[str]) -> SourceEntry:
    cited_in = tuple(section for section in entry.cited_in if section.id in sections)
    return evolve(_without_others(entry, targets), cited_in=cited_in)


def _without_others(part: T, targets: Collection[int]) -> T:
    """Return a part of a document without the references to data notes that are no targets."""
    others = {span for span in all_spans(part) if isinstance(span, NoteRef) and span.number not in targets}
    return _without(part, others) if others else part


def _without(part: Any, spans: Collection[Span]) -> Any:
    if isinstance(part, tuple):
        return tuple(_without(item, spans) for item in part if item not in spans)
    if isinstance(part, Span) or not has(type(part)):
        return part
    return evolve(part, **{field.name: _without(getattr(part, field.name), spans) for field in fields(type(part))})
