"""Two editions of a brief, with a change of each kind between them."""

from functools import cache
from typing import Any

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.quantity import Quantity
from tipreport.model.records import Progress, TierPlacement
from tipreport.model.vocabulary import Step
from tipreport.testing.rich_brief import rich_brief, valid_brief

_OLDER, _NEWER = 2020, 2022
_STATUSES: tuple[Step, ...] = ("some", "complete", "much")
_KEPT = ("countries", "tiers", "organisations", "sources", "recommendations")
_FEW = 9  # records of the other lists that the section of changes has


@cache
def two_editions() -> tuple[CountryBrief, CountryBrief]:
    """Return a brief with an earlier edition of it, the earlier one first."""
    brief = rich_brief()
    newer: dict[str, list[Any]] = {name: [*getattr(brief, name)] if name in _KEPT else [] for name in lists()}
    newer |= {"figures": [*brief.figures[:_FEW]], "findings": [*brief.findings[:_FEW]]}
    of_edition = [row for row in newer["recommendations"] if _NEWER in row.years and row.id]
    newer["progress"] = [
        Progress(recommendation=row.id, year=_NEWER, status=status, sources=row.sources)
        for row, status in zip(of_edition, _STATUSES, strict=False)
    ]
    older = {name: [*rows] for name, rows in newer.items()}
    older["progress"] = [row.replace(year=2019, status="none") for row in newer["progress"]]
    older["tiers"] = newer["tiers"]
    moved = TierPlacement(country=brief.countries[0].country, year=_NEWER, tier="Tier 3", official=True)
    newer["tiers"] = [*newer["tiers"], moved]
    older["figures"] = [row.replace(value=_other(row.value)) for row in newer["figures"][2:]]
    older["findings"] = newer["findings"][3:]
    newer["findings"] = newer["findings"][:-3]
    return (
        valid_brief(brief, {"edition": _OLDER, "language": "en"}, older),
        valid_brief(brief, {"edition": _NEWER, "language": "en"}, newer),
    )


def _other(value: Quantity) -> Quantity:
    return value if value.value is None else Quantity(value.qualifier, value.value + 2, value.upper and value.upper + 2)
