"""The large name in a title band: its size and its line break."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tipreport.exporters.pdf.text.styles import Style, name_style

ONE_LINE_SIZES, TWO_LINE_SIZES = (44, 38), (32, 27, 22.5)
_SMALL_WORDS = frozenset({"of", "and", "in", "the", "de", "du", "von"})  # better at the start of a line than at its end

_DEEP = ((re.compile(r"ي\b"), 0.45), (re.compile(r"[جحخچعغ]\b"), 0.4))  # last letters of words that reach far down


def depth_of(line: str) -> float:
    """How far an Arabic line reaches below its baseline, as a fraction of the size, if that is more than is usual."""
    return next((depth for letters, depth in _DEEP if letters.search(line)), 0.0)


def fit_name(
    name: str, room: float, width: Callable[[str, Style], float], *, right_to_left: bool = False
) -> tuple[Style, Sequence[str] | None]:
    """The largest style in which a name fits, and its lines.

    The lines are None for a name that does not fit on two lines; it is then broken like any text.
    """
    words = name.split()
    style_of = partial(name_style, right_to_left=right_to_left)
    for style in map(style_of, ONE_LINE_SIZES):
        if width(" ".join(words), style) <= room:
            return style, (" ".join(words),)
    for style in map(style_of, TWO_LINE_SIZES):
        if width(" ".join(words), style) > 2 * room + width("  ", style):
            continue  # no break of a longer name fits, and it may have thousands
        fits = [
            ranked for ranked in _breaks(words, style, width) if max(width(line, style) for line in ranked[1]) <= room
        ]
        if fits:
            return style, min(fits)[1]
    return style_of(TWO_LINE_SIZES[-1]), None


def fit_lines(
    lines: Sequence[str], room: float, styles: Sequence[Style], width: Callable[[str, Style], float]
) -> Style:
    """The first style in which each line fits; the last one if none does."""
    return next((style for style in styles if max(width(line, style) for line in lines) <= room), styles[-1])


def _breaks(
    words: Sequence[str], style: Style, width: Callable[[str, Style], float]
) -> Iterator[tuple[tuple[bool, bool, float], tuple[str, str]]]:
    """Every break of a name into two lines with its rank: breaks before a small word first, then the most even."""
    for index in range(1, len(words)):
        first, second = " ".join(words[:index]), " ".join(words[index:])
        uneven = abs(width(first, style) - width(second, style))
        begins, ends = words[index].lower() in _SMALL_WORDS, words[index - 1].lower() in _SMALL_WORDS
        yield (not begins, ends, uneven), (first, second)
