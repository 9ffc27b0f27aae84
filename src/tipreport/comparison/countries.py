"""Countries beside each other: the measures of their briefs that compare, and the reasons why others do not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from tipreport.model.brief import CountryBrief
from tipreport.model.field import identity_fields, narrowing_fields
from tipreport.model.period import Period
from tipreport.model.records import Figure

MOST_COLUMNS = 4
MOST_COUNTRIES = 12
Obstacle: TypeAlias = Literal["period", "definition", "body", "unit"]
OBSTACLES: tuple[Obstacle, ...] = ("unit", "definition", "body", "period")
"""The reasons why a number does not compare, in the order in which they are looked for."""

_OF_ONE_BRIEF = frozenset({"place", "by", "part_of", "programme", "unit", "per", "of"})
_SUBJECT = tuple(
    field.name for field in (*identity_fields(Figure), *narrowing_fields(Figure)) if field.name not in _OF_ONE_BRIEF
)  # the fields by which figures of two countries are about the same measure and people


@frozen(kw_only=True)
class ComparedValue:
    """A country's value in a column. Without a figure, the brief has none for the country as a whole."""

    figure: Figure | None = None
    """The figure of the column's period; of another period, if it is the last one known."""
    not_given: tuple[Figure, ...] = ()
    """The figures whose number the source does not give: that of the column's period, and if it has no number, all."""
    obstacle: Obstacle | None = None
    """The reason why its number does not compare and must not stand beside the others."""
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
    period: Period | None
    """The period that most numbers have; None if they are undated."""
    values: Mapping[str, ComparedValue]
    """The value of each brief, by its id."""

    def numbers(self) -> int:
        """Return how many countries have a number of the column's period."""
        return sum(1 for value in self.values.values() if value.figure is not None and not value.is_older)


@frozen(kw_only=True)
class CountriesCompared:
    """The measures of some briefs beside each other."""

    briefs: tuple[CountryBrief, ...] = field(repr=False)
    """The briefs, one for each country."""
    measures: tuple[ComparedMeasure, ...]
    """The columns."""
    left_out: tuple[ComparedMeasure, ...] = ()
    """The measures that were asked for, or are among key figures, and of which too few numbers compare."""


def compare_countries(briefs: Sequence[CountryBrief], measures: Sequence[str] = ()) -> CountriesCompared:
    """Return the measures of briefs of several countries that can stand beside each other.

    A measure needs numbers of one period in at least half of the briefs, and in two, with the same unit, definition
    and body; a number that differs in one of these is left out with the reason. ``measures`` are words of the
    vocabulary or labels. One that is asked for may have the last known number of a country where the source says that
    the newest is not known. By default they are the first four by the order of the briefs, key figures first.
    """
    subjects: dict[tuple[Any, ...], dict[str, list[Figure]]] = {}
    for brief in briefs:
        for figure in brief.figures:
            if _is_whole(figure) and figure.place in (None, brief.countries[0].country):
                subjects.setdefault(_subject(figure), {}).setdefault(brief.id, []).append(figure)
    columns = {subject: _column(briefs, found) for subject, found in subjects.items()}
    if measures:
        found = [columns[subject] for subject in _asked_for(subjects, measures)]
        fit = [column for column in found if _known(column) >= _least(briefs)]
        return CountriesCompared(
            briefs=tuple(briefs), measures=tuple(fit), left_out=tuple(each for each in found if each not in fit)
        )
    ranked = sorted(columns.values(), key=lambda column: not column.figure.key)
    fit = [column for column in ranked if column.numbers() >= _least(briefs)]
    left_out = [
        column
        for column in ranked
        if column.figure.key and len(column.values) > 1 and column not in fit and _known(column) > 1
    ]
    return CountriesCompared(briefs=tuple(briefs), measures=tuple(fit[:MOST_COLUMNS]), left_out=tuple(left_out))


def _is_whole(figure: Figure) -> bool:
    """Return whether a figure is no part of another; a percentage may be one."""
    return figure.part_of is None or figure.unit == "percent"


