"""Native charts of the numbers in a sheet's table, to its right."""

from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import title_maker
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.worksheet.worksheet import Worksheet

from tipreport.exporters.excel.sheets.layout import FIRST_ROW, HEADER_ROW
from tipreport.exporters.excel.sheets.sheet import Chart, Sheet, letters
from tipreport.exporters.excel.workbook.styles import ACCENT, GREY, HAIR, INK

HEIGHT, WIDTH = 9.0, 22.0  # centimetres
_ROWS_OF_A_CHART = 20
_MOST_LABELS = 12  # that stand beside each other
# Neighbours differ in lightness, so that lines stay apart in grey; the table has the numbers.
_LINES = (ACCENT, "C8752F", "7A1F1B", "8A929A", "E0B24E", "1B5A73")
_MARKERS = ("circle", "square", "triangle", "diamond", "x", "plus")


def add_charts(worksheet: Worksheet, sheet: Sheet) -> None:
    """Place the charts of a sheet, one below the other, a column away from its table."""
    left = letters(len(sheet.columns) + 1)
    for number, chart in enumerate(sheet.charts):
        worksheet.add_chart(_chart(worksheet, sheet, chart), f"{left}{HEADER_ROW + number * _ROWS_OF_A_CHART}")


def _chart(worksheet: Worksheet, sheet: Sheet, chart: Chart) -> Any:  # openpyxl's charts have more than their types say
    made: Any = LineChart() if chart.kind == "lines" else BarChart()
    for place, one in enumerate(chart.series):
        series = Series(_column(worksheet, sheet, one.column, HEADER_ROW), title_from_data=True)
        if isinstance(made, LineChart):
            _draw_line(series, place)
        else:
            _draw_column(series, one.colour)
        made.series.append(series)
    made.set_categories(_column(worksheet, sheet, 0, FIRST_ROW))
    if isinstance(made, BarChart):
        made.grouping, made.overlap, made.gapWidth = "stacked", 100, 40
    made.title, made.x_axis.title, made.y_axis.title = (
        _title(chart.title, 12),
        _title(chart.across),
        _title(chart.upward),
    )
    made.x_axis.delete = made.y_axis.delete = False
    made.x_axis.tickLblPos = "low"
    if len(sheet.rows) > _MOST_LABELS:
        made.x_axis.txPr = _slanted()
    made.y_axis.number_format = "#,##0"
    if chart.from_zero:
        made.y_axis.scaling.min = 0
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=HAIR, w=6350))
    made.legend.position = "b"
    made.display_blanks = "gap"
    made.height, made.width = HEIGHT, WIDTH
    return made


def _title(text: str, points: int = 10) -> Any:
    """A title in a size of its own: charts have larger ones by themselves."""
    made: Any = title_maker(text)
    made.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=points * 100, b=points > 10))
    made.overlay = False
    return made


def _slanted() -> RichText:
    """Text that rises: the labels of many years are not read as one number."""
    plain = Paragraph(pPr=ParagraphProperties(defRPr=CharacterProperties(sz=1000)), endParaRPr=CharacterProperties())
    return RichText(bodyPr=RichTextProperties(rot=-2_700_000), p=[plain])


def _column(worksheet: Worksheet, sheet: Sheet, column: int, first: int) -> Reference:
    return Reference(worksheet, min_col=column + 1, min_row=first, max_row=sheet.last_row)


def _draw_line(series: Any, place: int) -> None:
    colour = _LINES[place % len(_LINES)]
    series.smooth = False  # a curve would dip below what was counted
    series.graphicalProperties.line.solidFill = colour
    series.graphicalProperties.line.width = 22_225
    series.marker.symbol, series.marker.size = _MARKERS[place % len(_MARKERS)], 7
    series.marker.graphicalProperties = GraphicalProperties(solidFill=colour)
    series.marker.graphicalProperties.line.solidFill = colour


def _draw_column(series: Any, colour: str) -> None:
    series.graphicalProperties.solidFill = colour or "FFFFFF"
    series.graphicalProperties.line.solidFill = GREY if colour else INK
    series.graphicalProperties.line.width = 6_350
