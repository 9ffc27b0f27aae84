"""The key figures."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.document.blocks import Block, FigureLine, Figures, Paragraph
from tipreport.document.figures.lines import figure_lines
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.sections import no_earlier_value

_MAIN_MEASURES = ("victims identified", "investigations", "prosecutions", "convictions")


def key_figures(state: CompositionState) -> Iterator[Block]:
    """Yield the figures that the brief marks as key, in its order."""
    heading = state.heading("key-figures")
    lines = tuple(_with_measure(state, line) for line in figure_lines(state, state.index.shown_keys, are_key=True))
    if not lines:
        return
    yield heading
    yield Figures(lines, key=True)
    elsewhere = sum(figure.earlier_is_elsewhere for figure in lines)
    if without := sum(figure.earlier is None for figure in lines) - elsewhere:
        caption = no_earlier_value(state.wording, without, len(lines), elsewhere=bool(elsewhere))
        yield Paragraph((bound_text(caption),), "caption")


def _with_measure(state: CompositionState, line: FigureLine) -> FigureLine:
    figure: Figure = line.records[0].record(state.brief)
    is_main = figure.measure in _MAIN_MEASURES and line.amount.value is not None
    return evolve(line, main_measure=figure.measure) if is_main and not _has_newer_key(state, figure) else line


def _has_newer_key(state: CompositionState, figure: Figure) -> bool:
    """Return whether another key figure has a later number of the same, over a period of another kind."""
    end = figure.period.days[1] if figure.period else ""
    identity = state.index.identities[id(figure)]
    return any(
        other.period is not None
        and end < other.period.days[0]
        and other.value.value is not None
        and state.index.identities[id(other)] == identity
        for other in state.index.last_keys
    )
