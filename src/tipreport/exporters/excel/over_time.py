"""Figures over time: the longest series of plain numbers, in a table of years and in charts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import TypeAlias

from attrs import define, field

from tipreport.exporters.excel import words
from tipreport.exporters.excel.layout import OVER_TIME
from tipreport.exporters.excel.sheet import Chart, ChartSeries, Row, Sheet, SheetColumn, is_header, sheet
from tipreport.tables import Cell, Tables

_CHARTS, _LINES = 4, 6
# What counts only some of those meant, or what others count, is not compared here.
_NARROWED = ("part_of", "sex", "age", "citizenship", "form", "group", "programme")
_IDENTITY = ("brief", "measure", "label", "unit", "per", "of", "place", "by")
_SURE = (None, "confirmed", "reported")
Figure: TypeAlias = Mapping[str, Cell]


@define
class Series:
    """The plain numbers of one measure in one brief, by year; None where two sources differ."""

    about: str
    measure: str
    unit: str
    numbers: dict[int, float | None] = field(factory=dict)

    @property
    def name(self) -> str:
        """What its column is called."""
        return f"{self.about}: {self.measure}"

    @property
    def length(self) -> int:
        """How many years have a number."""
        return sum(number is not None for number in self.numbers.values())


def over_time(tables: Tables, of: str, *, strict: bool) -> Sheet | None:
    """The longest series, a column each, with a chart for each measure or brief; None where none has two years."""
    groups = _groups([one for one in _series(tables) if one.length > 1 and is_header(one.name)])
    shown = [one for _, group in groups for one in group]
    if not shown:
        return None
    years = [year for one in shown for year in one.numbers]
    rows: list[Row] = [
        (str(year), *(one.numbers.get(year) for one in shown)) for year in range(min(years), max(years) + 1)
    ]
    names = _unique([one.name for one in shown])
    columns = [SheetColumn(name="year"), *(SheetColumn(name=name, look="number", widest=20) for name in names)]
    charts = tuple(_charts(groups, of))
    return sheet(OVER_TIME, of, columns, rows, blank=words.NO_NUMBER, strict=strict, frozen=1, charts=charts)


def _series(tables: Tables) -> Iterable[Series]:
    about, bodies = _names(tables), _bodies(tables)
    found: dict[tuple[Cell, ...], Series] = {}
    for row in tables.figures:
        if not _is_plain(row):
            continue
        key = tuple(row[name] for name in _IDENTITY)
        if key not in found:
            measure = ", ".join(str(said) for said in _words(row, bodies) if said)
            unit = " per ".join(str(row[name]) for name in ("unit", "per") if row[name])
            found[key] = Series(about[row["brief"]], measure, unit)
        numbers, year, value = found[key].numbers, int(str(row["period"])), row["value"]
        is_new = year not in numbers or numbers[year] == value
        numbers[year] = value if is_new and isinstance(value, int | float) else None
    return found.values()


def _is_plain(row: Figure) -> bool:
    """Whether a figure is a number of one year of all who are meant, and no estimate."""
    return (
        row["qualifier"] == "exact"
        and row["basis"] in _SURE
        and row["period"] == str(row["from_year"])
        and not any(row[name] for name in _NARROWED)
    )


def _words(row: Figure, bodies: Mapping[tuple[Cell, Cell], Cell]) -> tuple[Cell, ...]:
    """What is counted, in the words of the table, and who counts it."""
    of = row["of"] and f"% of {row['of']}"
    return row["measure"], row["label"], of, bodies.get((row["brief"], row["by"]))


def _names(tables: Tables) -> Mapping[Cell, str]:
    """What each brief is about: the name of the group or event, or of its countries."""
    countries: dict[Cell, list[str]] = {}
    for brief, name in zip(tables.countries.column("brief"), tables.countries.column("country_name"), strict=True):
        countries.setdefault(brief, []).append(str(name))
    return {row["brief"]: str(row["subject_name"] or ", ".join(countries[row["brief"]])) for row in tables.briefs}


def _bodies(tables: Tables) -> Mapping[tuple[Cell, Cell], Cell]:
    """The names of organisations by brief and id."""
    table = tables.organisations
    return dict(zip(zip(table.column("brief"), table.column("id"), strict=True), table.column("name"), strict=True))


def _groups(series: Sequence[Series]) -> Sequence[tuple[str, Sequence[Series]]]:
    """The title and series of each chart: one measure of several briefs, or one unit of one brief; longest first."""
    shared = Counter((one.measure, one.unit) for one in series)
    groups: dict[str, list[Series]] = {}
    for one in series:
        is_shared = shared[one.measure, one.unit] > 1
        title = f"{capital(one.measure) if is_shared else one.about}, {one.unit}"
        groups.setdefault(title, []).append(one)
    longest = {title: sorted(group, key=lambda one: -one.length)[:_LINES] for title, group in groups.items()}
    by_length = sorted(longest.items(), key=lambda group: -sum(one.length for one in group[1]))
    return by_length[:_CHARTS]


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


def _charts(groups: Sequence[tuple[str, Sequence[Series]]], of: str) -> Iterator[Chart]:
    column = 1
    for title, group in groups:
        numbers = [number for one in group for number in one.numbers.values() if number is not None]
        yield Chart(
            kind="lines",
            title=f"{title}, by year",
            words=f"Lines: {title}, by year, in {of}. {' '.join(_said(one) for one in group)}",
            across="Year",
            upward=group[0].unit,
            from_zero=min(numbers) >= 0,
            series=tuple(ChartSeries(column=column + place) for place in range(len(group))),
        )
        column += len(group)


def _said(series: Series) -> str:
    """A line of a chart in words: where it begins and ends."""
    plain = [(year, number) for year, number in sorted(series.numbers.items()) if number is not None]
    ends = "; ".join(f"{year}: {number:g}" for year, number in (plain[0], plain[-1]))
    return f"{series.name}, {ends}."
