"""A native chart: columns or lines that people can edit, with the qualifier of each number in its label."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from tipreport.document import Amount, Chart, Series, panel_in_words, panel_title, spoken
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.elements import TextStyle, describe, emu, set_text, solid
from tipreport_pptx.inline import Piece, plain
from tipreport_pptx.palette import HAIRLINE, INK, MID_GREY, PAPER, Box
from tipreport_pptx.paragraph import Paragraph
from tipreport_pptx.slides.chart_labels import (
    ColumnLabels,
    are_grouped,
    column_room,
    is_line,
    lines_of,
    number_of,
    periods_in_words,
)
from tipreport_pptx.workbook import ChartData

_SIZE = 12.0
_GAP = 0.61  # between columns of one measure, in columns
_WIDEST, _MOST_GAP = 44.0, 5.0  # a column in points, and a gap in columns


@frozen
class Plot:
    """The names of the categories, and the name and the amounts of each series."""

    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[Amount, ...]], ...]
    is_line: bool

    def colours(self, accent: str) -> list[str]:
        """Return the colour of each series: the accent for the newest period, the last one."""
        return [HAIRLINE, MID_GREY, accent][-len(self.series) :]


def _plot(panels: Sequence[Series], deck: Deck, *, has_words: bool) -> Plot:
    """Return the chart's data: groups by measure, or the periods of the only panel."""
    labels = deck.labels
    if are_grouped(panels):
        periods = (amount.period for amount in panels[0].amounts)
        by_period = zip(*(series.amounts for series in panels), strict=True)
        names = tuple(plain(panel_title(series), labels) for series in panels)
        return Plot(names, tuple(zip(periods, by_period, strict=True)), is_line=False)
    (series,) = panels
    names = tuple(periods_in_words(series, labels, has_words=has_words))
    return Plot(names, ((plain(panel_title(series), labels), series.amounts),), is_line=is_line(series))


