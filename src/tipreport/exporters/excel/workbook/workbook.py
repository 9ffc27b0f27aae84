"""The workbook around the rows: sheets, styles, tables, formats by rule, charts, print set-up, properties.

Everything here is openpyxl's, by its public names. The rows are written later, by
`tipreport.exporters.excel.workbook.rows`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.theme import theme_xml

from tipreport.exporters.excel.sheets.cover import Cover
from tipreport.exporters.excel.sheets.differences import LOOKS
from tipreport.exporters.excel.sheets.layout import HEADER_ROW
from tipreport.exporters.excel.sheets.sheet import Choice, Sheet, letters
from tipreport.exporters.excel.workbook.charts import add_charts
from tipreport.exporters.excel.workbook.styles import FONT
from tipreport.exporters.excel.workbook.widths import areas, in_units, widths

COVER_WIDTH = 88
_A4 = 9
_MARGIN = 0.5  # inches


def new_workbook() -> Any:
    """A workbook without sheets, whose theme has the font of its cells."""
    workbook: Any = Workbook()  # it has more than its declared types say
    workbook.remove(workbook.worksheets[0])
    workbook.loaded_theme = theme_xml.replace('typeface="Calibri"', f'typeface="{FONT}"').replace(
        'typeface="Cambria"', f'typeface="{FONT}"'
    )
    workbook.calculation.fullCalcOnLoad = False  # there are no formulas; Excel would ask to save what nobody changed
    return workbook


def describe(workbook: Any, title: str, language: str, date: dt.date, stamp: Mapping[str, str]) -> None:
    """Give the document its properties. Times are the document's date, never now."""
    properties = workbook.properties
    properties.title, properties.language = title, language
    properties.creator = properties.lastModifiedBy = "tipreport"
    properties.subject, properties.keywords = "Trafficking in persons", "human trafficking, trafficking in persons"
    properties.created = properties.modified = dt.datetime(date.year, date.month, date.day)  # noqa: DTZ001 - as files say it
    for name, value in stamp.items():
        workbook.custom_doc_props.append(StringProperty(name=name, value=value))


def add_cover(workbook: Any, cover: Cover) -> None:
    """The sheet of the cover: one column of text, upright on paper."""
    worksheet = workbook.create_sheet(cover.name)
    worksheet.column_dimensions["A"].width = in_units(COVER_WIDTH)
    worksheet.sheet_view.showGridLines = False
    _print(worksheet, landscape=False)


def add_sheet(workbook: Any, sheet: Sheet, *, strict: bool) -> None:
    """A sheet with all that stands around its rows."""
    worksheet = workbook.create_sheet(sheet.name)
    worksheet.sheet_view.showGridLines = sheet.gridlines
    found = widths(sheet)
    for place, width in enumerate(found):
        worksheet.column_dimensions[letters(place)].width = in_units(width)
    if not strict:
        worksheet.freeze_panes = f"{letters(sheet.frozen)}{HEADER_ROW + 1}"
    worksheet.add_table(_table(sheet, strict=strict))
    for rule in sheet.rules:
        worksheet.conditional_formatting.add(
            sheet.cells(*rule.columns),
            FormatRule(type="expression", dxf=LOOKS[rule.look], formula=[rule.formula], stopIfTrue=rule.last or None),
        )
    for choice in sheet.choices:
        worksheet.add_data_validation(_validation(sheet, choice))
    add_charts(worksheet, sheet)
    _print(worksheet)
    _part(worksheet, sheet, areas(sheet, found))


def _table(sheet: Sheet, *, strict: bool) -> Table:
    area = f"A{HEADER_ROW}:{letters(len(sheet.columns) - 1)}{sheet.last_row}"
    columns = [TableColumn(id=number, name=column.name) for number, column in enumerate(sheet.columns, 1)]
    return Table(
        displayName=sheet.table,
        name=sheet.table,
        ref=area,
        tableColumns=columns,
        autoFilter=None if strict else AutoFilter(ref=area),
    )


def _validation(sheet: Sheet, choice: Choice) -> DataValidation:
    name = sheet.columns[choice.column].name
    return DataValidation(
        type="list",
        formula1=choice.listed_in or f'"{",".join(choice.terms)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=f"{name}: not an allowed value",
        error=f"Choose one of the allowed values of {name}; the sheet Columns lists them.",
        sqref=sheet.cells(choice.column, choice.column),
    )


def _part(worksheet: Worksheet, sheet: Sheet, pages: Sequence[tuple[int, int]]) -> None:
    """Repeat the header on every page. A wide table is printed on pages side by side, which repeat its key columns."""
    repeated = [f"${HEADER_ROW}:${HEADER_ROW}"]
    if len(pages) > 1:
        tops = [1, *[HEADER_ROW] * (len(pages) - 1)]
        worksheet.print_area = ",".join(
            f"{letters(first)}{top}:{letters(last)}{sheet.last_row}"
            for top, (first, last) in zip(tops, pages, strict=True)
        )
        repeated.insert(0, f"$A:${letters(sheet.frozen - 1)}")  # Excel has the columns first
    titles = ",".join(f"{quote_sheetname(sheet.name)}!{part}" for part in repeated)
    worksheet.defined_names["Print_Titles"] = DefinedName("Print_Titles", attr_text=titles)


def _print(worksheet: Worksheet, *, landscape: bool = True) -> None:
    """A4, one page across, as many down as it needs."""
    worksheet.page_setup.orientation = "landscape" if landscape else "portrait"
    worksheet.page_setup.paperSize = _A4
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = worksheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN
    margins.header = margins.footer = 0.3
