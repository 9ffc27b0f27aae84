"""Contrast of colours, as the Web Content Accessibility Guidelines 2.2 define it, and what an accent must reach."""

import re

from attrs import frozen

LEGIBLE = 4.5  # WCAG 2.2, success criterion 1.4.3, text of body size
APART = 1.5  # from ink: with less, nobody sees that a link is one


@frozen
class Ground:
    """What an accent stands on, paper and lane, and the ink beside it."""

    paper: str
    lane: str
    ink: str


LIGHT = Ground("#FFFFFF", "#F1F2F4", "#16191D")
DARK = Ground("#14171A", "#20252A", "#ECEEF0")


def luminance(code: str) -> float:
    """The relative luminance of a colour such as ``#1D4E63``, from 0 to 1."""
    red, green, blue = (_linear(int(code[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check_accent(code: str, ground: Ground) -> None:
    """Refuse what is no colour, cannot be read, or cannot be told from ink: a ValueError with what was measured."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", code):
        raise ValueError(f"expected a colour as # and six hexadecimal digits, such as #1D4E63, got {code!r}")
    under, lowest = min(((on, contrast(code, on)) for on in (ground.paper, ground.lane)), key=lambda pair: pair[1])
    if lowest < LEGIBLE:
        raise ValueError(f"{code} has a contrast of {lowest:.2f} on {under}; at least {LEGIBLE} is needed")
    if (apart := contrast(code, ground.ink)) < APART:
        raise ValueError(f"{code} has a contrast of {apart:.2f} to the text’s {ground.ink}; at least {APART} is needed")
