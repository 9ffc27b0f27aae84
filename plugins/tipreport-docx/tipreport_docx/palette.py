"""The colours of a document, those of every tipreport format, so that documents compare."""

from collections.abc import Mapping

from attrs import frozen

PAPER = "FFFFFF"
INK = "16191D"
GREY = "4A525B"
ACCENT = "1D4E63"
EFFORT = "1B5A73"
SHORTFALL = "8F2D14"
HAIR = "C5CAD0"
LANE = "F1F2F4"


@frozen
class TierLook:
    """How a tier is shown: the end of its styles' names, its fill, what is written on it, and its outline."""

    name: str
    fill: str = PAPER
    ink: str = INK
    edge: str = ""


TIERS: Mapping[str, TierLook] = {
    "Tier 1": TierLook("1", "E0EBF0", edge=GREY),
    "Tier 2": TierLook("2", "E0B24E"),
    "Tier 2 Watch List": TierLook("Watch List", "C8752F"),
    "Tier 3": TierLook("3", "7A1F1B", PAPER),
    "Special Case": TierLook("Special Case", edge=INK),
}
CLAIMED = TierLook("Claimed")  # a dashed outline: a source says so, the record does not
NONE = TierLook("None")


def look(tier: str, *, claimed: bool = False) -> TierLook:
    """How a placement is shown; a tier that is not known, and none, without a fill."""
    return CLAIMED if claimed else TIERS.get(tier, NONE)
