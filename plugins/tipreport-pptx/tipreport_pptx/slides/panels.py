"""The charts of a slide: one for all panels of a block, or one for each of them, side by side."""

from collections.abc import Sequence

from attrs import evolve

from tipreport.document import Chart, Series
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import text_width
from tipreport_pptx.palette import BODY, Box
from tipreport_pptx.paragraph import Paragraph
from tipreport_pptx.slides.chart_labels import (
    ColumnLabels,
    are_grouped,
    column_labels,
    column_room,
    is_line,
    periods_fit,
    scale_end,
)
from tipreport_pptx.slides.native_chart import add_chart

_MOST_GROUPS, _MOST_CHARTS = 6, 4  # in one chart, and charts side by side
_BETWEEN, _HEAD = 24.0, 16.0  # charts side by side; the height of their titles
_AXIS, _ONE_LINE, _LEGEND = 38.0, 24.0, 24.0  # periods below columns with a word below them, without, and a legend
_SIZE = 12.0


def _is_one_chart(block: Chart) -> bool:
    return block.has_one_scale and (len(block.panels) == 1 or are_grouped(block.panels))


def arranged(block: Chart) -> tuple[int, ColumnLabels]:
    """Return the number of panels for which each column has room for its number, and the labels of them.

    Where no column has room, the table below has the numbers.
    """
    if _is_one_chart(block):
        widths = dict.fromkeys(range(min(_MOST_GROUPS, len(block.panels)), 0, -1), BODY.width)
    else:
        counts = range(min(_MOST_CHARTS, len(block.panels)), 0, -1)
        every = {count: BODY.columns(count, _BETWEEN)[0].width for count in counts}
        widths = {n: width for n, width in every.items() if n == 1 or periods_fit(block.panels[0], width)}
    for count, width in widths.items():
        panels = block.panels[:count]
        if found := column_labels(panels, width, grouped=_is_one_chart(block) and are_grouped(panels)):
            return count, found
    return next(iter(widths)), ColumnLabels(0, has_words=False)


def add_charts(
    slide: Slide, block: Chart, panels: Sequence[Series], deck: Deck, box: Box, *, shown: ColumnLabels
) -> None:
    """Add a chart, or one for each panel: with its own scale and unit, or all on one scale."""
    if _is_one_chart(block):
        height = box.height - _AXIS - _LEGEND * (len(panels) > 1)
        add_chart(slide, block, panels, deck, box, shown=shown, highest=_highest(panels, shown, box.width, height))
        return
    columns = box.columns(len(panels), _BETWEEN)
    has_lines = is_line(panels[0])
    has_absent = any(amount.value is None for series in panels for amount in series.amounts)
    axis = _AXIS if has_absent else _ONE_LINE
    height = box.height - _HEAD - axis
    shared = _highest(panels, shown, columns[0].width, height)
    for series, column in zip(panels, columns, strict=True):
        unit = "" if block.has_one_scale else f" {series.unit}"
        head = Paragraph(pieces=(Piece(series.title, bold=True),), size=_SIZE)
        head = slide.shortened(head, column.width - text_width(unit, _SIZE), 1)  # a title is cut before its unit
        head = evolve(head, pieces=(*head.pieces, *((Piece(unit),) if unit else ())))
        name = f"{deck.labels.figures}{deck.labels.lead_separator}{series.title}"
        slide.text(name, evolve(column, height=_HEAD), [head])
        own = evolve(block, title=series.title, unit=block.unit or series.unit, panels=(series,))
        highest = shared if block.has_one_scale else _highest([series], shown, column.width, height)
        below = column.below(_HEAD)
        add_chart(slide, own, [series], deck, below, shown=shown, highest=highest, axis=0 if has_lines else axis)


def _highest(panels: Sequence[Series], shown: ColumnLabels, width: float, height: float) -> float | None:
    """Return the end of the scale of panels in one chart, or in several of one width with one scale."""
    grouped = are_grouped(panels)
    periods = len(panels[0].amounts)
    room = column_room(len(panels), periods, width) if grouped else column_room(periods, 1, width)
    amounts = [amount for series in panels for amount in series.amounts]
    return scale_end(amounts, shown.size, width if is_line(panels[0]) else room, height)
