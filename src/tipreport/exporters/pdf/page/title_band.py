"""The title band: kicker, name, subject, hotlines and badge."""

from collections.abc import Callable

from attrs import evolve

from tipreport.document import Badge, Paragraph, Text, Title, capital
from tipreport.exporters.pdf.blocks.badge import badge, badge_remarks
from tipreport.exporters.pdf.design.grid import BELOW_LOWEST_BASELINE, MM, SPACE_ABOVE_SECTION
from tipreport.exporters.pdf.design.palette import INK, LANE
from tipreport.exporters.pdf.design.theme import Logo
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, Graphic, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.names import depth_of, fit_name
from tipreport.exporters.pdf.text.styles import BODY, CALLOUT, EDITION, KICKER, SUBTITLE

HEAVY_RULE = 3.0  # above the band
TOP = "top"  # the name of the anchor
_KICKER, _NAME, _ABOUT, _HOTLINE, _END = 5.8 * MM, 12.9 * MM, 7.9 * MM, 8.0 * MM, 6.0 * MM
_BELOW_TALL_KICKER = 5.0  # how much lower a name is below a kicker of two lines
_ROOM_BELOW_NAME = 10.5  # from its baseline to the letters below it
_CAP_HEIGHT = 0.689  # as a fraction of the size
_LOGO_BOTTOM = 20 * MM  # from the top of the page
BAND_BELOW_LOGO = 24 * MM  # from the top of the page


def title_band(layout: Layout, title: Title) -> tuple[float, Row]:
    """The top of the band, and the band. The next section's rule is 6 mm below the lower of its two sides."""
    logo = layout.theme.logo
    top = BAND_BELOW_LOGO if logo else layout.grid.band
    items = [logo_item(layout, logo, _LOGO_BOTTOM - logo.height - top)] if logo else []
    items.append(RowItem(layout.grid.left, 0.0, HorizontalRule(layout.grid.content_width, HEAVY_RULE)))
    baseline = _title_text(layout, title, items)
    end = max(baseline, _badge(layout, title.badge, items)) if title.badge else baseline
    height = end + _END - SPACE_ABOVE_SECTION
    return top, Row(items=items, height=height, anchors=(Anchor(TOP),))


def _badge(layout: Layout, shown: Badge, items: list[RowItem]) -> float:
    """Add the badge with its remarks beside the text of the title to ``items``; return their end."""
    grid = layout.grid
    box, edge = badge(layout, shown, HEAVY_RULE)
    remarks, end = badge_remarks(layout, shown, grid.columns[3], edge, grid.column)
    items += [*box, *remarks]
    return end


def _end_of_badge(layout: Layout, title: Title) -> float:
    """The end of the badge with its remarks, before it is added; the reading order has it after the hotlines."""
    unread = evolve(layout, node=Node("Sect"))
    return _badge(unread, title.badge, []) if title.badge else 0.0


def logo_item(layout: Layout, logo: Logo, y: float) -> RowItem:
    """The logo at the left margin, with its upper edge at ``y``."""

    def paint(drawing: DrawingContext, x: float, y: float) -> None:
        drawing.image(logo.picture, x, y, logo.width, logo.height)

    figure = Figure(logo.alternative, layout.node)
    return RowItem(layout.grid.left, y, Graphic(paint, logo.width, logo.height, figure))