def add_chart(
    slide: Slide, block: Chart, panels: Sequence[Series], deck: Deck, box: Box, *, shown: ColumnLabels,
    highest: float | None = None, axis: float = 0,
) -> None:  # fmt: skip
    """Add a chart of one panel of a block, or of several that are grouped; its scale ends at ``highest``, if given.

    ``axis`` is the height of the periods in points, 0 if PowerPoint may choose it. The alternative text has every
    value in words.
    """
    plot = _plot(panels, deck, has_words=shown.has_words)
    data = ChartData(number_format="General")
    data.categories = plot.categories
    for name, amounts in plot.series:
        data.add_series(name, [amount.value for amount in amounts], _number_format(amounts))
    kind = XL_CHART_TYPE.LINE_MARKERS if plot.is_line else XL_CHART_TYPE.COLUMN_CLUSTERED
    frame = slide.slide.shapes.add_chart(kind, emu(box.x), emu(box.y), emu(box.width), emu(box.height), data)
    words = " ".join(spoken(panel_in_words(series, deck.labels)) for series in panels)
    describe(frame, f"{deck.labels.figures}{deck.labels.lead_separator}{block.title}", f"{block.unit}. {words}")
    chart = frame.chart
    _set_text(chart, slide.style)
    _set_axes(chart, plot, highest)
    if slide.style.is_rtl:
        chart.category_axis.reverse_order = True
    chart.has_title = False
    if axis:
        _set_plot_height(chart, 1 - axis / box.height)
    chart.has_legend = len(plot.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    colours = plot.colours(slide.style.accent)
    room = column_room(len(plot.categories), len(plot.series), box.width)
    for series, (_, amounts), colour in zip(chart.plots[0].series, plot.series, colours, strict=True):
        if plot.is_line:
            _set_line(series, amounts, colour, slide.style)
        else:
            _set_columns(series, amounts, colour, slide.style, size=shown.size, room=room)
    if len(plot.series) == 1 and not plot.is_line:
        step = box.width / len(plot.categories)
        chart.plots[0].gap_width = round(min(_MOST_GAP, max(_GAP, step / _WIDEST - 1)) * 100)
        _set_earlier(chart.plots[0].series[0], plot.series[0][1])
    if not plot.is_line:
        for series, (_, amounts), colour in zip(chart.plots[0].series, plot.series, colours, strict=True):
            _set_outlines(series, amounts, INK if len(plot.series) == 1 else colour)


def _set_text(chart: Any, style: TextStyle) -> None:
    chart.font.size, chart.font.name = emu(_SIZE), "Arial"
    properties = chart._chartSpace.find(qn("c:txPr")).find(f".//{qn('a:defRPr')}")  # noqa: SLF001 - no language in python-pptx
    properties.set("lang", style.language)
    properties.insert(0, solid(INK))


def _set_axes(chart: Any, plot: Plot, highest: float | None) -> None:
    values, categories = chart.value_axis, chart.category_axis
    values.has_major_gridlines, values.visible = False, False
    ends = [end for _, amounts in plot.series for amount in amounts if (end := amount.value) is not None]
    if ends and min(ends) >= 0:
        values.minimum_scale, values.maximum_scale = 0, highest
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.format.line.width = emu(0.75)
    _line_colour(categories.format.line._get_or_add_ln(), INK)  # noqa: SLF001 - as above


def _set_plot_height(chart: Any, share: float) -> None:
    """Set the height of the columns as a share of the chart, so that charts side by side have one zero line."""
    area = chart._chartSpace.chart.plotArea  # noqa: SLF001 - python-pptx has no layouts
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    parts = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge", "x": 0, "y": 0, "w": 1, "h": round(share, 4)}
    values = "".join(f'<c:{name} val="{value}"/>' for name, value in parts.items())
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{values}</c:manualLayout></c:layout>"))


def _line_colour(line: Any, colour: str) -> None:
    for old in line.findall(qn("a:solidFill")):
        line.remove(old)
    line.insert(0, solid(colour))


def _set_columns(
    series: Any, amounts: Sequence[Amount], colour: str, style: TextStyle, *, size: float, room: float
) -> None:
    """Set columns, and the number over each in a size, 0 for none; ``room`` is the width of a number."""
    series.invert_if_negative = False
    _paint(series.format, colour)
    if not size:
        return
    labels = series.data_labels
    labels.show_value, labels.position, labels.font.size = True, XL_LABEL_POSITION.OUTSIDE_END, emu(size)
    labels.number_format, labels.number_format_is_linked = _number_format(amounts), False
    for index, amount in enumerate(amounts):
        lines = lines_of(amount, size, room)
        if amount.value is not None and lines != [_formatted(amount, _number_format(amounts))]:
            _label(series, index, lines, style, position=XL_LABEL_POSITION.OUTSIDE_END, size=size)


def _set_outlines(series: Any, amounts: Sequence[Amount], colour: str) -> None:
    """Outline the columns of numbers that are not exact, as small charts do."""
    for index, amount in enumerate(amounts):
        if amount.value is not None and not amount.is_exact:
            _paint(series.points[index].format, PAPER)
            series.points[index].format.line.color.rgb = RGBColor.from_string(colour)


def _set_earlier(series: Any, amounts: Sequence[Amount]) -> None:
    """Paint the columns before the newest period grey."""
    for index, amount in enumerate(amounts[:-1]):
        if amount.value is not None:
            _paint(series.points[index].format, MID_GREY)


def _set_line(series: Any, amounts: Sequence[Amount], colour: str, style: TextStyle) -> None:
    """Set a line with a label at each end; the notes have all values."""
    series.smooth = False
    series.format.line.width = emu(2)
    series.format.line.color.rgb = RGBColor.from_string(colour)
    _paint(series.marker.format, colour)
    drawn = [index for index, amount in enumerate(amounts) if amount.value is not None]
    for index in sorted({*drawn[:1], *drawn[-1:]}):
        _label(series, index, [number_of(amounts[index])], style, position=XL_LABEL_POSITION.ABOVE, size=_SIZE)


def _paint(shape: Any, colour: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)
    shape.line.width = emu(0.5)
    shape.line.color.rgb = RGBColor.from_string(MID_GREY if colour == HAIRLINE else colour)


def _label(series: Any, index: int, lines: Sequence[str], style: TextStyle, *, position: Any, size: float) -> None:
    """Label a point in words: the lines of its number with the qualifier."""
    label = series.points[index].data_label
    body = label.text_frame._txBody  # noqa: SLF001 - no language in python-pptx
    paragraphs = [Paragraph(pieces=(Piece(line),), size=size, align="centre") for line in lines]
    set_text(body, [style.paragraph(paragraph) for paragraph in paragraphs])
    label.position = position


def _number_format(amounts: Sequence[Amount]) -> str:
    decimals = max((len(amount.number.partition(".")[2]) for amount in amounts if _is_plain(amount)), default=0)
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def _is_plain(amount: Amount) -> bool:
    return amount.number.replace(",", "").replace(".", "", 1).lstrip("-").isdecimal()


def _formatted(amount: Amount, number_format: str) -> str:
    """Return the number as PowerPoint shows it in a format."""
    decimals = len(number_format.partition(".")[2])
    return f"{amount.value:,.{decimals}f}" if amount.value is not None else ""
