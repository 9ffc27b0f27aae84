"""The sources."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, SourceEntry, Sources
from tipreport.document.joining import bound_text, ended, sentences, spans_of
from tipreport.document.spans import CitationRef, Spans, Text
from tipreport.document.state import CitationChain, CompositionState
from tipreport.model.records import Source
from tipreport.wording import sources as words
from tipreport.wording.phrases import sentence
from tipreport.wording.sections import sources_byline
from tipreport.wording.wording import Parts


def sources(state: CompositionState) -> Iterator[Block]:
    """Yield an entry for each citation chain. Sources that only report others come last."""
    heading = state.heading("sources", byline=sources_byline(state.wording))
    chains = list(state.source_numbers)
    for chain in chains:  # it grows in the loop
        if len(chain) > 1 and chain[1:] not in state.source_numbers:
            state.number(chain[1:])
            chains.append(chain[1:])
    described: dict[str, int] = {}
    entries = []
    for chain in chains:
        number = state.source_numbers[chain]
        entries.append(
            SourceEntry(
                number=number,
                content=_entry(state, chain, described),
                url=state.index.sources[chain[0]].url or "",
                cited_in=state.sections_citing(number),
                record=state.ref(state.index.sources[chain[0]]),
            )
        )
        described.setdefault(chain[0], number)
    if entries:
        yield heading
        yield Sources(tuple(entries))


def citations(state: CompositionState) -> tuple[Spans, ...]:
    """Return each citation chain in words that need no other entry, in the order of their numbers."""
    return tuple(_citation(state, chain) for chain in state.source_numbers)


def _citation(state: CompositionState, chain: CitationChain) -> Spans:
    links = [_description(state, state.index.sources[name]) for name in chain]
    citation = links.pop()
    for description in reversed(links):
        citation = words.reported_source(state.wording, description, citation)
    return ended(*spans_of(citation))


def _entry(state: CompositionState, chain: CitationChain, described: dict[str, int]) -> Spans:
    """A source is described once, with its note; its other citation chains refer to that entry."""
    source = state.index.sources[chain[0]]
    through = CitationRef(state.source_numbers[chain[1:]]) if len(chain) > 1 else None
    if chain[0] in described:
        return spans_of(words.same_source(state.wording, CitationRef(described[chain[0]]), through))
    description, references = _description(state, source), state.references(source)
    entry = spans_of(words.described_source(state.wording, description, through, references))
    note = ended(bound_text(sentence(source.note))) if source.note else ()
    return sentences((entry, note))


def _description(state: CompositionState, source: Source) -> Parts:
    """The description of a source, with its title in the title's own language."""
    text = words.format_source(state.wording, source)
    if not source.title or source.language == state.brief.language or source.title not in text:
        return (text,)
    before, title, after = text.partition(source.title)
    return tuple(span for span in (bound_text(before), Text(title, source.language), bound_text(after)) if span.text)
