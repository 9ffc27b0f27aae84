"""Values that more than one source gives: sources of several publishers agree, others repeat one another.

Neither is called corroboration: that two sources are independent cannot be read off a file.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tipreport.checks.locations import format_figure_location
from tipreport.checks.note import Cited, DataNote
from tipreport.index import BriefIndex
from tipreport.model.records import Figure, Source
from tipreport.wording.amounts import SILENT, format_value
from tipreport.wording.phrases import count
from tipreport.wording.sources import format_attribution


def agreements(index: BriefIndex) -> Iterator[DataNote]:
    """Values with more than one way to a source: in one figure, or in several of one measure and period.

    A source through which another one was heard is no second voice beside it.
    """
    for figures in _alike(index):
        chains = dict.fromkeys(citation.chain for figure in figures for citation in figure.sources)
        if len(chains) < 2 or figures[0].value.qualifier in SILENT:
            continue
        sources = {chain[0]: index.sources[chain[0]] for chain in chains}
        heard_through = {name for chain in chains for name in chain[1:]}
        voices = {name: source for name, source in sources.items() if name not in heard_through}
        agreed = len(_publishers(voices)) > 1
        who = _of_publishers(voices) if agreed else _of_one(index, sources, figures, len(chains))
        tail = "" if agreed else _doubt(sources)
        yield DataNote(
            code="agreement" if agreed else "repetition",
            about=tuple(map(index.row, figures)),
            location=format_figure_location(index, figures[0]),
            content=(f"{who} {format_value(figures[0])}", Cited(tuple(figures)), *([tail] if tail else [])),
        )


def _alike(index: BriefIndex) -> Iterator[Sequence[Figure]]:
    """Figures of one value that measure the same thing at the same time. An undated one stands alone."""
    for same in index.dated.values():
        of_value: dict[object, list[Figure]] = defaultdict(list)
        for figure in same:
            of_value[figure.value, figure.printed if figure.value.value is None else ""].append(figure)
        yield from of_value.values()
    for figure in index.brief.figures:
        if figure.period is None:
            yield (figure,)


def _publishers(sources: Mapping[str, Source]) -> set[str]:
    """Who stands behind some sources; one without a publisher and an author stands for itself."""
    return {source.publisher or source.author or name for name, source in sources.items()}


def _of_publishers(voices: Mapping[str, Source]) -> str:
    publishers = len(_publishers(voices))
    of = f" of {count(publishers, 'publisher')}" if publishers < len(voices) else ""
    return f"{count(len(voices), 'source')}{of} give"


def _of_one(index: BriefIndex, sources: Mapping[str, Source], figures: Sequence[Figure], chains: int) -> str:
    """Sources that are no two voices: of one publisher, one through the other, or one that was met more than once."""
    if len(sources) > 1:
        of = " of one publisher" if len(_publishers(sources)) == 1 else ""
        return f"{count(len(sources), 'source')}{of} give"
    read = index.read(*figures)
    met = f"found in {format_attribution(read, '')}" if len(read) > 1 else f"heard in {count(chains, 'way')}"
    return f"{format_attribution([*sources.values()], '')}, {met}, gives"


def _doubt(sources: Mapping[str, Source]) -> str:
    """Why several sources may be one voice."""
    if len(sources) == 1:
        return ""
    if len(_publishers(sources)) == 1:
        return f"; one may have it from {'the other' if len(sources) == 2 else 'another'}"
    return "; one was heard through the other" if len(sources) == 2 else "; they were heard through one another"
