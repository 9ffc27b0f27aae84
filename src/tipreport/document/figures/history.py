"""The years before a key figure, for the small chart of its tile."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from attrs import evolve, frozen

from tipreport.document.blocks import Amount
from tipreport.document.figures.amounts import amount_without_marks
from tipreport.document.joining import spans_of
from tipreport.document.spans import NoteRef, Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.periods import fiscal_year, year_span
from tipreport.wording.remarks import disputed_years
from tipreport.wording.series import in_series, no_figure
from tipreport.wording.wording import Wording

LEAST_RECORDS, LEAST_NUMBERS = 3, 2
MOST_YEARS = 14


@frozen
class History:
    """An amount for each year up to that of a figure, and the words for the begin of a longer series."""

    amounts: tuple[Amount, ...] = ()
    """The amounts, oldest first."""
    begins: str = ""
    """The words for the begin."""
    disputed: Spans = ()
    """A sentence about years whose numbers are only in the chart, for which sources give different numbers."""


def history(state: CompositionState, figure: Figure, before: Figure | None) -> History:
    """Return the newest fourteen years of a figure's series; none if a chart of them would mislead.

    A year may be a fiscal year, but is of one kind. There is no chart of fewer than three records or two numbers, of
    numbers below zero or only zeros, or if a source has words in place of a number. ``before`` is the earlier figure
    that is printed beside the chart.
    """
    by_year = _by_year(state, figure)
    if len(by_year) < LEAST_RECORDS:
        return History()
    first, last = min(by_year), max(by_year)
    years = range(max(first, last - MOST_YEARS + 1), last + 1)
    shown = [by_year[year] for year in years if year in by_year]
    numbers = [each.value.value for each in shown if each.value.value is not None]
    if len(shown) < LEAST_RECORDS or len(numbers) < LEAST_NUMBERS or min(numbers) < 0 or not any(numbers):
        return History()
    if any(each.value.value is None and each.value.qualifier not in NOT_GIVEN for each in shown):
        return History()
    absent = no_figure(state.wording)
    label = partial(fiscal_year if _is_of_fiscal_years(figure) else _year, state.wording)
    return History(
        tuple(
            evolve(amount_without_marks(state, by_year[year]), period=label(year))
            if year in by_year
            else Amount(number=absent, period=label(year))
            for year in years
        ),
        in_series(state.wording, label(first)) if first < years[0] else "",
        _disputed(
            state,
            {
                label(year): other
                for year, other in by_year.items()
                if year in years and other is not figure and other is not before
            },
        ),
    )


def _year(wording: Wording, year: int) -> str:
    return year_span(wording, year, None)


def _is_of_fiscal_years(figure: Figure) -> bool:
    return figure.period is not None and figure.period.is_fiscal_year


def _disputed(state: CompositionState, by_year: Mapping[str, Figure]) -> Spans:
    """A sentence with the data notes on conflicts about some figures of years; empty without one."""
    figures = by_year.values()
    notes = {id(figure): _conflicts(state, figure) for figure in figures}
    years = [year for year, figure in by_year.items() if notes[id(figure)]]
    references = (note for figure in figures for note in notes[id(figure)])
    return spans_of(disputed_years(state.wording, years, tuple(references))) if years else ()


def _conflicts(state: CompositionState, figure: Figure) -> Spans:
    """The references to data notes on other numbers for the same."""
    found = (each for each in state.references(figure) if isinstance(each, NoteRef))
    return tuple(each for each in found if state.notes[each.number - 1].code == "conflict")


def years_without_number(state: CompositionState, figure: Figure) -> Mapping[str, Sequence[int]]:
    """Return the years before a figure for which a source gives no number, by its qualifier; none of fiscal years."""
    found: dict[str, list[int]] = defaultdict(list)
    year = figure.period.from_year if figure.period and not _is_of_fiscal_years(figure) else None
    by_year = _by_year(state, figure) if year is not None else {}
    for each, other in sorted(by_year.items()):
        if each != year and other.value.qualifier in NOT_GIVEN:
            found[other.value.qualifier].append(each)
    return found


def has_number_in_words(state: CompositionState, first: Figure, last: Figure) -> bool:
    """Return whether a source has words in place of a number for a year between two figures: one that is unreadable."""
    begin, end = (figure.period.from_year if figure.period else None for figure in (first, last))
    return any(
        begin is not None and end is not None and begin < year < end
        for year, other in _by_year(state, last).items()
        if other.value.value is None and other.value.qualifier not in NOT_GIVEN
    )


def _by_year(state: CompositionState, figure: Figure) -> dict[int, Figure]:
    """Return the figures of the series up to this one, by year; none if its period is neither a year nor a fiscal one.

    A fiscal year is counted by its first calendar year. All figures of a series have fiscal years of one kind.
    """
    if figure.period is None or not (figure.period.is_year or figure.period.is_fiscal_year):
        return {}
    by_year: dict[int, Figure] = {}
    for other in state.index.same(figure):
        period = other.period
        if period is not None and (period.is_year or period.is_fiscal_year) and period <= figure.period:
            by_year.setdefault(int(period.start[:4]), other)
    return {**by_year, int(figure.period.start[:4]): figure}
