"""The numbers that a brief has elsewhere for a period that the series of a key figure lacks."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from tipreport.index.figures import Identity, grouped, identity_of
from tipreport.index.series import SeriesIndex
from tipreport.model.period import Period
from tipreport.model.records import Figure


class NewerIndex(SeriesIndex):
    """An index of the figures of one brief that also finds numbers outside of a series."""

    def newer_elsewhere(self, figure: Figure) -> Sequence[Figure]:
        """Return the numbers of the latest period after that of a figure, none of which continues its series.

        They are of another publisher, of another body, or over a period of another kind, such as a fiscal year. A
        number of a day, or of a month that is in no series, is that of an event, and not a newer one. Empty if the
        latest is a key figure, which is shown alone.
        """
        if figure.period is None:
            return ()
        begin, found = figure.period.days[1], list[Figure]()
        for other in self._latest_first.get(identity_of(figure, without="by"), ()):
            if other.period is None or other.period.days[1] <= begin or (found and other.period != found[0].period):
                break
            if other.period.days[0] > begin and self._is_comparable(figure, other):
                found.append(other)
        return () if any(id(other) in self._ids_of_shown_keys for other in found) else found

    def numbers_elsewhere(self, figure: Figure) -> Sequence[Figure]:
        """Return the numbers of others for the same and the same period as a figure that has none.

        Key figures are shown by themselves. A superseded number is none.
        """
        if figure.period is None or figure.value.value is not None:
            return ()
        same = self._by_any_body[identity_of(figure, without="by"), figure.period]
        return [other for other in same if other.value.value is not None and not self._is_shown_elsewhere(other)]

    def are_of_other_publishers(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """Return whether no publisher of a figure is one of the others, and all have sources."""
        own, theirs = self._publishers(figure), [*map(self._publishers, others)]
        return bool(own) and all(each and own.isdisjoint(each) for each in theirs)

    def _is_shown_elsewhere(self, figure: Figure) -> bool:
        return id(figure) in self._ids_of_shown_keys or self.is_superseded(figure)

    def _is_comparable(self, figure: Figure, other: Figure) -> bool:
        """Whether another number can follow: one of no named body would be read as that of the figure's body."""
        if figure.by is not None and other.by is None:
            return False
        return self._series_of(figure) == self._series_of(other) or not (_is_event(figure) or _is_event(other))

    @cached_property
    def _latest_first(self) -> Mapping[Identity, Sequence[Figure]]:
        """The dated figures with a number that measure the same thing, whichever body counted, by their last days."""
        dated = [(figure.period, figure) for figure in self.brief.figures if figure.period is not None]
        numbers = [
            (period, figure)
            for period, figure in dated
            if figure.value.value is not None and not self.is_superseded(figure)
        ]
        numbers.sort(key=lambda pair: _last_day_first(pair[0]), reverse=True)
        return grouped([figure for _, figure in numbers], lambda figure: identity_of(figure, without="by"))

    @cached_property
    def _ids_of_shown_keys(self) -> AbstractSet[int]:
        return {id(figure) for figure in self.shown_keys}


def _last_day_first(period: Period) -> tuple[str, ...]:
    return (*period.days[::-1], str(period))


def _is_event(figure: Figure) -> bool:
    return figure.period is not None and (figure.period.is_month or figure.period.kind[0] == "days")
