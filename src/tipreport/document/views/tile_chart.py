"""The small chart of a tile, and the bar of its parts."""

from collections.abc import Iterator, Sequence

from tipreport.document import Amount, Breakdown, Labels, mixed, spoken, stopped
from tipreport.document.views.shapes import MM, Box, Drawing, Label, Measure, Shape, Tone

__all__ = ["breakdown_bar", "part_tones", "swatch"]

_PLOT, _OVER = 7.6 * MM, 3.2 * MM
_YEARS, _HEIGHT = 3.2 * MM, 4.0 * MM  # from zero to the baseline of the years, and to the foot
_COLUMN = 0.62  # the width of a column as a share of its step
_LEAST = 0.18 * MM  # the height of a column
_LIFT = 0.9 * MM  # from a column to the number above it
_APART, _HIGHEST_APART = 1.0, 3.0  # the least space between two numbers; on both sides of the highest one
_SIZE = 7.5
_CAP = 0.7 * _SIZE  # the height of a digit
_BAR, _BETWEEN, _SWATCH = 3.0 * MM, 0.35 * MM, 2.2 * MM
_TONES: tuple[Tone, ...] = ("ink", "mid", "outline", "hatched")


def small_chart(history: Sequence[Amount], labels: Labels, width: float, measure: Measure, title: str) -> Drawing:
    """Draw a column for each year, with numbers and their qualifiers over the first, the last and the highest of them.

    No number overlaps another text or a column; that of the last year always has its place. A number has only its
    qualifier where all its words have no room. Of a number that is not exact, the column is an outline.
    """
    columns = [*_columns(history, width)]
    marks = [*_marks(history, labels, width)]
    zero = _OVER + _PLOT
    ends = (history[0].period, history[-1].period)
    years = (Label(0, zero + _YEARS, ends[0], _SIZE, "start", is_grey=True),
             Label(width, zero + _YEARS, ends[1], _SIZE, "end", is_grey=True))  # fmt: skip
    axis = Box(0, zero, width, 0.5, "ink")
    numbers = _numbers(history, [*filter(None, columns)], marks, width, measure)
    words = labels.clause_separator.join(f"{amount.period}{labels.lead_separator}{amount.text}" for amount in history)
    alternative = spoken(f"{stopped(title)} {stopped(words)}")
    return Drawing(width, zero + _HEIGHT, (*filter(None, columns), *marks, *numbers, axis, *years), alternative)


def _columns(history: Sequence[Amount], width: float) -> Iterator[Box | None]:
    """Yield the column of each year; None for a year without a number."""
    highest = max(amount.value or 0.0 for amount in history)
    step = width / len(history)
    for index, amount in enumerate(history):
        if amount.value is None:
            yield None
            continue
        height = max(_PLOT * amount.value / highest, _LEAST)
        left = (index + (1 - _COLUMN) / 2) * step
        tone: Tone = "ink" if index == len(history) - 1 else "mid"
        if not amount.is_exact:
            tone = "outline"
        yield Box(left, _OVER + _PLOT - height, _COLUMN * step, height, tone)


def _marks(history: Sequence[Amount], labels: Labels, width: float) -> Iterator[Label]:
    step = width / len(history)
    for index, amount in enumerate(history):
        if amount.value is None:
            mark = labels.mark_not_known if amount.form else labels.mark_no_figure
            yield Label((index + 0.5) * step, _OVER + _PLOT - _LIFT, mark, _SIZE, is_grey=True)


def _numbers(
    history: Sequence[Amount], columns: Sequence[Box], marks: Sequence[Label], width: float, measure: Measure
) -> Iterator[Label]:
    known = [index for index, amount in enumerate(history) if amount.value is not None]
    step = width / len(history)
    first, last = known[0], known[-1]
    highest = max(known, key=lambda index: history[index].value or 0.0)
    placed: list[tuple[float, float]] = []
    for index in dict.fromkeys((last, first, highest)):
        apart = _APART if index in {first, last} else _HIGHEST_APART
        is_newest = index == len(history) - 1
        amount = history[index]
        for text in dict.fromkeys((amount.text, mixed(amount.qualifier, amount.number))):
            label = Label((index + 0.5) * step, 0, text, _SIZE, is_strong=is_newest)
            left, right = label.edges(measure)
            shift = max(0.0, -left) - max(0.0, right - width)
            left, right = left + shift, right + shift
            if not placed or (
                left >= 0 and all(end + apart <= left or right <= start - apart for start, end in placed)
            ):
                break
        else:
            continue
        placed.append((left, right))
        tops = [box.y for box in columns if box.x < right + _APART and left - _APART < box.x + box.width]
        tops += [mark.y - _CAP for mark in marks if _overlaps(mark.edges(measure), left, right)]
        yield Label(label.x + shift, min(tops) - _LIFT, label.text, _SIZE, is_strong=is_newest)


def _overlaps(edges: tuple[float, float], left: float, right: float) -> bool:
    return edges[0] < right + 1 and left - 1 < edges[1]


# ------------------------------------------------------------ parts


def part_tones(breakdown: Breakdown) -> tuple[Tone, ...]:
    """Return the tone of each part of a figure, in order: that of the rest is dashed."""
    return tuple(
        "dashed" if part.is_rest else _TONES[index % len(_TONES)] for index, part in enumerate(breakdown.parts)
    )


def breakdown_bar(breakdown: Breakdown, width: float) -> tuple[Shape, ...]:
    """Draw the parts of a figure side by side; together they are as long as the whole."""
    shapes: list[Shape] = []
    x = 0.0
    for part, tone in zip(breakdown.parts, part_tones(breakdown), strict=True):
        length = (part.share or 0.0) * width
        gap = _BETWEEN if x and length > 2 * _BETWEEN else 0.0
        shapes.append(Box(x + gap, 0, length - gap, _BAR, tone))
        x += length
    return tuple(shapes)


def swatch(tone: Tone) -> Box:
    """Return the square of a part in the list below its bar."""
    return Box(0, 0, _SWATCH, _SWATCH, tone)
