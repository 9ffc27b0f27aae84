"""Values that more than one source gives: sources of several publishers agree, others repeat one another.

Neither counts as corroboration: a file does not show whether two sources are independent.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.model.records import Figure, Source
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.notes import agreements as sentences
from tipreport.wording.sources import attribution
from tipreport.wording.wording import Parts, Wording


def agreements(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find values with more than one citation chain: in one figure, or in several of one measure and period.

    A source that quotes another one of them is not counted.
    """
    for figures in _equal_values(index):
        chains = dict.fromkeys(citation.chain for figure in figures for citation in figure.sources)
        if len(chains) < 2 or figures[0].value.qualifier in NOT_GIVEN:
            continue
        sources = {chain[0]: index.sources[chain[0]] for chain in chains}
        quoting = {name for chain in chains for name in chain[1:]}
        counted = {name: source for name, source in sources.items() if name not in quoting}
        publishers = len(_publishers(counted))
        if publishers > 1:
            cited = Cited(tuple(figures))
            content = sentences.agreement(wording, len(counted), publishers, figures[0], cited)
        else:
            content = _repetition(index, wording, figures, sources, len(chains))
        yield data_note(
            wording,
            "agreement" if publishers > 1 else "repetition",
            tuple(map(index.row, figures)),
            format_figure_location(wording, index, figures[0]),
            content,
        )


def _equal_values(index: BriefIndex) -> Iterator[Sequence[Figure]]:
    """Groups of figures with equal values of the same measure and period. An undated figure is its own group."""
    for same in index.dated.values():
        of_value: dict[object, list[Figure]] = defaultdict(list)
        for figure in same:
            of_value[figure.value, figure.printed if figure.value.value is None else ""].append(figure)
        yield from of_value.values()
    for figure in index.brief.figures:
        if figure.period is None:
            yield (figure,)


def _publishers(sources: Mapping[str, Source]) -> set[str]:
    """The publishers or authors of some sources; one without either counts as itself."""
    return {source.publisher or source.author or name for name, source in sources.items()}


def _repetition(
    index: BriefIndex, wording: Wording, figures: Sequence[Figure], sources: Mapping[str, Source], chains: int
) -> Parts:
    """Sources of one publisher, sources that quote one another, or one source that was found more than once."""
    cited = Cited(tuple(figures))
    if len(sources) > 1:
        one_publisher = len(_publishers(sources)) == 1
        return sentences.repetition(wording, len(sources), figures[0], cited, one_publisher=one_publisher)
    read = index.read(*figures)
    source = attribution(wording, [*sources.values()])
    if len(read) > 1:
        return sentences.found_in_several(wording, source, attribution(wording, read), figures[0], cited)
    return sentences.cited_repeatedly(wording, source, chains, figures[0], cited)
