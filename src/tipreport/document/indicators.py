"""The numbers of a brief for tables of many countries."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.comparison import body_of, is_count
from tipreport.document.state import CompositionState
from tipreport.index import Identity
from tipreport.language_marks import unmarked
from tipreport.model.extent import extent_of
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.amounts import format_value
from tipreport.wording.figures import own_measure_label

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
    """The number for readers, with its qualifier: ``about 70``; each of several versions: ``902 or 842``."""
    unit: str
    """The vocabulary's word for its unit. Numbers in different units do not compare."""
    body: str
    """The publisher, and the kind of organisation that counted. Numbers of different bodies do not compare."""
    in_conflict: bool = False
    """Whether the sources disagree, so that ``number`` has several versions. ``value`` is the first of them."""


def indicators(state: CompositionState) -> Iterator[Indicator]:
    """Yield a number for each measure and year: the first in the brief, with those that its sources contradict.

    The numbers are counts of all people in the country and of a whole year: no parts, rates or percentages, no
    estimates, no other place, no single programme, and no measure that only the brief names. None is superseded.
    """
    seen: set[tuple[str, int]] = set()
    conflicts = _conflicts(state)
    for figure in state.brief.figures:
        year = figure.period.whole_year if figure.period is not None else None
        if year is None or figure.value.value is None or not _is_count_of_country(state, figure):
            continue
        if state.index.is_superseded(figure):
            continue
        if (figure.measure, year) not in seen:
            seen.add((figure.measure, year))
            others = conflicts.get((state.index.identities[id(figure)], figure.period), ())
            versions = dict.fromkeys((str(format_value(state.wording, each)),) for each in (figure, *others))
            yield Indicator(
                measure=figure.measure,
                term=state.wording.term("measure", figure.measure),
                label=own_measure_label(state.wording, figure, state.index.by(figure)),
                year=year,
                value=float(figure.value.value),
                number="".join(map(str, state.wording.disjunction_parts([*versions]))),
                unit=figure.unit,
                body=unmarked(" · ".join(filter(None, body_of(state.index, figure)))),
                in_conflict=len(versions) > 1,
            )


def _conflicts(state: CompositionState) -> dict[tuple[Identity, Period | None], Sequence[Figure]]:
    """Return the figures of each conflict, by their identity and period."""
    found = ([state.index.record_at(row) for row in note.about] for note in state.notes if note.code == "conflict")
    return {(state.index.identities[id(figures[0])], figures[0].period): figures for figures in found}


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
