"""The sources."""

from collections.abc import Iterable, Iterator, Sequence

from tipreport.document.blocks import Block, SourceEntry, Sources
from tipreport.document.citation_chain import TIER_RECORD, CitationChain
from tipreport.document.document import SourceWords
from tipreport.document.joining import bound_text, ended, sentences, spans_of
from tipreport.document.spans import CitationRef, Spans, Text
from tipreport.document.state import CompositionState
from tipreport.language_marks import has_marks, unmarked
from tipreport.model.records import Source
from tipreport.wording import sources as words
from tipreport.wording.peers import geography_source, record_source
from tipreport.wording.phrases import sentence
from tipreport.wording.sections import sources_byline
from tipreport.wording.wording import ENGLISH, Parts

_SEVERAL = 3  # from this number of sources on, the language that all share is named once
_REST = CitationRef(0)  # a placeholder for the words of the source that reports another


def sources(state: CompositionState) -> Iterator[Block]:
    """Yield an entry for each citation chain. Sources that only report others come last."""
    chains = list(state.source_numbers)
    reported = any(chain.rest is not None for chain in chains)
    language = _usual_language(state)
    heading = state.heading("sources", byline=sources_byline(state.wording, reported=reported, language=language))
    for chain in chains:  # it grows in the loop
        if chain.rest is not None and chain.rest not in state.source_numbers:
            state.number(chain.rest)
            chains.append(chain.rest)
    described = _Described()
    entries = []
    for chain, *others in _by_entry(chains):
        number = state.source_numbers[chain]
        if chain is TIER_RECORD:
            cited_in = state.sections_citing(number)
            entries.append(SourceEntry(number=number, content=spans_of(_record(state)), cited_in=cited_in))
            continue
        other_numbers = tuple(state.source_numbers[other] for other in others)
        entries.append(
            SourceEntry(
                number=number,
                others=other_numbers,
                content=_entry(state, (chain, *others), described),
                url=state.index.sources[chain.source].url or "",
                cited_in=state.sections_citing(number, *other_numbers),
                record=state.ref(state.index.sources[chain.source]),
            )
        )
        described.add(state.index.sources[chain.source], number)
    if entries:
        yield heading
        yield Sources(tuple(entries), language)


def _usual_language(state: CompositionState) -> str:
    """The language of all sources, if it is not that of the document; none if they are too few to say so once."""
    languages = {source.language for source in state.index.sources.values()}
    (language, *others) = languages or {None}
    if others or language in (None, state.wording.language, state.wording.language.partition("-")[0]):
        return ""
    return language or "" if len(state.index.sources) >= _SEVERAL else ""


def _by_entry(chains: Sequence[CitationChain]) -> Iterable[Sequence[CitationChain]]:
    """Return the chains of each entry: all sources that report one source share its entry."""
    entries: dict[object, list[CitationChain]] = {}
    for chain in chains:
        entries.setdefault(chain if chain.rest is None else chain.source, []).append(chain)
    return entries.values()


def citations(state: CompositionState) -> tuple[SourceWords, ...]:
    """Return the words of each citation chain, in the order of their numbers."""
    return tuple(_source_words(state, chain) for chain in state.source_numbers)


def _source_words(state: CompositionState, chain: CitationChain) -> SourceWords:
    if chain is TIER_RECORD:
        return SourceWords(_record(state))
    description = _description(state, state.index.sources[chain.source])
    if chain.rest is None:
        return SourceWords(description)
    parts = words.reported_source(state.wording, description, (_REST,))
    index = parts.index(_REST)
    return SourceWords(parts[:index], state.source_numbers[chain.rest], parts[index + 1 :])


def _record(state: CompositionState) -> Parts:
    record = state.tier_record
    years = record.years()
    return record_source(state.wording, record.digest, years[0], years[-1], geography=state.cites_geography)


def _with_title_in_language(state: CompositionState, source: Source) -> Source:
    """Return a source; the tier record of this version with its title in the language of the document."""
    record = state.tier_record
    if not record.is_source(source):
        return source
    years = record.years()
    title, english = (
        words.tier_record_title(wording, years[0], years[-1], record.file) for wording in (state.wording, ENGLISH)
    )
    return source.replace(title=title) if unmarked(source.title or "") == english else source


class _Described:
    """The numbers of the entries that describe a source, and of those that describe another edition of a work."""

    def __init__(self) -> None:
        self.sources: dict[str, int] = {}
        self.works: dict[object, int] = {}

    def add(self, source: Source, number: int) -> None:
        self.sources.setdefault(source.id, number)
        if source.edition:
            self.works.setdefault(_work(source), number)


def _work(source: Source) -> object:
    """The fields of a source that its editions share, if they are described once."""
    return source.kind, source.publisher, source.author, source.title, source.published, source.read, source.language


def _entry(state: CompositionState, chains: Sequence[CitationChain], described: _Described) -> Spans:
    """A source is described once, with its note; its other entry refers to that one.

    So does another edition of a work, with its year.
    """
    source = state.index.sources[chains[0].source]
    reporting = [CitationRef(state.source_numbers[chain.rest]) for chain in chains if chain.rest]
    through = words.reporting_sources(state.wording, reporting)
    if source.id in described.sources:
        return spans_of(words.same_source(state.wording, CitationRef(described.sources[source.id]), through))
    references = state.references(source)
    if source.edition and (number := described.works.get(_work(source))):
        entry = words.other_edition(state.wording, source.edition, CitationRef(number), through, references)
    else:
        entry = words.described_source(state.wording, _description(state, source), through, references)
    note = ended(*state.own_text(sentence(source.note))) if source.note else ()
    geography: Spans = ()
    if state.cites_geography and source.id == state.record_in_brief and not through:
        geography = spans_of(geography_source(state.wording))
    return sentences((spans_of(entry), note, geography))


def _description(state: CompositionState, source: Source) -> Parts:
    """The description of a source, with its title in the title's own language."""
    known = state.descriptions.get(source.id)
    if known is None:
        known = state.descriptions[source.id] = _new_description(state, source)
    return known


def _new_description(state: CompositionState, source: Source) -> Parts:
    named = _with_title_in_language(state, source) if state.wording.is_translated else source
    text = words.format_source(state.wording, named, usual_language=_usual_language(state))
    is_own = source.language in (None, state.language) or named is not source
    if not source.title or is_own or has_marks(source.title) or source.title not in text:
        return (text,)
    before, title, after = text.partition(source.title)
    return tuple(
        span for span in (bound_text(before), Text(title, source.language or ""), bound_text(after)) if span.text
    )
