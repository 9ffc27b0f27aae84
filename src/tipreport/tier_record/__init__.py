"""The tier placements of all countries since 2001, which ladders, checks and comparisons use."""

from tipreport.tier_record.compare import differing_placements, missing_placements
from tipreport.tier_record.read import parse_tier_record, read_tier_record, shipped_tier_record
from tipreport.tier_record.record import Inference, RecordedPlacement, TierRecord, is_tier_record

__all__ = [
    "Inference",
    "RecordedPlacement",
    "TierRecord",
    "differing_placements",
    "is_tier_record",
    "missing_placements",
    "parse_tier_record",
    "read_tier_record",
    "shipped_tier_record",
]
