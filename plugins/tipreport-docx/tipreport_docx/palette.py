"""The house palette as Word writes colours, and the style of each tier."""

from collections.abc import Mapping

from attrs import frozen

from tipreport.document import views


def rgb(code: str) -> str:
    """Return a colour such as ``#1D4E63`` as six hexadecimal digits."""
    return code.removeprefix("#")


PAPER, INK, GREY = rgb(views.PAPER), rgb(views.INK), rgb(views.GREY)
EFFORT, SHORTFALL = rgb(views.EFFORT), rgb(views.SHORTFALL)
HAIRLINE, LANE = rgb(views.HAIRLINE), rgb(views.LANE)


@frozen
class TierStyle:
    """The look of a tier: the end of the names of its styles, its fill, the colour of its text, and its outline."""

    name: str
    fill: str = PAPER
    ink: str = INK
    outline: str = ""


_NAMES = {"wl": "Watch List", "sc": "Special Case"}  # of styles, by the id of a tier; others are named by their id

TIERS: Mapping[str, TierStyle] = {
    tier: TierStyle(
        name=_NAMES.get(style.id, style.id),
        fill=rgb(style.fill),
        ink=rgb(style.ink),
        outline="" if not style.has_outline else INK if style.is_hatched else GREY,
    )
    for tier, style in views.TIER_STYLES.items()
}
CLAIMED = TierStyle("Claimed")
"""The style of a claim that is not in the record: a dashed outline."""
NONE = TierStyle("None")


def tier_style(tier: str, *, claimed: bool = False) -> TierStyle:
    """Return the style of a placement; without a tier, one without a fill."""
    return CLAIMED if claimed else TIERS.get(tier, NONE)
