"""The styles of conditional formats: tiers, claims, and the assessments of the sources."""

from collections.abc import Mapping
from typing import Literal

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from tipreport.exporters.excel.palette import EFFORT, INK, SHORTFALL, TIER_FILLS, TIER_INKS


def _filled(fill: str, text: str) -> DifferentialStyle:
    return DifferentialStyle(font=Font(color=text), fill=PatternFill("solid", fgColor=fill, bgColor=fill))


def _framed(line: Literal["thin", "dashed"], *, bold: bool = False) -> DifferentialStyle:
    side = Side(line, color=INK)
    return DifferentialStyle(font=Font(color=INK, bold=bold), border=Border(side, side, side, side))


DIFFERENTIAL_STYLES: Mapping[str, DifferentialStyle] = {
    **{tier: _filled(fill, TIER_INKS[tier]) for tier, fill in TIER_FILLS.items()},
    "Special Case": _framed("thin", bold=True),
    "claimed": _framed("dashed"),
    "effort": DifferentialStyle(font=Font(color=EFFORT)),
    "shortfall": DifferentialStyle(font=Font(color=SHORTFALL)),
}
"""The differential style of a `ConditionalFormat`, by its name."""
