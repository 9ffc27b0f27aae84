"""Words put together, and those that only a web page needs."""

import re

NBSP = "\u00a0"
MINUS = "\u2212"
NEGATIVE = re.compile(r"(?<![^\s(,;])-(?=[\d$€£.])")  # a hyphen that begins a number

SKIP = "Skip to the text"
OVERVIEW = "Overview"
MATRIX_MEANS = (
    "A number is a placement in the compiled record, WL the Tier 2 Watch List, SC a Special Case. A dashed cell is a "
    "placement that only a source claims. –: no entry in the compiled record."
)
FILTER = "Filter the briefs"
FILTER_HINT = "by name, kind, edition or tier"
FILTERED = "{shown} of {count} briefs shown"
BACK = "Back to the contents"
NAME, KIND, FIGURES, FINDINGS, NOTES, SOURCES = "Brief", "Kind", "Figures", "Findings", "Data notes", "Sources"
