"""Native charts of the numbers in a worksheet's table, to the right of it."""

from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import title_maker
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.worksheet.worksheet import Worksheet

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import FIRST_ROW, HEADER_ROW
from tipreport.exporters.excel.palette import GREY, HAIRLINE, INK, LINE_COLOURS, WHITE
from tipreport.exporters.excel.sheet import Chart, ChartSeries, Sheet

HEIGHT, WIDTH = 9.0, 22.0  # centimetres
_ROWS_PER_CHART = 26  # of which a chart covers 17 in Excel, and 20 in LibreOffice
_ROWS_ABOVE = 3  # LibreOffice moves charts up when it finds the height of the header, which every page repeats
_COLUMNS_PER_CHART = 14  # of the default width, 64 pixels
CHART_WIDTH = 130  # digits: that of these columns
_MAX_LEVEL_LABELS = 12  # more labels of the x axis are rotated
_MARKERS = ("circle", "square", "triangle", "diamond", "x", "plus")


def chart_areas(sheet: Sheet) -> Sequence[tuple[str, str]]:
    """Return the first and the last cell of the area around each chart of a sheet: ``H5`` and ``V30``."""
    first, last = (column_letters(len(sheet.columns) + 1 + offset) for offset in (0, _COLUMNS_PER_CHART))
    rows = (FIRST_ROW + number * _ROWS_PER_CHART for number in range(len(sheet.charts)))
    return [(f"{first}{row}", f"{last}{row + _ROWS_PER_CHART - 1}") for row in rows]


def add_charts(worksheet: Worksheet, sheet: Sheet, *, is_rtl: bool = False) -> None:
    """Add the charts of a sheet, one below the other, one column away from its table.

    In a sheet from right to left the oldest year is at the right.
    """
    letters = column_letters(len(sheet.columns) + 1)
    for number, chart in enumerate(sheet.charts):
        row = FIRST_ROW + number * _ROWS_PER_CHART + _ROWS_ABOVE
        drawn = _chart(worksheet, sheet, chart)
        if is_rtl:
            drawn.x_axis.scaling.orientation = "maxMin"
        worksheet.add_chart(drawn, f"{letters}{row}")


def _chart(worksheet: Worksheet, sheet: Sheet, chart: Chart) -> Any:
    drawn: Any = LineChart() if chart.type == "lines" else BarChart()  # the types of openpyxl omit many attributes
    for index, chart_series in enumerate(chart.series):
        series = Series(_reference(worksheet, sheet, chart_series.column, HEADER_ROW), title_from_data=True)
        if isinstance(drawn, LineChart):
            _format_line(series, index)
        else:
            _format_column(series, chart_series)
        drawn.series.append(series)
    drawn.set_categories(_reference(worksheet, sheet, 0, FIRST_ROW))
    if isinstance(drawn, BarChart):
        drawn.grouping, drawn.overlap, drawn.gapWidth = "stacked", 100, 40
    drawn.title = _title(chart.title, 12)
    drawn.legend.position = "b"
    drawn.display_blanks = "gap"
    drawn.height, drawn.width = HEIGHT, WIDTH
    _format_axes(drawn, chart, len(sheet.rows))
    return drawn


def _format_axes(drawn: Any, chart: Chart, categories: int) -> None:
    x_axis, y_axis = drawn.x_axis, drawn.y_axis
    x_axis.title, y_axis.title = _title(chart.x_title), _title(chart.y_title)
    x_axis.delete = y_axis.delete = False
    x_axis.tickLblPos = "low"
    if categories > _MAX_LEVEL_LABELS:
        x_axis.txPr = _rotated()
    y_axis.number_format = "#,##0"
    if chart.from_zero:
        y_axis.scaling.min = 0
    y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=HAIRLINE, w=6350))


def _title(text: str, points: int = 10) -> Any:
    """A title in the given size; the default of a chart is larger."""
    title: Any = title_maker(text)
    title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=points * 100, b=points > 10))
    title.overlay = False
    return title


def _rotated() -> RichText:
    """Text rotated by 45 degrees, so that the labels of many years do not touch."""
    plain = Paragraph(pPr=ParagraphProperties(defRPr=CharacterProperties(sz=1000)), endParaRPr=CharacterProperties())
    return RichText(bodyPr=RichTextProperties(rot=-2_700_000), p=[plain])


def _reference(worksheet: Worksheet, sheet: Sheet, column: int, first_row: int) -> Reference:
    return Reference(worksheet, min_col=column + 1, min_row=first_row, max_row=sheet.last_row)


def _format_line(series: Any, index: int) -> None:
    colour = LINE_COLOURS[index % len(LINE_COLOURS)]
    series.smooth = False  # a curve would go below the numbers
    series.graphicalProperties.line.solidFill = colour
    series.graphicalProperties.line.width = 22_225
    series.marker.symbol, series.marker.size = _MARKERS[index % len(_MARKERS)], 7
    series.marker.graphicalProperties = GraphicalProperties(solidFill=colour)
    series.marker.graphicalProperties.line.solidFill = colour


def _format_column(series: Any, of: ChartSeries) -> None:
    colour = of.colour
    if of.is_hatched:
        pattern = PatternFillProperties(prst="ltUpDiag", fgClr=_colour(GREY), bgClr=_colour(WHITE))
        series.graphicalProperties = GraphicalProperties(pattFill=pattern)
    else:
        series.graphicalProperties.solidFill = colour or WHITE
    series.graphicalProperties.line.solidFill = GREY if colour else INK
    series.graphicalProperties.line.width = 6_350


def _colour(rgb: str) -> Any:
    choice: Any = ColorChoice  # its types omit the plain text that it accepts
    return choice(srgbClr=rgb)
