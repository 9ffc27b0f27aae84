"""Key figures as tiles: classes by the length of text, since the font is not known when the page is written."""

from attrs import frozen

from tipreport.document import FigureLine, Labels
from tipreport.document.views import Comparison, TileView, tile_view
from tipreport_html.drawing import short

_NUMBER_CLASSES = ((6, "six"), (9, "nine"), (13, "thirteen"))  # most characters of a large number, and its class
_BAR_CLASSES = ((4, "four"), (8, "eight"), (12, "twelve"))  # most characters of the numbers after bars, and the class
_LONGEST_PERIOD = 12  # characters next to a bar


@frozen
class Bars:
    """The bars of a tile: each with its period, its length in percent and its number."""

    bars: tuple[tuple[str, str, str], ...]
    css_class: str
    alternative: str


@frozen
class Tile:
    """A tile with the class of its number; ``bars`` is None if there is no room for them."""

    view: TileView
    css_class: str
    bars: Bars | None


def draw_tile(line: FigureLine, labels: Labels) -> Tile:
    """Return the tile of a key figure."""
    view = tile_view(line, labels)
    css_class = view.kind if view.kind != "number" else _class(len(view.number[0]), _NUMBER_CLASSES) or "longer"
    return Tile(view, css_class, _bars(view.comparison) if view.comparison else None)


def _class(length: int, classes: tuple[tuple[int, str], ...]) -> str:
    return next((name for most, name in classes if length <= most), "")


def _bars(comparison: Comparison) -> Bars | None:
    bars = comparison.bars
    css_class = _class(max(len(bar.number) for bar in bars), _BAR_CLASSES)
    if not css_class or max(len(bar.period) for bar in bars) > _LONGEST_PERIOD:
        return None
    lengths = tuple((bar.period, short(max(100 * bar.share, 0.5)), bar.number) for bar in bars)
    return Bars(lengths, css_class, comparison.alternative)
