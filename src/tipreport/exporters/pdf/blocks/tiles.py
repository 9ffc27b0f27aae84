"""Key figures as tiles, four to a row: the number large, its label, the earlier value and the change."""

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import frozen

from tipreport.document import Figures
from tipreport.document.views import Bar, Comparison, TileView, tile_view
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK, MID_GREY
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP, non_breaking
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import (
    LONG_WORDS,
    QUALIFIER,
    RANGE,
    SMALL,
    TILE_LABEL,
    WORDS,
    Style,
    number_style,
)

ACROSS = 4
_SIZES = (26, 22, 18)
_WORD_LINES = 2  # of a number in words; longer ones are smaller
_LARGEST = number_style(26)
_ALIGNED = 11.0  # comparisons begin at one height where the lines above them differ by no more
_LABEL, _LONGEST, _SHORTEST, _VALUE = 8.4 * MM, 17 * MM, 8 * MM, 1.4 * MM  # of a bar
_STEP, _BARS = 10.5, 22.5  # from bar to bar; the height of both


@frozen
class _Tile:
    """A measured tile."""

    view: TileView
    node: Node
    label: Lines
    qualifier: Lines | None
    number: Lines
    detail: Lines

    @property
    def height_over_number(self) -> float:
        return self.label.height + (self.qualifier.height + 1.5 if self.qualifier else 0.0)


def tiles(layout: Layout, section: Section, block: Figures) -> list[Row]:
    """Lay out tiles in rows."""
    made = [_tile(layout, section, tile_view(line, layout.labels)) for line in block.lines]
    return [_row(layout, made[start : start + ACROSS], first=start == 0) for start in range(0, len(made), ACROSS)]


def _tile(layout: Layout, section: Section, view: TileView) -> _Tile:
    width = layout.grid.column
    node = Node("Div", section.node)
    number = Node("P", node)
    label = layout.lines(view.label, TILE_LABEL, width, Node("P", node))
    qualifier = layout.lines(view.qualifier, QUALIFIER, width, number) if view.qualifier else None
    return _Tile(
        view,
        node,
        label,
        qualifier.with_ending(" ") if qualifier else None,
        _number(layout, view, number),
        layout.lines(view.detail, SMALL, width, Node("P", node)),
    )


def _number(layout: Layout, view: TileView, node: Node) -> Lines:
    """Lay out the number: 26, 22 or 18 points on one line; a range in 18 on two lines; words in 15."""
    width = layout.grid.column
    number = view.number[0]
    if view.kind == "words":
        lines = layout.lines(number, WORDS, width, node)
        return lines if len(lines.lines) <= _WORD_LINES else layout.lines(number, LONG_WORDS, width, node)
    if view.kind == "range":
        return layout.lines(" ".join(map(non_breaking, view.number)), RANGE, width, node)
    for size in _SIZES:
        style = number_style(size)
        if layout.width(number, style) <= width:
            return layout.lines(non_breaking(number), style, width, node)
    return layout.lines(number.replace(" a ", f" a{NBSP}"), RANGE, width, node)


def _row(layout: Layout, row: Sequence[_Tile], *, first: bool) -> Row:
    """Lay out tiles side by side, their numbers on one baseline."""
    columns, width = layout.grid.columns, layout.grid.column
    pad = 0.0 if first else 1.2 * MM
    foot = pad + max(tile.height_over_number + tile.number.height for tile in row) + 1.9  # of the numbers
    under = [tile.detail.height for tile in row]
    together = max(under) - min(under) <= _ALIGNED
    items: list[RowItem] = []
    low = 0.0
    for x, tile in zip(columns, row, strict=False):
        items.append(RowItem(x, pad, tile.label))
        style = tile.number.style
        y = foot - tile.number.height + _below(style) - _below(_LARGEST)
        if tile.qualifier:
            items.append(RowItem(x, y - tile.qualifier.height + 1, tile.qualifier))
        items += (RowItem(x, y, tile.number), RowItem(x, foot + 1, tile.detail))
        y = foot + 1 + (max(under) if together else tile.detail.height) + 1.6 * MM
        for drawable in _comparison(layout, tile):
            items.append(RowItem(x, y, drawable))
            y += drawable.height
        low = max(low, y)
    hairlines = () if first else tuple((x, width) for x in columns[: len(row)])
    return Row(
        items=items,
        height=low,
        baseline=TILE_LABEL.baseline + pad,
        space_before=0.0 if first else 12.0,
        hairlines=hairlines,
    )


def _below(style: Style) -> float:
    """Return the distance from the baseline to the foot of a line."""
    return style.leading - style.baseline


# ------------------------------------------------------------ comparison


def _comparison(layout: Layout, tile: _Tile) -> Iterator[Lines | Graphic]:
    """Yield two bars, if they fit, and the remark."""
    comparison = tile.view.comparison
    bars = _bars(layout, comparison) if comparison else None
    if comparison and bars:
        yield Graphic(bars, layout.grid.column, _BARS, Figure(comparison.alternative, tile.node))
    if remark := tile.view.remark(with_bars=bars is not None):
        yield layout.lines(remark, SMALL, layout.grid.column, Node("P", tile.node))


def _bars(layout: Layout, comparison: Comparison) -> "partial[None] | None":
    """Return a function that draws the bars; None where they would be too short."""
    bars = comparison.bars
    label = max(_LABEL, *(layout.width(bar.period, SMALL) + 1.5 * MM for bar in bars))
    room = layout.grid.column - label - _VALUE - max(layout.width(bar.number, SMALL) for bar in bars)
    longest = min(_LONGEST, room)
    return partial(_paint_bars, bars, (label, longest)) if longest >= _SHORTEST else None


def _paint_bars(bars: Sequence[Bar], widths: tuple[float, float], drawing: DrawingContext, x: float, y: float) -> None:
    """Draw bars one below the other, each with its period before it and its number after it."""
    label, longest = widths
    for index, bar in enumerate(bars):
        baseline = y + _STEP * index + 7.9
        length = longest * bar.share
        drawing.label(bar.period, x, baseline, SMALL)
        drawing.fill(x + label, baseline - 5.3, max(length, 0.4), 2 * MM, MID_GREY if index else INK)
        drawing.label(bar.number, x + label + length + _VALUE, baseline, SMALL)
