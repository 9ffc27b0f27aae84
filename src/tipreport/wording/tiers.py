"""Tier placements and their moves in words."""

from typing import Literal

from tipreport.model.records import TierPlacement
from tipreport.wording.phrases import count, sentence

RATER = "U.S. Department of State"
_ORDER = ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3")
_MOVES = {
    "downgraded": "a move down to",
    "upgraded": "a move up to",
    "remained": "to have remained on",
}


def steps_down(before: str, now: str) -> int | None:
    """How many steps lower the second tier is than the first; None where a Special Case has no rank."""
    return _ORDER.index(now) - _ORDER.index(before) if before in _ORDER and now in _ORDER else None


def format_placement(placement: TierPlacement, tier: str | None = None) -> str:
    """The tier and what the placement says beside it: ``Tier 2 Watch List, by a waiver, for 3 years running``."""
    parts = [tier or placement.tier]
    if placement.change:
        parts.append(placement.change)
    if placement.waiver:
        parts.append("by a waiver")
    if placement.consecutive is not None:
        parts.append(f"for {count(placement.consecutive, 'year')} running")
    return ", ".join(parts) + (f"; reason given: {sentence(placement.reason)}" if placement.reason else "")


def format_move(change: Literal["upgraded", "downgraded", "remained"], tier: str) -> str:
    """The move that a source claims: ``a move down to Tier 2``."""
    return f"{_MOVES[change]} {tier}"
