"""Tier placements as the sheets for reading need them: by country of a brief and by report year."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import define, field

from tipreport.tables import Table

TIERS = ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3", "Special Case")
MARKS: Mapping[str, str] = dict(zip(TIERS, ("1", "2", "WL", "3", "SC"), strict=True))
Year: TypeAlias = int | None


@define
class Placed:
    """The placements of one country in one brief: on record, and as sources claim them. Undated ones are at None."""

    brief: str
    country: str
    on_record: dict[Year, str] = field(factory=dict)
    claimed: dict[Year, list[str]] = field(factory=dict)

    def mark(self, year: Year) -> str | None:
        """The tier of a year in a letter or two: ``WL``; with a claim that says otherwise ``WL (2)``; only ``(2)``."""
        tier = self.on_record.get(year)
        others = [f"({MARKS[claim]})" for claim in self.claimed.get(year, ()) if claim != tier]
        return " ".join([MARKS[tier], *others] if tier else others) or None

    def latest(self, until: int | None) -> tuple[str, int] | None:
        """The latest placement on record, of a year or before it, and its year."""
        years = [year for year in self.on_record if year is not None and (until is None or year <= until)]
        return (self.on_record[max(years)], max(years)) if years else None


def placements(tiers: Table) -> list[Placed]:
    """Every country that a brief places, by name, then by brief."""
    found: dict[tuple[str, str], Placed] = {}
    for row in tiers:
        brief, country, tier, year = str(row["brief"]), str(row["country_name"]), str(row["tier"]), row["year"]
        placed = found.setdefault((country, brief), Placed(brief, country))
        year = year if isinstance(year, int) else None
        if row["official"] == "yes":
            placed.on_record[year] = tier
        elif tier not in placed.claimed.setdefault(year, []):
            placed.claimed[year].append(tier)
    return [placed for _, placed in sorted(found.items())]


def years(placed: Iterable[Placed]) -> range:
    """From the first report year to the last."""
    dated = [year for one in placed for year in (*one.on_record, *one.claimed) if year is not None]
    return range(min(dated), max(dated) + 1) if dated else range(0)
