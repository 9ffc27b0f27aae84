"""The numbers of a brief that can stand in a table of many countries."""

from collections.abc import Iterator

from attrs import frozen

from tipreport.comparison import body_of, is_count
from tipreport.document.state import CompositionState
from tipreport.language_marks import unmarked
from tipreport.model.extent import extent_of
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.figures import measure_label

__all__ = ["Indicator", "indicators"]


@frozen(kw_only=True)
class Indicator:
    """The number of a measure for a whole country and one year."""

    measure: str
    """The vocabulary's word, an identifier."""
    term: str
    """That word in the language of the document: ``convictions``."""
    label: str
    """Its name for readers: ``Traffickers convicted``."""
    year: int
    """The year of the data, which is not the edition of the report."""
    value: float
    """The number, by which countries can be sorted."""
    number: str
    """The number for readers, with its qualifier: ``about 70``."""
    unit: str
    """The vocabulary's word for its unit. Numbers in different units do not compare."""
    body: str
    """The publisher, and the kind of organisation that counted. Numbers of different bodies do not compare."""


def indicators(state: CompositionState) -> Iterator[Indicator]:
    """Yield a number for each measure and year, the first in the brief.

    The numbers are counts of all people in the country and of a whole year: no parts, rates or percentages, no
    estimates, no other place, no single programme, and no measure that only the brief names.
    """
    seen: set[tuple[str, int]] = set()
    for figure in state.brief.figures:
        year = figure.period.whole_year if figure.period is not None else None
        if year is None or figure.value.value is None or not _is_count_of_country(state, figure):
            continue
        if (figure.measure, year) not in seen:
            seen.add((figure.measure, year))
            yield Indicator(
                measure=figure.measure,
                term=state.wording.term("measure", figure.measure),
                label=measure_label(state.wording, figure.measure),
                year=year,
                value=float(figure.value.value),
                number=str(format_value(state.wording, figure)),
                unit=figure.unit,
                body=unmarked(" · ".join(filter(None, body_of(state.index, figure)))),
            )


def _is_count_of_country(state: CompositionState, figure: Figure) -> bool:
    countries = {row.country for row in state.brief.countries}
    return (
        figure.measure != "other"
        and not figure.label
        and figure.programme is None
        and is_count(figure)
        and extent_of(figure, countries) == "whole"
        and (figure.place is None or len(countries) == 1)
    )
