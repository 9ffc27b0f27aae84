"""The records of a brief by id, the references between them, and its tiers, recommendations, penalties and sources."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import frozen

from tipreport.index.figures import Identity, folded, grouped
from tipreport.index.newer import NewerIndex
from tipreport.language_marks import unmarked
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.records import (
    Claim,
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

Row = tuple[str, int]  # the name of a list of the brief, and an index in it


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


class BriefIndex(NewerIndex):
    """An index of one brief. Each part is computed when it is first used."""

    def __init__(self, brief: CountryBrief, original: Original | None = None) -> None:
        super().__init__(brief)
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

    # ------------------------------------------------------------ tiers

    @cached_property
    def record(self) -> Mapping[tuple[str, int], TierPlacement]:
        """The official placements, by country and report year."""
        return {(row.country, row.year): row for row in self.brief.tiers if row.official and row.year is not None}

    @cached_property
    def placements(self) -> Mapping[str, Sequence[TierPlacement]]:
        """All placements of each country, in the order of the file."""
        return grouped(self.brief.tiers, lambda row: row.country)

    def has_change(self, placement: TierPlacement) -> bool:
        """Return whether the change of a placement happened in its year, and not in an earlier one of its span.

        A move in a span is one in its first year. That a country remained on a tier is no statement about the first
        year if the country was on another tier before it.
        """
        if placement.change is None or not placement.official or placement.year is None:
            return placement.change is not None
        before, after = (self.record.get((placement.country, placement.year + step)) for step in (-1, 1))
        if placement.change != "remained":
            return before is None or before.replace(year=placement.year) != placement
        continues = after is not None and after.replace(year=placement.year) == placement
        return before is None or before.tier == placement.tier or not continues

    def years_on_tier(self, placement: TierPlacement) -> Sequence[int]:
        """Return the years without a gap, up to that of a placement, in which the record has its tier."""
        year = placement.year or 0
        first = year
        while (row := self.record.get((placement.country, first))) is not None and row.tier == placement.tier:
            first -= 1
        return range(first + 1, year + 1)

    def contradicts_years_running(self, placement: TierPlacement) -> bool:
        """Return whether the record rules out the consecutive years that a source gives for a placement.

        It does if it has another tier in one of these years, or the same tier in the year before them. After a waiver
        the years may be those of the waiver only, so that the tier may be older. Years without an entry rule out
        nothing.
        """
        years = self.years_on_tier(placement)
        if placement.consecutive is None or not years:
            return False
        is_older = placement.consecutive < len(years) and not placement.waiver
        has_other = (placement.country, years[0] - 1) in self.record and placement.consecutive > len(years)
        return is_older or has_other

    def with_years_of_record(self, placement: TierPlacement) -> TierPlacement:
        """Return an official placement with the consecutive years of the record, if it rules out those of a source."""
        if placement.official and self.contradicts_years_running(placement):
            years = len(self.years_on_tier(placement))
            return placement.replace(consecutive=years if years > 1 else None)
        return placement

    # ------------------------------------------------------------ recommendations, penalties and sources

    @cached_property
    def progress(self) -> Mapping[str, Sequence[Progress]]:
        """The progress on each recommendation, newest first."""
        return grouped(sorted(self.brief.progress, key=lambda row: -row.year), lambda row: row.recommendation)

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
        return grouped(
            self.brief.penalties, lambda row: (folded(row.offence), row.kind, self.place_of(row) or self.subject)
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
