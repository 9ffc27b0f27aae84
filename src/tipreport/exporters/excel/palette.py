"""The colours of the workbook, as ``RRGGBB``."""

from collections.abc import Mapping

INK, GREY, ACCENT, HAIRLINE, HEADER_FILL = "16191D", "4A525B", "1D4E63", "C5CAD0", "E4E7EA"
EFFORT, SHORTFALL, WHITE = "1B5A73", "8F2D14", "FFFFFF"

TIER_COLOURS: Mapping[str, str] = {
    "Tier 1": "E0EBF0", "Tier 2": "E0B24E", "Tier 2 Watch List": "C8752F", "Tier 3": "7A1F1B",
}  # fmt: skip
"""The fill of each tier. A Special Case has a frame instead."""
LINE_COLOURS = (ACCENT, "C8752F", "7A1F1B", "8A929A", "E0B24E", "1B5A73")
"""The lines of a chart. Neighbours differ in lightness, so that they can be told from each other in greyscale."""
