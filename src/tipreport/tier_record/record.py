"""The tier record: the placements of all countries in the editions of the Trafficking in Persons Report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import field, frozen

from tipreport.language_marks import unmarked
from tipreport.model.records import Source
from tipreport.model.vocabulary import Tier

Inference: TypeAlias = Literal["edition", "placement"]

SHIPPED = "tip_tiers.csv"
"""The name of the file of the record that the library ships."""
_PUBLISHER = "tipreport"
_INFERRED = "inferred"  # the beginning of the standing of a placement that was not read
_ID = "tier-record-"  # the beginning of the id of a record as a source
_TITLE = "Tier record"  # the beginning of its title in English; older briefs have it with another id


@frozen(kw_only=True)
class RecordedPlacement:
    """The placement of a country in an edition."""

    country: str
    """ISO 3166 alpha-3 code, ``XKX`` for Kosovo."""
    year: int
    """The edition of the report."""
    tier: Tier
    """The placement."""
    standing: str = ""
    """How the placement is known: ``narrative``, ``compiled``, ``reported``, ``inferred: ...``."""
    seen_in: str = ""
    """Where it was read."""

    @property
    def is_certain(self) -> bool:
        """Whether it was read, and not inferred."""
        return not self.standing.startswith(_INFERRED)

    @property
    def inferred(self) -> Inference | None:
        """What was inferred: the edition of a page that names none, or the placement itself; None if it was read."""
        if self.is_certain:
            return None
        return "edition" if self.standing == f"{_INFERRED} edition" else "placement"


def is_tier_record(source: Source) -> bool:
    """Return whether a source is a tier record, in any version; `TierRecord.source` makes them."""
    is_named = source.id.startswith(_ID) or unmarked(source.title or "").startswith(_TITLE)
    return source.kind == "dataset" and is_named


@frozen(slots=False)
class TierRecord:
    """The placements of all countries, as far as they are known. A missing year is not known, never *unranked*."""

    placements: Sequence[RecordedPlacement] = field(repr=False)
    """All placements, by country and year. There is at most one for each country and year."""
    name: str
    """The name of the file."""
    digest: str
    """The first twelve digits of the SHA-256 of the file, which name its version."""

    @property
    def file(self) -> str:
        """The name of the file, which the title of the record has; empty for the record that the library ships."""
        return "" if self.name == SHIPPED else self.name

    def source(self, title: str) -> Source:
        """Return the record as a source of a brief. Its id has the version, which readers need not see."""
        publisher = None if self.file else _PUBLISHER
        return Source(id=f"{_ID}{self.digest}", kind="dataset", title=title, publisher=publisher)

    def is_source(self, source: Source) -> bool:
        """Return whether a source of a brief is this version of the record. Earlier titles have the version."""
        return is_tier_record(source) and (self.digest in source.id or self.digest in (source.title or ""))

    @cached_property
    def _by_country(self) -> Mapping[str, Mapping[int, RecordedPlacement]]:
        found: dict[str, dict[int, RecordedPlacement]] = defaultdict(dict)
        for placement in self.placements:
            found[placement.country][placement.year] = placement
        return found

    def of(self, country: str) -> Mapping[int, RecordedPlacement]:
        """Return the placements of a country by year, oldest first."""
        return self._by_country.get(country, {})

    def get(self, country: str, year: int) -> RecordedPlacement | None:
        """Return the placement of a country in an edition; None if it is not known."""
        return self.of(country).get(year)

    def has_entry(self, country: str, years: range) -> bool:
        """Return whether a country has a placement in one of some editions; in any edition if the range is empty."""
        return any(not years or year in years for year in self.of(country))

    def countries(self) -> Iterable[str]:
        """Return the countries of the record, by code."""
        return self._by_country.keys()

    def years(self) -> range:
        """Return the editions from the first to the last of the record."""
        return self._years

    @cached_property
    def _years(self) -> range:
        years = {placement.year for placement in self.placements}
        return range(min(years), max(years) + 1) if years else range(0)
