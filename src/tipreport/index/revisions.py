"""The figures that a later edition of the same report revised."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from tipreport.index.figures import FigureIndex
from tipreport.index.interval import Interval, allowed_by
from tipreport.model.records import Claim, Figure, Source

Numbered: TypeAlias = tuple[Figure, Interval]


class Revision(NamedTuple):
    """The numbers of earlier editions that cannot be true together with those of the latest one, and these."""

    earlier: Sequence[Figure]
    latest: Sequence[Figure]


class RevisionIndex(FigureIndex):
    """An index of the figures of one brief that knows which of them are superseded."""

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by their id."""
        return {row.id: row for row in self.brief.sources}

    def first_source(self, record: Claim) -> Source | None:
        """Return the original source of the first citation."""
        return self.sources[record.sources[0].first] if record.sources else None

    @cached_property
    def revisions(self) -> Sequence[Revision]:
        """The revisions, one for each report, measure and period, in the order of the file. The later edition applies.

        Editions of one report are sources of one publisher that have an edition.
        """
        several = (same for same in self.dated.values() if len(same) > 1)
        return [revision for same in several for revision in self._revisions(same)]

    @cached_property
    def revised(self) -> Mapping[int, Revision]:
        """The revision of each superseded figure, by the `id` of the object."""
        return {id(figure): revision for revision in self.revisions for figure in revision.earlier}

    def is_superseded(self, figure: Figure) -> bool:
        """Return whether a later edition of the same report gives another number."""
        return id(figure) in self.revised

    def superseded_by(self, figure: Figure) -> Sequence[Figure]:
        """Return the numbers of earlier editions that this one supersedes, in the order of the editions."""
        return self._superseded_by.get(id(figure), ())

    @cached_property
    def _superseded_by(self) -> Mapping[int, Sequence[Figure]]:
        return {id(revision.latest[0]): revision.earlier for revision in self.revisions}

    def edition_of(self, figure: Figure) -> int:
        """Return the edition of the report that gives a figure, 0 if it has none."""
        source = self.first_source(figure)
        return source.edition or 0 if source else 0

    def superseded_last(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return figures in their order, but those that are superseded last."""
        if self.revised.keys().isdisjoint(map(id, figures)):
            return figures
        return sorted(figures, key=self.is_superseded)

    def _revisions(self, same: Sequence[Figure]) -> Iterator[Revision]:
        numbered = [(figure, numbers) for figure in same if (numbers := allowed_by(figure))]
        if not excluded(numbered, numbered):
            return
        reports: dict[str, dict[int, list[Numbered]]] = defaultdict(lambda: defaultdict(list))
        for figure, numbers in numbered:
            source = self.first_source(figure)
            if source and source.publisher and source.edition:
                reports[source.publisher][source.edition].append((figure, numbers))
        for report in reports.values():
            *editions, latest = sorted(report)
            earlier = [figure for edition in editions for figure in excluded(report[edition], report[latest])]
            if earlier:
                yield Revision(earlier, [figure for figure, _ in report[latest]])


def excluded(numbered: Iterable[Numbered], by: Sequence[Numbered]) -> Sequence[Figure]:
    """Return the figures that cannot be true together with all of some others."""
    if not by:
        return ()
    highest_low, lowest_high = max(numbers.low for _, numbers in by), min(numbers.high for _, numbers in by)
    return [figure for figure, at in numbered if at.high < highest_low or at.low > lowest_high]
