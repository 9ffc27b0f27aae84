"""One measure over several periods, told as one: panels of a chart, or a row of a table by period."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document.blocks import Amount, Block, Chart, PeriodTable, Series
from tipreport.document.figures import amount, claims, is_plain, only_notes
from tipreport.document.page import Page
from tipreport.document.sentences import run, say, stopped
from tipreport.document.spans import Spans
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import labels
from tipreport.wording.amounts import say_claim, say_difference
from tipreport.wording.figures import say_detail, say_label
from tipreport.wording.periods import during, say_period
from tipreport.wording.phrases import capital

PANELS, COLUMNS = 4, 8
Dated = dict[Period, Figure]  # a series: its figures by period, oldest first


def series_blocks(page: Page, pillar: str, figures: Sequence[Figure]) -> Iterator[Block]:
    """The chart of a pillar and the tables of the series that are not in it. All of these are then told."""
    series = [dated for dated in _series(page, figures) if len(dated) > 1]
    panels = _panels(series)
    if panels:
        yield _chart(page, pillar, panels)
    rest = [dated for dated in series if len(dated) > 2 and dated not in panels]
    yield from _tables(page, rest)


def _series(page: Page, figures: Sequence[Figure]) -> Iterator[Dated]:
    """The figures of one identity by period. Of two in one period the first: the other is a row of its own."""
    seen: set[int] = set()
    for figure in figures:
        if id(figure) not in seen:
            same = page.index.same(figure)
            seen.update(map(id, same))
            dated: Dated = {}
            for other in same:
                if other.period is not None and other.pillar == figure.pillar:
                    dated.setdefault(other.period, other)
            yield dict(sorted(dated.items()))


def _panels(series: Sequence[Dated]) -> list[Dated]:
    """The first four series over plain years in the unit that most share, if two share it or one has three years."""
    by_unit: dict[str, list[Dated]] = {}
    for dated in series:
        figure = next(iter(dated.values()))
        has_numbers = sum(other.value.value is not None for other in dated.values()) > 1
        long_enough = len(dated) > 2 or figure.unit != "percent"  # two rates are told in a row
        if has_numbers and long_enough and all(period.is_year for period in dated):
            by_unit.setdefault(figure.unit, []).append(dated)
    fit = [rows[:PANELS] for rows in by_unit.values() if len(rows) > 1 or len(rows[0]) > 2]
    return max(fit, key=len, default=[])


def _chart(page: Page, pillar: str, panels: Sequence[Dated]) -> Chart:
    periods = sorted({period for dated in panels for period in dated})
    unit = next(iter(panels[0].values())).unit
    rows = tuple(_row(page, dated, periods) for dated in panels)
    people = pillar == "prosecution" and len(panels) > 1 and unit == "persons"
    return Chart(
        title=f"{labels.CHARTS[pillar]}, {periods[0]} to {periods[-1]}",
        unit=labels.UNITS.get(unit) or capital(unit),
        panels=rows,
        caption=(say(labels.DIFFERENT_PEOPLE),) if people else (),
    )


def _tables(page: Page, series: Sequence[Dated]) -> Iterator[PeriodTable]:
    """The newest eight periods, then the earlier ones in a table of their own."""
    periods = sorted({period for dated in series for period in dated})
    while periods:
        shown, periods = periods[-COLUMNS:], periods[:-COLUMNS]
        rows = [
            dated for dated in series if any(period in dated for period in shown)
        ]  # a series may have only earlier periods
        yield PeriodTable(periods=tuple(map(say_period, shown)), rows=tuple(_row(page, dated, shown) for dated in rows))


def _row(page: Page, dated: Dated, periods: Sequence[Period]) -> Series:
    figures = [dated[period] for period in periods if period in dated]
    first = figures[0]
    cited = {page.cites(figure) for figure in figures}
    shared = cited.pop() if len(cited) == 1 else ()
    amounts = tuple(_amount(page, dated.get(period), period, shared) for period in periods)
    remarks = [*_claims(page, dated, figures)]
    page.tell(*(figure for figure in figures if is_plain(page, figure)))
    return Series(
        label=say_label(first),
        detail=say_detail(first, page.index.subject, page.index.by(first), page.index.whole(first)),
        amounts=amounts,
        marks=shared,
        remarks=run(*remarks),
    )


def _amount(page: Page, figure: Figure | None, period: Period, shared: Spans) -> Amount:
    if figure is None:
        return Amount(number=labels.NO_FIGURE, period=say_period(period))
    made = amount(page, figure)
    return evolve(made, marks=only_notes(made.marks)) if shared else made


def _claims(page: Page, dated: Dated, figures: Sequence[Figure]) -> Iterator[Spans]:
    """The comparisons that sources make and that the numbers of the series do not show."""
    for figure in figures:
        before = dated.get(figure.compared_with) if figure.compared_with else page.index.earlier(figure)
        change = say_difference(figure, before) if before is not None else ""
        if not page.is_told(figure) and claims(figure, change) and figure.period is not None:
            yield stopped(say(f"{capital(during(figure.period))} {say_claim(figure)}, says the source"))
