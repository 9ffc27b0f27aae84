"""Tier placements that other sources than the record claim."""

from typing import Any

from tipreport.wording.sources import Attribution
from tipreport.wording.wording import Parts, Wording


def as_claimed(wording: Wording, source: Attribution) -> str:
    """Return the source of a claim that a document leads with: ``as one article says``."""
    return wording.count("as {who} says", "as {who} say", source.number, who=source.who, of_who=source.of_who)


def other_claim(wording: Wording, source: Attribution, tier: str, year: int | None, marks: object) -> Parts:
    """Return a claim that differs from the placement that is shown."""
    forms = ("{who} says {tier} for {year}{marks}.", "{who} say {tier} for {year}{marks}.")
    if year is None:
        forms = ("{who} says {tier} and names no year{marks}.", "{who} say {tier} and name no year{marks}.")
    values: dict[str, Any] = {"who": source.who, "of_who": source.of_who, "tier": tier, "year": year, "marks": marks}
    return wording.count_parts(*forms, source.number, **values)


def claimed_placement(wording: Wording, source: Attribution, placement: str, marks: object) -> Parts:
    """Return the placement that only sources claim, as a clause."""
    forms = ("{who} says {placement}{marks}", "{who} say {placement}{marks}")
    values: dict[str, Any] = {"who": source.who, "of_who": source.of_who, "placement": placement, "marks": marks}
    return wording.count_parts(*forms, source.number, **values)


def disputed(wording: Wording, agreed: Parts, disputing: Parts) -> Parts:
    """Return a placement, then the claims that differ from it."""
    return wording.parts("{placement}. Disputed: {claims}", placement=agreed, claims=disputing)
