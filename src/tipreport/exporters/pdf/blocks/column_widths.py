"""The widths of the columns of a table."""

from collections.abc import Iterator, Sequence
from itertools import permutations, product
from math import ceil

from tipreport.exporters.pdf.text.words import Words

_FIRST, _OTHER = 0.35, 0.28  # shares of the width: the least of the first column, the most that another one wants
_RAGGED = 1.1  # how much longer a text of several lines is with the rest of its lines
_MOST_CHOICES = 64
_MOST_WANTED = 4  # texts of a column for which widths are tried


def fitted(rows: Sequence[Sequence[Words]], room: float, gap: float) -> list[float]:
    """Return the widths of columns with gaps between them, the first of which has prose.

    Each is as wide as its text if all columns fit. Else they have the widths with the fewest lines; the first one keeps
    its share if the others have enough. Where not even the longest words fit, the widest columns are narrowed.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(words.min_width for words in column) for column in columns]
    most = [max(words.max_width for words in column) + 0.5 for column in columns]
    room -= gap * (len(columns) - 1)
    if sum(most) <= room:
        return [most[0] + room - sum(most), *most[1:]]
    others = [max(narrow, min(wide, _OTHER * room)) for narrow, wide in zip(least, most, strict=True)][1:]
    texts = [[words.max_width for words in column] for column in columns]
    if room - sum(others) >= (first := max(least[0], _FIRST * room)):
        return _improved(columns, texts, [first, *least[1:]], [room - sum(others), *others])
    if sum(least) >= room:
        return _shared(least, room)
    choices = [_by_lack(least, most, room), *_choices(least, most, room)]
    return _improved(columns, texts, least, min(choices, key=lambda widths: _line_count(texts, widths)))


class _LineCounts:
    """Counts the lines of rows; those of a column are counted once for each width."""

    def __init__(self, columns: Sequence[Sequence[Words]], texts: Sequence[Sequence[float]]) -> None:
        self.columns = [[*zip(*column, strict=True)] for column in zip(columns, texts, strict=True)]
        self.counted: dict[tuple[int, float], list[int]] = {}

    def of(self, widths: Sequence[float]) -> tuple[int, int]:
        """Return how many lines rows have, and all their texts."""
        lines = [self._lines(index, width) for index, width in enumerate(widths)]
        return sum(map(max, zip(*lines, strict=True))), sum(map(sum, lines))

    def _lines(self, index: int, width: float) -> list[int]:
        key = index, round(width, 1)
        if key not in self.counted:
            column = self.columns[index]
            self.counted[key] = [1 if text <= width else words.line_count(width) for words, text in column]
        return self.counted[key]


def _improved(
    columns: Sequence[Sequence[Words]], texts: Sequence[Sequence[float]], least: Sequence[float], widths: list[float]
) -> list[float]:
    """Return widths with fewer lines, if one column as wide as some of its texts gives or takes the room of another."""
    counts = _LineCounts(columns, texts)
    fewest = counts.of(widths)
    wanted = [_wanted(column, narrow) for column, narrow in zip(texts, least, strict=True)]
    for one, other in permutations(range(len(widths)), 2):
        for width in wanted[one]:
            rest = widths[one] + widths[other] - width
            if rest >= least[other]:
                tried = [*widths]
                tried[one], tried[other] = width, rest
                if (count := counts.of(tried)) < fewest:
                    widths, fewest = tried, count
    return widths


def _wanted(texts: Sequence[float], least: float) -> list[float]:
    """Widths that a column may want: those with which its longer texts have one, two or three lines."""
    longest = sorted({*texts}, reverse=True)[:_MOST_WANTED]
    widths = {
        max(least, _RAGGED * text / lines if lines > 1 else text + 0.5) for text in longest for lines in (1, 2, 3)
    }
    return sorted(widths)


def _by_lack(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Return for each column the width of its longest word and a share of the rest, by the width that it lacks."""
    lacks = [wide - narrow for wide, narrow in zip(most, least, strict=True)]
    rest = room - sum(least)
    return [narrow + rest * lack / sum(lacks) for narrow, lack in zip(least, lacks, strict=True)]


def _choices(least: Sequence[float], most: Sequence[float], room: float) -> Iterator[list[float]]:
    """Yield widths with which the longest words fit: the least or the most of the other columns, or a middle one."""
    count = 3 if 3 ** (len(least) - 1) <= _MOST_CHOICES else 2
    steps = [
        sorted({narrow + (wide - narrow) * step / (count - 1) for step in range(count)})
        for narrow, wide in zip(least, most, strict=True)
    ]
    if 2 ** (len(least) - 1) > _MOST_CHOICES:
        return
    for others in product(*steps[1:]):
        first = room - sum(others)
        if first >= least[0]:
            yield [first, *others]


def _line_count(texts: Sequence[Sequence[float]], widths: Sequence[float]) -> tuple[int, int]:
    """Return about how many lines rows have, and all their texts, whose widths on one line are those of ``texts``."""
    lines = [
        [1 if text <= width else ceil(_RAGGED * text / width) for text in column]
        for column, width in zip(texts, widths, strict=True)
    ]
    return sum(map(max, zip(*lines, strict=True))), sum(map(sum, lines))


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """Return the wanted widths; columns that want more than their share get the same width."""
    share, waiting = room / len(wanted), sorted(wanted)
    while waiting and waiting[0] <= share:
        room -= waiting.pop(0)
        share = room / len(waiting) if waiting else share
    return [min(width, share) for width in wanted]
