"""The figures that no other section shows."""

from collections.abc import Iterator

from tipreport.document.blocks import Block
from tipreport.document.figures.lines import figure_table
from tipreport.document.figures.over_time import series_blocks
from tipreport.document.state import CompositionState


def other_figures(state: CompositionState) -> Iterator[Block]:
    """Yield the figures of the context, and all that are not shown yet."""
    heading = state.heading("other-figures")
    own = [figure for figure in state.brief.figures if figure.pillar == "context"]
    blocks = [*series_blocks(state, "other-figures", own), *figure_table(state, state.brief.figures)]
    if blocks:
        yield heading
        yield from blocks
