"""The series of a section: charts, tables by period, and sentences."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, Heading
from tipreport.document.figures.charts import charts
from tipreport.document.figures.dated import all_dated, is_charted, is_in_words
from tipreport.document.figures.sentences import series_terms
from tipreport.document.figures.series import period_tables
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.sections import part_name

_LEAST = 3  # records of a series; two are a line with an earlier value


def series_blocks(state: CompositionState, section: str, figures: Sequence[Figure]) -> Iterator[Block]:
    """Yield the charts of a section, the tables of series by other periods than years, and the series in sentences."""
    series = [dated for dated in all_dated(state, figures) if len(dated) >= _LEAST]
    charted = [dated for dated in series if is_charted(dated)]
    others = [dated for dated in series if not is_charted(dated)]
    in_words = [dated for dated in others if is_in_words(dated)]
    yield from charts(state, "context" if section == "other-figures" else section, charted)
    yield from period_tables(state, [dated for dated in others if not is_in_words(dated)])
    if in_words:
        yield Heading(f"{section}-over-time", part_name(state.wording, "over-time"), 2)
        yield series_terms(state, in_words)
