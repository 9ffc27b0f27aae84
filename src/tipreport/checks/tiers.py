"""Checks of tier placements: claims against the record, moves against the year before, what is missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tipreport.checks.locations import format_location, format_locations
from tipreport.checks.note import Cited, DataNote, cited_list
from tipreport.index import BriefIndex
from tipreport.model.records import TierPlacement
from tipreport.wording.names import country_name
from tipreport.wording.periods import format_years
from tipreport.wording.phrases import listed
from tipreport.wording.sources import format_attribution
from tipreport.wording.tiers import format_move, steps_down


def undated_tiers(index: BriefIndex) -> Iterator[DataNote]:
    """Placements without a year, and the years in which the record has the same tier."""
    for placement in index.brief.tiers:
        if placement.year is None:
            row = index.row(placement)
            yield DataNote(
                code="undated-tier",
                about=(row,),
                location=format_location(index, row),
                content=(
                    f"No year is given for {placement.tier}",
                    Cited((placement,)),
                    *_on_record(index, placement),
                ),
            )


def _on_record(index: BriefIndex, claim: TierPlacement) -> Iterator[str | Cited]:
    """In which years the record bears out a claim that names none."""
    record = [row for row in index.placements[claim.country] if row.official]
    same = [row for row in record if row.tier == claim.tier]
    if same:
        years = listed(format_years(row.year for row in same if row.year is not None))
        only = "" if len(same) == len(record) else ", and other tiers in other years"
        yield f". The record has {claim.tier} in {years}{only}"
        yield Cited(tuple(same))
    elif record:
        yield f". The record does not have {claim.tier} in any year"
        yield Cited(tuple(record))


def unlisted_countries(index: BriefIndex) -> Iterator[DataNote]:
    """Placements of a country that the brief does not list: one note a country."""
    countries = {row.country for row in index.brief.countries}
    for country, placements in index.placements.items():
        if country not in countries:
            rows = tuple(map(index.row, placements))
            yield DataNote(
                code="unlisted-country",
                about=rows,
                location=format_locations(index, rows),
                content=(f"{country_name(country)} is not among the countries of this brief", Cited(tuple(placements))),
            )


def claims_against_the_record(index: BriefIndex) -> Iterator[DataNote]:
    """Claims that the official placement of the same country and year does not bear out."""
    claims: dict[tuple[str, int], list[TierPlacement]] = defaultdict(list)
    for placement in index.brief.tiers:
        if not placement.official and placement.year is not None:
            claims[placement.country, placement.year].append(placement)
    for at, claimed in claims.items():
        record = index.record.get(at)
        differing = [claim for claim in claimed if record is not None and claim.tier != record.tier]
        if record is None or not differing:
            continue
        by_tier: dict[str, list[TierPlacement]] = defaultdict(list)
        for claim in differing:
            by_tier[claim.tier].append(claim)
        said = [(f"{_who(index, by_tier[claim.tier], 'says')} {claim.tier}", claim) for claim in differing]
        kept = "Both" if len(by_tier) == 1 else "All"
        yield DataNote(
            code="tier-not-borne-out",
            about=tuple(map(index.row, (*differing, record))),
            location=format_location(index, index.row(differing[0])),
            content=(
                *cited_list(said, "and"),
                f"; the record says {record.tier}",
                Cited((record,)),
                f". {kept} are kept, and this document leads with the record",
            ),
        )


def impossible_moves(index: BriefIndex) -> Iterator[DataNote]:
    """Claimed moves that the official placement of the year before does not allow."""
    for placement in index.brief.tiers:
        if placement.change is None or placement.year is None:
            continue
        before = index.record.get((placement.country, placement.year - 1))
        steps = steps_down(before.tier, placement.tier) if before else None
        if before is None or steps is None:
            continue
        possible = {"downgraded": steps > 0, "upgraded": steps < 0, "remained": steps == 0}
        if not possible[placement.change]:
            row = index.row(placement)
            country = country_name(placement.country)
            claim = f"{_who(index, [placement], 'claims')} {format_move(placement.change, placement.tier)}"
            yield DataNote(
                code="impossible-move",
                about=(row,),
                location=format_location(index, row),
                content=(
                    claim,
                    Cited((placement,)),
                    f", but {country} was on {before.tier} in {before.year}",
                    Cited((before,)),
                ),
            )


def _who(index: BriefIndex, claims: Sequence[TierPlacement], verb: str) -> str:
    read = index.read(*claims)
    return format_attribution(read, verb) if read else f"this brief {verb}"
