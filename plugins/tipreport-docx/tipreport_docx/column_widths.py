"""The widths of the columns of a table, as wide as their text."""

from collections.abc import Iterable, Sequence
from itertools import count, takewhile
from math import ceil

from tipreport.document import CitationRef, NoteRef, Span, Strong
from tipreport_docx.characters import NBSP
from tipreport_docx.elements import MM
from tipreport_docx.table import Cell, Column, Table

_CHARACTER = 1.75 * MM  # the width of a character of 9.5 pt
_WIDE = {**dict.fromkeys("0123456789$€£", 1.9 * MM), "%": 3 * MM}
_BOLD = 2.05 * MM
_GAP = 3.5 * MM
_MIN_REST = 40 * MM  # the least width of the column that has the rest
_LINES_OF_NOTE = 5  # of a long note in that column, if there is room
_STEP = 10 * MM  # between the widths of names that are tried
_WIDEST_SHARE = 12  # millimetres of a year in a grid
_MAX_WORD_LENGTH = 28  # characters; a longer word breaks
_MAX_BOUND_LENGTH = 40  # characters of words with no-break spaces between them, such as an amount with its unit


def fits(content: Table, width: int, note: str) -> bool:
    """Return whether each column of a table has room for its longest word: ``width`` in twips.

    ``note`` is the word before the number of a data note, which stays on its line.
    """
    return sum(least for least, _ in _limits(content, note)) <= width


def column_widths(content: Table, width: int, note: str) -> list[int]:
    """Return columns as wide as their longest cell, up to their limits; one column has the rest.

    Names beside texts have the width with the fewest lines.

    If the rest is too little for the notes in its column, all are narrowed, as far as possible not below their longest
    words.
    """
    if content.is_grid:
        return _grid_widths(content, width)
    limits = _limits(content, note)
    rest = _rest(content)
    sizes = [most for _, most in limits]
    if len(sizes) == 2 and rest == 1:
        sizes[0] = _width_of_names(content, width, sizes[0], note)
    left = width - sum(sizes) + sizes[rest]
    if left < limits[rest][1]:
        sizes = [least for least, _ in limits]
        room = width - sum(sizes)
        wished = sum(most - least for least, most in limits)
        if room < 0:
            sizes = [size * width / sum(sizes) for size in sizes]
        elif wished:
            share = min(room / wished, 1)
            sizes = [least + share * (most - least) for least, most in limits]
        left = width - sum(size for index, size in enumerate(sizes) if index != rest)
    sizes[rest] = left
    rounded = [int(size) for size in sizes]
    rounded[rest] += width - sum(rounded)
    return rounded


def _width_of_names(content: Table, width: int, least: float, note: str) -> float:
    """Return the width of the names, up to half of the table, with which it has the fewest lines."""
    rows = [[_length(cell, note) for cell in row] for row in content.rows]
    widths = [least, *takewhile(lambda wide: wide <= width / 2, count(least + _STEP, _STEP))]
    return min(widths, key=lambda names: _line_count(rows, (names - _GAP, width - names)))


def _line_count(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> int:
    return sum(max(ceil(length / width) for length, width in zip(row, widths, strict=True)) for row in rows)


def _length(cell: Cell, note: str) -> float:
    """Return about the width of a cell on one line."""
    is_bold = any(isinstance(span, Strong) for span in cell.content)
    return len(_plain(cell.content, note)) * (_BOLD if is_bold else _CHARACTER)


def _grid_widths(content: Table, width: int) -> list[int]:
    """Return the widths of a grid, whose columns without a width are equally wide."""
    given = [int(column.width * MM) for column in content.columns]
    share = min((width - sum(given)) // max(given.count(0), 1), round(_WIDEST_SHARE * MM))
    return [size or share for size in given]


def _rest(content: Table) -> int:
    """Return the index of the column that has the rest."""
    return next((index for index, column in enumerate(content.columns) if column.has_rest), 0)


def _limits(content: Table, note: str) -> list[tuple[float, float]]:
    """Return the width of the longest word of each column, and the width that it has if there is room."""
    limits = []
    for index, column in enumerate(content.columns):
        cells = [row[index] for row in content.rows]
        least, most = _limits_of(column, cells, note)
        if index == _rest(content):
            least = least if column.least else max(least, _MIN_REST)
            longest = max([0, *(len(_plain(cell.note, note)) for cell in cells)])
            most = max(least, longest * _CHARACTER / _LINES_OF_NOTE)
        limits.append((least, most))
    return limits


def _limits_of(column: Column, cells: Sequence[Cell], note: str) -> tuple[float, float]:
    texts = [_plain(cell.content, note) for cell in cells]
    longest = max([len(column.head) + 1, *map(len, texts)])
    notes = (_plain(cell.note, note) for cell in cells)
    word = max(_extent(_unbroken(word)) for text in ("", *texts, *notes) for word in text.split(" "))
    if any(isinstance(span, Strong) for cell in cells for span in cell.content):
        word *= _BOLD / _CHARACTER
    head = max(map(len, column.head.split(" "))) * _BOLD
    least = max(max(word, head) + _GAP, column.least * MM)
    return least, max(least, min(longest * _CHARACTER + _GAP, column.most * MM))


def _unbroken(word: str) -> str:
    """Return the part of a word, or of words with no-break spaces between them, that a line must have room for."""
    return word[: _MAX_BOUND_LENGTH if NBSP in word else _MAX_WORD_LENGTH]


def _extent(word: str) -> float:
    """Return about the width of a word; digits and per cent signs are wider than most letters."""
    return sum(_WIDE.get(character, _CHARACTER) for character in word)


def _plain(spans: Iterable[Span], note: str) -> str:
    """Return approximately the text that spans print: a mark is bound to the word before it, not to another mark."""
    text = ""
    for span in spans:
        if isinstance(span, CitationRef | NoteRef):
            glue = " " if text.endswith(("]", ")")) else NBSP
            text += (
                f"{glue}[{span.number}{span.locator}]" if isinstance(span, CitationRef) else f"{glue}({note}{NBSP}17)"
            )
        else:
            text += span.text
    return text
