"""A chart: its panels as drawings."""

from attrs import evolve, frozen

from tipreport.document import Chart, Direction, Labels, Spans
from tipreport.document.views import ChartSpace, PanelView, chart_view
from tipreport_html.drawing import Drawing
from tipreport_html.shapes import drawn, measure

_SPACE = ChartSpace(width=372.0, gap=11.3, measure=measure)


@frozen
class ChartDrawing:
    """A chart: its heading, its rows of panels with their drawings, and the remarks.

    A row has the number of panels that are side by side on a wide page.
    """

    heading: Spans
    rows: tuple[tuple[int, tuple[tuple[PanelView, Drawing], ...]], ...]
    remarks: Spans


def draw_chart(block: Chart, labels: Labels, direction: Direction) -> ChartDrawing:
    """Draw the panels of a chart."""
    view = chart_view(block, labels, evolve(_SPACE, direction=direction))
    rows = tuple(
        (row.across, tuple(zip(row.panels, (drawn(each, "panel", direction) for each in row.drawings), strict=True)))
        for row in view.rows
    )
    return ChartDrawing(view.heading, rows, view.remarks)
