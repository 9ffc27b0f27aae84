"""The countries that a country is compared with. The rule ignores their tiers, so that it cannot be biased."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.geography import countries_of, distance, neighbours, region
from tipreport.model.vocabulary import Tier
from tipreport.tier_record import TierRecord, shipped_tier_record

PeerRule: TypeAlias = Literal["neighbours", "region", "chosen"]
MOST_SHOWN, FEWEST_SHOWN = 5, 3  # countries whose tiers are drawn


@frozen(kw_only=True)
class Peers:
    """The countries that a country is compared with."""

    country: str
    """The country itself."""
    rule: PeerRule
    """The ranked countries with a land border, those of the same region, or those that somebody chose."""
    all: tuple[str, ...]
    """All countries of the rule, also those without an entry in the record."""
    shown: tuple[str, ...]
    """Those whose tiers are drawn, at most five of those with an entry: of a region those with a land border, then the
    nearest; else those with the most entries, among equals the nearest. Empty if fewer than three have entries."""
    has_far_neighbours: bool = False
    """Whether one of a region is shown for its land border, though the middle of another country is nearer."""
    is_of_briefs: bool = False
    """Whether they are those that have a brief in a comparison instead."""


def peers(
    country: str, wanted: Literal["neighbours", "region"] | Sequence[str], record: TierRecord, years: range = range(0)
) -> Peers:
    """Return the countries to compare a country with.

    ``wanted`` is a rule, or codes of countries. Those that are drawn have an entry in one of the ``years``, by default
    in any edition. The countries are in the order of their codes. A neighbour that no edition ranks, such as
    French Guiana, which is a part of France, is none of them.
    """
    rule, found = _found(country, wanted, record)
    every = tuple(sorted({*found} - {country}))

    adjoining = neighbours(country)

    def rank(code: str) -> tuple[int, float, str]:
        return code not in adjoining if rule == "region" else -len(record.of(code)), distance(country, code), code

    ranked = sorted((code for code in every if record.has_entry(code, years)), key=rank)
    shown = ranked[:MOST_SHOWN] if len(ranked) >= FEWEST_SHOWN else []
    nearest = sorted(ranked, key=lambda code: rank(code)[1:])[: len(shown)]
    return Peers(
        country=country,
        rule=rule,
        all=every,
        shown=tuple(sorted(shown)),
        has_far_neighbours=rule == "region" and {*shown} != {*nearest},
    )


def by_tier(countries: Sequence[str], year: int, record: TierRecord) -> Mapping[Tier | None, Sequence[str]]:
    """Return countries by their placement in an edition; under None those without an entry, who are counted too."""
    found: dict[Tier | None, list[str]] = {}
    for code in countries:
        placement = record.get(code, year)
        found.setdefault(placement.tier if placement else None, []).append(code)
    return found


def _found(country: str, wanted: str | Sequence[str], record: TierRecord) -> tuple[PeerRule, Sequence[str]]:
    if wanted == "neighbours":
        shipped = shipped_tier_record()
        return "neighbours", [code for code in neighbours(country) if record.of(code) or shipped.of(code)]
    if wanted == "region":
        name = region(country)
        return "region", countries_of(name) if name else ()
    return "chosen", wanted
