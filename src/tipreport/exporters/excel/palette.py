"""The colours of the workbook, as ``RRGGBB``: the house palette and a few more."""

from collections.abc import Mapping

from tipreport.document import views


def _rgb(colour: str) -> str:
    return colour.removeprefix("#")


INK, GREY, HAIRLINE, WHITE = map(_rgb, (views.INK, views.GREY, views.HAIRLINE, views.PAPER))
EFFORT, SHORTFALL = map(_rgb, (views.EFFORT, views.SHORTFALL))
ACCENT, HEADER_FILL = "1D4E63", "E4E7EA"

TIER_FILLS: Mapping[str, str] = {
    tier: _rgb(style.fill) for tier, style in views.TIER_STYLES.items() if not style.is_hatched
}
"""The fill of each tier. A hatched tier has none: a conditional format has no hatching, so that it gets a frame."""
TIER_INKS: Mapping[str, str] = {tier: _rgb(views.TIER_STYLES[tier].ink) for tier in TIER_FILLS}
"""The colour of text on the fill of each tier."""
LINE_COLOURS = (
    ACCENT,
    TIER_FILLS["Tier 2 Watch List"],
    TIER_FILLS["Tier 3"],
    _rgb(views.MID_GREY),
    TIER_FILLS["Tier 2"],
    EFFORT,
)
"""The lines of a chart. Neighbours differ in lightness, so that they can be distinguished in greyscale."""
