"""Tier placements by country and report year."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import define, field

from tipreport.document import views
from tipreport.tables import Table

TIERS = tuple(views.TIER_STYLES)
"""The tiers, the best one first."""
Year: TypeAlias = int | None


@define
class CountryPlacements:
    """The placements of one country in one brief: on record, and as sources claim them. The year None is unknown."""

    brief: str
    name: str
    on_record: dict[Year, str] = field(factory=dict)
    claimed: dict[Year, list[str]] = field(factory=dict)

    def mark(self, year: Year, marks: Mapping[str, str], claim: str) -> str | None:
        """Return the mark of the tier of a year: ``WL``, with a different claim ``WL (2)``, a claim alone ``(2)``.

        ``claim`` is the template of a claimed tier: ``({tier})``.
        """
        tier = self.on_record.get(year)
        claims = [claim.format(tier=marks[claimed]) for claimed in self.claimed.get(year, ()) if claimed != tier]
        return " ".join([marks[tier], *claims] if tier else claims) or None

    def latest(self, last_year: int | None) -> tuple[str, int] | None:
        """Return the latest tier on record and its year, no later than ``last_year``."""
        years = [year for year in self.on_record if year is not None and (last_year is None or year <= last_year)]
        return (self.on_record[max(years)], max(years)) if years else None


def placements(tiers: Table) -> list[CountryPlacements]:
    """Return the placements of every country of every brief, by name, then by brief."""
    found: dict[tuple[str, str], CountryPlacements] = {}
    for row in tiers:
        brief, name, tier, year = str(row["brief"]), str(row["country_name"]), str(row["tier"]), row["year"]
        country = found.setdefault((name, brief), CountryPlacements(brief, name))
        year = year if isinstance(year, int) else None
        if row["official"] == "yes":
            country.on_record[year] = tier
        elif tier not in country.claimed.setdefault(year, []):
            country.claimed[year].append(tier)
    return [country for _, country in sorted(found.items())]


def report_years(countries: Iterable[CountryPlacements]) -> range:
    """Return all years from the first report year to the last."""
    years = [year for country in countries for year in (*country.on_record, *country.claimed) if year is not None]
    return range(min(years), max(years) + 1) if years else range(0)
