"""The sheet Figures over time: the longest series of exact numbers, in a table of years and in charts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import count

from attrs import define, field, frozen

from tipreport.exporters.excel.layout import OVER_TIME, is_valid_header
from tipreport.exporters.excel.sheet import Chart, ChartSeries, Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.series import Series, all_series
from tipreport.tables import Tables

_MAX_CHARTS, _MAX_LINES = 4, 6
_MAX_NAMES = 3  # of series that are left out for one reason
_REASONS = ("left_out_one_year", "left_out_of_lines", "left_out_of_charts")


@frozen
class ChartGroup:
    """The series of one chart: one measure of several briefs, or several measures of one brief in one unit."""

    subject: str
    unit: str
    series: Sequence[Series]

    @property
    def length(self) -> int:
        """The number of values in its lines."""
        return sum(series.length for series in self.series)


@define
class _LeftOut:
    """The series that are not shown, by the reason: the first few names, and the number of all."""

    names: dict[str, list[str]] = field(factory=dict)
    counts: Counter[str] = field(factory=Counter)

    def add(self, reason: str, *every: Series) -> None:
        """Add series; ``reason`` is the name of a label."""
        names = self.names.setdefault(reason, [])
        names += [series.name for series in every[: _MAX_NAMES - len(names)]]
        self.counts[reason] += len(every)

    def text(self, builder: SheetBuilder) -> str:
        """Return a sentence for each reason."""
        labels = builder.labels
        sentences = []
        for reason in _REASONS:
            if names := self.names.get(reason):
                listed, more = builder.wording.labels.clause_separator.join(names), self.counts[reason] - len(names)
                listed = labels.series_and_more.format(more, names=listed) if more else listed
                sentences.append(getattr(labels, reason).format(names=listed))
        return " ".join(sentences)


def over_time_sheet(tables: Tables, builder: SheetBuilder) -> Sheet | None:
    """Return the sheet Figures over time: one column for each series. None if no series has two years."""
    labels = builder.labels
    left_out = _LeftOut()
    groups = sorted(_groups(all_series(tables), left_out), key=lambda group: -group.length)
    for group in groups[_MAX_CHARTS:]:
        left_out.add("left_out_of_charts", *group.series)
    groups = groups[:_MAX_CHARTS]
    shown = [series for group in groups for series in group.series]
    if not shown:
        return None
    years = [year for series in shown for year in series.numbers]
    rows: list[Row] = [
        (year, *(series.numbers.get(year) for series in shown)) for year in range(min(years), max(years) + 1)
    ]
    names = _unique((series.name for series in shown), labels.repeated_series)
    columns = [
        SheetColumn(name=labels.year, type="integer"),
        *(SheetColumn(name=name, type="number", max_width=20) for name in names),
    ]
    return builder.sheet(
        OVER_TIME,
        columns,
        rows,
        contents=labels.about_figures_over_time,
        blank=labels.blank_over_time,
        frozen_columns=1,
        charts=tuple(_charts(groups, builder)),
        left_out=left_out.text(builder),
    )


def _groups(every: Iterable[Series], left_out: _LeftOut) -> Iterator[ChartGroup]:
    """Group the series that could share a chart.

    Of each measure only the longest series are kept in memory, because there may be thousands of briefs.
    """
    briefs_with: Counter[tuple[str, str]] = Counter()
    longest: dict[tuple[str, str], Sequence[Series]] = {}
    for series in every:
        if series.length > 1 and is_valid_header(series.name):
            key = series.measure, series.unit
            briefs_with[key] += 1
            longest[key] = _longest([*longest.get(key, ()), series], left_out)
        else:
            left_out.add("left_out_one_year", series)
    single: dict[tuple[str, str], list[Series]] = {}
    for (measure, unit), found in longest.items():
        if briefs_with[measure, unit] > 1:
            yield ChartGroup(measure[:1].upper() + measure[1:], unit, found)
        else:
            single.setdefault((found[0].subject, unit), []).append(found[0])
    for (subject, unit), found in single.items():
        yield ChartGroup(subject, unit, _longest(found, left_out))


def _longest(every: Iterable[Series], left_out: _LeftOut) -> Sequence[Series]:
    ordered = sorted(every, key=lambda series: -series.length)
    if len(ordered) > _MAX_LINES:
        left_out.add("left_out_of_lines", *ordered[_MAX_LINES:])
    return ordered[:_MAX_LINES]


def _unique(names: Iterable[str], repeated: str) -> list[str]:
    """The names, each repeated one with a number: Excel compares headers without regard to case."""
    unique: dict[str, str] = {}
    for name in names:
        candidates = (name if number == 1 else repeated.format(series=name, number=number) for number in count(1))
        free = next(candidate for candidate in candidates if candidate.casefold() not in unique)
        unique[free.casefold()] = free
    return [*unique.values()]


def _charts(groups: Iterable[ChartGroup], builder: SheetBuilder) -> Iterator[Chart]:
    labels = builder.labels
    first = 1
    for group in groups:
        title = labels.lines_chart.format(subject=group.subject, unit=group.unit)
        lines = " ".join(_line_text(series, builder) for series in group.series)
        numbers = [number for series in group.series for number in series.numbers.values() if number is not None]
        following = first + len(group.series)
        yield Chart(
            type="lines",
            title=title,
            alternative_text=labels.lines_chart_text.format(title=title, workbook=builder.workbook_title, lines=lines),
            x_title=labels.year_axis,
            y_title=group.unit,
            from_zero=min(numbers) >= 0,
            series=tuple(ChartSeries(column=column) for column in range(first, following)),
        )
        first = following


def _line_text(series: Series, builder: SheetBuilder) -> str:
    """A line of a chart in words: its first and last number."""
    labels = builder.labels
    numbers = [(year, number) for year, number in sorted(series.numbers.items()) if number is not None]
    format_number = builder.wording.formats.number
    first, last = (
        labels.lines_chart_number.format(year=year, number=format_number(Decimal(str(number))))
        for year, number in (numbers[0], numbers[-1])
    )
    return labels.lines_chart_line.format(series=series.name, first=first, last=last)
