"""The tier ladder: a column for each report year, Tier 1 on top."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import Cell, Direction, Labels, TierLadder
from tipreport.document.views import (
    TIER_STYLES,
    LadderAxis,
    LadderView,
    ladder_strips,
    ladder_view,
    ladder_years,
    tier_words,
)
from tipreport_html.drawing import Box, Drawing, Label, Part, hatch, row_label, text_width, tier_class
from tipreport_html.strips import below_names, beside_names

_BEFORE_UNDATED = 14.0  # from the last year to the undated column
_MARGIN = 1.0  # of paper around a cell
_PLATE = 22.0  # the width behind the letters of a hatched cell
_BETWEEN = 12.0  # axes


@frozen(kw_only=True)
class _Sizes:
    """The sizes of a drawing. Years have four digits and gaps have words if they are wide enough."""

    labels: float  # the width of the labels of the rows, with the space after them
    after_labels: float
    columns: float  # the width of all columns
    row: float
    letters: float  # the size of the labels of rows
    widest_column: float
    undated: float
    undated_columns: int
    full_year: float
    wide_gap: float
    most_years: int  # on an axis
    below: float  # from the rows to the baseline of the years
    css_class: str


_WIDE = _Sizes(
    labels=130, after_labels=12, columns=770, row=30, letters=16.8, widest_column=83, undated=72, undated_columns=0,
    full_year=42, wide_gap=70, most_years=28, below=20, css_class="wide",
)  # fmt: skip
_NARROW = _Sizes(  # 13 columns and their labels fit into 343 pixels
    labels=86, after_labels=4, columns=257, row=22, letters=12, widest_column=40, undated=62, undated_columns=4,
    full_year=32, wide_gap=58, most_years=13, below=16, css_class="narrow",
)  # fmt: skip


def draw_ladder(block: TierLadder, labels: Labels, direction: Direction = "ltr") -> tuple[Drawing, Drawing]:
    """Draw the ladder of a country for a wide page, and for a narrow one, with more axes.

    In a page from right to left the oldest year and the labels of the rows are at the right.
    """
    wide, narrow = (_Ladder(block, labels, sizes).drawing() for sizes in (_WIDE, _NARROW))
    return (wide.mirrored(), narrow.mirrored()) if direction == "rtl" else (wide, narrow)


class _Ladder:
    """Draws a ladder in these sizes."""

    def __init__(self, block: TierLadder, labels: Labels, sizes: _Sizes) -> None:
        self.block = block
        self.labels = labels
        self.sizes = sizes
        self.view: LadderView = ladder_view(block, labels, most=sizes.most_years, undated_columns=sizes.undated_columns)
        self.column = min(sizes.widest_column, *map(self._widest_column, self.view.axes))
        self.rows_height = len(self.view.tiers) * sizes.row
        self.axis_height = self.rows_height + sizes.below + 4

    def _widest_column(self, axis: LadderAxis) -> float:
        """Return the width that a column may have on an axis."""
        undated = _BEFORE_UNDATED + self.sizes.undated if axis.undated else 0.0
        return (self.sizes.columns - undated) / max(len(axis.years), 1)

    def drawing(self) -> Drawing:
        parts: list[Part] = []
        for index, axis in enumerate(self.view.axes):
            parts += self._axis(axis, index * (self.axis_height + _BETWEEN))
        height = len(self.view.axes) * (self.axis_height + _BETWEEN) - _BETWEEN
        if self.block.strips:
            added, height = self._strips(height)
            parts += added
        width = self.sizes.labels + self.sizes.columns
        return Drawing(width, height, tuple(parts), self.view.alternative, self.sizes.css_class)

    def _strips(self, y: float) -> tuple[list[Part], float]:
        """Return the strips of other countries, and their lower edge: in the columns, or over the width of a phone."""
        sizes, years = self.sizes, ladder_years([self.block])
        strips = ladder_strips(self.block, years)
        if len(self.view.axes) == 1:
            return beside_names(strips, sizes.labels, y, self.column, sizes.after_labels)
        named = [year for axis in self.view.axes for year in axis.years]
        return below_names(strips, named, sizes.labels + sizes.columns, y)

    def _axis(self, axis: LadderAxis, y: float) -> Iterator[Part]:
        """Yield labels of rows, lanes and years, gaps, cells, and the undated column."""
        sizes, x = self.sizes, self.sizes.labels
        foot = y + self.rows_height + sizes.below
        for index, tier in enumerate(self.view.tiers):
            middle = y + (index + 0.5) * sizes.row + 5.5
            yield from row_label(tier_words(tier, self.labels).row, x - sizes.after_labels, middle, sizes.letters)
        for index, year in enumerate(axis.years):
            left = x + index * self.column
            if year.cells:
                yield from self._lanes(left, y, self.column)
            text = str(year.year) if self.column >= sizes.full_year else year.short
            yield Label(left + self.column / 2, foot, text, "year" if year.cells else "year gap")
        for first, last in axis.gaps:
            left, right = x + first * self.column, x + (last + 1) * self.column
            text = self.labels.no_entry if right - left > sizes.wide_gap else "–"
            yield Label((left + right) / 2, y + self.rows_height / 2 + 5, text, "gap")
        for index, year in enumerate(axis.years):
            yield from self._cells(year.cells, x + index * self.column, y, self.column)
        if axis.undated:
            left = x + len(axis.years) * self.column + (_BEFORE_UNDATED if axis.years else 0.0)
            yield from self._lanes(left, y, sizes.undated)
            yield from self._cells(axis.undated, left, y, sizes.undated)
            yield self._undated(left, foot)

    def _undated(self, left: float, foot: float) -> Label:
        """Return the label of the undated column; a wide one is smaller, and ends at the edge of the drawing."""
        text, width = self.labels.undated, self.sizes.undated
        if text_width(text, self.sizes.letters) <= width + _BEFORE_UNDATED:
            return Label(left + width / 2, foot, text, "year")
        return Label(left + width, foot, text, "year small", "end")

    def _lanes(self, x: float, y: float, width: float) -> Iterator[Part]:
        for index in range(len(self.view.tiers)):
            yield Box(x, y + index * self.sizes.row + _MARGIN, width, self.sizes.row - 2 * _MARGIN, "lane")

    def _cells(self, cells: Sequence[Cell], x: float, y: float, width: float) -> Iterator[Part]:
        """Yield the cells, those of the record last."""
        for cell in sorted(cells, key=lambda cell: not cell.claimed):
            top = y + self.view.tiers.index(cell.tier) * self.sizes.row
            yield from self._cell(cell, x + _MARGIN, top + _MARGIN, width - 2 * _MARGIN, self.sizes.row - 2 * _MARGIN)

    def _cell(self, cell: Cell, x: float, y: float, width: float, height: float) -> Iterator[Part]:
        """Yield a cell with its letters: filled for the record, dashed for a claim."""
        css_class = tier_class(cell.tier)
        if cell.claimed:
            yield Box(x + 0.75, y + 0.75, width - 1.5, height - 1.5, "claimed")
        else:
            yield Box(x, y, width, height, css_class)
            if TIER_STYLES[cell.tier].is_hatched:
                plate = min(_PLATE, width)
                yield from hatch(x, y, width, height)
                yield Box(x + width / 2 - plate / 2, y + 3, plate, height - 6, "plate")
        letters = tier_words(cell.tier, self.labels).letters
        yield Label(x + width / 2, y + height / 2 + 5.5, letters, "claim" if cell.claimed else f"on-{css_class}")
