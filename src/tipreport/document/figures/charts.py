"""Charts of the series of a pillar: one for each family of measures that can be compared, one for all others."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Chart
from tipreport.document.figures.dated import Dated
from tipreport.document.figures.series import series_row
from tipreport.document.joining import bound_text
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.figures import format_label, of_common_label
from tipreport.wording.numbers import with_rate
from tipreport.wording.phrases import bound, capital
from tipreport.wording.series import different_people, family_title, measure_title, pillar_title, unit_label

_FAMILIES = {
    "justice": (
        "investigations", "suspects investigated", "criminal complaints", "arrests", "cases prosecuted", "prosecutions",
        "convictions", "acquittals",
    ),
    "victims": ("victims identified", "victims referred", "victims assisted", "victims repatriated"),
}  # fmt: skip
_FAMILY = {measure: family for family, measures in _FAMILIES.items() for measure in measures}
_COUNTED = frozenset({"persons", "cases"})


def charts(state: CompositionState, pillar: str, series: Sequence[Dated]) -> Iterator[Chart]:
    """Yield a chart with one scale for each family of at least two series, then one or two of the other series.

    In these each panel has its own scale, since the measures have nothing in common.
    """
    families: dict[object, list[Dated]] = {}
    for dated in series:
        families.setdefault(_family(_first(dated)), []).append(dated)
    others: list[Dated] = []
    for family, members in families.items():
        if len(members) > 1:
            yield _chart(state, pillar, members, family)
        else:
            others += members
    for group in _by_axis(others):
        yield _chart(state, pillar, group, None)


def _by_axis(series: Sequence[Dated]) -> Iterator[Sequence[Dated]]:
    """Yield the series of each chart: those with numbers in fewer than half of the years have one of their own.

    On the axis of all years, their panels would be mostly empty.
    """
    years = [int(period.start) for dated in series for period in dated]
    span = max(years) - min(years) + 1 if years else 0
    full = [dated for dated in series if 2 * len(dated) >= span]
    rest = [dated for dated in series if 2 * len(dated) < span] if full else [*series]
    yield from filter(None, (full, rest))


def _first(dated: Dated) -> Figure:
    return next(iter(dated.values()))


def _family(figure: Figure) -> object:
    """Return what a series has in common with those on the same scale: a family, or its measure and unit."""
    family = _FAMILY.get(figure.measure)
    return family if family and figure.unit in _COUNTED else (figure.measure, figure.label, figure.unit, figure.per)


def _chart(state: CompositionState, pillar: str, series: Sequence[Dated], family: object) -> Chart:
    figures = [_first(dated) for dated in series]
    years = [int(period.start) for dated in series for period in dated]
    first, last = str(min(years)), str(max(years))
    periods = [Period("in", str(year)) for year in range(min(years), max(years) + 1)]
    units = [_unit(state, figure) for figure in figures]
    has_one_scale = family is not None or len(series) == 1
    if isinstance(family, str):
        title = family_title(state.wording, family, first, last)
    elif family is not None:
        common = of_common_label((figure, state.index.by(figure)) for figure in figures)
        title = measure_title(state.wording, format_label(state.wording, *common), first, last)
    else:
        title = pillar_title(state.wording, pillar, first, last)
    unit = units[0] if len(set(units)) == 1 else unit_label(state.wording, "count")
    return Chart(
        title=bound(title),
        unit=unit if has_one_scale else "",
        panels=tuple(
            series_row(state, dated, periods, "" if has_one_scale else own)
            for dated, own in zip(series, units, strict=True)
        ),
        has_one_scale=has_one_scale,
        caption=(bound_text(different_people(state.wording)),) if isinstance(family, str) else (),
    )


def _unit(state: CompositionState, figure: Figure) -> str:
    return with_rate(state.wording, capital(unit_label(state.wording, figure.unit)), figure.per)
