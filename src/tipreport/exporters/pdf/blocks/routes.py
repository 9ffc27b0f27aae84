"""Routes: the places in three columns, joined by rules with heads."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.document import Routes, Spans
from tipreport.document.views import (
    PlacedName,
    RouteRules,
    RouteSpace,
    RouteStop,
    RouteView,
    join_stops,
    loop,
    route_view,
)
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.tables import TableColumn, head_row
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY, HAIRLINE, INK
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, HorizontalRule, Row, RowItem, repeatable
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CELL, SMALL, Style

_COLUMN, _NAME = 38 * MM, 36 * MM  # widths: of a column, and the most of a name
_PAD, _BELOW_TEXT = 0.7 * MM, 0.6 * MM
MOST_NAMES, MOST_IN_COMPACT = 4, 1  # one under another; more run on in lines, which need about half the height
_STYLE = Style(CELL.size, 4.3 * MM)
_TO_RULE = 2.3  # from the baseline of a name up to its rule
_SPACE = RouteSpace(after_name=1.4 * MM, before_name=1.3 * MM, bus=6.5 * MM, neck=2.4 * MM)
_HEAD_LENGTH, _HEAD_WIDTH = 1.7 * MM, 1.5 * MM
_DASH = (2.5, 1.6)
_LOOP_LEFT, _LOOP_RIGHT, _LOOP_DEPTH, _LOOP_END = 5 * MM, 34 * MM, 4.9 * MM, 3 * MM


def routes(layout: Layout, section: Section, block: Routes, most_names: int = MOST_NAMES) -> list[Row]:
    """Lay out the routes as the rows of a table, whose text is over its places.

    More than ``most_names`` of a column run on in lines.
    """
    grid = layout.grid
    step = (grid.text_width - _COLUMN) / 2
    columns = [
        TableColumn(head=head, x=grid.text_edge + step * at, width=_COLUMN) for at, head in enumerate(block.heads)
    ]
    node = tagged.Table(section.node)
    repeated = repeatable(head_row, layout, columns, None)
    head = head_row(layout, columns, node)
    head.repeated_header = repeated
    body = node.body()
    rows = [head]
    last = len(block.items) - 1
    for index, item in enumerate(block.items):
        made = _Route(layout, [column.x for column in columns], body, route_view(item, layout.labels, most_names))
        row = made.row(last=index == last)
        row.repeated_header = repeated
        rows.append(row)
    return rows


@frozen
class _Placed:
    """A text with its position in the row."""

    x: float
    y: float
    lines: Lines

    @property
    def name(self) -> PlacedName:
        """Its ends, and the height of its rule: the middle of its lines."""
        middle = self.y + self.lines.height / 2 - self.lines.style.leading / 2 + self.lines.baseline - _TO_RULE
        return PlacedName(self.x, self.x + self.lines.widest, middle)


class _Route:
    """Lays out a route: its text, its names in columns, and the rules between them."""

    def __init__(self, layout: Layout, columns: Sequence[float], body: tagged.Section, view: RouteView) -> None:
        self.layout = layout
        self.columns = columns
        self.view = view
        self.items: list[RowItem] = []
        self.height = _PAD
        self.baseline = 0.0
        if view.content:
            text = layout.lines(view.content, CELL, layout.grid.text_width, body.row().header("Row", columns=3))
            self._add(layout.grid.text_edge, self.height, text)
            self.height += text.height + _BELOW_TEXT
        tr = body.row()
        self.cells = [tr.cell() for _ in columns]

    def row(self, *, last: bool) -> Row:
        """Return the row of the route; the last one ends with a rule in ink."""
        self._names()
        grid = self.layout.grid
        self.height += _PAD
        rule = HorizontalRule(grid.text_width, colour=INK if last else HAIRLINE)
        self.items.append(RowItem(grid.text_edge, self.height, rule))
        return Row(items=self.items, height=self.height, baseline=self.baseline, padding=_PAD)

    def _add(self, x: float, y: float, lines: Lines) -> None:
        if not self.items:
            self.baseline = y + lines.baseline
        self.items.append(RowItem(x, y, lines))

    def _names(self) -> None:
        """Place the names of each column around the middle of the highest, then the rules."""
        made = [[self._name(stop, name) for name in stop.names] for stop in self.view.stops]
        heights = [sum(lines.height for lines in column) for column in made]
        placed: list[list[_Placed]] = []
        for stop, column, height in zip(self.view.stops, made, heights, strict=True):
            y = self.height + (max(heights) - height) / 2
            placed.append([])
            for lines in column:
                placed[-1].append(_Placed(self.columns[stop.column], y, lines))
                y += lines.height
        for each in (each for column in placed for each in column):
            self._add(each.x, each.y, each.lines)
        self.height += max(heights)
        names = [[each.name for each in column] for column in placed]
        rules = self._loop(names[0]) if self.view.within else join_stops(self.view.stops, names, _SPACE)
        self.items.append(RowItem(0.0, 0.0, Graphic(_Rules(rules, is_loop=bool(self.view.within)).paint)))

    def _name(self, stop: RouteStop, name: Spans) -> Lines:
        """Lay out a name; the lines of a longer text have their usual distance."""
        words = self.layout.words(name, _STYLE if stop.is_given else _STYLE.replace(colour=GREY))
        if words.max_width > _NAME and stop.is_given:
            words = self.layout.words(name, CELL)
        return self.layout.lines(words, words.style, _NAME, Node("P", self.cells[stop.column]))

    def _loop(self, names: Sequence[PlacedName]) -> RouteRules:
        """Place the words in the foot of the loop, below all names, and return its lines."""
        lowest = names[-1].y
        left = names[0].left + _LOOP_LEFT
        room = self.layout.grid.right - left - 2 * _LOOP_END
        words = self.layout.lines(self.view.within, SMALL, room, self.cells[-1])
        gap = _SPACE.after_name
        ends = (name.right + gap for name in names)
        right = max(names[0].left + _LOOP_RIGHT, max(ends) + _LOOP_END, left + words.widest + 2 * _LOOP_END)
        low = lowest + _LOOP_DEPTH
        x = (left + right - words.widest) / 2
        self._add(x, low + _TO_RULE - words.baseline, words)
        self.height = low + _TO_RULE - words.baseline + words.height
        return loop(
            [(name.right + gap, name.y) for name in names], (x - gap, x + words.widest + gap),
            left=left, right=right, low=low, tip=lowest + _TO_RULE + gap,
        )  # fmt: skip


@frozen
class _Rules:
    """Draws rules and their heads."""

    rules: RouteRules
    is_loop: bool

    def paint(self, drawing: DrawingContext, x: float, y: float) -> None:
        """Draw them as artifacts; (x, y) is the upper left corner of the row."""
        for points in self.rules.lines:
            drawing.line([(x + left, y + down) for left, down in points])
        for points in self.rules.dashed:
            drawing.line([(x + left, y + down) for left, down in points], dash=_DASH)
        for left, down in self.rules.heads:
            tip, half = (x + left, y + down), _HEAD_WIDTH / 2
            drawing.shape([tip, (tip[0] - _HEAD_LENGTH, tip[1] - half), (tip[0] - _HEAD_LENGTH, tip[1] + half)], INK)
        if self.is_loop:
            left, down = self.rules.lines[-1][-1]
            tip, half = (x + left, y + down), _HEAD_WIDTH / 2
            drawing.shape([tip, (tip[0] - half, tip[1] + _HEAD_LENGTH), (tip[0] + half, tip[1] + _HEAD_LENGTH)], INK)
