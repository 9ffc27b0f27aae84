"""Lines that fit a width, counted in the cells of a terminal."""

from bisect import bisect_left
from collections.abc import Sequence

from tipreport.exporters.text.breaks import NBSP, cells, pieces, without_cells

_MAX_CELLS = 2  # of a character
_BEFORE_NUMBERS = ("p.", "pp.", "No.")  # "p. 487" stays together, however narrow the line


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return the lines of a paragraph, at most ``width`` cells each; width 0 is one line.

    The first line begins with ``first``, the others with ``rest``. There is one space between words, and
    the text has no control characters.
    """
    if not width:
        lines = [first + text]
    elif (marks := without_cells(text)) is not None:
        lines = _wrap_narrow(text, marks, width, first, rest)
    else:
        lines = _wrap_measured(text, width, first, rest)
    return [line.replace(NBSP, " ").rstrip() for line in lines]


def _wrap_narrow(text: str, marks: Sequence[int], width: int, first: str, rest: str) -> list[str]:
    """Wrap text of which each character fills one cell: line ends are found without splitting words.

    ``marks`` are the indices of the characters that fill none.
    """
    lines = []
    at, indent, room = 0, first, max(width - cells(first), 1)
    while (stop := _filled(marks, at, room) if marks else at + room) < len(text):
        cut = _cut(text, at, stop + 1)
        lines.append(indent + text[at:cut])
        at, indent, room = cut + 1, rest, max(width - cells(rest), 1)
    if at < len(text) or not lines:
        lines.append(indent + text[at:])
    return lines


def _filled(marks: Sequence[int], start: int, room: int) -> int:
    """The index after the characters from ``start`` that fill the room."""
    stop = start + room
    for index in range(bisect_left(marks, start), len(marks)):
        if marks[index] > stop:
            break
        stop += 1
    return stop


def _cut(text: str, start: int, stop: int) -> int:
    """The end of the line from ``start`` that should end before ``stop``."""
    cut = text.rfind(" ", start, stop)
    if cut > start:
        return cut
    end = text.find(" ", start)
    word = text[start : end if end > 0 else len(text)]  # wider than the line: bound words are split, others stay whole
    before_marks = (word.rfind(f"{NBSP}{opening}", 1, stop - start + 1) for opening in "([")
    cut = max(*before_marks)
    if cut < 0:
        cut = word.rfind(NBSP, 1, stop - start)
        while word.endswith(_BEFORE_NUMBERS, 0, max(cut, 0)) and (earlier := word.rfind(NBSP, 1, cut)) > 0:
            cut = earlier
    if cut < 0:
        cut = word.find(NBSP, 1)
    return start + (cut if cut > 0 else len(word))


def _wrap_measured(text: str, width: int, first: str, rest: str) -> list[str]:
    used = cells(first)
    if used + _MAX_CELLS * len(text) <= width:
        return [first + text]
    lines = []
    line, indented, empty = first, cells(rest), True
    for glue, piece, size in pieces(text, width - indented):
        if not empty and used + len(glue) + size > width:
            lines.append(line)
            line, used, empty = rest, indented, True
        gap = "" if empty else glue
        line, used, empty = line + gap + piece, used + len(gap) + size, False
    return [*lines, line]
