"""The key figures."""

from collections.abc import Iterator
from itertools import islice

from tipreport.document.blocks import Block, Figures, Paragraph
from tipreport.document.figures.lines import figure_lines
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.wording.sections import no_earlier_value

TILES = 8


def key_figures(state: CompositionState) -> Iterator[Block]:
    """Yield the figures that the brief marks as key, in its order, at most eight."""
    heading = state.heading("key-figures")
    lines = tuple(islice(figure_lines(state, [figure for figure in state.brief.figures if figure.key]), TILES))
    if not lines:
        return
    yield heading
    yield Figures(lines, key=True)
    if without := sum(figure.earlier is None for figure in lines):
        caption = no_earlier_value(state.wording, at_all=without == len(lines))
        yield Paragraph((bound_text(caption),), "caption")
