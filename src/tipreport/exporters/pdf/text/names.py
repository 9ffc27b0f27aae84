"""The large name of a title band: the largest size at which it fits, broken where it reads best."""

from collections.abc import Callable, Iterator, Sequence

from tipreport.exporters.pdf.text.styles import Style, name_style

ONE_LINE, TWO_LINES = (44, 38), (32, 27, 22.5)
_SMALL_WORDS = frozenset({"of", "and", "in", "the", "de", "du", "von"})  # a line begins with one, rather than ends


def fitted(name: str, room: float, width: Callable[[str, Style], float]) -> tuple[Style, Sequence[str] | None]:
    """The style of a name and its lines; None for a name of more lines, which break where they must."""
    words = name.split()
    for style in map(name_style, ONE_LINE):
        if width(" ".join(words), style) <= room:
            return style, (" ".join(words),)
    for style in map(name_style, TWO_LINES):
        fits = [
            ranked for ranked in _breaks(words, style, width) if max(width(line, style) for line in ranked[1]) <= room
        ]
        if fits:
            return style, min(fits)[1]
    return name_style(TWO_LINES[-1]), None


def _breaks(
    words: Sequence[str], style: Style, width: Callable[[str, Style], float]
) -> Iterator[tuple[tuple[bool, bool, float], tuple[str, str]]]:
    """Each way to break a name in two: before a small word first, then the most even."""
    for index in range(1, len(words)):
        first, second = " ".join(words[:index]), " ".join(words[index:])
        uneven = abs(width(first, style) - width(second, style))
        begins, ends = words[index].lower() in _SMALL_WORDS, words[index - 1].lower() in _SMALL_WORDS
        yield (not begins, ends, uneven), (first, second)
