"""Series of figures: the plain numbers of one measure in one brief, year by year."""

from collections.abc import Iterator, Mapping

from attrs import define, field

from tipreport.exporters.excel.sheets.by_brief import by_brief, subjects
from tipreport.model.brief import lists
from tipreport.model.field import identity_fields
from tipreport.tables import Cell, Table, Tables

_PARTIAL = ("part_of", "programme")  # a figure with one of these counts only some of the people
_SURE = (None, "confirmed", "reported")


@define
class Series:
    """The plain numbers of one measure in one brief, by year; None where two sources differ.

    ``measure`` says in words what is counted, of what and by whom.
    """

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

    def add(self, year: int, number: float) -> None:
        """Add what one source says of a year."""
        is_new = self.numbers.setdefault(year, number) == number
        self.numbers[year] = number if is_new else None


def series(tables: Tables) -> Iterator[Series]:
    """Every series, brief after brief, each made when it is asked for."""
    about, organisations = subjects(tables), by_brief(tables.organisations)
    for brief, figures in by_brief(tables.figures).items():
        known = organisations[brief]
        bodies = dict(zip(known.column("id"), known.column("name"), strict=True))
        yield from _of_brief(figures, about[brief], bodies)


def _of_brief(figures: Table, about: str, bodies: Mapping[Cell, Cell]) -> Iterator[Series]:
    found: dict[tuple[Cell, ...], Series] = {}
    declared = identity_fields(lists()["figures"])
    identity = [field.name for field in declared]
    partial = [*_PARTIAL, *(field.name for field in declared if field.narrows)]
    for row in figures:
        value = row["value"]
        if not _is_plain(row) or any(row[name] for name in partial) or not isinstance(value, int | float):
            continue
        key = tuple(row[name] for name in identity)
        if key not in found:
            words = (row["measure"], row["label"], row["of"] and f"% of {row['of']}", bodies.get(row["by"]))
            measure = ", ".join(str(word) for word in words if word)
            found[key] = Series(about, measure, " per ".join(str(row[name]) for name in ("unit", "per") if row[name]))
        found[key].add(int(str(row["period"])), value)
    yield from found.values()


def _is_plain(row: Mapping[str, Cell]) -> bool:
    """Whether a figure is an exact number for one year, and not an estimate."""
    return row["qualifier"] == "exact" and row["basis"] in _SURE and row["period"] == str(row["from_year"])
