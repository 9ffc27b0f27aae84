"""One key figure as a tile: its label, the number large, its small chart, its parts and the change."""

from collections.abc import Iterator
from functools import partial
from itertools import chain, repeat

from attrs import frozen

from tipreport.document import Breakdown, FigureLine
from tipreport.document.views import Shape, TileView, breakdown_bar, part_tones, swatch, tile_view
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.chart import figure_graphic, measure
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.shapes import draw_shapes
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, Graphic
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP, non_breaking
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import (
    LONG_WORDS,
    QUALIFIER,
    RANGE,
    SMALL,
    TILE_LABEL,
    UNIT,
    WORDS,
    Style,
    number_style,
)

_SIZES = (26, 22, 18)
_LABEL_LINES = 5  # of a label in one column
_WORD_LINES = 2  # of a number in words; longer ones are smaller
_BEFORE, _AFTER = 0.6 * MM, 0.4 * MM  # a small chart
_BAR_BEFORE, _BAR, _BAR_AFTER = 0.2 * MM, 3.0 * MM, 1.0 * MM
_HANGING, _SWATCH_TOP = 4 * MM, 2.0  # of the parts in the list below a bar
_BETWEEN = 2.0  # the change and the parts, and other parts


@frozen
class Tile:
    """A measured tile, one or two columns wide."""

    columns: int
    label: Lines
    qualifier: Lines | None
    number: Lines
    detail: Lines
    below: tuple[tuple[float, float, Drawable], ...]
    """The drawables below the detail, each with its position from the left and from the first of them."""
    height_below: float

    @property
    def height_over_number(self) -> float:
        """The height of the label and the qualifier."""
        return self.label.height + (self.qualifier.height + 1.5 if self.qualifier else 0.0)


def tile(layout: Layout, section: Section, line: FigureLine) -> Tile:
    """Measure the tile of a key figure. One whose number or label does not fit into a column has two of them."""
    view = tile_view(line, layout.labels)
    grid = layout.grid
    node = Node("Div", section.node)
    number = Node("P", node)
    heading = Node("H3", node)
    columns, width = 1, grid.column
    label = layout.lines(view.label, TILE_LABEL, width, heading)
    if len(label.lines) > _LABEL_LINES or not _fits(layout, view, width):
        columns, width = 2, 2 * grid.column + grid.gutter
        label = layout.lines(view.label, TILE_LABEL, width, heading)
    qualifier = layout.lines(view.qualifier, QUALIFIER, width, number) if view.qualifier else None
    shown = _number(layout, view, number, width)
    detail = layout.lines(view.detail, SMALL, width, Node("P", node))
    below: list[tuple[float, float, Drawable]] = []
    y = 0.0
    for x, space, drawable, after in _below(layout, view, node, width):
        below.append((x, y + space, drawable))
        y += space + (drawable.height + after if after >= 0 else 0.0)
    return Tile(columns, label, qualifier.with_ending(" ") if qualifier else None, shown, detail, tuple(below), y)


# ------------------------------------------------------------ the number


def _fits(layout: Layout, view: TileView, width: float) -> bool:
    """Return whether the number has room in the smallest size, or can be broken between words: "20 to" cannot."""
    if view.kind == "words":
        return True
    smallest = number_style(_SIZES[-1], strong=view.is_newest)
    *beginning, end = view.number
    parts = [*beginning, *_breakable(end).split(" ")]
    return max(layout.width(part, smallest) for part in parts) + _unit_width(layout, view) <= width


def _breakable(number: str) -> str:
    """Return a number that may break between words, but not in "a year"."""
    return number.replace(" a ", f" a{NBSP}")


def _unit_width(layout: Layout, view: TileView) -> float:
    return layout.width(NBSP + view.unit, UNIT) if view.unit else 0.0


