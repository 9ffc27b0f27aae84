"""An index of a brief: records by id, references between them, and figures that measure the same thing.

It makes checks and documents run in linear time.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeVar

from attrs import frozen

from tipreport.language_marks import unmarked
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import identity_fields
from tipreport.model.period import Period
from tipreport.model.records import (
    Claim,
    Figure,
    Law,
    Organisation,
    Penalty,
    Programme,
    Progress,
    Recommendation,
    Source,
    TierPlacement,
)
from tipreport.recommendations.edition import newest_edition, of_other_reports
from tipreport.recommendations.merging import MergedRecommendation, in_reading_order, merge_wordings

T = TypeVar("T")
Identity = tuple[object, ...]
Series = tuple[Identity, tuple[object, ...]]  # an identity, and a kind of period
Row = tuple[str, int]  # the name of a list of the brief, and an index in it

_SPACES = re.compile(r"\s+")


def identity_of(figure: Figure, *, without: str = "") -> Identity:
    """Return the identity of a figure: figures with equal identities measure the same thing. Ignores ``without``."""
    cls: Any = type(figure)
    return tuple(map(_fold, _identity_values(cls, without)(figure)))


@cache
def _identity_values(cls: Any, without: str) -> Callable[[Figure], tuple[object, ...]]:
    """Return a function that gets the values of the identity fields."""
    return attrgetter(*(field.name for field in identity_fields(cls) if field.name != without))


def _fold(value: object) -> object:
    return _SPACES.sub(" ", value.casefold()) if isinstance(value, str) else value


@frozen(eq=False)
class Original:
    """The brief of which another one is the translation."""

    brief: CountryBrief
    language: str
    """The language of the translation."""
    untranslated: int
    """The number of texts without a translation."""
    total: int
    """The number of all texts."""


class BriefIndex:
    """An index of one brief. Each part is computed when it is first used."""

    def __init__(self, brief: CountryBrief, original: Original | None = None) -> None:
        self.brief = brief
        self.original = original

    # ------------------------------------------------------------ records by id, and their position

    @cached_property
    def subject(self) -> str | None:
        """The only country of the brief, which texts need not repeat; None if there are several."""
        return self.brief.countries[0].country if len(self.brief.countries) == 1 else None

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations that have an id."""
        return {row.id: row for row in self.brief.organisations if row.id}

    @cached_property
    def organisations_by_name(self) -> Mapping[str, Organisation]:
        """The organisations by each of their spellings."""
        return {unmarked(name): row for row in self.brief.organisations for name in (row.name, *row.also)}

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """The laws that have an id."""
        return {row.id: row for row in self.brief.laws if row.id}

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """The programmes that have an id."""
        return {row.id: row for row in self.brief.programmes if row.id}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources."""
        return {row.id: row for row in self.brief.sources}

    @cached_property
    def wholes(self) -> Mapping[str, Figure]:
        """The figures that have an id, so that others can refer to them as their whole."""
        return {row.id: row for row in self.brief.figures if row.id}

    @cached_property
    def rows(self) -> Mapping[int, Row]:
        """The position of each record, by the `id` of the object."""
        return {id(record): (name, index) for name in lists() for index, record in enumerate(getattr(self.brief, name))}

    def record_at(self, row: Row) -> Any:
        """Return the record at a position."""
        return getattr(self.brief, row[0])[row[1]]

    def row(self, record: Any) -> Row:
        """Return the position of a record."""
        return self.rows[id(record)]

    def by(self, record: Any, field: str = "by") -> Organisation | None:
        """Return the organisation that a field refers to."""
        name = getattr(record, field)
        return self.organisations[name] if name is not None else None

    def whole(self, figure: Figure) -> Figure | None:
        """Return the figure that this one is a part of."""
        return self.wholes[figure.part_of] if figure.part_of is not None else None

    # ------------------------------------------------------------ figures

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Figure]]:
        """The parts of each whole, by its id."""
        return _grouped([figure for figure in self.brief.figures if figure.part_of], lambda figure: figure.part_of)

    @cached_property
    def identities(self) -> Mapping[int, Identity]:
        """The identity of each figure, by the `id` of the object."""
        return {id(figure): identity_of(figure) for figure in self.brief.figures}

    @cached_property
    def series(self) -> Mapping[Series, Sequence[Figure]]:
        """Figures that measure the same thing over periods of one kind, in the order of the file."""
        return _grouped(self.brief.figures, self._series_of)

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
        return _grouped(figures, lambda figure: (self.identities[id(figure)], figure.period))

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

    def _count_before(self, figure: Figure) -> int:
        last_days, _, _ = self._timelines[self._series_of(figure)]
        return bisect_left(last_days, figure.period.days[0]) if figure.period else 0

    @cached_property
    def figures_by_name(self) -> Mapping[tuple[object, ...], Sequence[Figure]]:
        """The figures by measure, label and period. Different figures may share all three."""
        return _grouped(self.brief.figures, _name)

    def has_namesakes(self, figure: Figure) -> bool:
        """Return whether another figure has the same measure, label and period."""
        return len(self.figures_by_name[_name(figure)]) > 1

    # ------------------------------------------------------------ tiers

    @cached_property
    def record(self) -> Mapping[tuple[str, int], TierPlacement]:
        """The official placements, by country and report year."""
        return {(row.country, row.year): row for row in self.brief.tiers if row.official and row.year is not None}

    @cached_property
    def placements(self) -> Mapping[str, Sequence[TierPlacement]]:
        """All placements of each country, in the order of the file."""
        return _grouped(self.brief.tiers, lambda row: row.country)

    # ------------------------------------------------------------ recommendations, penalties and sources

    @cached_property
    def progress(self) -> Mapping[str, Sequence[Progress]]:
        """The progress on each recommendation, newest first."""
        return _grouped(sorted(self.brief.progress, key=lambda row: -row.year), lambda row: row.recommendation)

    @cached_property
    def recommendations(self) -> Sequence[MergedRecommendation]:
        """The recommendations in the order of documents, those of earlier editions last."""
        original = self.original.brief if self.original else self.brief
        others = of_other_reports(original)
        rows = original.recommendations
        merged = merge_wordings(rows, self.brief.recommendations, others, original.language)
        return in_reading_order(merged, self.edition)

    @cached_property
    def _ranks(self) -> Mapping[int, int]:
        return {id(row): rank for rank, merged in enumerate(self.recommendations, 1) for row in merged.wordings}

    def rank(self, recommendation: Recommendation) -> int:
        """Return the number of a recommendation, from 1. All its wordings have the same."""
        return self._ranks[id(recommendation)]

    @cached_property
    def recommended(self) -> Mapping[str, Recommendation]:
        """The recommendations that have an id."""
        return {row.id: row for row in self.brief.recommendations if row.id}

    @cached_property
    def recommended_in_editions(self) -> Sequence[Recommendation]:
        """The recommendations with years that are editions of the report of most recommendations."""
        others = of_other_reports(self.brief)
        return [row for row in self.brief.recommendations if row.years and id(row) not in others]

    @cached_property
    def edition(self) -> int:
        """The newest edition whose recommendations the brief knows."""
        return newest_edition(self.brief)

    @cached_property
    def offences(self) -> Mapping[Identity, Sequence[Penalty]]:
        """The penalties by offence, kind, and the place whose law provides them."""
        return _grouped(
            self.brief.penalties, lambda row: (_fold(row.offence), row.kind, self.place_of(row) or self.subject)
        )

    def place_of(self, penalty: Penalty) -> str | None:
        """Return the place of the law that provides a penalty; None if the brief does not give it."""
        return self.laws[penalty.law].place if penalty.law else None

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """Every record with sources, in the order of the file."""
        return [row for name, cls in lists().items() if issubclass(cls, Claim) for row in getattr(self.brief, name)]

    def read(self, *records: Claim) -> Sequence[Source]:
        """Return the sources that were read for some records, each once."""
        return [*{chain.read: self.sources[chain.read] for row in records for chain in row.sources}.values()]

    def first_source(self, record: Claim) -> Source | None:
        """Return the original source of the first citation."""
        return self.sources[record.sources[0].first] if record.sources else None


def _name(figure: Figure) -> tuple[object, ...]:
    return figure.measure, _fold(figure.label), figure.period


def _grouped(rows: Sequence[T], key: Callable[[T], Any]) -> Mapping[Any, Sequence[T]]:
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)
