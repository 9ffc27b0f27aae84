"""The tier ladder: a column a report year, Tier 1 on top, position first and colour second."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.document import (
    Cell,
    Labels,
    TierLadder,
    spoken,
)
from tipreport_html.drawing import Box, Drawing, Part, Words, hatch
from tipreport_html.tiers import TIERS

_APART = 14.0  # from the years to what is undated
_GAP = 1.0  # of paper around a cell
_WHITE = 22.0  # what is left white behind the letters of a hatched cell


@frozen
class _Measure:
    """The sizes of a drawing: its width, the room of labels and cells, a row, a column at most, when words fit."""

    labels: float
    room: float
    row: float
    widest: float
    undated: float
    full_year: float
    wide_gap: float
    years: int  # at most beside each other
    foot: float  # from the rows to the baseline of the years
    look: str


_WIDE = _Measure(130, 770, 30, 83, 72, 42, 70, 28, 20, "wide")
_NARROW = _Measure(74, 269, 22, 40, 62, 32, 58, 13, 16, "narrow")  # 13 columns and their labels fit into 343 pixels


@frozen
class _Axis:
    """Years beside each other, what each of them has, and the claims that name no year."""

    years: Mapping[int, tuple[Cell, ...]]
    undated: tuple[Cell, ...]


def ladder(block: TierLadder, labels: Labels) -> tuple[Drawing, Drawing]:
    """The ladder of a country for a wide page, and for a narrow one, where its years stand in two rows or more."""
    alternative = spoken(block.alternative(labels.undated))
    return _drawn(block, labels, _WIDE, alternative), _drawn(block, labels, _NARROW, alternative)


def _drawn(block: TierLadder, labels: Labels, measure: _Measure, alternative: str) -> Drawing:
    axes = _axes(block, measure)
    used = {cell.tier for rung in block.rungs for cell in rung.cells}
    rows = [tier for tier, look in TIERS.items() if not look.hatched or tier in used]
    room = measure.room - (_APART + measure.undated if axes[-1].undated else 0.0)
    cell = min(measure.widest, room / max(1, *(len(axis.years) for axis in axes)))
    high = len(rows) * measure.row + measure.foot + 4
    parts: list[Part] = []
    for place, axis in enumerate(axes):
        painter = _Painter(measure, labels, rows, cell, place * (high + 12))
        parts += painter.paint(axis)
    height = len(axes) * (high + 12) - 12
    return Drawing(measure.labels + measure.room, height, tuple(parts), alternative, measure.look)


def _axes(block: TierLadder, measure: _Measure) -> list[_Axis]:
    """One axis, or as many of about the same length as a line does not hold."""
    cells = {
        year: rung.cells
        for rung in block.rungs
        if rung.first is not None and rung.last is not None
        for year in range(rung.first, rung.last + 1)
    }
    undated = tuple(cell for rung in block.rungs if rung.first is None for cell in rung.cells)
    years = sorted(cells)
    beside = 4 if undated and measure is _NARROW else 0  # as many columns as what is undated takes
    count = max(1, -(-(len(years) + beside) // measure.years))
    long = -(-(len(years) + beside) // count)
    ends = sorted({max(0, len(years) - max(0, place * long - beside)) for place in range(count)})
    starts = [0, *ends[:-1]]
    parts = [years[start:end] for start, end in zip(starts, ends, strict=True)]
    return [
        _Axis({year: cells[year] for year in part}, undated if place == len(parts) - 1 else ())
        for place, part in enumerate(parts)
    ]


@frozen
class _Painter:
    """What paints an axis whose top is at ``y``."""

    measure: _Measure
    labels: Labels
    rows: Sequence[str]
    cell: float
    y: float

    def paint(self, axis: _Axis) -> Iterator[Part]:
        """Labels of rows, lanes and years, gaps, cells."""
        measure, x = self.measure, self.measure.labels
        for place, tier in enumerate(self.rows):
            yield Words(x - 12, self._middle(place), TIERS[tier].label, "row", "end")
        for place, (year, cells) in enumerate(axis.years.items()):
            left = x + place * self.cell
            if cells:
                yield from self._lanes(left, self.cell)
            label = str(year) if self.cell >= measure.full_year else f"’{year % 100:02}"
            yield Words(left + self.cell / 2, self._foot, label, "year" if cells else "year gap")
        for first, last in _gaps(axis):
            left, right = x + first * self.cell, x + (last + 1) * self.cell
            words = self.labels.no_entry if right - left > measure.wide_gap else "–"
            yield Words((left + right) / 2, self.y + len(self.rows) * measure.row / 2 + 5, words, "gap")
        for place, cells in enumerate(axis.years.values()):
            yield from self._cells(cells, x + place * self.cell, self.cell)
        if axis.undated:
            left = x + len(axis.years) * self.cell + (_APART if axis.years else 0.0)
            yield from self._lanes(left, measure.undated)
            yield from self._cells(axis.undated, left, measure.undated)
            yield Words(left + measure.undated / 2, self._foot, self.labels.undated, "year")

    @property
    def _foot(self) -> float:
        return self.y + len(self.rows) * self.measure.row + self.measure.foot

    def _middle(self, row: int) -> float:
        return self.y + (row + 0.5) * self.measure.row + 5.5

    def _lanes(self, x: float, width: float) -> Iterator[Part]:
        for row in range(len(self.rows)):
            yield Box(x, self.y + row * self.measure.row + _GAP, width, self.measure.row - 2 * _GAP, "lane")

    def _cells(self, cells: Sequence[Cell], x: float, width: float) -> Iterator[Part]:
        """The record's over those that only sources claim."""
        for cell in sorted(cells, key=lambda cell: not cell.claimed):
            row = self.rows.index(cell.tier)
            yield from cell_parts(cell, x + _GAP, self.y + row * self.measure.row + _GAP, width, self.measure.row)


def cell_parts(cell: Cell, x: float, y: float, width: float, row: float) -> Iterator[Part]:
    """A cell with its letters: filled where the record has it, dashed where only a source claims it."""
    look = TIERS[cell.tier]
    width, height = width - 2 * _GAP, row - 2 * _GAP
    if cell.claimed:
        yield Box(x + 0.75, y + 0.75, width - 1.5, height - 1.5, "claimed")
    else:
        yield Box(x, y, width, height, look.look)
        if look.hatched:
            yield from hatch(x, y, width, height)
            yield Box(x + width / 2 - min(_WHITE, width) / 2, y + 3, min(_WHITE, width), height - 6, "plate")
    yield Words(x + width / 2, y + height / 2 + 5.5, look.letters, "claim" if cell.claimed else f"on-{look.look}")


def _gaps(axis: _Axis) -> list[tuple[int, int]]:
    """The first and last place of each run of years without an entry."""
    gaps: list[tuple[int, int]] = []
    for place, cells in enumerate(axis.years.values()):
        if not cells:
            if gaps and gaps[-1][1] == place - 1:
                gaps[-1] = gaps[-1][0], place
            else:
                gaps.append((place, place))
    return gaps
