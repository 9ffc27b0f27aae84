"""The words in native charts of columns: the number over each column, and the word below a period without one."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import Amount, Labels, Series, Spans, Text, views
from tipreport_pptx.inline import NBSP
from tipreport_pptx.metrics import leading, text_width

_SIZES = (12.0, 11.0, 10.0)
_SIDE_BY_SIDE = 3  # periods up to which each is a column in the group of its measure
_GROUP_GAP = 1.5  # between groups of columns, in columns
_IN_RANGES = f"(?<=\\d–)|(?<=\\D[ {NBSP}])|(?<=[ {NBSP}])(?!\\d)"  # not after the spaces between thousands
_BETWEEN = 4.0  # labels side by side
_ABOVE = 4.0  # the room above the highest label
_MIN_COLUMNS = 0.25  # the share of columns in the height of a plot, under labels of many lines


@frozen
class ColumnLabels:
    """The size of the numbers over columns, 0 if a chart has none; whether missing numbers are in words, or marks."""

    size: float
    has_words: bool


def is_line(panel: Series) -> bool:
    """Return whether a panel has so many periods that it is a line."""
    return len(panel.amounts) > views.LINES_FROM


def periods_fit(panel: Series, width: float) -> bool:
    """Return whether the periods of a panel have room on one line below a chart of this width."""
    room = width / len(panel.amounts)
    return all(text_width(f"{amount.period} ", _SIZES[0]) <= room for amount in panel.amounts)


def are_grouped(panels: Sequence[Series]) -> bool:
    """Return whether panels on one scale are one chart, with a group of columns for each measure."""
    return len(panels) > 1 and len(panels[0].amounts) <= _SIDE_BY_SIDE


def column_labels(panels: Sequence[Series], width: float, *, grouped: bool) -> ColumnLabels | None:
    """Return the labels of charts of this width, in the largest size in which all fit; None if they fit in none.

    Lines have labels at their ends only.
    """
    if any(map(is_line, panels)):
        return ColumnLabels(_SIZES[0], has_words=False)
    periods = len(panels[0].amounts)
    room = width / (len(panels) * (periods + _GROUP_GAP) if grouped else periods) - _BETWEEN
    amounts = [amount for series in panels for amount in series.amounts]
    numbers = [word for amount in amounts if amount.value is not None for word in _words(amount)]
    for size in _SIZES:
        if all(text_width(word.rstrip(), size) <= room for word in numbers):
            absent = [amount.text for amount in amounts if amount.value is None]
            return ColumnLabels(size, has_words=all(text_width(text, _SIZES[0]) <= room for text in absent))
    return None


def number_of(amount: Amount) -> str:
    """Return a number with its qualifier."""
    return f"{amount.qualifier}{amount.number}"


def _words(amount: Amount) -> list[str]:
    """Return the parts of a label, with the space after each: a line never ends inside a number or before its unit."""
    breaks = _IN_RANGES if amount.form == "range" else "(?<= )"
    return [part for part in (*re.split("(?<=\\s)", amount.qualifier), *re.split(breaks, amount.number)) if part]


def lines_of(amount: Amount, size: float, room: float) -> list[str]:
    """Return the lines of the label over a column with this much room."""
    lines: list[str] = []
    for word in _words(amount):
        if lines and text_width(f"{lines[-1]}{word}".rstrip(), size) <= room:
            lines[-1] += word
        else:
            lines.append(word)
    return lines


def column_room(categories: int, columns: int, width: float) -> float:
    """Return the room for the label over a column, in a chart of categories that have some columns each."""
    return width / (categories * (columns + _GROUP_GAP if columns > 1 else 1)) - _BETWEEN


def periods_in_words(panel: Series, labels: Labels, *, has_words: bool) -> Iterator[str]:
    """Yield the periods of a panel; below one without a number is its word or its mark."""
    for amount in panel.amounts:
        if amount.value is not None or is_line(panel):
            yield amount.period
        else:
            yield f"{amount.period}\n{amount.text if has_words else _point(amount).mark(labels)}"


def scale_end(amounts: Sequence[Amount], size: float, room: float, height: float) -> float | None:
    """Return the end of a scale that leaves room for the label over each column; None if a number is negative.

    ``room`` is the width of a label, and ``height`` that of the plot, in points.
    """
    known = [(amount, amount.value) for amount in amounts if amount.value is not None]
    if min((value for _, value in known), default=0) < 0:
        return None
    ends = [
        value / max(1 - (len(lines_of(amount, size, room)) * leading("0", size) + _ABOVE) / height, _MIN_COLUMNS)
        for amount, value in known
    ]
    return max(ends, default=0.0) or None


def chart_notes(panels: Sequence[Series], labels: Labels, *, has_words: bool) -> Iterator[Spans]:
    """Yield the explanation of the marks and outlines in charts of columns."""
    amounts = [amount for series in panels if not is_line(series) for amount in series.amounts]
    if not has_words:
        yield from views.mark_notes([_point(amount) for amount in amounts if amount.value is None], labels)
    if any(amount.value is not None and not amount.is_exact for amount in amounts):
        yield (Text(labels.outline_note),)


def _point(amount: Amount) -> views.Point:
    return views.Point(amount=amount, index=0, share=None, upper_share=None)