def _least(briefs: Sequence[CountryBrief]) -> int:
    """Return the least number of countries of a column: half of them, and two."""
    return max(2, -(-len(briefs) // 2))


def _known(column: ComparedMeasure) -> int:
    return sum(1 for value in column.values.values() if value.figure is not None)


def _subject(figure: Figure) -> tuple[Any, ...]:
    return tuple(_folded(getattr(figure, name)) for name in _SUBJECT)


def _folded(value: Any) -> Any:
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


def _asked_for(
    subjects: Mapping[tuple[Any, ...], Mapping[str, object]], measures: Iterable[str]
) -> list[tuple[Any, ...]]:
    """Return, for each measure, the subject that most briefs have; the first one of several."""
    found = []
    for measure in measures:
        named = [subject for subject in subjects if _folded(measure) in subject[:2]]
        if named:
            found.append(max(named, key=lambda subject: len(subjects[subject])))
    return list(dict.fromkeys(found))


# ---------------------------------------------------------------- one column


def _column(briefs: Sequence[CountryBrief], found: Mapping[str, Sequence[Figure]]) -> ComparedMeasure:
    by_id = {brief.id: brief for brief in briefs}
    of_briefs = [(by_id[name], each) for name, figures in found.items() for each in figures]
    numbers = [(brief, each) for brief, each in of_briefs if each.value.value is not None]
    usual = {
        "unit": _usual(_unit(each) for _, each in numbers),
        "definition": _usual(_definition(each) for _, each in numbers),
        "body": _usual(_body(brief, each) for brief, each in numbers),
    }
    newest = [figure for figures in found.values() for figure in [_newest(figures)]]
    compare = [each.period for brief, each in numbers if not any(_differs(brief, each, name, usual) for name in usual)]
    periods = Counter(compare)
    period = max(periods, key=lambda each: (periods[each], _order(each)), default=None)
    newest_numbers = {each.period for each in newest if each.value.value is not None and each.period in periods}
    if newest_numbers:
        period = max(newest_numbers, key=lambda each: (periods[each], _order(each)))
    values = {name: _value(by_id[name], figures, period, usual) for name, figures in found.items()}
    shown = next((value.figure for value in values.values() if value.figure), newest[0])
    key = next((each for each in newest if each.key and each.value.value is not None), shown)
    return ComparedMeasure(figure=key, period=period, values=values)


def _value(
    brief: CountryBrief, figures: Sequence[Figure], period: Period | None, usual: Mapping[Any, object]
) -> ComparedValue:
    of_period = [each for each in figures if each.period == period]
    numbers = [each for each in of_period if each.value.value is not None]
    if numbers:
        different = next((each for each in numbers if each.value != numbers[0].value), None)
        if different is not None:
            return ComparedValue(obstacle="definition", other=different)
        return _checked(brief, numbers[0], usual)
    not_given = tuple(of_period)
    earlier = [each for each in figures if each.value.value is not None]
    if not not_given:
        return ComparedValue(obstacle="period", other=_newest(earlier)) if earlier else _silent(figures)
    before = [each for each in earlier if _order(each.period) < _order(period)]
    if not before:
        return _silent(figures)
    checked = _checked(brief, _newest(before), usual)
    return checked if checked.obstacle else ComparedValue(figure=checked.figure, not_given=not_given)


def _silent(figures: Sequence[Figure]) -> ComparedValue:
    return ComparedValue(not_given=tuple(sorted(figures, key=lambda each: _order(each.period))))


def _checked(brief: CountryBrief, figure: Figure, usual: Mapping[Any, object]) -> ComparedValue:
    for name in usual:
        if _differs(brief, figure, name, usual):
            return ComparedValue(obstacle=name, other=figure)
    return ComparedValue(figure=figure)


def _differs(brief: CountryBrief, figure: Figure, name: str, usual: Mapping[Any, object]) -> bool:
    traits = {"unit": _unit(figure), "definition": _definition(figure), "body": _body(brief, figure)}
    return traits[name] != usual[name]


def _unit(figure: Figure) -> object:
    return figure.unit, figure.per, figure.of


def _definition(figure: Figure) -> object:
    """Return how the number is known: a count, or an estimate and the like."""
    return figure.basis if figure.basis not in (None, "confirmed", "reported") else None


def _body(brief: CountryBrief, figure: Figure) -> object:
    """Return the publisher of the number, and the kind of organisation that counted."""
    sources = {row.id: row for row in brief.sources}
    source = sources[figure.sources[0].first] if figure.sources else None
    kinds = {row.id: row.kind for row in brief.organisations}
    return (source.publisher or source.title if source else None), kinds.get(figure.by or "")


def _usual(traits: Iterable[object]) -> object:
    """Return the trait that most numbers have, the first one of several."""
    counts = Counter(traits)
    return max(counts, key=lambda trait: counts[trait], default=None)


def _newest(figures: Sequence[Figure]) -> Figure:
    return max(figures, key=lambda each: _order(each.period))


def _order(period: Period | None) -> tuple[int, str]:
    """Return the key that sorts periods by their end; the undated ones are first."""
    if period is None:
        return 0, ""
    return period.to_year or period.from_year or 0, str(period)
