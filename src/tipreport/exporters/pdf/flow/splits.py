"""The heights of rows that are kept together, and where a group of them that does not fit is split."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile
from typing import TypeAlias

from tipreport.exporters.pdf.design.grid import Spacing
from tipreport.exporters.pdf.flow.rows import Row

_MIN_LINES, _MIN_LINES_UNDER_HEADING = 2, 3  # of a split paragraph, on the first page
TOLERANCE = 0.01
ONE_LINE, SOME_LINES = 16.0, 40.0  # heights of a last row that is kept with the rows before it
_MOST_JOINED = {ONE_LINE: 60.0, SOME_LINES: 75.0}  # the height of those

Parts: TypeAlias = tuple[Sequence[Row], Sequence[Row]]


def above(row: Row, spacing: Spacing) -> float:
    """Return the space between a row and the one before it, in points."""
    return row.space_before * spacing.rows - cut_of(row, spacing)


def cut_of(row: Row, spacing: Spacing) -> float:
    """Return the part of the padding of a row that a spacing takes away."""
    return row.padding * (1 - spacing.padding)


def height_of(group: Sequence[Row], spacing: Spacing) -> float:
    """Return the height of rows with the space between them."""
    if len(group) == 1:  # as most often
        return group[0].height
    return sum([row.height for row in group]) + sum([above(row, spacing) for row in group[1:]])


def split_last_text(group: Sequence[Row], room: float, spacing: Spacing) -> Parts | None:
    """Return the group split in its last text, if enough lines of it fit."""
    *others, last = group
    used = height_of(others, spacing) + above(last, spacing) if others else 0.0
    split = last.split_text(room - used, _MIN_LINES_UNDER_HEADING if others else _MIN_LINES)
    return ([*others, split[0]], [split[1]]) if split else None


def split_apart(group: Sequence[Row], room: float, spacing: Spacing) -> Parts | None:
    """Return the group split in the first row that does not fit, if the rest of that row may be on the next page."""
    used = 0.0
    for index, row in enumerate(group):
        used += above(row, spacing) if index else 0.0
        if used + row.height > room + TOLERANCE:
            split = row.split_apart(room - used)
            return ([*group[:index], split[0]], [split[1], *group[index + 1 :]]) if split else None
        used += row.height
    return None


def can_split_tall_row(group: Sequence[Row], room: float, page_height: float, spacing: Spacing) -> bool:
    """Return whether a row that is taller than a page, and so must be split anyway, can begin in this room."""
    used = 0.0
    for index, row in enumerate(group):
        used += above(row, spacing) if index else 0.0
        if row.height > page_height:
            return row.split_at(room - used) is not None
        used += row.height
    return False


def split_group(group: Sequence[Row], room: float, page_height: float, spacing: Spacing) -> Parts:
    """Return the rows of a group taller than a page that fit, at least one or a part of it, and the others."""
    ends = accumulate(row.height + (above(row, spacing) if index else 0.0) for index, row in enumerate(group))
    count = sum(1 for _ in takewhile(lambda end: end <= room + TOLERANCE, ends))
    fitting, next_row, others = group[:count], group[count], group[count + 1 :]
    if not fitting or next_row.height > page_height:
        split = next_row.split_at(room - height_of(fitting, spacing) - (above(next_row, spacing) if fitting else 0.0))
        if split:
            return [*fitting, split[0]], [split[1], *others]
    return (fitting, group[count:]) if fitting else (group[:1], group[1:])


def kept_together(rows: Sequence[Row], last_row: float) -> Iterator[list[Row]]:
    """Yield groups of rows that are kept together on a page. A last row of at most this height is not left alone."""
    joined = _MOST_JOINED[last_row]
    group: list[Row] = []
    for row, later in zip(rows, range(len(rows) - 1, -1, -1), strict=True):
        group.append(row)
        before_last = later == 1 and rows[-1].height <= last_row and sum(each.height for each in group) <= joined
        if not (row.keep_with_next or before_last):
            yield group
            group = []
    if group:
        yield group
