"""Contrast of colours, as the Web Content Accessibility Guidelines 2.2 define it, and what an accent must reach."""

import re

ON = ("#FFFFFF", "#F1F2F4")  # what an accent stands on: paper and lane
LEGIBLE = 4.5  # WCAG 2.2, success criterion 1.4.3, text of body size
INK = "#16191D"
APART = 1.5  # from ink: with less, nobody sees that a link is one


def luminance(code: str) -> float:
    """The relative luminance of a colour such as ``#1D4E63``, from 0 to 1."""
    red, green, blue = (_linear(int(code[index : index + 2], 16) / 255) for index in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check_accent(code: str) -> None:
    """Refuse what is no colour, cannot be read, or cannot be told from ink: a ValueError with what was measured."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", code):
        raise ValueError(f"expected a colour as # and six hexadecimal digits, such as #1D4E63, got {code!r}")
    background, lowest = min(((background, contrast(code, background)) for background in ON), key=lambda pair: pair[1])
    if lowest < LEGIBLE:
        raise ValueError(f"{code} has a contrast of {lowest:.2f} on {background}; at least {LEGIBLE} is needed")
    if (apart := contrast(code, INK)) < APART:
        raise ValueError(f"{code} has a contrast of {apart:.2f} to the text’s {INK}; at least {APART} is needed")
