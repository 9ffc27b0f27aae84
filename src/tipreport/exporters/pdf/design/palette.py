"""The house palette as colours of PDF."""

from collections.abc import Mapping

from attrs import frozen

from tipreport.document import views
from tipreport.exporters.pdf.tagged import Colour

PAPER = Colour.from_hex(views.PAPER)
INK = Colour.from_hex(views.INK)
GREY = Colour.from_hex(views.GREY)
EFFORT = Colour.from_hex(views.EFFORT)
SHORTFALL = Colour.from_hex(views.SHORTFALL)
MID_GREY = Colour.from_hex(views.MID_GREY)
HAIRLINE = Colour.from_hex(views.HAIRLINE)
LANE = Colour.from_hex(views.LANE)


@frozen(kw_only=True)
class TierColours:
    """The colours of a tier, whether it has an outline, and whether it is hatched."""

    fill: Colour
    ink: Colour
    has_outline: bool
    is_hatched: bool


TIERS: Mapping[str, TierColours] = {
    tier: TierColours(
        fill=Colour.from_hex(style.fill),
        ink=Colour.from_hex(style.ink),
        has_outline=style.has_outline,
        is_hatched=style.is_hatched,
    )
    for tier, style in views.TIER_STYLES.items()
}
"""The tiers in the order of the rows of a ladder: the best tier first."""
