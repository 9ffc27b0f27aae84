"""The placements of a brief beside those of a tier record."""

from collections.abc import Iterator

from tipreport.model.brief import CountryBrief
from tipreport.model.records import TierPlacement
from tipreport.tier_record.record import RecordedPlacement, TierRecord


def missing_placements(brief: CountryBrief, record: TierRecord) -> Iterator[RecordedPlacement]:
    """Yield the placements of the brief's countries that the record has and the brief lacks, oldest first."""
    known = {(row.country, row.year) for row in brief.tiers if row.official}
    for role in brief.countries:
        for year, placement in record.of(role.country).items():
            if (role.country, year) not in known:
                yield placement


def differing_placements(
    brief: CountryBrief, record: TierRecord
) -> Iterator[tuple[int, TierPlacement, RecordedPlacement]]:
    """Yield the official placements whose tier differs from that of the record, with their index in the brief."""
    for index, row in enumerate(brief.tiers):
        if row.official and row.year is not None:
            recorded = record.get(row.country, row.year)
            if recorded is not None and recorded.tier != row.tier:
                yield index, row, recorded