def _number(layout: Layout, view: TileView, node: Node, width: float) -> Lines:
    """Lay out the number: 26, 22 or 18 points on one line; a range in 18 on two lines; words in 15."""
    number = view.number[0]
    if view.kind == "words":
        lines = layout.lines(number, WORDS, width, node)
        return lines if len(lines.lines) <= _WORD_LINES else layout.lines(number, LONG_WORDS, width, node)
    smaller = RANGE.replace(strong=view.is_newest)
    if view.kind == "range":
        beginning, end = view.number
        end = non_breaking(end) if layout.width(end, smaller) <= width else _breakable(end)
        return layout.lines(f"{non_breaking(beginning)} {end}", smaller, width, node)
    room = width - _unit_width(layout, view)
    for size in _SIZES:
        style = number_style(size, strong=view.is_newest)
        if layout.width(number, style) <= room:
            return _with_unit(layout, view, layout.lines(non_breaking(number), style, width, node))
    number = _breakable(number)
    if max(layout.width(part, smaller) for part in number.split(" ")) > room:
        return layout.lines(f"{number} {view.unit}".rstrip(), smaller, width, node)
    lines = layout.lines(number, smaller, width, node)
    if lines.lines[-1][0] > room:  # no room for the unit after the last line
        lines = layout.lines(number, smaller, room, node)
    return _with_unit(layout, view, lines)


def _with_unit(layout: Layout, view: TileView, lines: Lines) -> Lines:
    """Return a number with the word after it, smaller, on the same baseline."""
    if not view.unit:
        return lines
    *others, (width, runs) = lines.lines
    face = layout.typesetter.faces.of(strong=False)
    unit = runs[-1]._replace(text=NBSP + view.unit, face=face, size=UNIT.size, tracking=UNIT.tracking)
    return lines.with_lines([*others, (width + _unit_width(layout, view), [*runs, unit])])


# ------------------------------------------------------------ below the number


def _below(layout: Layout, view: TileView, node: Node, width: float) -> Iterator[tuple[float, float, Drawable, float]]:
    """Yield drawables: the distance from the left, the space before and after. With -1 the next is beside it."""
    chart = view.chart(layout.labels, layout.grid.column, partial(measure, layout))
    if chart:
        yield 0.0, _BEFORE, figure_graphic(layout, chart, node), _AFTER
    if view.remark:
        yield 0.0, 0.0, layout.lines(view.remark, SMALL, width, Node("P", node)), _BETWEEN if view.breakdowns else 0.0
    for breakdown, before in zip(view.breakdowns, chain((0.0,), repeat(_BETWEEN)), strict=False):
        yield from _breakdown(layout, breakdown, node, before)


def _breakdown(
    layout: Layout, breakdown: Breakdown, node: Node, before: float
) -> Iterator[tuple[float, float, Drawable, float]]:
    """Yield the words before the parts, after some space, the bar, and a line for each part with its square."""
    width = layout.grid.column
    yield 0.0, before, layout.lines(breakdown.lead, SMALL, width, Node("P", node)), 0.0
    bar = breakdown_bar(breakdown, width)
    yield 0.0, _BAR_BEFORE, Graphic(partial(_paint, layout, bar), width, _BAR), _BAR_AFTER
    parts = tagged.List(node)
    for part, tone in zip(breakdown.parts, part_tones(breakdown), strict=True):
        box = swatch(tone)
        yield 0.0, _SWATCH_TOP, Graphic(partial(_paint, layout, (box,)), box.width, box.height), -1.0
        text = layout.lines(part.content, SMALL, width - _HANGING, parts.item().body())
        yield _HANGING, -_SWATCH_TOP, text, 0.0


def _paint(layout: Layout, shapes: tuple[Shape, ...], drawing: DrawingContext, x: float, y: float) -> None:
    draw_shapes(drawing, shapes, x, y, layout.theme.accent)


def below_baseline(style: Style) -> float:
    """Return the distance from the baseline to the foot of a line."""
    return style.leading - style.baseline
