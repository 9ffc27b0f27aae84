"""The figures of a brief that measure the same thing: at the same time, over time, or as parts of each other."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from operator import attrgetter
from typing import Any, TypeVar

from tipreport.model.brief import CountryBrief
from tipreport.model.field import identity_fields
from tipreport.model.period import Period
from tipreport.model.records import Figure

T = TypeVar("T")
Identity = tuple[object, ...]
Series = tuple[Identity, tuple[object, ...]]  # an identity, and a kind of period

_SPACES = re.compile(r"\s+")


def identity_of(figure: Figure, *, without: str = "") -> Identity:
    """Return the identity of a figure: figures with equal identities measure the same thing. Ignores ``without``."""
    cls: Any = type(figure)
    return tuple(map(folded, _identity_values(cls, without)(figure)))


@cache
def _identity_values(cls: Any, without: str) -> Callable[[Figure], tuple[object, ...]]:
    """Return a function that gets the values of the identity fields."""
    return attrgetter(*(field.name for field in identity_fields(cls) if field.name != without))


def folded(value: object) -> object:
    """Return a text in small letters with single spaces, by which spellings are compared; other values as they are."""
    return _SPACES.sub(" ", value.casefold()) if isinstance(value, str) else value


def _latest_first(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return figures by period, the latest first; in their order if a period is missing or within another one."""
    periods = [figure.period.days for figure in figures if figure.period is not None]
    by_time = sorted(periods, reverse=True)
    if len(periods) < len(figures) or any(
        later[0] <= earlier[0] or later[1] <= earlier[1] for later, earlier in pairwise(by_time)
    ):
        return figures
    return sorted(figures, key=lambda figure: by_time.index(figure.period.days) if figure.period else 0)


class FigureIndex:
    """An index of the figures of one brief. Each part is computed when it is first used."""

    def __init__(self, brief: CountryBrief) -> None:
        self.brief = brief

    @cached_property
    def wholes(self) -> Mapping[str, Figure]:
        """The figures that have an id, so that others can refer to them as their whole."""
        return {row.id: row for row in self.brief.figures if row.id}

    def whole(self, figure: Figure) -> Figure | None:
        """Return the figure that this one is a part of."""
        return self.wholes[figure.part_of] if figure.part_of is not None else None

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Figure]]:
        """The parts of each whole, by its id."""
        return grouped([figure for figure in self.brief.figures if figure.part_of], lambda figure: figure.part_of)

    @cached_property
    def identities(self) -> Mapping[int, Identity]:
        """The identity of each figure, by the `id` of the object."""
        return {id(figure): identity_of(figure) for figure in self.brief.figures}

    @cached_property
    def series(self) -> Mapping[Series, Sequence[Figure]]:
        """Figures that measure the same thing over periods of one kind, in the order of the file."""
        return grouped(self.brief.figures, self._series_of)

    def same(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures that measure the same thing over periods of one kind, including this one.

        A total of several years, or since one, is in no series of years, nor is one of a fiscal year or of a month.
        """
        return self.series[self._series_of(figure)]

    def _series_of(self, figure: Figure) -> Series:
        """Return the identity of a figure and the kind of its period, of an undated one that of a year."""
        return self.identities[id(figure)], (1,) if figure.period is None else figure.period.kind

    @cached_property
    def dated(self) -> Mapping[tuple[Identity, Period], Sequence[Figure]]:
        """Figures that measure the same thing at the same time, in the order of the file."""
        figures = [figure for figure in self.brief.figures if figure.period]
        return grouped(figures, lambda figure: (self.identities[id(figure)], figure.period))

    @cached_property
    def _timelines(self) -> Mapping[Series, tuple[list[str], list[Figure], list[Figure | None]]]:
        """Each series by time: the last days, the figures, and the latest number up to each of them.

        Of equal periods, the first in the file is last.
        """
        timelines = {}
        for key, same in self.series.items():
            dated = [(figure.period.days[::-1], figure) for figure in reversed(same) if figure.period]
            dated.sort(key=lambda pair: pair[0])
            figures = [figure for _, figure in dated]
            known: list[Figure | None] = []
            for figure in figures:
                known.append(figure if figure.value.value is not None else known[-1] if known else None)
            timelines[key] = ([days[0] for days, _ in dated], figures, known)
        return timelines

    def earlier(self, figure: Figure) -> Figure | None:
        """Return the figure of the series for the period compared with, or else the latest figure before this one."""
        if figure.compared_with is not None:
            candidates = self.dated.get((self.identities[id(figure)], figure.compared_with), ())
            return next((other for other in candidates if other is not figure), None)
        _, figures, _ = self._timelines[self._series_of(figure)]
        count = self._count_before(figure)
        return figures[count - 1] if count else None

    def last_known(self, figure: Figure) -> Figure | None:
        """Return the latest figure of the series before this one that has a number."""
        _, _, known = self._timelines[self._series_of(figure)]
        count = self._count_before(figure)
        return known[count - 1] if count else None

    def newest_after(self, figure: Figure) -> Figure | None:
        """Return the latest figure of the series that has a number and begins after this one."""
        _, _, known = self._timelines[self._series_of(figure)]
        newest = known[-1] if known else None
        if figure.period is None or newest is None or newest.period is None:
            return None
        return newest if newest.period.days[0] > figure.period.days[1] else None

    @cached_property
    def last_keys(self) -> Sequence[Figure]:
        """The key figures without those of earlier periods than another one of the same series."""
        keys = [figure for figure in self.brief.figures if figure.key]
        latest: dict[Series, str] = {}  # the last day of each series
        for figure in keys:
            if figure.period is not None:
                series = self._series_of(figure)
                latest[series] = max(latest.get(series, ""), figure.period.days[1])
        return [
            figure
            for figure in keys
            if figure.period is None or figure.period.days[1] == latest[self._series_of(figure)]
        ]

    @cached_property
    def shown_keys(self) -> Sequence[Figure]:
        """The key figures, each with the newest number of its series in place of it.

        An older number would be read as the newest. A small chart has it, or the section of its pillar. Of figures
        that measure the same thing over periods of different kinds, those of later ones come first.
        """
        newest = {id(figure): figure for figure in (self.newest_after(key) or key for key in self.last_keys)}
        alike: dict[Identity, list[Figure]] = defaultdict(list)
        for figure in newest.values():
            alike[self.identities[id(figure)]].append(figure)
        ordered = {identity: iter(_latest_first(same)) for identity, same in alike.items()}
        return [next(ordered[self.identities[key]]) for key in newest]

    def _count_before(self, figure: Figure) -> int:
        last_days, _, _ = self._timelines[self._series_of(figure)]
        return bisect_left(last_days, figure.period.days[0]) if figure.period else 0

    @cached_property
    def figures_by_name(self) -> Mapping[tuple[object, ...], Sequence[Figure]]:
        """The figures by measure, label and period. Different figures may share all three."""
        return grouped(self.brief.figures, _name)

    def has_namesakes(self, figure: Figure) -> bool:
        """Return whether another figure has the same measure, label and period."""
        return len(self.figures_by_name[_name(figure)]) > 1


def _name(figure: Figure) -> tuple[object, ...]:
    return figure.measure, folded(figure.label), figure.period


def grouped(rows: Sequence[T], key: Callable[[T], Any]) -> Mapping[Any, Sequence[T]]:
    """Return the rows of each key, in their order."""
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)
