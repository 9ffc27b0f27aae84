"""A column of countries beside each other: each number, or the reason why it cannot be compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.comparison.traits import body_of, is_count
from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief
from tipreport.model.codes import COUNTRIES
from tipreport.model.period import Period
from tipreport.model.records import Figure, Organisation

Obstacle: TypeAlias = Literal["unit", "people", "definition", "body", "period", "sources"]
Named: TypeAlias = Mapping[str, Sequence[Figure]]
"""The figures of a measure by the id of the brief."""
_Traits: TypeAlias = dict[Obstacle, object]
_TRAITS: tuple[Obstacle, ...] = ("unit", "people", "definition", "body")
"""The traits in which numbers have to agree, in the order in which a difference is named."""


@frozen(kw_only=True)
class ComparedValue:
    """A country's value in a column. Without a figure, the brief has none for the country as a whole."""

    figure: Figure | None = None
    """The figure of the column's period; of another period, if it is the last one known."""
    not_given: tuple[Figure, ...] = ()
    """The figures whose number the source does not give: that of the column's period, and if it has no number, all."""
    obstacle: Obstacle | None = None
    """The reason why its number is not shown with the others: it does not compare."""
    other: Figure | None = None
    """The figure whose number does not compare."""

    @property
    def is_older(self) -> bool:
        """Whether the number is the last one known, since the newest is not given."""
        return self.figure is not None and bool(self.not_given)


@frozen(kw_only=True)
class ComparedMeasure:
    """A column: a measure that compares."""

    figure: Figure
    """A figure of the column, for its label."""
    by: Organisation | None
    """The organisation that counted it."""
    period: Period | None
    """The period that most numbers have; None if they are undated."""
    values: Mapping[str, ComparedValue]
    """The value of each brief, by its id."""

    def numbers(self) -> int:
        """Return how many countries have a number of the column's period."""
        return sum(1 for value in self.values.values() if value.figure is not None and not value.is_older)

    def shown(self) -> int:
        """Return how many countries have a number that compares, also the last one known."""
        return sum(1 for value in self.values.values() if value.figure is not None)

    def with_number(self) -> int:
        """Return how many countries have a number of the same people, also one that does not compare."""
        same = (value for value in self.values.values() if value.obstacle != "people")
        return sum(1 for value in same if value.figure is not None or value.obstacle is not None)

    def obstacles(self) -> tuple[Obstacle, ...]:
        """Return the reasons why numbers of the column do not compare, each once."""
        return tuple(dict.fromkeys(value.obstacle for value in self.values.values() if value.obstacle is not None))


def is_of_country(figure: Figure, brief: CountryBrief) -> bool:
    """Return whether a figure is about the country of its brief as a whole, and no part of another; a share may be."""
    return (
        (figure.part_of is None or figure.unit == "percent")
        and figure.programme is None
        and figure.place in (None, brief.countries[0].country)
    )


def column(briefs: Mapping[str, BriefIndex], found: Named, named: Named) -> ComparedMeasure:
    """Return the column of a measure.

    ``briefs`` are those of the countries by id, ``found`` the figures of one measure and people by the id of the brief,
    and ``named`` those of the measure with any people.
    """
    of_briefs = [(briefs[name], each) for name, figures in found.items() for each in figures]
    traits = [(each, _traits(index, each)) for index, each in of_briefs if each.value.value is not None]
    usual: _Traits = {trait: _usual(own[trait] for _, own in traits) for trait in _TRAITS}
    newest = [_newest(figures) for figures in found.values()]
    periods = Counter(each.period for each, own in traits if own == usual)
    period = max(periods, key=lambda each: (periods[each], _order(each)), default=None)
    newest_numbers = {each.period for each in newest if each.value.value is not None and each.period in periods}
    if newest_numbers:
        period = max(newest_numbers, key=lambda each: (periods[each], _order(each)))
    values = {name: _value(briefs[name], figures, period, usual) for name, figures in found.items()}
    for name, figures in named.items():
        others = [each for each in figures if each.value.value is not None and _counts_others(each, briefs[name].brief)]
        if others and (name not in values or values[name] == ComparedValue()):
            values[name] = ComparedValue(obstacle="people", other=_newest(others))
    shown = next((value.figure for value in values.values() if value.figure), newest[0])
    key = next((each for each in newest if each.key and each.value.value is not None), shown)
    index = next(index for index, each in of_briefs if each is key)
    return ComparedMeasure(
        figure=key,
        by=index.by(key),
        period=period,
        values={name: values[name] for name in briefs if name in values},
    )


