"""Key figures as tiles: classes by the length of text, since the font is not known when the page is written."""

import re

from attrs import frozen

from tipreport.document import Breakdown, Direction, FigureLine, Labels, Spans, views
from tipreport.document.views import MM, TileView, breakdown_bar, part_tones, swatch, tile_view
from tipreport_html.drawing import Drawing
from tipreport_html.shapes import drawn, measure, parts

_NUMBER_CLASSES = ((6, "six"), (9, "nine"), (13, "thirteen"))  # most characters of a large number, and its class
_MAX_LENGTH_IN_RANGE = 9  # characters of one end of a range that a column has room for
_UNIT = 0.6  # the width of a letter of the unit, in letters of the number
_IN_UNITS = re.compile(r"(?<!\d)\u00a0(?!\d)")
_WIDTH = 40.5 * MM


@frozen
class BreakdownDrawing:
    """The parts of a figure: the words before them, their bar, and each with its square."""

    lead: str
    bar: Drawing
    parts: tuple[tuple[Drawing, Spans], ...]


@frozen
class Tile:
    """A tile with the class of its number, its small chart and the bars of its parts."""

    view: TileView
    css_class: str
    chart: Drawing | None
    breakdowns: tuple[BreakdownDrawing, ...]

    @property
    def number(self) -> tuple[str, ...]:
        """The parts of the number: a wide tile may end a line between the words of its unit."""
        return tuple(_IN_UNITS.sub(" ", part) for part in self.view.number) if self.is_wide else self.view.number

    @property
    def is_wide(self) -> bool:
        """Whether the tile has two columns, because its number is too long for one."""
        is_long_range = self.view.kind == "range" and max(map(len, self.view.number)) > _MAX_LENGTH_IN_RANGE
        return is_long_range or self.css_class.startswith("longer")


def draw_tile(line: FigureLine, labels: Labels, direction: Direction) -> Tile:
    """Return the tile of a key figure."""
    view = tile_view(line, labels)
    chart = view.chart(labels, _WIDTH, measure)
    return Tile(
        view,
        _number_class(view),
        drawn(chart, "years", direction) if chart else None,
        tuple(_breakdown(each, direction) for each in view.breakdowns),
    )


def _number_class(view: TileView) -> str:
    length = len(view.number[0]) + _UNIT * (len(view.unit) + 1 if view.unit else 0)
    by_length = next((name for most, name in _NUMBER_CLASSES if length <= most), "longer")
    size = by_length if view.kind == "number" else view.kind
    return size if view.is_newest else f"{size} last-known"


def _breakdown(breakdown: Breakdown, direction: Direction) -> BreakdownDrawing:
    bar = drawn(views.Drawing(_WIDTH, 3.0 * MM, breakdown_bar(breakdown, _WIDTH), ""), "parts-bar", direction)
    squares = [swatch(tone) for tone in part_tones(breakdown)]
    marks = [Drawing(box.width, box.height, (*parts((box,)),), "", "swatch-mark") for box in squares]
    return BreakdownDrawing(
        breakdown.lead, bar, tuple(zip(marks, (part.content for part in breakdown.parts), strict=True))
    )
