"""Widths and heights of text in Arial, so that text is fitted without the typeface.

Liberation Sans, which replaces Arial on other systems, has the same widths.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil
from unicodedata import combining, east_asian_width, normalize

_LEADING = 1.2  # of the size; Arial needs 1.15
_LEADING_OF_OTHER_SCRIPTS = 1.6  # of typefaces that replace Arial, such as those for Khmer
_LEADING_OF_ARABIC = 1.4  # Noto Sans Arabic needs 1.36, Arial less
_SAFETY = 1.02
_ASCII = {  # of the characters from space to tilde, in thousandths of the size
    False: "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 "
    "278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 "
    "611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 "
    "556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584",
    True: "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 "
    "333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 "
    "944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 "
    "556 333 611 556 778 556 556 500 389 280 389 584",
}
_WIDTHS = {bold: tuple(int(width) for width in widths.split()) for bold, widths in _ASCII.items()}
_OTHERS = {"\u00a0": 278, "–": 556, "—": 1000, "‘": 278, "’": 278, "“": 500, "”": 500, "…": 1000, "•": 350}
_UNKNOWN = 750
_ARABIC = 550  # the mean of joined letters, with some safety
_SIMPLE = re.compile("[\u0000-\u052f\u1e00-\u214f]*")
_SIMPLE_OR_ARABIC = re.compile("[\u0000-\u052f\u0600-\u06ff\u1e00-\u214f]*")


@cache
def _width(character: str, *, bold: bool) -> int:
    base = normalize("NFD", character)[0]
    if " " <= base <= "~":
        return _WIDTHS[bold][ord(base) - 32]
    if combining(character):
        return 0
    if "\u0600" <= base <= "\u06ff":
        return _ARABIC
    return _OTHERS.get(character, 1000 if east_asian_width(character) in "WF" else _UNKNOWN)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of text on one line, in points."""
    return _thousandths(text, bold) * size * _SAFETY / 1000


@lru_cache(maxsize=20_000)  # most words are measured again, in other lines and sizes
def _thousandths(text: str, bold: bool) -> int:
    """Return the width of text in thousandths of its size."""
    return sum(_width(character, bold=bold) for character in text)


def leading(text: str, size: float) -> float:
    """Return the height of a line in points."""
    if _SIMPLE.fullmatch(text):
        return size * _LEADING
    return size * (_LEADING_OF_ARABIC if _SIMPLE_OR_ARABIC.fullmatch(text) else _LEADING_OF_OTHER_SCRIPTS)


@lru_cache(maxsize=20_000)  # the slides are filled several times until all fits
def line_count(pieces: tuple[tuple[str, bool], ...], size: float, width: float) -> int:
    """Return the number of lines of pieces of text, each bold or not, in a column of this width in points."""
    lines, used, space = 1, 0.0, text_width(" ", size)
    for word, breaks_before in _words(pieces, size):
        if breaks_before or (used and used + space + word > width):
            lines, used = lines + 1, 0.0
        used += (space if used else 0.0) + word
        if used > width:
            lines += ceil(used / width) - 1
            used = used % width
    return lines


def _words(pieces: Iterable[tuple[str, bool]], size: float) -> Iterable[tuple[float, bool]]:
    """Yield the width of each word, and whether a line ends before it. A word may consist of several pieces."""
    word, breaks_before = 0.0, False
    for text, bold in pieces:
        for part in re.split("([ \t\n])", text):
            if part in (" ", "\t", "\n") and part:
                yield word, breaks_before
                word, breaks_before = 0.0, part == "\n"
            else:
                word += text_width(part, size, bold=bold)
    yield word, breaks_before
