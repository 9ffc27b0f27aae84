"""The lines of a tile below its number: a small chart, the change, and the parts of the number."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, repeat
from math import ceil
from typing import TypeAlias

from attrs import evolve, frozen

from tipreport.document import Breakdown, FigureLine, sentences
from tipreport.document.captions import breakdown_in_words
from tipreport.document.views import Shape, TileView, breakdown_bar, part_tones, swatch, tile_view
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.chart import figure_graphic, measure
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.shapes import draw_shapes
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, Graphic, Row, RowItem
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import SMALL, TILE_LABEL

_BEFORE, _AFTER = 0.6 * MM, 0.4 * MM  # a small chart
_BAR_BEFORE, _BAR, _BAR_AFTER = 0.2 * MM, 3.0 * MM, 1.0 * MM
_HANGING, _SWATCH_TOP = 4 * MM, 2.0  # of the parts in the list below a bar
_BETWEEN = 2.0  # the change and the parts, and other parts
_BESIDE_LABEL = 3  # bars side by side in a row of parts
_PAD, _SPACE_BEFORE = 1.2 * MM, 1.5 * MM  # of this row

Stack: TypeAlias = tuple[tuple[float, float, Drawable], ...]
"""Drawables below each other, each with its position from the left and from the top."""
Spaced: TypeAlias = tuple[float, float, Drawable, float]
"""A drawable with its distance from the left and the space before and after it; after -1 the next one is beside it."""


@frozen
class PartsApart:
    """The parts and remarks of a figure in a row below its tile, where they have more room, and its other lines."""

    below: Stack
    height_below: float
    row: Row
    has_bars: bool


def stacked(drawables: Iterable[Spaced], x: float = 0.0) -> tuple[Stack, float]:
    """The drawables below each other, each with its position, and their height."""
    stack: list[tuple[float, float, Drawable]] = []
    y = 0.0
    for right, space, drawable, after in drawables:
        stack.append((x + right, y + space, drawable))
        y += space + (drawable.height + after if after >= 0 else 0.0)
    return tuple(stack), y


def below_number(layout: Layout, view: TileView, node: Node, width: float) -> Iterator[Spaced]:
    """Yield the small chart, the remark and the parts in bars."""
    chart = view.chart(layout.labels, layout.grid.column, partial(measure, layout))
    if chart:
        yield 0.0, _BEFORE, figure_graphic(layout, chart, node), _AFTER
    if view.remark:
        yield 0.0, 0.0, layout.lines(view.remark, SMALL, width, Node("P", node)), _BETWEEN if view.breakdowns else 0.0
    for breakdown, before in zip(view.breakdowns, chain((0.0,), repeat(_BETWEEN)), strict=False):
        yield from _breakdown(layout, breakdown, node, before)


def parts_apart(layout: Layout, line: FigureLine, node: Node, width: float) -> PartsApart:
    """The parts and remarks beside the name of their figure: a bar with its list in a column, texts across all.

    The list of a single bar is beside it.
    """
    grid = layout.grid
    without = tile_view(evolve(line, breakdowns=(), remarks=()), layout.labels)
    below, height = stacked(below_number(layout, without, node, width))
    label = layout.lines(without.label, TILE_LABEL, grid.column)  # an artifact, as the heading of a continued section
    items = [RowItem(grid.left, _PAD, label)]
    low = _PAD
    with_bars = [each for each in line.breakdowns if each.has_bar]
    if len(with_bars) == 1:
        beside, low = _bar_with_list_beside(layout, with_bars[0], node)
        items += beside
    for start in range(0, len(with_bars) if len(with_bars) > 1 else 0, _BESIDE_LABEL):
        top = low + _BETWEEN if start else _PAD
        for x, each in zip(grid.columns[1:], with_bars[start : start + _BESIDE_LABEL], strict=False):
            stack, end = stacked(_breakdown(layout, each, node, 0.0), x)
            items += (RowItem(left, top + y, drawable) for left, y, drawable in stack)
            low = max(low, top + end)
    in_words = (breakdown_in_words(each, layout.labels) for each in line.breakdowns if not each.has_bar)
    if remark := sentences((*in_words, line.remarks)):
        top = low + _BETWEEN if with_bars else _PAD
        text = layout.lines(remark, SMALL, grid.text_width, Node("P", node))
        items.append(RowItem(grid.text_edge, top, text))
        low = top + text.height
    row = Row(
        items=items,
        height=max(low, _PAD + label.height),
        baseline=TILE_LABEL.baseline + _PAD,
        space_before=_SPACE_BEFORE,
        hairlines=((grid.left, grid.content_width),),
    )
    return PartsApart(below, height, row, bool(with_bars))


def _bar_with_list_beside(layout: Layout, breakdown: Breakdown, node: Node) -> tuple[list[RowItem], float]:
    """The words before the parts and the bar in column 2, the parts in columns 3 and 4, and where they end."""
    _, edge, *columns = layout.grid.columns
    stack, low = stacked((*_bar(layout, breakdown, node, 0.0),), edge)
    listed = [*_listed(layout, breakdown, node)]
    half = 2 * ceil(len(breakdown.parts) / 2)  # of the drawables: a square and a text for each part
    for x, part in zip(columns, (listed[:half], listed[half:]), strict=True):
        texts, end = stacked(part, x)
        stack, low = (*stack, *texts), max(low, end)
    return [RowItem(left, _PAD + y, drawable) for left, y, drawable in stack], _PAD + low


def _breakdown(layout: Layout, breakdown: Breakdown, node: Node, before: float) -> Iterator[Spaced]:
    """Yield the words before the parts, after some space, the bar, and a line for each part with its square."""
    yield from _bar(layout, breakdown, node, before)
    yield from _listed(layout, breakdown, node)


def _bar(layout: Layout, breakdown: Breakdown, node: Node, before: float) -> Iterator[Spaced]:
    """Yield the words before the parts, after some space, and the bar."""
    width = layout.grid.column
    yield 0.0, before, layout.lines(breakdown.lead, SMALL, width, Node("P", node)), 0.0
    bar = breakdown_bar(breakdown, width)
    yield 0.0, _BAR_BEFORE, Graphic(partial(_paint, layout, bar), width, _BAR), _BAR_AFTER


def _listed(layout: Layout, breakdown: Breakdown, node: Node) -> Iterator[Spaced]:
    """Yield a line for each part with its square."""
    width = layout.grid.column
    parts = tagged.List(node)
    for part, tone in zip(breakdown.parts, part_tones(breakdown), strict=True):
        box = swatch(tone)
        yield 0.0, _SWATCH_TOP, Graphic(partial(_paint, layout, (box,)), box.width, box.height), -1.0
        text = layout.lines(part.content, SMALL, width - _HANGING, parts.item().body())
        yield _HANGING, -_SWATCH_TOP, text, 0.0


def _paint(layout: Layout, shapes: tuple[Shape, ...], drawing: DrawingContext, x: float, y: float) -> None:
    draw_shapes(drawing, shapes, x, y, layout.theme.accent)
