"""The numbers of a brief that can stand in a table of many countries."""

from collections.abc import Iterator

from attrs import frozen

from tipreport.document.state import CompositionState
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.figures import measure_label

__all__ = ["Indicator", "indicators"]

_NARROWING = tuple(field.name for field in narrowing_fields(Figure))


@frozen(kw_only=True)
class Indicator:
    """The number of a measure for a whole country and one year."""

    measure: str
    """The vocabulary's word, an identifier."""
    label: str
    """Its name for readers."""
    year: int
    """The year of the data, which is not the edition of the report."""
    value: float
    """The number, by which countries can be sorted."""
    number: str
    """The number for readers, with its qualifier: ``about 70``."""


def indicators(state: CompositionState) -> Iterator[Indicator]:
    """Yield a number for each measure and year, the first in the brief.

    The numbers are those of all people in the country and of one year: no parts, rates or percentages, no other place,
    and no measure that only the brief names.
    """
    seen: set[tuple[str, int]] = set()
    for figure in state.brief.figures:
        year = _year(figure)
        if year is None or figure.value.value is None or not _is_whole(state, figure):
            continue
        if (figure.measure, year) not in seen:
            seen.add((figure.measure, year))
            yield Indicator(
                measure=figure.measure,
                label=measure_label(state.wording, figure.measure),
                year=year,
                value=float(figure.value.value),
                number=str(format_value(state.wording, figure)),
            )


def _year(figure: Figure) -> int | None:
    period = figure.period
    return period.from_year if period is not None and period.from_year == period.to_year else None


def _is_whole(state: CompositionState, figure: Figure) -> bool:
    countries = [row.country for row in state.brief.countries]
    return (
        figure.measure != "other"
        and not figure.label
        and figure.part_of is None
        and figure.per is None
        and figure.unit != "percent"
        and (figure.place is None or countries == [figure.place])
        and not any(getattr(figure, name) is not None for name in _NARROWING)
    )
