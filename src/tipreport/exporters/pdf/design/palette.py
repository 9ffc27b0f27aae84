"""The colours of a sheet. No theme changes them: sheets of two organisations compare."""

from collections.abc import Mapping

from attrs import frozen

from tipreport.exporters.pdf.tagged import WHITE, Colour

PAPER = WHITE
INK = Colour.from_hex("#16191D")
GREY = Colour.from_hex("#4A525B")
EFFORT = Colour.from_hex("#1B5A73")
SHORTFALL = Colour.from_hex("#8F2D14")
MID = Colour.from_hex("#8A929A")
HAIRLINE = Colour.from_hex("#C5CAD0")
LANE = Colour.from_hex("#F1F2F4")


@frozen
class TierLook:
    """How a tier is drawn: its fill, what is written on it, its letters in a cell, its name beside a ladder.

    ``edge`` tells that the fill alone would not be seen, ``hatched`` that lines fill it.
    """

    fill: Colour
    ink: Colour
    letters: str
    label: str
    edge: bool = False
    hatched: bool = False


TIERS: Mapping[str, TierLook] = {
    "Tier 1": TierLook(Colour.from_hex("#E0EBF0"), INK, "1", "Tier 1", edge=True),
    "Tier 2": TierLook(Colour.from_hex("#E0B24E"), INK, "2", "Tier 2"),
    "Tier 2 Watch List": TierLook(Colour.from_hex("#C8752F"), INK, "WL", "Watch List"),
    "Tier 3": TierLook(Colour.from_hex("#7A1F1B"), WHITE, "3", "Tier 3"),
    "Special Case": TierLook(WHITE, INK, "SC", "Special Case", edge=True, hatched=True),
}
"""The tiers from the top of a ladder to its foot."""
