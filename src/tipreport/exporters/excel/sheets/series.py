"""Series of figures: the exact numbers of one measure in one brief, by year."""

import math
from collections.abc import Container, Iterator, Mapping

from attrs import define, field

from tipreport.exporters.excel.sheets.briefs import by_brief, names_of_organisations, subjects
from tipreport.model.brief import lists
from tipreport.model.field import identity_fields, narrowing_fields
from tipreport.tables import Cell, Table, Tables, Wording

_PARTIAL = ("part_of", "programme")  # a figure with one of these counts only some of the people
_FIRM = (None, "confirmed", "reported")


@define
class Series:
    """The exact numbers of one measure in one brief, by year; None for a year for which two sources differ.

    ``measure`` describes what is counted, the whole of a share, and who counts.
    """

    subject: str
    measure: str
    unit: str
    name: str
    """The header of its column."""
    numbers: dict[int, float | None] = field(factory=dict)

    @property
    def length(self) -> int:
        """The number of years with a value."""
        return sum(number is not None for number in self.numbers.values())

    def add(self, year: int, number: float) -> None:
        """Add the number of one source for a year."""
        is_equal = self.numbers.setdefault(year, number) == number
        self.numbers[year] = number if is_equal else None

    def limit(self, year: int, low: float, high: float) -> None:
        """Leave out the number of a year that another source puts outside a range."""
        number = self.numbers.get(year)
        if number is not None and not low <= number <= high:
            self.numbers[year] = None


def all_series(tables: Tables) -> Iterator[Series]:
    """Yield every series, one brief after the other."""
    subject_of, names, notes = subjects(tables), names_of_organisations(tables), by_brief(tables.data_notes)
    for brief, figures in by_brief(tables.figures).items():
        superseded = {note["row"] for note in notes[brief] if note["code"] == "revision"}
        yield from _series_of_brief(figures, subject_of[brief], names[brief], tables.wording, superseded)


def _series_of_brief(
    figures: Table, subject: str, organisations: Mapping[Cell, Cell], wording: Wording, superseded: Container[Cell]
) -> Iterator[Series]:
    """Yield the series of a brief without the numbers of ``superseded`` rows, which a later edition replaces."""
    found: dict[tuple[Cell, ...], Series] = {}
    limits: list[tuple[tuple[Cell, ...], int, float, float]] = []
    figure = lists()["figures"]
    identity = [field.name for field in identity_fields(figure)]
    partial = [*_PARTIAL, *(field.name for field in narrowing_fields(figure))]
    for number, row in enumerate(figures, start=1):
        value = row["value"]
        if (
            number in superseded
            or any(row[name] for name in partial)
            or not isinstance(value, int | float)
            or not _is_of_a_year(row)
        ):
            continue
        key, year = tuple(row[name] for name in identity), int(str(row["period"]))
        if not _is_exact(row):
            limits += [(key, year, *ends) for ends in _limits(row, value)]
            continue
        if key not in found:
            measure = _measure(row, organisations, wording)
            name = wording.workbook.series.format(subject=subject, measure=measure)
            found[key] = Series(subject, measure, unit_of(row, wording), name)
        found[key].add(year, value)
    for key, year, low, high in limits:
        if key in found:
            found[key].limit(year, low, high)
    yield from found.values()


def _is_exact(row: Mapping[str, Cell]) -> bool:
    """Whether a figure is an exact number, and not an estimate."""
    return row["qualifier"] == "exact" and row["basis"] in _FIRM


def _is_of_a_year(row: Mapping[str, Cell]) -> bool:
    return row["period"] == str(row["from_year"])


def _limits(row: Mapping[str, Cell], value: float) -> Iterator[tuple[float, float]]:
    """Yield the lowest and the highest number that a range or a bound allows."""
    match row["qualifier"], row["upper"]:
        case "range", int(upper) | float(upper):
            yield value, upper
        case "at least" | "more than", _:
            yield value, math.inf
        case "at most" | "less than", _:
            yield -math.inf, value


def _measure(row: Mapping[str, Cell], organisations: Mapping[Cell, Cell], wording: Wording) -> str:
    whole = row["of"] and wording.workbook.percent_of.format(whole=wording.term("base", str(row["of"])))
    measure = wording.measure(str(row["measure"]), str(row["label"] or ""))
    parts = (measure, row["label"], whole, organisations.get(row["by"]))
    return wording.listed(*(str(part) for part in parts if part))


def unit_of(row: Mapping[str, Cell], wording: Wording) -> str:
    """Return the unit of a figure in words: ``percent``, ``persons per year``."""
    unit, base = (wording.term(name, str(row[name])) if row[name] else "" for name in ("unit", "per"))
    return wording.workbook.per.format(unit=unit, base=base) if unit and base else unit or base
