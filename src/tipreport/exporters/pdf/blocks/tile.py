"""One key figure as a tile: its label, the number large, its small chart, its parts and the change."""

from attrs import evolve, frozen

from tipreport.document import FigureLine
from tipreport.document.views import TileView, tile_view
from tipreport.exporters.pdf.blocks.below_number import PartsApart, Stack, below_number, parts_apart, stacked
from tipreport.exporters.pdf.flow.layout import Layout
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
_TALL = 6 * SMALL.leading  # of what is below a number: higher parts may be in a row of their own


@frozen
class Tile:
    """A measured tile, one or two columns wide."""

    columns: int
    label: Lines
    qualifier: Lines | None
    number: Lines
    detail: Lines
    below: Stack
    """The drawables below the detail, each with its position from the left and from the first of them."""
    height_below: float
    apart: PartsApart | None = None
    """The other way to show its parts, of a figure with many."""

    def with_parts_apart(self) -> "tuple[Tile, PartsApart] | None":
        """Return the tile without its parts, and these; None if it has few."""
        if self.apart is None:
            return None
        return evolve(self, below=self.apart.below, height_below=self.apart.height_below, apart=None), self.apart

    @property
    def height_over_number(self) -> float:
        """The height of the label and the qualifier."""
        return self.label.height + (self.qualifier.height + 1.5 if self.qualifier else 0.0)


def is_wide(layout: Layout, line: FigureLine) -> bool:
    """Return whether the tile of a key figure has two columns, since its number or label does not fit into one."""
    view = tile_view(line, layout.labels)
    return _is_wide(layout, view, layout.lines(view.label, TILE_LABEL, layout.grid.column))


def tile(layout: Layout, section: Section, line: FigureLine) -> Tile:
    """Measure the tile of a key figure. One whose number or label does not fit into a column has two of them."""
    view = tile_view(line, layout.labels)
    grid = layout.grid
    node = Node("Div", section.node)
    number = Node("P", node)
    heading = Node("H3", node)
    columns, width = 1, grid.column
    label = layout.lines(view.label, TILE_LABEL, width, heading)
    if _is_wide(layout, view, label):
        columns, width = 2, 2 * grid.column + grid.gutter
        label = layout.lines(view.label, TILE_LABEL, width, heading)
    qualifier = layout.lines(view.qualifier, QUALIFIER, width, number) if view.qualifier else None
    shown = _number(layout, view, number, width)
    detail = layout.lines(view.detail, SMALL, width, Node("P", node))
    below, height = stacked(below_number(layout, view, node, width))
    apart = parts_apart(layout, line, node, width) if height > _TALL and (line.breakdowns or line.remarks) else None
    return Tile(columns, label, qualifier.with_ending(" ") if qualifier else None, shown, detail, below, height, apart)


def _is_wide(layout: Layout, view: TileView, label: Lines) -> bool:
    return len(label.lines) > _LABEL_LINES or not _fits(layout, view, layout.grid.column)


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


def below_baseline(style: Style) -> float:
    """Return the distance from the baseline to the foot of a line."""
    return style.leading - style.baseline
