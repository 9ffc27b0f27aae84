"""The figures of the brief that has everything: key figures, lines, charts, and tables by period."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tipreport.model.period import Period
from tipreport.model.qualifiers import MISSING_QUALIFIERS, QUALIFIERS
from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure
from tipreport.testing.random_source import WordSource

_STEP = 9000  # from a year of a small chart to the next
_GROUPED = 3  # years of a chart whose columns may be grouped by measure


def rich_figures(random: WordSource) -> Iterator[Figure]:
    """Yield figures with labels, numbers and, except in series, periods of their own."""
    numbers = iter(range(21_017, 10**6, 137))
    years = iter(range(1301, 1800))
    yield from _key_figures(random, numbers, years)
    for first in (2009, 2014):
        yield from key_figure_with_years(random, numbers, first)
    yield from key_figure_with_parts(random, numbers)
    yield from _lines(random, numbers, years)
    yield single_figure(random.word(), Quantity("exact", 0), str(next(years)), "context", "persons")
    yield single_figure(random.word(), Quantity("exact", next(numbers)), "1287 to 1293", "context", "persons")
    yield single_figure(random.word(), Quantity("exact", Decimal("7431879.2516")), "1299", "context", "USD")
    for pillar, unit in (("prosecution", "persons"), ("protection", "USD"), ("prevention", "count")):
        for panel in range(3):
            label = f"{random.word()}{' & <Co>' * (panel == 2)}"
            yield from _series(label, numbers, pillar, unit, range(2011 + panel, 2018 - panel))
    yield from _series(random.word(), numbers, "partnership", "cases", range(1990, 2006))
    qualifiers = ("exact", "at least", "not reported", "about", "exact", "range", "exact")
    for _ in range(2):
        label = random.word()
        for month in range(10):  # a table, since there are no years for a chart
            value = _quantity(qualifiers[month % len(qualifiers)], numbers)
            yield single_figure(label, value, f"2019-{month + 1:02}", "partnership", "persons")


def single_figure(label: str, value: Quantity, period: str | None, pillar: str, unit: str, **more: Any) -> Figure:
    """Return a figure with a label of its own."""
    words: dict[str, Any] = {"printed": f"{label} in words"} if value.qualifier in ("vague", "unreadable") else {}
    return Figure(
        measure="other", label=label, value=value, unit=unit, pillar=pillar,  # type: ignore[arg-type]  # valid terms
        period=None if period is None else Period.parse(period), **words, **more,
    )  # fmt: skip


def _quantity(qualifier: Any, numbers: Iterator[int]) -> Quantity:
    if qualifier in MISSING_QUALIFIERS:
        return Quantity(qualifier)
    number = next(numbers)
    return Quantity(qualifier, number, number + 3 if qualifier == "range" else None)


def _key_figures(random: WordSource, numbers: Iterator[int], years: Iterator[int]) -> Iterator[Figure]:
    for qualifier in ("exact", "about", "not reported", "range"):
        label = random.word()
        if qualifier == "exact":  # longer than a tile has room for
            label += " and so on and on, with one thing more" * 5
        newer = _quantity(qualifier, numbers)
        earlier, later = next(years), next(years)
        if qualifier != "about":  # more than half of the key figures, so that tables have a column of earlier values
            yield single_figure(label, Quantity("exact", next(numbers)), str(earlier), "protection", "persons")
        unit = "hours" if qualifier == "about" else "persons"
        basis = "estimated" if qualifier == "range" else None  # of both, a tile has both ends and a qualifier
        yield single_figure(label, newer, str(later), "protection", unit, basis=basis, key=True)


def key_figure_with_years(
    random: WordSource, numbers: Iterator[int], first: int, *, has_parts: bool = False
) -> Iterator[Figure]:
    """Yield a key figure and its years before, of which its tile has a small chart, perhaps with parts by sex."""
    label = random.word()
    for index, qualifier in enumerate(("about", "exact", "not reported", "exact", "at least", "exact")):
        value = _quantity(qualifier, numbers)
        if value.value is not None:  # so that columns differ
            value = Quantity(value.qualifier, value.value + _STEP * index)
        figure = single_figure(label, value, str(first + index), "protection", "persons", key=index == 5)
        if not has_parts or not figure.key:
            yield figure
        else:
            yield from _with_parts(figure.replace(id="newest"))


def key_figure_with_parts(random: WordSource, numbers: Iterator[int]) -> Iterator[Figure]:
    """Yield a key figure with parts by sex and a rest, of which its tile has a bar, and with parts in percent."""
    size = 4 * next(numbers)
    whole = single_figure(random.word(), Quantity("exact", size), "1296", "protection", "persons", id="whole", key=True)
    yield from _with_parts(whole)
    other = single_figure(random.word(), Quantity("exact", next(numbers)), "1297", "protection", "persons", id="other")
    yield other.replace(key=True)
    for percent in ("31.7", "12.9", "8.3"):
        value = Quantity("exact", Decimal(percent))
        yield single_figure(random.word(), value, "1297", "protection", "percent", part_of="other")


def _with_parts(whole: Figure) -> Iterator[Figure]:
    """Yield a figure with an identifier, and two parts of it by sex."""
    yield whole
    size = int(whole.value.value or 0)
    for sex, number in (("female", size // 2 - 11), ("male", size // 4 + 7)):
        yield whole.replace(id=None, part_of=whole.id, key=False, sex=sex, value=Quantity("exact", number))


def charted_series(
    label: str, numbers: Iterator[int], pillar: str, unit: str, years: range, *, panel: int = 0, **more: Any
) -> Iterator[Figure]:
    """Yield a series for a chart, some of whose numbers have a qualifier or are not reported.

    One has a remark, with another year in each panel. Of a few years, the first number is exact in every other panel.
    """
    qualifiers: tuple[Any, ...] = ("about", "exact", "range", "not reported", "at least", "exact")
    if len(years) <= _GROUPED and panel % 2:
        qualifiers = ("exact", *qualifiers[1:])
    for index, year in enumerate(years):
        said: dict[str, Any] = (
            {"change": "up", "compared_with": Period("in", str(year - 40 - panel))} if index == 1 else {}
        )
        value = _quantity(qualifiers[index % len(qualifiers)], numbers)
        yield single_figure(label, value, str(year), pillar, unit, **more, **said)


def _lines(random: WordSource, numbers: Iterator[int], years: Iterator[int]) -> Iterator[Figure]:
    """A figure for each qualifier in each pillar, with every basis and many units."""
    bases = ("confirmed", "estimated", "reported", "alleged", "conjectured", None)
    units = ("persons", "USD", "percent", "count", "hours", "EUR", "cases")
    for pillar_number, pillar in enumerate(("context", "prosecution", "protection", "prevention")):
        for index, qualifier in enumerate(QUALIFIERS):
            unit = units[(index + pillar_number) % len(units)]
            more: dict[str, Any] = {"of": f"all {random.word()}"} if unit == "percent" else {}
            value = _quantity(qualifier, numbers)
            if unit == "percent" and value.value is not None:
                value = Quantity("exact", Decimal(f"{'-' * (index % 2)}{pillar_number + 2}.{index:02}"))
            if index % 3 == 0:
                more["place"] = f"the {random.word()}"
            if index % 5 == 0 and unit != "percent":
                more["per"] = "year"
            if index % 4 == 1 and value.value is not None:
                more |= {"change": "up", "compared_with": Period("in", str(next(years)))}
            basis = bases[(index + pillar_number) % len(bases)]
            yield single_figure(random.word(), value, str(next(years)), pillar, unit, basis=basis, **more)


def _series(label: str, numbers: Iterator[int], pillar: str, unit: str, years: range) -> Iterator[Figure]:
    qualifiers: tuple[Any, ...] = ("exact", "about", "not reported", "exact", "at least", "range")
    for index, year in enumerate(years):
        if index % 7 != 4:
            yield single_figure(label, _quantity(qualifiers[index % 6], numbers), str(year), pillar, unit)
