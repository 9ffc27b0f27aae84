"""A chart: panels side by side, in rows, then the remarks."""

from functools import partial

from tipreport.document import Chart, Spans
from tipreport.document.views import ChartSpace, Drawing, PanelRow, chart_view
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.drawing.shapes import draw_shapes
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TILE_LABEL, Style

_BETWEEN = 4 * MM  # panels
_ROWS = 6.0  # between rows of panels
_WHOLE = 2  # rows of panels on one scale that stay on one page; a taller chart would leave half a page empty


def measure(layout: Layout, text: str, size: float, strong: bool) -> float:
    """Return the width of a text."""
    return layout.width(text, Style(size, size, strong=strong))


def figure_graphic(layout: Layout, drawing: Drawing, node: Node) -> Graphic:
    """Return a drawing as a figure with its alternative text."""
    figure = Figure(drawing.alternative, node)
    return Graphic(partial(_paint, layout, drawing), drawing.width, drawing.height, figure)


def _paint(layout: Layout, made: Drawing, drawing: DrawingContext, x: float, y: float) -> None:
    draw_shapes(drawing, made.shapes, x, y, layout.theme.accent)


def chart(layout: Layout, section: Section, block: Chart) -> list[Row]:
    """Lay out the title, the panels in rows, and the remarks."""
    grid = layout.grid
    space = ChartSpace(
        width=grid.text_width,
        gap=_BETWEEN,
        measure=partial(measure, layout),
        compact=True,
        direction=layout.direction,
    )
    view = chart_view(block, layout.labels, space)
    rows = [chart_title(layout, section, view.heading)]
    for index, panels in enumerate(view.rows):
        rows.append(_row(layout, section, panels, space_before=_ROWS if index else 0.0))
    for row in rows[1:-1]:
        row.keep_with_next = block.has_one_scale and len(view.rows) <= _WHOLE
    if view.remarks:
        rows[-1].keep_with_next = True
        lines = layout.lines(view.remarks, CAPTION, grid.text_width, Node("P", section.node))
        rows.append(paragraph(grid.text_edge, lines, space_before=3.0))
    return rows


def chart_title(layout: Layout, section: Section, heading: Spans) -> Row:
    """Lay out the title in bold and its unit in grey, below a hairline."""
    grid = layout.grid
    title = _grey_unit(
        layout.lines(heading, TILE_LABEL.replace(strong=False), grid.text_width, Node("P", section.node))
    )
    return Row(
        items=[RowItem(grid.text_edge, 4.0, title)],
        height=4 + title.height + 5,
        baseline=4 + title.baseline,
        space_before=9.0,
        padding=4.0,
        keep_with_next=True,
        hairlines=((grid.text_edge, grid.text_width),),
    )


def _grey_unit(title: Lines) -> Lines:
    """Return the title with its unit, which is not bold, in grey."""
    bold = title.lines[0][1][0].face if title.lines else None
    return title.with_lines(
        [(w, [run if run.face is bold else run._replace(colour=GREY) for run in runs]) for w, runs in title.lines]
    )


def _row(layout: Layout, section: Section, row: PanelRow, *, space_before: float) -> Row:
    """Lay out panels side by side: their titles and units, and their drawings at one height."""
    width = row.drawings[0].width
    edges = [layout.grid.text_edge + number * (width + _BETWEEN) for number in range(len(row.panels))]
    heads: list[list[Lines]] = []
    for panel in row.panels:
        title = layout.lines(panel.title, SMALL, width, Node("P", section.node))
        unit = [layout.lines(panel.unit, CAPTION, width, Node("P", section.node))] if panel.unit else []
        heads.append([title, *unit])
    top = max(sum(lines.height for lines in head) for head in heads) + 2
    items: list[RowItem] = []
    for x, head, drawing in zip(edges, heads, row.drawings, strict=True):
        y = 0.0
        for lines in head:
            items.append(RowItem(x, y, lines))
            y += lines.height
        items.append(RowItem(x, top, figure_graphic(layout, drawing, section.node)))
    height = top + row.drawings[0].height
    return Row(items=items, height=height, baseline=SMALL.baseline, space_before=space_before)
