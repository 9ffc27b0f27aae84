"""A chart: its panels as drawings."""

from attrs import evolve, frozen

from tipreport.document import Chart, Direction, Labels, Spans
from tipreport.document.views import ChartSpace, ChartView, PanelView, chart_view
from tipreport_html.drawing import Drawing
from tipreport_html.shapes import drawn, measure

_SPACE = ChartSpace(width=372.0, gap=11.3, measure=measure)
_PHONE = 280.0  # the width of a panel that is alone in its row, so that its text is legible on a phone too


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
    space = evolve(_SPACE, direction=direction)
    view = chart_view(block, labels, space)
    shown = [drawing for row in view.rows for drawing in row.drawings]
    if any(row.across == 1 for row in view.rows):
        phone = chart_view(block, labels, evolve(space, width=_PHONE, most=1))
        if _says_the_same(view, phone):
            alone = [row.across == 1 for row in view.rows for _ in row.panels]
            narrow = [drawing for row in phone.rows for drawing in row.drawings]
            shown = [one if is_alone else other for is_alone, one, other in zip(alone, narrow, shown, strict=True)]
    drawings = (drawn(each, "panel alone" if each.width == _PHONE else "panel", direction) for each in shown)
    rows = tuple((row.across, tuple((panel, next(drawings)) for panel in row.panels)) for row in view.rows)
    return ChartDrawing(view.heading, rows, view.remarks)


def _says_the_same(one: ChartView, other: ChartView) -> bool:
    """Return whether the same sentences explain both, and both draw the same panels as lines."""
    lines = [[panel.is_line for row in view.rows for panel in row.panels] for view in (one, other)]
    return one.remarks == other.remarks and lines[0] == lines[1]
