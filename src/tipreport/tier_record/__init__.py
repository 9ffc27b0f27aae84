"""The tier placements of all countries since 2001, which ladders, checks and comparisons use."""

from tipreport.tier_record.compare import differing_placements, missing_placements
from tipreport.tier_record.read import parse_tier_record, read_tier_record, shipped_tier_record
from tipreport.tier_record.record import RecordedPlacement, TierRecord

__all__ = [
    "RecordedPlacement",
    "TierRecord",
    "differing_placements",
    "missing_placements",
    "parse_tier_record",
    "read_tier_record",
    "shipped_tier_record",
]