def _counts_others(figure: Figure, brief: CountryBrief) -> bool:
    """Return whether a figure counts other people or cases in the country: a group, a programme, a part of it."""
    own = figure.place is None or figure.place == brief.countries[0].country
    is_elsewhere = not own and (figure.place in COUNTRIES or figure.place == "world")
    return figure.part_of is None and not is_elsewhere


def _value(index: BriefIndex, figures: Sequence[Figure], period: Period | None, usual: _Traits) -> ComparedValue:
    of_period = [each for each in figures if each.period == period]
    if any(each.value.value is not None for each in of_period):
        return _checked(index, of_period, usual)
    earlier = [each for each in figures if each.value.value is not None]
    if not of_period:
        return ComparedValue(obstacle="period", other=_newest(earlier)) if earlier else _silent(figures)
    before = [each for each in earlier if _order(each.period) < _order(period)]
    if not before:
        return _silent(figures)
    if not (before := [each for each in before if _length(each.period) == _length(period)]):
        return ComparedValue(obstacle="period", other=_newest(earlier))
    last = _newest(before).period
    checked = _checked(index, [each for each in before if each.period == last], usual)
    return checked if checked.obstacle else ComparedValue(figure=checked.figure, not_given=tuple(of_period))


def _silent(figures: Sequence[Figure]) -> ComparedValue:
    return ComparedValue(not_given=tuple(sorted(figures, key=lambda each: _order(each.period))))


def _checked(index: BriefIndex, figures: Sequence[Figure], usual: _Traits) -> ComparedValue:
    """Return the number of figures of one period, if one of them compares and no other contradicts it."""
    numbers = [each for each in figures if each.value.value is not None and not index.is_superseded(each)]
    comparing = [each for each in numbers if not [*_differences(index, each, usual)]]
    if not comparing:
        return ComparedValue(obstacle=next(_differences(index, numbers[0], usual)), other=numbers[0])
    different = next((each for each in comparing if each.value != comparing[0].value), None)
    if different is not None:
        return ComparedValue(obstacle="sources", other=different)
    return ComparedValue(figure=comparing[0])


def _differences(index: BriefIndex, figure: Figure, usual: _Traits) -> Iterator[Obstacle]:
    traits = _traits(index, figure)
    return (name for name in usual if traits[name] != usual[name])


def _traits(index: BriefIndex, figure: Figure) -> _Traits:
    return {
        "unit": (figure.unit, figure.per),
        "people": " ".join((figure.of or "").split()).casefold(),
        "definition": None if is_count(figure) else figure.basis,
        "body": body_of(index, figure),
    }


def _usual(traits: Iterable[object]) -> object:
    """Return the trait that most numbers have, the first one of several."""
    counts = Counter(traits)
    return max(counts, key=lambda trait: counts[trait], default=None)


def _newest(figures: Sequence[Figure]) -> Figure:
    return max(figures, key=lambda each: _order(each.period))


def _length(period: Period | None) -> object:
    """Return the kind of a period: a number of a year and one of two years or of a month do not compare."""
    return period and (period.form, len(period.start), period.months)


def _order(period: Period | None) -> tuple[int, str]:
    """Return the key that sorts periods by their end; the undated ones are first."""
    if period is None:
        return 0, ""
    return period.to_year or period.from_year or 0, str(period)
