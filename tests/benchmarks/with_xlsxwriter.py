"""Writes the sheets of a workbook with XlsxWriter."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from tempfile import TemporaryFile
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # without type information

from tests.benchmarks.workbooks import Look, Ready, above, address, looks
from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import HEADER_ROW
from tipreport.exporters.excel.sheet import Chart, Sheet
from tipreport.exporters.excel.workbook.conditional_formats import DIFFERENTIAL_STYLES
from tipreport.exporters.excel.workbook.styles import named_styles
from tipreport.exporters.excel.workbook.widths import file_width
from tipreport.tables import Cell


def xlsxwritten(prepared: Ready) -> int:
    """Writes the workbook, and returns its size."""
    with TemporaryFile() as stream:
        book = xlsxwriter.Workbook(stream, {"strings_to_urls": False, "strings_to_formulas": False})
        styles = {str(style.name): style for style in named_styles(strict=False)}
        formats: dict[Look, Any] = {}

        def form(look: Look) -> Any:
            if look not in formats:
                formats[look] = book.add_format(_format(styles[look.style], look.number_format))
            return formats[look]

        for sheet, found in prepared:
            page = book.add_worksheet(sheet.name)
            _frame(book, page, sheet, found)
            for number, column_index, text, look in above(sheet):
                page.write_string(number, column_index, text, form(look))
            _write_rows(page, sheet, form)
        book.close()
        return stream.seek(0, io.SEEK_END)


def _write_rows(page: Any, sheet: Sheet, form: Callable[[Look], Any]) -> None:
    columns = [*zip(sheet.columns, looks(sheet), strict=True)]
    for number, row in enumerate(sheet.rows, HEADER_ROW):
        for column_index, (column, look) in enumerate(columns):
            value = row[column_index]
            if value is not None and column.address_column is not None and (url := address(column, row)):
                target = f"internal:{url[1:]}" if url.startswith("#") else url
                page.write_url(number, column_index, target, form(Look("Hyperlink")), value)
            else:
                _write(page, number, column_index, value, form(look(value, row)))


def _write(page: Any, row: int, column_index: int, value: Cell, form: Any) -> None:
    if value is None:
        page.write_blank(row, column_index, None, form)
    elif isinstance(value, str):
        page.write_string(row, column_index, value, form)
    elif isinstance(value, dt.date):
        page.write_datetime(row, column_index, value, form)
    else:
        page.write_number(row, column_index, value, form)


def _format(style: Any, number_format: str) -> dict[str, Any]:
    font = style.font
    properties: dict[str, Any] = {
        "font_name": font.name,
        "font_size": font.sz,
        "font_color": f"#{font.color.rgb[-6:]}",
        "bold": bool(font.b),
        "underline": 1 if font.u else 0,
        "num_format": number_format or style.number_format,
        "text_wrap": bool(style.alignment.wrap_text),
        "valign": style.alignment.vertical or "bottom",
        "indent": int(style.alignment.indent or 0),
    }
    if style.alignment.horizontal:
        properties["align"] = style.alignment.horizontal
    if style.border.bottom is not None and style.border.bottom.style:
        properties["bottom"] = {"hair": 7, "medium": 2}[style.border.bottom.style]
    if style.fill.fill_type:
        properties["bg_color"] = f"#{style.fill.fgColor.rgb[-6:]}"
    return properties


def _frame(book: Any, page: Any, sheet: Sheet, found: Sequence[float]) -> None:
    first, last, right = HEADER_ROW, sheet.last_row - 1, len(sheet.columns) - 1
    for column_index, width in enumerate(found):
        page.set_column(column_index, column_index, file_width(width))
    page.freeze_panes(first, sheet.frozen_columns)
    columns = [{"header": column.name} for column in sheet.columns]
    page.add_table(first - 1, 0, last, right, {"name": sheet.table, "columns": columns, "style": None})
    for rule in sheet.conditional_formats:
        dxf: Any = DIFFERENTIAL_STYLES[rule.style]
        look = {"font_color": f"#{dxf.font.color.rgb[-6:]}"} | (
            {"bg_color": f"#{dxf.fill.bgColor.rgb[-6:]}"} if dxf.fill else {}
        )
        options = {"type": "formula", "criteria": f"={rule.formula}", "format": book.add_format(look)}
        page.conditional_format(first, rule.columns[0], last, rule.columns[1], options)
    for choice in sheet.allowed_values:
        source = f"={choice.cell_range}" if choice.cell_range else [*choice.values]
        page.data_validation(first, choice.column, last, choice.column, {"validate": "list", "source": source})
    page.ignore_errors({"number_stored_as_text": f"A{first + 1}:{column_letters(right)}{last + 1}"})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(first - 1)
    left = column_letters(right + 2)
    for number, chart in enumerate(sheet.charts):
        page.insert_chart(
            f"{left}{first + number * 20}", _chart(book, sheet, chart), {"description": chart.alternative_text}
        )


def _chart(book: Any, sheet: Sheet, chart: Chart) -> Any:
    lines = chart.type == "lines"
    made = book.add_chart({"type": "line"} if lines else {"type": "column", "subtype": "stacked"})
    last = sheet.last_row - 1
    for one in chart.series:
        made.add_series(
            {
                "name": [sheet.name, HEADER_ROW - 1, one.column],
                "categories": [sheet.name, HEADER_ROW, 0, last, 0],
                "values": [sheet.name, HEADER_ROW, one.column, last, one.column],
                "marker": {"type": "automatic"} if lines else None,
            }
        )
    made.set_title({"name": chart.title})
    made.set_x_axis({"name": chart.x_title})
    made.set_y_axis({"name": chart.y_title})
    return made
