"""Characters of a web page."""

import re

NBSP = "\u00a0"
MINUS = "\u2212"
NEGATIVE = re.compile(r"(?<![^\s(,;])-(?=[\d$€£.])")
"""A hyphen that begins a number."""


def with_minus(text: str) -> str:
    """Return text whose negative numbers begin with a minus sign."""
    return NEGATIVE.sub(MINUS, text)
