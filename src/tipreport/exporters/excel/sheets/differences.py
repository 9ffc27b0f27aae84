"""How conditional formats look: tiers, claims, the source's judgement."""

from collections.abc import Mapping
from typing import Literal

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from tipreport.exporters.excel.sheets.matrix import COLOURS
from tipreport.exporters.excel.workbook.styles import EFFORT, INK, SHORTFALL, WHITE


def _filled(colour: str, ink: str) -> DifferentialStyle:
    return DifferentialStyle(font=Font(color=ink), fill=PatternFill("solid", fgColor=colour, bgColor=colour))


def _framed(line: Literal["thin", "dashed"], *, bold: bool = False) -> DifferentialStyle:
    side = Side(line, color=INK)
    return DifferentialStyle(font=Font(color=INK, bold=bold), border=Border(side, side, side, side))


LOOKS: Mapping[str, DifferentialStyle] = {
    **{tier: _filled(colour, WHITE if tier == "Tier 3" else INK) for tier, colour in COLOURS.items()},
    "Special Case": _framed("thin", bold=True),
    "claimed": _framed("dashed"),
    "effort": DifferentialStyle(font=Font(color=EFFORT)),
    "shortfall": DifferentialStyle(font=Font(color=SHORTFALL)),
}
"""Each look of a `Rule` by its name."""
