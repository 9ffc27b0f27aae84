"""The house palette. No theme changes it, so that documents of two organisations can be compared."""

from collections.abc import Mapping

from attrs import frozen

__all__ = ["EFFORT", "GREY", "HAIRLINE", "INK", "LANE", "MID_GREY", "PAPER", "SHORTFALL", "TIER_STYLES", "TierStyle"]

PAPER = "#FFFFFF"
INK = "#16191D"
GREY = "#4A525B"
MID_GREY = "#8A929A"
HAIRLINE = "#C5CAD0"
LANE = "#F1F2F4"
EFFORT = "#1B5A73"
SHORTFALL = "#8F2D14"


@frozen(kw_only=True)
class TierStyle:
    """The look of a tier."""

    id: str
    """A short id, for the names of classes and styles."""
    fill: str
    """The colour of its cells."""
    ink: str = INK
    """The colour of text on the fill."""
    has_outline: bool = False
    """Whether it has an outline, because its fill is hard to see on paper."""
    is_hatched: bool = False
    """Whether it has lines on its fill."""


TIER_STYLES: Mapping[str, TierStyle] = {
    "Tier 1": TierStyle(id="1", fill="#E0EBF0", has_outline=True),
    "Tier 2": TierStyle(id="2", fill="#E0B24E"),
    "Tier 2 Watch List": TierStyle(id="wl", fill="#C8752F"),
    "Tier 3": TierStyle(id="3", fill="#7A1F1B", ink=PAPER),
    "Special Case": TierStyle(id="sc", fill=PAPER, has_outline=True, is_hatched=True),
}
"""The style of each tier, in the order of the rows of a ladder: the best tier first."""
