"""Contrast of colours, as the Web Content Accessibility Guidelines 2.2 define it, and the rule for accents."""

import re

from attrs import frozen

MINIMUM = 4.5  # WCAG 2.2, success criterion 1.4.3, text of body size
MINIMUM_TO_INK = 1.5  # below it, a link looks like the surrounding text


@frozen
class Background:
    """The colours around an accent."""

    paper: str
    """The colour of the page."""
    lane: str
    """The shade of every other lane of a table."""
    ink: str
    """The colour of text."""


LIGHT = Background("#FFFFFF", "#F1F2F4", "#16191D")
DARK = Background("#14171A", "#20252A", "#ECEEF0")


def luminance(code: str) -> float:
    """Return the relative luminance of a colour such as ``#1D4E63``, from 0 to 1."""
    red, green, blue = (_linear(int(code[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check_accent(code: str, background: Background = LIGHT) -> None:
    """Raise a ValueError for an invalid colour, an illegible one, and one that looks like the ink."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", code):
        raise ValueError(f"expected a colour as # and six hexadecimal digits, such as #1D4E63, found {code!r}")
    ratios = ((contrast(code, surface), surface) for surface in (background.paper, background.lane))
    lowest, surface = min(ratios)
    if lowest < MINIMUM:
        remedy = f"choose a {'darker' if background is LIGHT else 'lighter'} colour"
        raise ValueError(f"{code} has a contrast of {lowest:.2f} on {surface}; at least {MINIMUM} is needed: {remedy}")
    if (to_ink := contrast(code, background.ink)) < MINIMUM_TO_INK:
        raise ValueError(
            f"{code} has a contrast of {to_ink:.2f} to the text’s {background.ink}; at least {MINIMUM_TO_INK} is needed"
        )
