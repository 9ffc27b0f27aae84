"""Repeats key figures in a table by place, so that no place seems to be missing."""

from collections.abc import Sequence

from tipreport.document.blocks import FigureLine
from tipreport.document.figures.line_alone import line_alone
from tipreport.document.state import CompositionState
from tipreport.index.figures import identity_of
from tipreport.model.records import Figure


def with_key_figures(state: CompositionState, lines: Sequence[FigureLine]) -> tuple[FigureLine, ...]:
    """Return the lines of a table with the key figures of other places for the same measure and period.

    All are in the order of the brief. A brief about one country repeats none.
    """
    brief = state.brief
    if brief.subject == "country" or not lines:
        return tuple(lines)
    shown = {id(line.records[0].record(brief)): line for line in lines}
    figures = [figure for figure in brief.figures if id(figure) in shown and figure.place is not None]
    measured = {_measured(figure) for figure in figures}
    keys = {id(figure) for figure in state.index.shown_keys if figure.place is not None}
    repeated = {
        id(figure): line_alone(state, figure)
        for figure in brief.figures
        if id(figure) in keys and id(figure) not in shown and _measured(figure) in measured
    }
    every = {**shown, **repeated}
    return tuple(every[id(figure)] for figure in brief.figures if id(figure) in every)


def _measured(figure: Figure) -> tuple[object, ...]:
    return (*identity_of(figure, without="place"), figure.period)
