"""A chart: its panels as drawings."""

from attrs import frozen

from tipreport.document import Chart, Labels, Spans
from tipreport.document.views import ChartSpace, TextSize, chart_view
from tipreport_html.drawing import Drawing, text_width
from tipreport_html.panel import NUMBER, SMALL, Panel

_SIZES: dict[TextSize, float] = {"number": NUMBER, "small": SMALL}
_SPACE = ChartSpace(width=770.0, gap=16.0, measure=lambda text, size: text_width(text, _SIZES[size]))


@frozen
class ChartDrawing:
    """A chart: its heading, how many panels are side by side on a wide page, titles and drawings, and the remarks."""

    heading: Spans
    across: int
    panels: tuple[tuple[Spans, Drawing], ...]
    remarks: Spans


def draw_chart(block: Chart, labels: Labels) -> ChartDrawing:
    """Draw the panels of a chart, with their zero lines on one height."""
    view = chart_view(block, labels, _SPACE)
    panels = [Panel(panel, _SPACE.panel_width(view.across), view.scale) for panel in view.panels]
    over = max(panel.over for panel in panels)
    return ChartDrawing(
        heading=view.heading,
        across=view.across,
        panels=tuple((panel.view.title, panel.drawing(over)) for panel in panels),
        remarks=view.remarks,
    )
