"""How a tier looks: its class in the stylesheet, its letters in a cell, its name beside a ladder."""

from collections.abc import Mapping

from attrs import frozen


@frozen
class TierLook:
    """How a tier is drawn. ``hatched`` tells that lines fill it."""

    look: str
    letters: str
    label: str
    lines: tuple[str, ...]
    hatched: bool = False


TIERS: Mapping[str, TierLook] = {
    "Tier 1": TierLook("tier-1", "1", "Tier 1", ("Tier 1",)),
    "Tier 2": TierLook("tier-2", "2", "Tier 2", ("Tier 2",)),
    "Tier 2 Watch List": TierLook("tier-wl", "WL", "Watch List", ("Tier 2", "Watch List")),
    "Tier 3": TierLook("tier-3", "3", "Tier 3", ("Tier 3",)),
    "Special Case": TierLook("tier-sc", "SC", "Special Case", ("Special", "Case"), hatched=True),
}
"""The tiers from the top of a ladder to its foot."""
