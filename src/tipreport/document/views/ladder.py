"""The tier ladder: a column for each report year, a row for each tier, the best tier on top."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from tipreport.document import Cell, Labels, TierLadder, spoken
from tipreport.document.views.palette import TIER_STYLES
from tipreport.document.views.strips import LadderStrip, ladder_strips

__all__ = [
    "LadderAxis",
    "LadderView",
    "LadderYear",
    "cells_by_year",
    "distinct_cells",
    "ladder_view",
    "ladder_years",
    "undated_cells",
]


@frozen(kw_only=True)
class LadderYear:
    """A report year of a ladder."""

    year: int
    """The year."""
    cells: tuple[Cell, ...]
    """Its placements."""

    short: str
    """The last two digits: ``’09``, or without the apostrophe in a language that has none."""


@frozen(kw_only=True)
class LadderAxis:
    """Years side by side."""

    years: tuple[LadderYear, ...]
    """The years, oldest first."""
    undated: tuple[Cell, ...] = ()
    """The claims without a year, in a separate column after the last year."""
    strips: tuple[LadderStrip, ...] = ()
    """The tiers of other countries in the same years."""

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """The first and the last index of each run of years without an entry."""
        runs = groupby(range(len(self.years)), key=lambda index: bool(self.years[index].cells))
        indexes = [[*run] for filled, run in runs if not filled]
        return tuple((run[0], run[-1]) for run in indexes)


@frozen(kw_only=True)
class LadderView:
    """A ladder, ready to be drawn."""

    tiers: tuple[str, ...]
    """The rows: the vocabulary's words for tiers, the best tier first."""
    axes: tuple[LadderAxis, ...]
    """The axes, one below the other."""
    alternative: str
    """All of it in words, as an alternative text."""

    @property
    def most_years(self) -> int:
        """The number of years of the longest axis, at least 1."""
        return max(1, *(len(axis.years) for axis in self.axes))


def ladder_view(block: TierLadder, labels: Labels, *, most: int, undated_columns: int = 0) -> LadderView:
    """Return the view of a ladder with at most this many columns on an axis.

    The undated column is as wide as ``undated_columns`` years; with 0, a renderer has room for it next to the years.
    A ladder that needs several axes has about the same number of columns on each.
    """
    undated = undated_cells(block)
    years = ladder_years([block])
    parts = [*_parts(years, most, undated_columns if undated else 0)]
    used = {cell.tier for rung in block.rungs for cell in rung.cells}
    return LadderView(
        tiers=tuple(tier for tier, style in TIER_STYLES.items() if not style.is_hatched or tier in used),
        axes=tuple(
            LadderAxis(
                years=_with_cells(block, part, labels),
                undated=undated if index == len(parts) - 1 else (),
                strips=ladder_strips(block, part),
            )
            for index, part in enumerate(parts)
        ),
        alternative=spoken(block.alternative(labels)),
    )


def _parts(years: Sequence[int], most: int, reserved: int) -> Iterator[Sequence[int]]:
    """Yield the years of each axis; ``reserved`` columns of the last one are for the undated claims."""
    count = max(1, -(-(len(years) + reserved) // most))
    length = -(-(len(years) + reserved) // count)
    ends = [len(years) - max(0, index * length - reserved) for index in reversed(range(count))]
    for start, end in pairwise((0, *ends)):
        yield years[start:end]


def _with_cells(block: TierLadder, years: Sequence[int], labels: Labels) -> tuple[LadderYear, ...]:
    cells = cells_by_year(block)
    return tuple(LadderYear(year=year, cells=cells.get(year, ()), short=labels.two_digits(year)) for year in years)


def ladder_years(blocks: Sequence[TierLadder]) -> range:
    """Return all years from the first to the last that one of the ladders covers."""
    ends = [year for block in blocks for rung in block.rungs for year in (rung.first, rung.last) if year is not None]
    return range(min(ends), max(ends) + 1) if ends else range(0)


def cells_by_year(block: TierLadder) -> dict[int, tuple[Cell, ...]]:
    """Return the cells of each year; a claim that agrees with the record has none."""
    return {
        year: cells
        for rung in block.rungs
        if rung.first is not None and rung.last is not None
        for cells in (distinct_cells(rung.cells),)
        for year in range(rung.first, rung.last + 1)
    }


def undated_cells(block: TierLadder) -> tuple[Cell, ...]:
    """Return the cells without a year."""
    return tuple(cell for rung in block.rungs if rung.first is None for cell in rung.cells)


def distinct_cells(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the cells without the claims that agree with the record."""
    record = {cell.tier for cell in cells if not cell.claimed}
    return tuple(cell for cell in cells if not cell.claimed or cell.tier not in record)
