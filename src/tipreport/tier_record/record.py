"""The tier record: the placements of all countries in the editions of the Trafficking in Persons Report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from tipreport.model.vocabulary import Tier


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
        return not self.standing.startswith("inferred")


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
    def title(self) -> str:
        """The title of the record as a source: its years, its name and its version."""
        years = self.years()
        return f"Tier record of {years[0]} to {years[-1]}, {self.name}, version {self.digest}"

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
