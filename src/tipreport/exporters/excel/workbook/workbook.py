"""The workbook without its rows: worksheets, tables, conditional formats, charts, page setup, properties.

All of it goes through the public API of openpyxl. `tipreport.exporters.excel.workbook.rows` writes the rows later.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import quote_sheetname
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.theme import theme_xml

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import HEADER_ROW
from tipreport.exporters.excel.sheet import AllowedValues, ConditionalFormat, Cover, Properties, Sheet
from tipreport.exporters.excel.workbook.charts import CHART_WIDTH, add_charts, chart_areas
from tipreport.exporters.excel.workbook.conditional_formats import DIFFERENTIAL_STYLES
from tipreport.exporters.excel.workbook.styles import FONT
from tipreport.exporters.excel.workbook.widths import (
    PAGE_WIDTH,
    column_widths,
    description_width,
    file_width,
    page_columns,
)

COVER_WIDTH = 88
_A4 = 9
_MARGIN = 0.5  # inches


def new_workbook() -> Any:
    """Return a workbook without worksheets, whose theme has the font of its cells."""
    workbook: Any = Workbook()  # the types of openpyxl omit many attributes
    workbook.remove(workbook.worksheets[0])
    workbook.loaded_theme = theme_xml.replace('typeface="Calibri"', f'typeface="{FONT}"').replace(
        'typeface="Cambria"', f'typeface="{FONT}"'
    )
    workbook.calculation.fullCalcOnLoad = False  # otherwise Excel asks to save a workbook that nobody changed
    return workbook


def set_properties(workbook: Any, properties: Properties, date: dt.date | None, custom: Mapping[str, str]) -> None:
    """Set the document properties. Times are the date of the document, never the current time.

    Without a date, `without_dates` removes the current time, which openpyxl cannot leave out.
    """
    core = workbook.properties
    core.title, core.language = properties.title, properties.language
    core.subject, core.keywords = properties.subject, properties.keywords
    core.creator = core.lastModifiedBy = "tipreport"
    if date is not None:
        core.created = core.modified = dt.datetime(date.year, date.month, date.day)  # noqa: DTZ001 - the file has no zone
    workbook.custom_doc_props.props += [StringProperty(name=name, value=value) for name, value in custom.items()]


def add_cover(workbook: Any, cover: Cover, *, is_rtl: bool = False) -> None:
    """Add the worksheet of the cover: one column of text, in portrait format on paper."""
    worksheet = workbook.create_sheet(cover.name)
    worksheet.column_dimensions["A"].width = file_width(COVER_WIDTH)
    worksheet.sheet_view.showGridLines = False
    worksheet.sheet_view.rightToLeft = is_rtl or None
    _set_up_page(worksheet, landscape=False)


def add_sheet(workbook: Any, sheet: Sheet, *, strict: bool, is_rtl: bool = False) -> None:
    """Add a worksheet with everything but its rows. One from right to left has its first column at the right."""
    worksheet = workbook.create_sheet(sheet.name)
    worksheet.sheet_view.showGridLines = sheet.show_gridlines
    worksheet.sheet_view.rightToLeft = is_rtl or None
    widths = [file_width(width) for width in column_widths(sheet)]
    for index, width in enumerate(widths):
        worksheet.column_dimensions[column_letters(index)].width = width
    if not strict:
        worksheet.freeze_panes = f"{column_letters(sheet.frozen_columns)}{HEADER_ROW + 1}"
    worksheet.add_table(_table(sheet, strict=strict))
    for conditional_format in sheet.conditional_formats:
        cells = sheet.cell_range(*conditional_format.columns)
        worksheet.conditional_formatting.add(cells, _rule(conditional_format))
    for allowed in sheet.allowed_values:
        worksheet.add_data_validation(_data_validation(sheet, allowed))
    add_charts(worksheet, sheet, is_rtl=is_rtl)
    _set_up_page(worksheet)
    pages = page_columns(sheet, widths)
    is_narrow = sum(widths) < description_width(sheet)  # which would be cut at the edge of its print area
    has_room = len(pages) == 1 and (is_narrow or sum(widths) + CHART_WIDTH <= PAGE_WIDTH)
    _set_print_areas(worksheet, sheet, pages, charts_beside=has_room)


def _rule(conditional_format: ConditionalFormat) -> Rule:
    return Rule(
        type="expression",
        dxf=DIFFERENTIAL_STYLES[conditional_format.style],
        formula=[conditional_format.formula],
        stopIfTrue=conditional_format.stop_if_true or None,
    )


def _table(sheet: Sheet, *, strict: bool) -> Table:
    area = f"A{HEADER_ROW}:{column_letters(len(sheet.columns) - 1)}{sheet.last_row}"
    columns = [TableColumn(id=number, name=column.name) for number, column in enumerate(sheet.columns, 1)]
    return Table(
        displayName=sheet.table,
        name=sheet.table,
        ref=area,
        tableColumns=columns,
        autoFilter=None if strict else AutoFilter(ref=area),
    )


def _data_validation(sheet: Sheet, allowed: AllowedValues) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=allowed.cell_range or f'"{",".join(allowed.values)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=allowed.error_title,
        error=allowed.error,
        sqref=sheet.cell_range(allowed.column, allowed.column),
    )


def _set_print_areas(
    worksheet: Worksheet, sheet: Sheet, pages: Sequence[tuple[int, int]], *, charts_beside: bool
) -> None:
    """Repeat the header on every page. Pages side by side of a wide table repeat its frozen columns; charts follow.

    Charts beside a narrow table are printed with it. Every page begins with a whole chart.
    """
    repeated = [f"${HEADER_ROW}:${HEADER_ROW}"]
    charts = chart_areas(sheet)
    if len(pages) > 1 or (charts and not charts_beside):
        first_rows = [1, *[HEADER_ROW] * (len(pages) - 1)]
        areas = (
            f"{column_letters(first)}{row}:{column_letters(last)}{sheet.last_row}"
            for row, (first, last) in zip(first_rows, pages, strict=True)
        )
        worksheet.print_area = ",".join([*areas, *(f"{first}:{last}" for first, last in charts)])
    elif charts:
        last_column, last_row = coordinate_from_string(charts[-1][1])
        worksheet.print_area = f"A1:{last_column}{max(last_row, sheet.last_row)}"
        for first, _ in charts[1:]:
            worksheet.row_breaks.append(Break(id=coordinate_from_string(first)[1] - 1))
    if len(pages) > 1:
        repeated.insert(0, f"$A:${column_letters(sheet.frozen_columns - 1)}")  # Excel puts the columns first
    titles = ",".join(f"{quote_sheetname(sheet.name)}!{reference}" for reference in repeated)
    worksheet.defined_names["Print_Titles"] = DefinedName("Print_Titles", attr_text=titles)


def _set_up_page(worksheet: Worksheet, *, landscape: bool = True) -> None:
    """A4, one page wide and as many pages long as needed."""
    worksheet.page_setup.orientation = "landscape" if landscape else "portrait"
    worksheet.page_setup.paperSize = _A4
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = worksheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN
    margins.header = margins.footer = 0.3
