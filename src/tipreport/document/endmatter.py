"""Data notes, sources, and the reading guide."""

from collections.abc import Iterator
from itertools import groupby

from tipreport.checks.note import Cited, DataNote
from tipreport.document.blocks import Block, Note, Notes, SourceEntry, Sources, TermEntry, Terms
from tipreport.document.sentences import STOP, say, stopped
from tipreport.document.spans import CitationRef, Span, Spans, Text
from tipreport.document.state import CitationChain, CompositionState
from tipreport.model.records import Source
from tipreport.wording import labels
from tipreport.wording.notes import note_label
from tipreport.wording.phrases import bound, capital, sentence
from tipreport.wording.sources import format_source
from tipreport.wording.wording import ENGLISH


def notes(state: CompositionState) -> Iterator[Block]:
    """What the checks found and the analyst noted, gravest first."""
    yield state.heading("notes", byline=labels.NOTES_FOUND if state.notes else labels.NOTHING_FOUND)
    if state.notes:
        yield Notes(tuple(_note(state, number, note) for number, note in enumerate(state.notes, 1)))


def _note(state: CompositionState, number: int, note: DataNote) -> Note:
    says: list[Span] = []
    for is_words, parts in groupby(note.content, key=lambda part: isinstance(part, str)):
        if is_words:
            says.append(say("".join(part for part in parts if isinstance(part, str))))
        else:
            says += state.cites(*(row for part in parts if isinstance(part, Cited) for row in part.records))
    if says and isinstance(first := says[0], Text):
        says[0] = Text(capital(first.text))
    return Note(
        number=number,
        code=note.code,
        kind=note.kind,
        label=note_label(ENGLISH, note.kind),
        location=bound(note.location),
        content=stopped(*says),
    )


def sources(state: CompositionState) -> Iterator[Block]:
    """An entry for each way to a source. What was only read through comes last."""
    heading = state.heading("sources", byline=labels.SOURCES_NUMBERED)
    chains = list(state.numbers)
    for chain in chains:  # it grows while it is walked
        if len(chain) > 1 and chain[1:] not in state.numbers:
            state.number(chain[1:])
            chains.append(chain[1:])
    described: dict[str, int] = {}
    entries = []
    for chain in chains:
        number = state.numbers[chain]
        source = state.index.sources[chain[0]]
        entries.append(
            SourceEntry(
                number=number,
                content=_entry(state, chain, described),
                url=source.url or "",
                cited_in=tuple(state.cited_in[number]),
            )
        )
        described.setdefault(chain[0], number)
    if entries:
        yield heading
        yield Sources(tuple(entries))


def _entry(state: CompositionState, chain: CitationChain, described: dict[str, int]) -> Spans:
    """A source is described once; its other ways say so. Its note stands with it."""
    source = state.index.sources[chain[0]]
    known = described.get(chain[0])
    says: list[Span] = [say("Same as"), CitationRef(known)] if known else [*_described(state, source)]
    if len(chain) > 1:
        says += [say(f"{',' if known else ';'} as reported in"), CitationRef(state.numbers[chain[1:]])]
    elif known:
        says.append(say(", read itself"))
    if known:
        return (*says, STOP)
    said = stopped(*says, *state.references(source))
    return (*said, say(" "), *stopped(say(sentence(source.note)))) if source.note else said


def _described(state: CompositionState, source: Source) -> Spans:
    """What a source is, its title in its own language."""
    said = format_source(source)
    if not source.title or source.language == state.brief.language or source.title not in said:
        return (say(said),)
    before, title, after = said.partition(source.title)
    return tuple(span for span in (say(before), Text(title, source.language), say(after)) if span.text)


def guide(state: CompositionState) -> Iterator[Block]:
    """How to read the document: only the lines that it needs."""
    brief = state.brief
    needed = {
        "tiers": bool(brief.tiers),
        "years": bool(brief.tiers) or brief.edition is not None,
        "changes": any(row.change or state.index.earlier(row) for row in brief.figures),
        "status": bool(brief.progress),
        "marks": any(row.assessment for row in brief.findings),
    }
    lines = [(name, label, text) for name, (label, text) in labels.GUIDE.items() if needed[name]]
    values = [*(row.value for row in brief.figures), *(row.value for row in brief.penalties)]
    silent = {value.qualifier for value in values}
    if said := [text for word, text in labels.SILENCES.items() if word in silent]:
        lines.append(("silence", labels.SILENCE, " ".join(said)))
    if lines:
        yield state.heading("guide")
        entries = (TermEntry(id=name, name=label, items=((say(text),),)) for name, label, text in lines)
        yield Terms("guide", None, tuple(entries))
