"""Two columns of entries, which are read down the first column, then down the second one."""

from collections.abc import Sequence
from itertools import accumulate

from attrs import define

from tipreport.exporters.pdf.design.palette import HAIRLINE
from tipreport.exporters.pdf.flow.rows import HorizontalRule, Row, RowItem

_FEWEST = 2  # entries on either page of columns that go on over a page
_TOLERANCE = 0.01


@define(kw_only=True, eq=False)
class Columns(Row):
    """Entries in two columns of about the same height, which may go on over a page.

    - ``entries``: rows whose drawables are positioned from the left edge of their column
    - ``edges``: the left edges of the columns
    - ``spacing``: the space between entries
    - ``ruled``: the width of a hairline in the middle of that space; 0 for none
    """

    entries: Sequence[Row]
    edges: tuple[float, float]
    spacing: float
    ruled: float = 0.0

    def split_text(self, room: float, min_lines: int) -> "tuple[Row, Row] | None":  # noqa: ARG002 - entries are whole
        """The entries that fit into this room, and the others; None if too few fit."""
        count = len(self.entries) - _FEWEST
        while count >= _FEWEST and _height(self.entries[:count], self.spacing) > room + _TOLERANCE:
            count -= 1
        return self.parted(count) if count >= _FEWEST else None

    def split_at(self, room: float) -> "tuple[Row, Row] | None":
        """The entries that fit into this room, and the others."""
        return self.split_text(room, 0)

    def parted(self, count: int) -> "tuple[Columns, Columns]":
        """The first entries, and the others."""
        first, rest = (
            columns(part, self.edges, self.spacing, ruled=self.ruled)
            for part in (self.entries[:count], self.entries[count:])
        )
        first.space_before = self.space_before
        return first, rest


def columns(entries: Sequence[Row], edges: tuple[float, float], spacing: float, *, ruled: float = 0.0) -> Columns:
    """Lay out entries in two columns, of which the second one is the shorter one or as high."""
    ends = _ends(entries, spacing)
    first = _in_first_column(ends)
    items: list[RowItem] = []
    for index, entry in enumerate(entries):
        is_first = index < first
        x, y = edges[not is_first], ends[index] - (0.0 if is_first else ends[first])
        if ruled and index not in (0, first):
            items.append(RowItem(x, y - spacing / 2, HorizontalRule(ruled, colour=HAIRLINE)))
        items += [RowItem(x + left, y + down, drawable) for left, down, drawable in entry.items]
    return Columns(
        items=items,
        height=_height(entries, spacing),
        baseline=entries[0].baseline,
        anchors=tuple(anchor for entry in entries for anchor in entry.anchors),
        entries=entries,
        edges=edges,
        spacing=spacing,
        ruled=ruled,
    )


def _ends(entries: Sequence[Row], spacing: float) -> list[float]:
    """The end of each entry, with the space after it, if all were in one column; first of all, the beginning."""
    return [0.0, *accumulate(entry.height + spacing for entry in entries)]


def _in_first_column(ends: Sequence[float]) -> int:
    """How many entries are in the first column."""
    return min(range(1, len(ends)), key=lambda count: max(ends[count], ends[-1] - ends[count]))


def _height(entries: Sequence[Row], spacing: float) -> float:
    ends = _ends(entries, spacing)
    first = _in_first_column(ends)
    return max(ends[first], ends[-1] - ends[first]) - spacing
