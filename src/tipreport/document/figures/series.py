"""One measure over several periods: a panel of a chart, or a row of a table by period."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Amount, PeriodTable, Series
from tipreport.document.captions import breakdown_in_words
from tipreport.document.figures.amounts import amount, difference
from tipreport.document.figures.breakdowns import breakdowns, with_parts
from tipreport.document.figures.dated import Dated
from tipreport.document.figures.lines import detail, programme, remarks
from tipreport.document.joining import note_references, sentences
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.figures import format_label
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import bound
from tipreport.wording.series import no_figure

_COLUMNS = 8


def period_tables(state: CompositionState, series: Sequence[Dated]) -> Iterator[PeriodTable]:
    """Yield the periods from the oldest to the newest, at most eight in a table; the newest table is full."""
    by_period: dict[Period, list[int]] = {}
    for at, dated in enumerate(series):
        for period in dated:
            by_period.setdefault(period, []).append(at)
    periods = sorted(by_period)
    end = len(periods) % _COLUMNS or _COLUMNS
    for first in range(end - _COLUMNS, len(periods), _COLUMNS):
        shown = periods[max(first, 0) : first + _COLUMNS]
        held = sorted({at for period in shown for at in by_period[period]})  # a series may lack these periods
        rows = tuple(series_row(state, series[at], shown) for at in held)
        yield PeriodTable(periods=tuple(format_period(state.wording, period) for period in shown), rows=rows)


def series_row(state: CompositionState, dated: Dated, periods: Sequence[Period], unit: str = "") -> Series:
    """Return a series with an amount for each period, and mark its figures as shown."""
    figures = [dated[period] for period in periods if period in dated]
    first = figures[0]
    shared = shared_citations(state, figures)
    amounts = tuple(_amount(state, dated.get(period), period, shared) for period in periods)
    return Series(
        label=bound(format_label(state.wording, first, state.index.by(first))),
        detail=detail(state, first),
        unit=unit,
        amounts=amounts,
        marks=shared,
        remarks=sentences(series_remarks(state, figures)),
        records=tuple(map(state.ref, with_parts(state, *figures))),
        separator=state.wording.labels.list_separator,
    )


def shared_citations(state: CompositionState, figures: Sequence[Figure]) -> Spans:
    """Return the citations of some figures, if all have the same ones."""
    cited = {state.cite(figure) for figure in figures}
    return cited.pop() if len(cited) == 1 else ()


def series_remarks(state: CompositionState, figures: Sequence[Figure]) -> list[Spans]:
    """Return the remarks on the figures of a series that are not shown yet, and mark them as shown."""
    found = [*programme(state, figures[0])] if not all(map(state.is_shown, figures)) else []
    for figure in figures:
        if not state.is_shown(figure):
            change = difference(state, figure, state.index.earlier(figure))  # the earlier one is shown next to it
            labels = state.wording.labels
            found += (breakdown_in_words(each, labels) for each in breakdowns(state, figure, figure.period))
            found += remarks(state, figure, change, of=figure.period)
    state.mark_shown(*figures)
    return found


def _amount(state: CompositionState, figure: Figure | None, period: Period, shared: Spans) -> Amount:
    if figure is None:
        return Amount(number=no_figure(state.wording), period=format_period(state.wording, period))
    made = amount(state, figure)
    return evolve(made, marks=note_references(made.marks)) if shared else made
