"""One measure over several periods: panels of a chart, or a row of a table by period."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Amount, Block, Chart, PeriodTable, Series
from tipreport.document.figure_lines import amount, detail, difference, programme, remarks, with_parts
from tipreport.document.joining import bound_text, note_references, sentences
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.amounts import with_rate
from tipreport.wording.figures import format_label
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import bound, capital
from tipreport.wording.sections import chart_title, different_people, no_figure, unit_label

PANELS, COLUMNS = 4, 8
Dated = dict[Period, Figure]  # a series: its figures by period, oldest first


def series_blocks(state: CompositionState, pillar: str, figures: Sequence[Figure]) -> Iterator[Block]:
    """Yield the chart of a pillar and the tables of the series that are not in it, and mark their figures as shown."""
    series = [dated for dated in _series(state, figures) if len(dated) > 1]
    panels = _panels(series)
    if panels:
        yield _chart(state, pillar, panels)
    charted = {*map(id, panels)}
    yield from _tables(state, [dated for dated in series if len(dated) > 2 and id(dated) not in charted])


def _series(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Dated]:
    """The figures of one identity by period. If two share a period, the second is in a separate row."""
    seen: set[int] = set()
    for figure in figures:
        if id(figure) not in seen:
            same = state.index.same(figure)
            seen.update(map(id, same))
            dated: Dated = {}
            for other in same:
                if other.period is not None and other.pillar == figure.pillar:
                    dated.setdefault(other.period, other)
            yield dict(sorted(dated.items()))


def _panels(series: Sequence[Dated]) -> list[Dated]:
    """The first four series by year in the most common unit, if two have that unit or one has three years."""
    by_unit: dict[tuple[str, str | None], list[Dated]] = {}
    for dated in series:
        figure = next(iter(dated.values()))
        has_numbers = sum(other.value.value is not None for other in dated.values()) > 1
        long_enough = len(dated) > 2 or figure.unit != "percent"  # two rates are a row
        if has_numbers and long_enough and all(period.is_year for period in dated):
            by_unit.setdefault((figure.unit, figure.per), []).append(dated)
    fit = [rows[:PANELS] for rows in by_unit.values() if len(rows) > 1 or len(rows[0]) > 2]
    return max(fit, key=len, default=[])


def _chart(state: CompositionState, pillar: str, panels: Sequence[Dated]) -> Chart:
    periods = sorted({period for dated in panels for period in dated})
    first = next(iter(panels[0].values()))
    rows = tuple(_row(state, dated, periods) for dated in panels)
    people = pillar == "prosecution" and len(panels) > 1 and first.unit == "persons"
    return Chart(
        title=chart_title(state.wording, pillar, str(periods[0]), str(periods[-1])),
        unit=with_rate(state.wording, capital(unit_label(state.wording, first.unit)), first.per),
        panels=rows,
        caption=(bound_text(different_people(state.wording)),) if people else (),
    )


def _tables(state: CompositionState, series: Sequence[Dated]) -> Iterator[PeriodTable]:
    """The newest eight periods, then the earlier ones in a table of their own."""
    by_period: dict[Period, list[int]] = {}
    for at, dated in enumerate(series):
        for period in dated:
            by_period.setdefault(period, []).append(at)
    periods = sorted(by_period)
    while periods:
        shown, periods = periods[-COLUMNS:], periods[:-COLUMNS]
        held = sorted({at for period in shown for at in by_period[period]})  # a series may lack these periods
        rows = tuple(_row(state, series[at], shown) for at in held)
        yield PeriodTable(periods=tuple(format_period(state.wording, period) for period in shown), rows=rows)


def _row(state: CompositionState, dated: Dated, periods: Sequence[Period]) -> Series:
    figures = [dated[period] for period in periods if period in dated]
    first = figures[0]
    cited = {state.cite(figure) for figure in figures}
    shared = cited.pop() if len(cited) == 1 else ()
    amounts = tuple(_amount(state, dated.get(period), period, shared) for period in periods)
    texts = [*programme(state, first)] if not all(map(state.is_shown, figures)) else []
    for figure in figures:
        if not state.is_shown(figure):
            change = difference(state, figure, state.index.earlier(figure))  # the earlier one is shown next to it
            texts += remarks(state, figure, change, of=figure.period)
    state.mark_shown(*figures)
    return Series(
        label=bound(format_label(state.wording, first)),
        detail=detail(state, first),
        amounts=amounts,
        marks=shared,
        remarks=sentences(texts),
        records=tuple(map(state.ref, with_parts(state, *figures))),
    )


def _amount(state: CompositionState, figure: Figure | None, period: Period, shared: Spans) -> Amount:
    if figure is None:
        return Amount(number=no_figure(state.wording), period=format_period(state.wording, period))
    made = amount(state, figure)
    return evolve(made, marks=note_references(made.marks)) if shared else made
