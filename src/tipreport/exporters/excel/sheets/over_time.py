"""Figures over time: the longest series of plain numbers, in a table of years and in charts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from attrs import frozen

from tipreport.exporters.excel.sheets import words
from tipreport.exporters.excel.sheets.layout import OVER_TIME
from tipreport.exporters.excel.sheets.series import Series, series
from tipreport.exporters.excel.sheets.sheet import Chart, ChartSeries, Row, Sheet, SheetColumn, is_header, sheet
from tipreport.tables import Tables

_CHARTS, _LINES = 4, 6


@frozen
class Group:
    """The series of one chart: one measure of several briefs, or one unit of one brief."""

    title: str
    unit: str
    series: Sequence[Series]

    @property
    def length(self) -> int:
        """How many numbers its lines have."""
        return sum(one.length for one in self.series)


def over_time(tables: Tables, of: str, *, strict: bool) -> Sheet | None:
    """The longest series, a column each, with a chart for each measure or brief; None where none has two years."""
    groups = sorted(_groups(series(tables)), key=lambda group: -group.length)[:_CHARTS]
    shown = [one for group in groups for one in group.series]
    if not shown:
        return None
    years = [year for one in shown for year in one.numbers]
    rows: list[Row] = [
        (str(year), *(one.numbers.get(year) for one in shown)) for year in range(min(years), max(years) + 1)
    ]
    names = _unique(one.name for one in shown)
    columns = [SheetColumn(name="year"), *(SheetColumn(name=name, look="number", widest=20) for name in names)]
    charts = tuple(_charts(groups, of))
    return sheet(OVER_TIME, of, columns, rows, blank=words.NO_NUMBER, strict=strict, frozen=1, charts=charts)


def _groups(every: Iterable[Series]) -> Iterator[Group]:
    """What could be a chart. Of each measure only the longest series are kept: there may be thousands of briefs."""
    known: Counter[tuple[str, str]] = Counter()
    longest: dict[tuple[str, str], Sequence[Series]] = {}
    for one in every:
        if one.length > 1 and is_header(one.name):
            key = one.measure, one.unit
            known[key] += 1
            longest[key] = _longest([*longest.get(key, ()), one])
    alone: dict[tuple[str, str], list[Series]] = {}
    for (measure, unit), found in longest.items():
        if known[measure, unit] > 1:
            yield Group(capital(measure), unit, found)
        else:
            alone.setdefault((found[0].about, unit), []).append(found[0])
    for (about, unit), found in alone.items():
        yield Group(about, unit, _longest(found))


def _longest(every: Iterable[Series]) -> Sequence[Series]:
    return sorted(every, key=lambda one: -one.length)[:_LINES]


def capital(text: str) -> str:
    """The text with a capital letter first."""
    return text[:1].upper() + text[1:]


def _unique(names: Iterable[str]) -> list[str]:
    """The names, with a number behind those that stood before; Excel takes capitals for small letters."""
    unique: dict[str, str] = {}
    for name in names:
        tries = (name if number == 1 else f"{name} ({number})" for number in count(1))
        free = next(one for one in tries if one.casefold() not in unique)
        unique[free.casefold()] = free
    return [*unique.values()]


def _charts(groups: Iterable[Group], of: str) -> Iterator[Chart]:
    column = 1
    for group in groups:
        title = f"{group.title}, {group.unit}, by year"
        numbers = [number for one in group.series for number in one.numbers.values() if number is not None]
        yield Chart(
            kind="lines",
            title=title,
            words=f"Lines: {title}, in {of}. {' '.join(map(_said, group.series))}",
            across="Year",
            upward=group.unit,
            from_zero=min(numbers) >= 0,
            series=tuple(ChartSeries(column=column + place) for place in range(len(group.series))),
        )
        column += len(group.series)


def _said(one: Series) -> str:
    """A line of a chart in words: where it begins and ends."""
    plain = [(year, number) for year, number in sorted(one.numbers.items()) if number is not None]
    ends = "; ".join(f"{year}: {number:g}" for year, number in (plain[0], plain[-1]))
    return f"{one.name}, {ends}."
