"""The data notes and sources that a short document cites, with the numbers of the full one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from attrs import evolve

from tipreport.checks.note import CODES
from tipreport.document.blocks import (
    Block,
    Heading,
    Note,
    Notes,
    Recommendations,
    SectionRef,
    SourceEntry,
    Sources,
    TierLadder,
    Title,
)
from tipreport.document.joining import length, note_references, split_sentences
from tipreport.document.record_ref import RecordRef
from tipreport.document.short.limits import MANY_NOTES, Limits
from tipreport.document.short.note_order import NoteOrder
from tipreport.document.short.picture_credits import without_picture_credits
from tipreport.document.short.references import Parts, Targets
from tipreport.document.spans import NoteRef, Text, all_spans
from tipreport.wording.notes.figures import both_shown
from tipreport.wording.phrases import lower
from tipreport.wording.sections import with_language_of_sources
from tipreport.wording.short import notes_cited, sources_cited
from tipreport.wording.wording import Wording

_REMARK = "note"
_Sections = Mapping[str, Sequence[Block]]


class Endmatter:
    """The data notes and the sources of a full document, for several short ones, which share what they have alike."""

    def __init__(self, wording: Wording, sections: _Sections) -> None:
        self._wording = wording
        self._sections = sections
        self._notes = tuple(_without_both_shown(wording, note) for note in _items(sections, "notes", Notes))
        sources: tuple[SourceEntry, ...] = _items(sections, "sources", Sources)
        self._sources = tuple(evolve(entry, content=without_picture_credits(entry.content)) for entry in sources)
        self._order = NoteOrder(sections)
        self._parts = Parts()

    @cached_property
    def _sources_without_notes(self) -> tuple[SourceEntry, ...]:
        return tuple(evolve(entry, content=split_sentences(entry.content)[0]) for entry in self._sources)

    @cached_property
    def _lengths(self) -> dict[bool, list[int]]:
        """The lengths of the sources, by whether they have notes."""
        return {
            has_notes: [length(entry.content) for entry in entries]
            for has_notes, entries in ((True, self._sources), (False, self._sources_without_notes))
        }

    @cached_property
    def _new_placements(self) -> frozenset[RecordRef]:
        """The placements of the last edition that the badge, or a ladder, has, of that before it, and later ones."""
        badge = next((block.badge for block in self._sections.get("title", ()) if isinstance(block, Title)), None)
        found: set[RecordRef] = set()
        for ladder in self._sections.get("tiers", ()):
            rungs = [rung for rung in ladder.rungs if rung.cells] if isinstance(ladder, TierLadder) else []
            newest = (badge and badge.year) or max((rung.last or 0 for rung in rungs), default=0)
            new = (rung for rung in rungs if rung.last is None or rung.last >= newest - 1)
            found.update(record for rung in new for record in rung.records)
        return frozenset(found)

    @cached_property
    def _notes_on_old_tiers(self) -> frozenset[int]:
        """The numbers of the remarks of the analyst that are only on tiers before the last two."""
        remarks = [note for note in self._notes if note.code == _REMARK]
        on_tiers = [note for note in remarks if {ref.list for ref in note.records} == {"tiers"}]
        return frozenset(note.number for note in on_tiers if self._new_placements.isdisjoint(note.records))

    @cached_property
    def _notes_of_badge(self) -> frozenset[int]:
        """The numbers of the data notes that the remarks below the badge refer to."""
        titles = [block for block in self._sections.get("title", ()) if isinstance(block, Title)]
        return frozenset(span.number for span in all_spans(tuple(titles)) if isinstance(span, NoteRef))

    def _is_on_claim(self, note: Note) -> bool:
        """Whether a note is on a tier that the badge has beside the official one: without it, the claim misleads."""
        return note.number in self._notes_of_badge and CODES[note.code].kind == "disagrees"

    def added(self, blocks: Sequence[Block], limits: Limits) -> Iterator[Block]:
        """Yield the blocks, then the data notes and the sources that they cite.

        Notes on cited sources count as cited. Up to the limits, those are shown without which a statement misleads
        most, see `NoteOrder`, and those about all texts, to which nothing refers. References to other notes are left
        out, since they have no target, and so are citations of a source that is too long. A section without notes or
        sources is left out too.
        """
        wording, sections, every_note, parts = self._wording, self._sections, self._notes, self._parts
        every_source = self._sources if limits.source_notes else self._sources_without_notes
        with_lengths = zip(every_source, self._lengths[bool(limits.source_notes)], strict=True)
        short_enough = (entry.numbers for entry, size in with_lengths if size <= limits.source)
        targets = Targets(frozenset(chain.from_iterable(short_enough)))
        references = [*map(parts.references, blocks)]
        citations = [*map(targets.citations, references)]
        cited = targets.cited(set().union(*citations), every_source)
        cited_entries = [entry.content for entry in every_source if not cited.isdisjoint(entry.numbers)]
        referred = {
            span.number for found in (*references, *cited_entries) for span in found if isinstance(span, NoteRef)
        }
        shown = referred - self._notes_on_old_tiers
        cited_notes = [note for note in every_note if note.number in shown and not self._order.is_repetition(note)]
        about_all = [note for note in every_note if not note.records][: limits.notes]
        allowed = cited_notes
        if limits.notes < MANY_NOTES:
            allowed = [note for note in cited_notes if not self._order.is_spared(note)]
        most = max(limits.notes - len(about_all), self._order.fewest(allowed, limits))
        numbers = {note.number for note in self._order.by_importance(allowed)[:most]}
        if limits.conflicts:
            unnamed = _without_author(blocks)
            needed = (note for note in cited_notes if self._is_on_claim(note) or _is_on_any(note, unnamed))
            numbers.update(note.number for note in needed)
        notes = (*(note for note in cited_notes if note.number in numbers), *about_all)
        targets = evolve(targets, notes=frozenset(note.number for note in notes))
        yield from (_without_years_of_notes(parts.linked(block, targets)) for block in blocks)
        notes = tuple([parts.linked(note, targets) for note in notes])
        for heading in _heading(sections, "notes") if notes else ():
            yield evolve(
                heading, byline=notes_cited(wording, len(notes), len(cited_notes) + len(about_all), len(every_note))
            )
            yield Notes(notes)
        citing = {**_citing(blocks, citations), "notes": targets.citations(all_spans(notes))}
        cited = targets.cited(set().union(*citing.values()), every_source)
        names = {
            block.id: SectionRef(block.id, lower(block.text))
            for block in blocks
            if isinstance(block, Heading) and block.level == 1
        }
        sources = tuple(
            _entry(parts.linked(entry, targets), citing, names)
            for entry in every_source
            if not cited.isdisjoint(entry.numbers)
        )
        for heading in _heading(sections, "sources") if sources else ():
            byline = sources_cited(wording, source_count(sources), source_count(every_source))
            language = next(block.language for block in sections["sources"] if isinstance(block, Sources))
            yield evolve(heading, byline=with_language_of_sources(wording, byline, language))
            yield Sources(sources, language)


def _without_author(blocks: Iterable[Block]) -> frozenset[RecordRef]:
    """The recommendations that name neither an author nor an addressee of their own."""
    items = (item for block in blocks if isinstance(block, Recommendations) for item in block.items())
    return frozenset(item.record for item in items if item.record and not item.is_to_others)


def _is_on_any(note: Note, records: Collection[RecordRef]) -> bool:
    """Whether a note is a remark on one of some recommendations: that no one makes it, or that it is implied.

    Without it, the recommendation would be read as one of the usual author.
    """
    return note.code == _REMARK and any(ref in records for ref in note.records)


def _without_years_of_notes(block: Block) -> Block:
    """A ladder that names no year only because of a data note which the document does not have; others as they are."""
    if not isinstance(block, TierLadder) or not any(rung.is_noted for rung in block.rungs):
        return block
    rungs = (
        evolve(rung, plain=True, is_noted=False) if rung.is_noted and not note_references(rung.record) else rung
        for rung in block.rungs
    )
    return evolve(block, rungs=tuple(rungs))


def _without_both_shown(wording: Wording, note: Note) -> Note:
    """The note of a conflict without the sentence that all numbers are shown, which the numbers themselves show."""
    if note.code != "conflict":
        return note
    said = [f" {both_shown(wording, number)}" for number in (2, 3)]
    content = (
        evolve(span, text=_without_any(span.text, said)) if isinstance(span, Text) else span for span in note.content
    )
    return evolve(note, content=tuple(content))


def _without_any(text: str, parts: Iterable[str]) -> str:
    for part in parts:
        text = text.replace(part, "")
    return text


def _heading(sections: _Sections, name: str) -> Iterator[Heading]:
    yield from (block for block in sections.get(name, ())[:1] if isinstance(block, Heading))


def _items(sections: _Sections, name: str, kind: type[Notes] | type[Sources]) -> Any:
    return next((block.items for block in sections.get(name, ()) if isinstance(block, kind)), ())


def _citing(blocks: Sequence[Block], citations: Iterable[set[int]]) -> dict[str, set[int]]:
    """The numbers that each section cites, from those of each block; before the first heading is the title."""
    citing: dict[str, set[int]] = {}
    section = "title"
    for block, cited in zip(blocks, citations, strict=True):
        if isinstance(block, Heading) and block.level == 1:
            section = block.id
        citing.setdefault(section, set()).update(cited)
    return citing


def source_count(entries: Sequence[SourceEntry]) -> int:
    """Return the number of sources, as they are numbered."""
    return sum(len(entry.numbers) for entry in entries)


def _entry(entry: SourceEntry, citing: Mapping[str, set[int]], names: Mapping[str, SectionRef]) -> SourceEntry:
    """The entry with those sections that still cite it, in the order of the short document."""
    sections = {**names, **{section.id: section for section in entry.cited_in}}
    shown = (each for each in citing if each in sections and not citing[each].isdisjoint(entry.numbers))
    return evolve(entry, cited_in=tuple(sections[each] for each in shown))
