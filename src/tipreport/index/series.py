"""The figures of a brief that measure the same thing over periods of one kind, in the order of time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise

from tipreport.index.compared import period_of_year
from tipreport.index.figures import Identity, grouped, identity_of
from tipreport.index.revisions import RevisionIndex
from tipreport.model.period import Period
from tipreport.model.records import Figure

Series = tuple[Identity, tuple[object, ...]]  # an identity, and a kind of period

_AT_A_TIME = frozenset({"as of", "about"})  # forms of periods without a length
_LEAST_MONTHS = 3  # of a series of months


class SeriesIndex(RevisionIndex):
    """An index of the figures of one brief, and of their series. Each part is computed when it is first used."""

    @cached_property
    def series(self) -> Mapping[Series, Sequence[Figure]]:
        """Figures that measure the same thing over periods of one kind, in the order of the file.

        Those that a later edition of their report supersedes come last.
        """
        return grouped(self.superseded_last(self.brief.figures), self._series_of)

    def same(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures that measure the same thing over periods of one kind, including this one.

        A total of several years, or since one, is in no series of years, nor is one of a fiscal year or of a month.
        A number of a day is in no series, nor is one of a month unless at least three months follow each other without
        a gap: others are events.
        """
        return self.series[self._series_of(figure)]

    def _series_of(self, figure: Figure) -> Series:
        """Return the identity of a figure and the kind of its period, of an undated one that of a year."""
        identity, period = self.identities[id(figure)], figure.period
        if period is not None and period.is_month and identity not in self._monthly:
            return identity, ("month", period.start)
        return identity, (1,) if period is None else period.kind

    @cached_property
    def _monthly(self) -> AbstractSet[Identity]:
        """The identities of figures whose single months follow each other without a gap."""
        months: dict[Identity, set[int]] = defaultdict(set)
        for figure in self.brief.figures:
            if figure.period is not None and figure.period.is_month:
                year, month = figure.period.start.split("-")
                months[self.identities[id(figure)]].add(12 * int(year) + int(month))
        return {
            identity for identity, found in months.items() if len(found) == max(found) - min(found) + 1 >= _LEAST_MONTHS
        }

    @cached_property
    def _timelines(self) -> Mapping[Series, tuple[list[str], list[Figure], list[Figure | None]]]:
        """Each series by time: the last days, the figures, and the latest number up to each of them.

        Of equal periods, the first in the file is last, but one that is superseded comes before.
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
        """Return the figure of the series for the period compared with, or else the latest figure before this one.

        A year that the series does not have may be that of a reporting period, see `period_of_year`.
        """
        if figure.compared_with is not None:
            candidates = self._compared(figure, figure.compared_with)
            return next((other for other in self.superseded_last(candidates) if other is not figure), None)
        _, figures, _ = self._timelines[self._series_of(figure)]
        count = self._count_before(figure)
        return figures[count - 1] if count else None

    def _compared(self, figure: Figure, compared: Period) -> Sequence[Figure]:
        """The figures that measure the same thing in a period, else in the one before a figure that is of its year."""
        identity = self.identities[id(figure)]
        if (identity, compared) not in self.dated:
            before = (figure.period or compared).days[0]
            periods = (other.period for other in self.same(figure) if other.period)
            compared = period_of_year((each for each in periods if each.days[1] < before), compared) or compared
        return self.dated.get((identity, compared), ())

    def last_known(self, figure: Figure) -> Figure | None:
        """Return the latest figure of the series before this one that has a number."""
        _, _, known = self._timelines[self._series_of(figure)]
        count = self._count_before(figure)
        return known[count - 1] if count else None

    def newest_after(self, figure: Figure) -> Figure | None:
        """Return the latest figure that has a number and continues the series after this one.

        The number of another publisher does not continue it, nor does one as of a day after one of a year.
        """
        return next((other for other in self._later(figure) if self._continues(figure, other)), None)

    def later_without_number(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures of the series without a number that begin after this one, oldest first."""
        return [other for other in self._later(figure) if other.value.value is None][::-1]

    def of_other_bodies(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures that differ from this one only in the organisation that counted."""
        if figure.period is None:
            return ()
        same = self._by_any_body[identity_of(figure, without="by"), figure.period]
        return [other for other in same if other.by != figure.by and not self.is_superseded(other)]

    @cached_property
    def _by_any_body(self) -> Mapping[tuple[Identity, Period], Sequence[Figure]]:
        """Figures that measure the same thing at the same time, whichever organisation counted."""
        figures = [figure for figure in self.brief.figures if figure.period]
        return grouped(figures, lambda figure: (identity_of(figure, without="by"), figure.period))

    def _later(self, figure: Figure) -> Iterator[Figure]:
        """Yield the figures of the series that begin after this one, the latest first."""
        _, figures, _ = self._timelines[self._series_of(figure)]
        for other in reversed(figures):
            if figure.period is None or other.period is None or other.period.days[0] <= figure.period.days[1]:
                return
            yield other

    def _continues(self, figure: Figure, other: Figure) -> bool:
        if other.value.value is None:
            return False
        forms = [each.period is not None and each.period.form in _AT_A_TIME for each in (figure, other)]
        return forms[0] == forms[1] and self.may_be_of_one_body(figure, other)

    def may_be_of_one_body(self, one: Figure, other: Figure) -> bool:
        """Return whether one body may have counted two figures of one series: it is named, or they share a publisher.

        Numbers of other publishers may be counted in another way. A figure without a source is of the brief itself.
        """
        first, second = self._publishers(one), self._publishers(other)
        return one.by is not None or not first or not second or not first.isdisjoint(second)

    def _publishers(self, figure: Figure) -> AbstractSet[str]:
        originals = [self.sources[chain.first] for chain in figure.sources]
        return {(source.publisher or source.author or source.id).casefold() for source in originals}

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
        """The key figures, each with the newest number of its series in place of it, and that of the latest edition.

        An older number would be read as the newest. A small chart has it, or the section of its pillar. Of figures
        that measure the same thing over periods of different kinds, those of later ones come first.
        """
        newest = {id(figure): figure for figure in map(self._shown_for, self.last_keys)}
        alike: dict[Identity, list[Figure]] = defaultdict(list)
        for figure in newest.values():
            alike[self.identities[id(figure)]].append(figure)
        ordered = {identity: iter(_latest_first(same)) for identity, same in alike.items()}
        return [next(ordered[self.identities[key]]) for key in newest]

    def _shown_for(self, key: Figure) -> Figure:
        newest = self.newest_after(key)
        if newest is None and self.is_superseded(key):
            return self.revised[id(key)].latest[0]
        return newest or key

    def _count_before(self, figure: Figure) -> int:
        last_days, _, _ = self._timelines[self._series_of(figure)]
        return bisect_left(last_days, figure.period.days[0]) if figure.period else 0


def _latest_first(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return figures by period, the latest first; in their order if a period is missing or within another one."""
    periods = [figure.period.days for figure in figures if figure.period is not None]
    by_time = sorted(periods, reverse=True)
    if len(periods) < len(figures) or any(
        later[0] <= earlier[0] or later[1] <= earlier[1] for later, earlier in pairwise(by_time)
    ):
        return figures
    return sorted(figures, key=lambda figure: by_time.index(figure.period.days) if figure.period else 0)
