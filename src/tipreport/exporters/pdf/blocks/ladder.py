"""The tier ladder: a column a report year, Tier 1 on top, position first and colour second."""

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import frozen

from tipreport.document import (
    Cell,
    Spans,
    TierLadder,
    ladder_caption,
    sentences,
    spoken,
)
from tipreport.exporters.pdf.blocks.badge import DASHES
from tipreport.exporters.pdf.design.grid import DROP, MM
from tipreport.exporters.pdf.design.palette import GREY, INK, LANE, PAPER, TIERS
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.hatch import hatch
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, aligned_row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.styles import CAPTION, LABEL, SMALL, TINY, TINY_GREY, TINY_STRONG

HEADING = 24 * MM  # its width: two lines
_ROW, _ROW_OF_MANY = 5.0 * MM, 4.0 * MM
_WIDEST, _UNDATED, _APART = 14 * MM, 12 * MM, 2.6 * MM
_FULL_YEAR, _WIDE_GAP = 7 * MM, 11 * MM  # from which width on a year has four digits, a gap its words
_YEARS = 28  # at most beside each other
_LABELS = 3.2 * MM  # from the rows to the baseline of the years
_TOP = 1.9 * MM  # from the section's rule


@frozen
class _Axis:
    """Years beside each other, what each of them has, and the claims that name no year."""

    years: Mapping[int, tuple[Cell, ...]]
    undated: tuple[Cell, ...]
    rows: Sequence[str]
    row: float  # the height of one
    cell: float  # the width of one

    @property
    def height(self) -> float:
        return self.row * len(self.rows)


def ladder(layout: Layout, section: Section, block: TierLadder, after: Spans) -> list[Row]:
    """The ladder of a country, under its name if there are several; ``after`` goes on with its caption."""
    rows = []
    if block.country:
        name = layout.lines(block.country, LABEL, layout.grid.text, Node("H3", section.node))
        rows.append(aligned_row([(layout.grid.edge, name)], keep_with_next=True))
    axes = _axes(layout, block)
    alternative = spoken(block.alternative(layout.labels.undated))
    figure = Figure(alternative, section.node)
    high = [axis.height + _LABELS + 6.6 for axis in axes]
    gap = 2.0

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        for axis, height in zip(axes, high, strict=True):
            _paint(drawing, axis, x, y, layout)
            y += height + gap

    height = sum(high) + gap * (len(axes) - 1)
    graphic = Graphic(paint, layout.grid.text, height, figure)
    rows.append(
        Row(items=[RowItem(layout.grid.edge, 0.0, graphic)], height=height, baseline=DROP - _TOP, keep_with_next=True)
    )
    spans = sentences((ladder_caption(block, layout.labels), after))
    if spans:
        caption = layout.lines(spans, CAPTION, layout.grid.text, Node("P", section.node))
        rows.append(paragraph(layout.grid.edge, caption))
    else:
        rows[-1].keep_with_next = False
    return rows


def _axes(layout: Layout, block: TierLadder) -> list[_Axis]:
    """One axis, or two where a line does not hold the years: they part at a decade."""
    cells = {
        year: rung.cells
        for rung in block.rungs
        if rung.first is not None and rung.last is not None
        for year in range(rung.first, rung.last + 1)
    }
    undated = tuple(cell for rung in block.rungs if rung.first is None for cell in rung.cells)
    used = {cell.tier for rung in block.rungs for cell in rung.cells}
    rows = [tier for tier, look in TIERS.items() if not look.hatched or tier in used]
    high = _ROW_OF_MANY if block.country else _ROW
    years = sorted(cells)
    parts = []
    while len(years) > _YEARS:
        end = next((year for year in reversed(years[:_YEARS]) if year % 10 == 0), years[_YEARS - 1])
        count = max(1, years.index(end))
        parts.append(years[:count])
        years = years[count:]
    parts.append(years)
    room = layout.grid.text - (_APART + _UNDATED if undated else 0.0)
    wide = min(_WIDEST, room / max(1, *map(len, parts), 1))
    return [
        _Axis({year: cells[year] for year in part}, undated if part is parts[-1] else (), rows, high, wide)
        for part in parts
    ]


def _paint(drawing: DrawingContext, axis: _Axis, x: float, y: float, layout: Layout) -> None:
    middle = axis.row / 2
    for index, tier in enumerate(axis.rows):
        drawing.label(TIERS[tier].label, x - 2 * MM, y + index * axis.row + middle + 2.7, SMALL, "right")
    years = [*axis.years]
    foot = y + axis.height + _LABELS
    for index, year in enumerate(years):
        left = x + index * axis.cell
        filled = bool(axis.years[year])
        for number in range(len(axis.rows) if filled else 0):
            drawing.fill(left, y + number * axis.row + 0.5, axis.cell, axis.row - 1, LANE)
        label = str(year) if axis.cell >= _FULL_YEAR else f"’{year % 100:02}"
        drawing.label(label, left + axis.cell / 2, foot, TINY if filled else TINY_GREY, "centre")
    for first, last in _gaps(axis):
        left, right = x + first * axis.cell, x + (last + 1) * axis.cell
        words = layout.labels.no_entry if right - left > _WIDE_GAP else "–"
        drawing.label(words, (left + right) / 2, y + axis.height / 2 + 2.5, CAPTION, "centre")
    draw = partial(_cell, drawing, axis)
    for index, year in enumerate(years):
        for cell in sorted(axis.years[year], key=lambda cell: not cell.claimed):
            draw(cell, x + index * axis.cell, y, width=axis.cell)
    if axis.undated:
        left = x + len(years) * axis.cell + (_APART if years else 0.0)
        for number in range(len(axis.rows)):
            drawing.fill(left, y + number * axis.row + 0.5, _UNDATED, axis.row - 1, LANE)
        for cell in axis.undated:
            draw(cell, left, y, width=_UNDATED)
        drawing.label(layout.labels.undated, left + _UNDATED / 2, foot, TINY, "centre")


def _gaps(axis: _Axis) -> list[tuple[int, int]]:
    """The first and last place of each run of years without an entry."""
    gaps: list[tuple[int, int]] = []
    for index, cells in enumerate(axis.years.values()):
        if not cells:
            if gaps and gaps[-1][1] == index - 1:
                gaps[-1] = gaps[-1][0], index
            else:
                gaps.append((index, index))
    return gaps


def _cell(drawing: DrawingContext, axis: _Axis, cell: Cell, x: float, y: float, *, width: float) -> None:
    look = TIERS[cell.tier]
    y += axis.rows.index(cell.tier) * axis.row
    height = axis.row
    style = TINY_STRONG if cell.claimed else TINY_STRONG.replace(colour=look.ink)
    if cell.claimed:
        drawing.fill(x + 0.5, y + 0.5, width - 1, height - 1, PAPER)
        drawing.frame(x + 0.9, y + 0.9, width - 1.8, height - 1.8, INK, thickness=0.85, dash=DASHES)
    else:
        drawing.fill(x + 0.5, y + 0.5, width - 1, height - 1, look.fill)
        if look.hatched:
            hatch(drawing, x + 0.5, y + 0.5, width - 1, height - 1, colour=GREY)
            drawing.fill(x + width / 2 - 5, y + 2, 10, height - 4, PAPER)
        if look.edge:
            drawing.frame(x + 0.75, y + 0.75, width - 1.5, height - 1.5, GREY, thickness=0.5)
    drawing.label(look.letters, x + width / 2, y + height / 2 + 2.6, style, "centre")
