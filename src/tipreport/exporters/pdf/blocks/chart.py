"""A chart: panels side by side, in rows, then the remarks."""

from collections.abc import Sequence

from tipreport.document import Chart
from tipreport.document.views import ChartSpace, PanelView, Scale, chart_view
from tipreport.exporters.pdf.blocks.panel import Panel
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TILE_LABEL, TINY

_BETWEEN = 4 * MM  # panels


def chart(layout: Layout, section: Section, block: Chart) -> list[Row]:
    """Lay out the title, the panels in rows, and the remarks."""
    grid = layout.grid
    # a number that does not fit above its column is set smaller
    space = ChartSpace(width=grid.text_width, gap=_BETWEEN, measure=lambda text, _: layout.width(text, TINY))
    view = chart_view(block, layout.labels, space)
    title = _grey_unit(
        layout.lines(view.heading, TILE_LABEL.replace(strong=False), grid.text_width, Node("P", section.node))
    )
    rows = [
        Row(
            items=[RowItem(grid.text_edge, 4.0, title)],
            height=4 + title.height + 5,
            baseline=4 + title.baseline,
            space_before=9.0,
            keep_with_next=True,
            hairlines=((grid.text_edge, grid.text_width),),
        )
    ]
    width = space.panel_width(view.across)
    for start in range(0, len(view.panels), view.across):
        panels = view.panels[start : start + view.across]
        rows.append(_row(layout, section, panels, width, view.scale, space_before=6.0 if start else 0.0))
    for row in rows[:-1]:
        row.keep_with_next = True
    if view.remarks:
        rows[-1].keep_with_next = True
        lines = layout.lines(view.remarks, CAPTION, grid.text_width, Node("P", section.node))
        rows.append(paragraph(grid.text_edge, lines, space_before=3.0))
    return rows


def _grey_unit(title: Lines) -> Lines:
    """Return the title with its unit, which is not bold, in grey."""
    bold = title.lines[0][1][0].face if title.lines else None
    return title.with_lines(
        [(w, [run if run.face is bold else run._replace(colour=GREY) for run in runs]) for w, runs in title.lines]
    )


def _row(
    layout: Layout, section: Section, views: Sequence[PanelView], width: float, scale: Scale, *, space_before: float
) -> Row:
    edges = [layout.grid.text_edge + index * (width + _BETWEEN) for index in range(len(views))]
    titles = [layout.lines(view.title, SMALL, width, Node("P", section.node)) for view in views]
    title_height = max(title.height for title in titles)
    panels = [Panel(layout, view, width, scale) for view in views]
    over = max(panel.over for panel in panels)
    height = over + max(panel.under for panel in panels) + panels[0].plot_height
    items: list[RowItem] = []
    for x, title, view, panel in zip(edges, titles, views, panels, strict=True):
        figure = Figure(view.alternative, section.node)
        items.append(RowItem(x, 0.0, title))
        items.append(RowItem(x, title_height + 2, Graphic(panel.painter(over), width, height, figure)))
    return Row(items=items, height=title_height + 2 + height, baseline=SMALL.baseline, space_before=space_before)
