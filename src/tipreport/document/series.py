"""One measure over several periods, told as one: panels of a chart, or a row of a table by period."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Amount, Block, Chart, PeriodTable, Series
from tipreport.document.figures import amount, only_notes, programme, remarks
from tipreport.document.sentences import run, say
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import labels
from tipreport.wording.amounts import format_difference, with_rate
from tipreport.wording.figures import format_detail, format_label
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital

PANELS, COLUMNS = 4, 8
Dated = dict[Period, Figure]  # a series: its figures by period, oldest first


def series_blocks(state: CompositionState, pillar: str, figures: Sequence[Figure]) -> Iterator[Block]:
    """The chart of a pillar and the tables of the series that are not in it. All of these are then told."""
    series = [dated for dated in _series(state, figures) if len(dated) > 1]
    panels = _panels(series)
    if panels:
        yield _chart(state, pillar, panels)
    charted = {*map(id, panels)}
    yield from _tables(state, [dated for dated in series if len(dated) > 2 and id(dated) not in charted])


def _series(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Dated]:
    """The figures of one identity by period. Of two in one period the first: the other is a row of its own."""
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
    """The first four series over plain years in the unit that most share, if two share it or one has three years."""
    by_unit: dict[tuple[str, str | None], list[Dated]] = {}
    for dated in series:
        figure = next(iter(dated.values()))
        has_numbers = sum(other.value.value is not None for other in dated.values()) > 1
        long_enough = len(dated) > 2 or figure.unit != "percent"  # two rates are told in a row
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
        title=f"{labels.CHARTS[pillar]}, {periods[0]} to {periods[-1]}",
        unit=with_rate(labels.UNITS.get(first.unit) or capital(first.unit), first.per),
        panels=rows,
        caption=(say(labels.DIFFERENT_PEOPLE),) if people else (),
    )


def _tables(state: CompositionState, series: Sequence[Dated]) -> Iterator[PeriodTable]:
    """The newest eight periods, then the earlier ones in a table of their own."""
    places: dict[Period, list[int]] = {}
    for place, dated in enumerate(series):
        for period in dated:
            places.setdefault(period, []).append(place)
    periods = sorted(places)
    while periods:
        shown, periods = periods[-COLUMNS:], periods[:-COLUMNS]
        held = sorted({place for period in shown for place in places[period]})  # a series may lack these periods
        rows = tuple(_row(state, series[place], shown) for place in held)
        yield PeriodTable(periods=tuple(map(format_period, shown)), rows=rows)


def _row(state: CompositionState, dated: Dated, periods: Sequence[Period]) -> Series:
    figures = [dated[period] for period in periods if period in dated]
    first = figures[0]
    cited = {state.cites(figure) for figure in figures}
    shared = cited.pop() if len(cited) == 1 else ()
    amounts = tuple(_amount(state, dated.get(period), period, shared) for period in periods)
    says = [*programme(state, first)] if not all(map(state.is_shown, figures)) else []
    for figure in figures:
        if not state.is_shown(figure):
            says += remarks(state, figure, _change(state, figure), of=figure.period)
    state.tell(*figures)
    return Series(
        label=format_label(first),
        detail=format_detail(first, state.index.subject, state.index.by(first), state.index.whole(first)),
        amounts=amounts,
        marks=shared,
        remarks=run(*says),
    )


def _amount(state: CompositionState, figure: Figure | None, period: Period, shared: Spans) -> Amount:
    if figure is None:
        return Amount(number=labels.NO_FIGURE, period=format_period(period))
    made = amount(state, figure)
    return evolve(made, marks=only_notes(made.marks)) if shared else made


def _change(state: CompositionState, figure: Figure) -> str:
    """How a figure differs from the one before it, which stands beside it."""
    before = state.index.earlier(figure)
    return format_difference(figure, before) if before is not None else ""
