"""The key figures."""

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve

from tipreport.document.blocks import Block, FigureLine, Figures, Paragraph
from tipreport.document.figures.lines import figure_lines
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.sections import no_earlier_value

TILES = 8
_MAIN_MEASURES = ("victims identified", "investigations", "prosecutions", "convictions")


def key_figures(state: CompositionState) -> Iterator[Block]:
    """Yield the figures that the brief marks as key, in its order, at most eight."""
    heading = state.heading("key-figures")
    keys = [figure for figure in state.brief.figures if figure.key]
    lines = tuple(_with_measure(state, line) for line in islice(figure_lines(state, _newest(state, keys)), TILES))
    if not lines:
        return
    yield heading
    yield Figures(lines, key=True)
    elsewhere = sum(figure.earlier_is_elsewhere for figure in lines)
    if without := sum(figure.earlier is None for figure in lines) - elsewhere:
        caption = no_earlier_value(state.wording, without, len(lines), elsewhere=bool(elsewhere))
        yield Paragraph((bound_text(caption),), "caption")


def _with_measure(state: CompositionState, line: FigureLine) -> FigureLine:
    measure = line.records[0].record(state.brief).measure
    return evolve(line, main_measure=measure) if measure in _MAIN_MEASURES and line.amount.value is not None else line


def _newest(state: CompositionState, keys: Sequence[Figure]) -> list[Figure]:
    """Return the key figures without those of earlier periods than another one of the same series.

    The small chart of that one has them, or the section of their pillar.
    """
    latest: dict[int, str] = {}  # the last day of each series, by the id of its first figure
    for figure in keys:
        if figure.period is not None:
            first = id(state.index.same(figure)[0])
            latest[first] = max(latest.get(first, ""), figure.period.days[1])
    return [
        figure
        for figure in keys
        if figure.period is None or figure.period.days[1] == latest[id(state.index.same(figure)[0])]
    ]
