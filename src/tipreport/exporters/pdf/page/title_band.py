"""The title band: what the brief is about, whom to call, and the badge."""

from collections.abc import Callable

from tipreport.document import Paragraph, Text, Title, capital
from tipreport.exporters.pdf.blocks.badge import badge
from tipreport.exporters.pdf.design.grid import ABOVE, MM
from tipreport.exporters.pdf.design.palette import INK, LANE
from tipreport.exporters.pdf.design.theme import Logo
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.names import fitted
from tipreport.exporters.pdf.text.styles import BODY, CALLOUT, EDITION, KICKER, SUBTITLE

HEAVY = 3.0  # the rule over the band
TOP = "top"  # the name of the place
_KICKER, _NAME, _ABOUT, _HOTLINE, _END = 5.8 * MM, 12.9 * MM, 7.9 * MM, 8.0 * MM, 6.0 * MM
_CROWDED = 5.0  # how much lower a name stands under a second line of the kicker
_CAP = 0.689  # the height of capitals, as a part of the size
_LOGO_FOOT = 20 * MM  # from the top of the page
_LOGO_BAND = 24 * MM  # where the band begins under a logo


def title_band(layout: Layout, title: Title) -> tuple[float, Row]:
    """Where the band begins, and the band. The next section's rule stands 6 mm under the lower of its two sides."""
    logo = layout.theme.logo
    top = _LOGO_BAND if logo else layout.grid.band
    items = [_logo(layout, logo, top)] if logo else []
    items.append(RowItem(layout.grid.left, 0.0, HorizontalRule(layout.grid.live, HEAVY)))
    baseline = _left(layout, title, items)
    placed, under = badge(layout, title.badge, HEAVY)
    items += placed
    height = max(baseline, under) + _END - ABOVE
    return top, Row(items=items, height=height, anchors=(Anchor(TOP),))


def _logo(layout: Layout, logo: Logo, top: float) -> RowItem:
    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.canvas.image(logo.picture, x, drawing.height - y - logo.height, logo.width, logo.height)

    figure = Figure(logo.alternative, layout.node)
    return RowItem(layout.grid.left, _LOGO_FOOT - logo.height - top, Graphic(paint, logo.width, logo.height, figure))


def _left(layout: Layout, title: Title, items: list[RowItem]) -> float:
    """Kicker, name, what it is about, hotlines; the last baseline."""
    grid, labels = layout.grid, layout.labels

    def put(x: float, baseline: float, lines: Lines) -> float:
        """Lines with their first baseline there; the last one."""
        items.append(RowItem(x, baseline - lines.baseline, lines))
        return baseline + (len(lines.lines) - 1) * lines.style.leading

    has_third = bool(title.edition or title.updated)
    topic_width = grid.column if has_third else 2 * grid.column + grid.gutter
    topic = layout.lines(capital(title.topic), KICKER, topic_width, Node("P", layout.node))
    put(grid.columns[0], _KICKER, layout.lines(title.kind, KICKER, grid.column, Node("P", layout.node)))
    last = put(grid.columns[1], _KICKER, topic)
    third = _KICKER
    if title.edition:
        edition = f"{labels.edition}{NBSP}{title.edition}"
        put(grid.columns[2], third, layout.lines(edition, EDITION, grid.column, Node("P", layout.node)))
        third += KICKER.leading
    if title.updated:
        updated = layout.lines(f"{labels.updated} {title.updated}", KICKER, grid.column, Node("P", layout.node))
        last = max(last, put(grid.columns[2], third, updated))
    lines = round((last - _KICKER) / KICKER.leading)
    y = _name(layout, title.name, lines, put)
    if title.about:
        y = put(grid.left, y + _ABOUT, layout.lines(title.about, SUBTITLE, grid.three, Node("P", layout.node)))
    y += _HOTLINE
    for index, hotline in enumerate(title.hotlines):
        spans = (Text(f"{labels.hotline}: "), *hotline)
        y = put(
            grid.left, y + (BODY.leading if index else 0), layout.lines(spans, BODY, grid.three, Node("P", layout.node))
        )
    return y


def _name(layout: Layout, name: str, lines_above: int, put: Callable[[float, float, Lines], float]) -> float:
    """The name, lower where the kicker over it has more lines than one; its last baseline."""
    grid = layout.grid
    style, lines = fitted(name, grid.three, layout.width)
    over = layout.width(lines[0], style) > grid.edge - grid.left if lines else True  # the kicker's further lines
    lower = _CROWDED + KICKER.leading * (lines_above - 1) if lines_above and (over or lines_above > 1) else 0.0
    y = _NAME + _CAP * style.size + lower
    node = Node("H1", layout.node)
    x = grid.left - 0.02 * style.size  # so that the stem of the first letter stands on the margin
    if lines is None:
        return put(x, y, layout.lines(name, style, grid.three, node))
    for index, line in enumerate(lines):
        ending = " " if index < len(lines) - 1 else ""
        made = layout.lines(line, style, grid.live, node)
        y = put(x, y + (style.leading if index else 0), made.with_ending(ending))
    return y


def callout(layout: Layout, block: Paragraph) -> Row:
    """A remark on the whole, on a lane with a bar at its left."""
    grid = layout.grid
    bar, side, pad = 2.25, 3 * MM, 2 * MM
    lines = layout.lines(block.spans, CALLOUT, grid.text - bar - 2 * side, Node("P", layout.node))
    return Row(
        items=(RowItem(grid.edge + bar + side, pad, lines),),
        height=lines.height + 2 * pad,
        space_before=10.0,
        breakable_text=lines,
        background=((grid.edge, grid.text, LANE), (grid.edge, bar, INK)),
    )
