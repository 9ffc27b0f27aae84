"""The sources."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, SourceEntry, Sources
from tipreport.document.document import SourceWords
from tipreport.document.joining import bound_text, ended, sentences, spans_of
from tipreport.document.spans import CitationRef, Spans, Text
from tipreport.document.state import CitationChain, CompositionState
from tipreport.model.records import Source
from tipreport.wording import sources as words
from tipreport.wording.phrases import sentence
from tipreport.wording.sections import sources_byline
from tipreport.wording.wording import Parts

_REST = CitationRef(0)  # stands for the words of the source that reports another


def sources(state: CompositionState) -> Iterator[Block]:
    """Yield an entry for each citation chain. Sources that only report others come last."""
    heading = state.heading("sources", byline=sources_byline(state.wording))
    chains = list(state.source_numbers)
    for chain in chains:  # it grows in the loop
        if chain.rest is not None and chain.rest not in state.source_numbers:
            state.number(chain.rest)
            chains.append(chain.rest)
    described: dict[str | Source, int] = {}  # by id; an edition of a work also as the work
    entries = []
    for chain in chains:
        number = state.source_numbers[chain]
        entries.append(
            SourceEntry(
                number=number,
                content=_entry(state, chain, described),
                url=state.index.sources[chain.source].url or "",
                cited_in=state.sections_citing(number),
                record=state.ref(state.index.sources[chain.source]),
            )
        )
        described.setdefault(chain.source, number)
        if chain.rest is None:
            described.setdefault(_work(state.index.sources[chain.source]), number)
    if entries:
        yield heading
        yield Sources(tuple(entries))


def citations(state: CompositionState) -> tuple[SourceWords, ...]:
    """Return the words of each citation chain, in the order of their numbers."""
    return tuple(_source_words(state, chain) for chain in state.source_numbers)


def _source_words(state: CompositionState, chain: CitationChain) -> SourceWords:
    description = _description(state, state.index.sources[chain.source])
    if chain.rest is None:
        return SourceWords(description)
    parts = words.reported_source(state.wording, description, (_REST,))
    index = parts.index(_REST)
    return SourceWords(parts[:index], state.source_numbers[chain.rest], parts[index + 1 :])


def _work(source: Source) -> Source:
    """The work that a source is an edition of."""
    return source.replace(id="work", edition=None, url=None, note=None)


def _entry(state: CompositionState, chain: CitationChain, described: dict[str | Source, int]) -> Spans:
    """A source is described once, with its note; its other citation chains, and other editions, refer to that entry."""
    source = state.index.sources[chain.source]
    through = CitationRef(state.source_numbers[chain.rest]) if chain.rest else None
    if chain.source in described:
        return spans_of(words.same_source(state.wording, CitationRef(described[chain.source]), through))
    references = state.references(source)
    if source.edition and through is None and (first := described.get(_work(source))):
        entry = spans_of(words.other_edition(state.wording, source.edition, CitationRef(first), references))
    else:
        entry = spans_of(words.described_source(state.wording, _description(state, source), through, references))
    note = ended(*state.own_text(sentence(source.note))) if source.note else ()
    return sentences((entry, note))


def _description(state: CompositionState, source: Source) -> Parts:
    """The description of a source, with its title in the title's own language."""
    text = words.format_source(state.wording, source)
    if not source.title or source.language == state.language or source.title not in text:
        return (text,)
    before, title, after = text.partition(source.title)
    return tuple(span for span in (bound_text(before), Text(title, source.language), bound_text(after)) if span.text)