def _title_text(layout: Layout, title: Title, items: list[RowItem]) -> float:
    """Add the kicker, the name, the subject and the hotlines to ``items``; return the last baseline."""
    grid, labels = layout.grid, layout.labels

    def put(x: float, baseline: float, lines: Lines) -> float:
        """Add lines with this first baseline; return the last one."""
        items.append(RowItem(x, baseline - lines.baseline, lines))
        return baseline + (lines.count - 1) * lines.style.leading

    has_third = bool(title.edition or title.updated)
    topic_width = grid.column if has_third else 2 * grid.column + grid.gutter
    topic = layout.lines(capital(title.topic), KICKER, topic_width, Node("P", layout.node))
    put(grid.columns[0], _KICKER, layout.lines(title.kind, KICKER, grid.column, Node("P", layout.node)))
    last = put(grid.columns[1], _KICKER, topic)
    third = _KICKER
    if title.edition:
        edition = labels.edition_year.format(year=title.edition).replace(" ", NBSP)
        put(grid.columns[2], third, layout.lines(edition, EDITION, grid.column, Node("P", layout.node)))
        third += KICKER.leading
    if layout.superseded:
        other_sheet = evolve(layout.typesetter, prefix="")
        remark = other_sheet.lines(layout.superseded, KICKER, grid.column, Node("P", layout.node))
        last = max(last, put(grid.columns[2], third, remark))
        third += remark.count * KICKER.leading
    if title.updated:
        updated = layout.lines(f"{labels.updated} {title.updated}", KICKER, grid.column, Node("P", layout.node))
        last = max(last, put(grid.columns[2], third, updated))
    lines = round((last - _KICKER) / KICKER.leading)
    y = _name(layout, title.name, lines, put)
    if title.about:
        y = put(grid.left, y + _ABOUT, layout.lines(title.about, SUBTITLE, grid.three_columns, Node("P", layout.node)))
    y += _HOTLINE
    beside = _end_of_badge(layout, title) if title.hotlines else 0.0
    for index, hotline in enumerate(title.hotlines):
        spans = (Text(f"{labels.hotline}{labels.lead_separator}"), *hotline)
        baseline = y + (BODY.leading if index else 0)
        width = grid.content_width if baseline - BODY.baseline >= beside + BELOW_LOWEST_BASELINE else grid.three_columns
        y = put(grid.left, baseline, layout.lines(spans, BODY, width, Node("P", layout.node)))
    return y


def _name(layout: Layout, name: str, lines_above: int, put: Callable[[float, float, Lines], float]) -> float:
    """Add the name, lower if the kicker above it has several lines.

    Return the last baseline, or a lower one if letters of the name would reach into the line below.
    """
    grid = layout.grid
    style, lines = fit_name(name, grid.three_columns, layout.width, right_to_left=layout.direction == "rtl")
    below_kicker = layout.width(lines[0], style) > grid.text_edge - grid.left if lines else True  # its second column
    is_lower = lines_above and (below_kicker or lines_above > 1)
    lower = _BELOW_TALL_KICKER + KICKER.leading * (lines_above - 1) if is_lower else 0.0
    y = _NAME + _CAP_HEIGHT * (style.leading - 2) + lower
    node = Node("H1", layout.node)
    x = grid.left - 0.02 * style.size  # aligns the stem of the first letter with the margin
    if lines is None:
        y = put(x, y, layout.lines(name, style, grid.three_columns, node))
        lines = (name,)
    else:
        for index, line in enumerate(lines):
            ending = " " if index < len(lines) - 1 else ""
            measured = layout.lines(line, style, grid.content_width, node)
            y = put(x, y + (style.leading if index else 0), measured.with_ending(ending))
    return y + max(0.0, depth_of(lines[-1]) * style.size - _ROOM_BELOW_NAME)


def callout(layout: Layout, block: Paragraph) -> Row:
    """A remark on the whole brief, on a grey background with a bar on the left."""
    grid = layout.grid
    bar, side, pad = 2.25, 3 * MM, 2 * MM
    lines = layout.lines(block.spans, CALLOUT, grid.text_width - bar - 2 * side, Node("P", layout.node))
    return Row(
        items=(RowItem(grid.text_edge + bar + side, pad, lines),),
        height=lines.height + 2 * pad,
        space_before=10.0,
        breakable_text=lines,
        background=((grid.text_edge, grid.text_width, LANE), (grid.text_edge, bar, INK)),
    )
