"""Writes the sheets of a workbook with openpyxl, in normal and in write-only mode."""

import io
import warnings
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import Rule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn

from tests.benchmarks.workbooks import Look, Ready, above, address, looks
from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import HEADER_ROW
from tipreport.exporters.excel.sheet import AllowedValues, Row, Sheet, SheetColumn
from tipreport.exporters.excel.workbook.charts import add_charts
from tipreport.exporters.excel.workbook.conditional_formats import DIFFERENTIAL_STYLES
from tipreport.exporters.excel.workbook.styles import named_styles
from tipreport.exporters.excel.workbook.widths import file_width


class Names:
    """The names of the styles of a workbook. A style with a number format is created at first use."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._names: dict[Look, str] = {}
        for style in named_styles(strict=False):
            book.add_named_style(style)
            self._names[Look(str(style.name))] = str(style.name)

    def of(self, look: Look) -> str:
        """The name of the style of a look."""
        if look not in self._names:
            (style,) = (style for style in named_styles(strict=False) if style.name == look.style)
            self._names[look] = style.name = f"{look.style} {look.number_format}"
            style.number_format = look.number_format
            self._book.add_named_style(style)
        return self._names[look]


def with_named_styles(prepared: Ready) -> int:
    """Writes the workbook in normal mode, cell by cell, each with a named style, and returns its size."""
    book = Workbook()
    book.remove(book.worksheets[0])
    names = Names(book)
    for sheet, found in prepared:
        page: Any = book.create_sheet(sheet.name)
        _frame(page, sheet, found)
        for row, column_index, text, look in above(sheet):
            _fill(page.cell(row + 1, column_index + 1, text), text, names.of(look))
        columns = [*zip(sheet.columns, looks(sheet), strict=True)]
        for number, cells in enumerate(sheet.rows, HEADER_ROW + 1):
            for column_index, (column, look_of) in enumerate(columns):
                value: Any = cells[column_index]
                _fill(page.cell(number, column_index + 1, value), value, names.of(look_of(value, cells)))
                _link(page.cell(number, column_index + 1), column, cells)
        page.add_table(_table(sheet))
        add_charts(page, sheet)
    return _saved(book)


def streamed(prepared: Ready) -> int:
    """Writes the workbook in write-only mode, and returns its size."""
    book = Workbook(write_only=True)
    names = Names(book)
    for sheet, found in prepared:
        page: Any = book.create_sheet(sheet.name)
        _frame(page, sheet, found)
        lines: dict[int, list[Any]] = {number: [] for number in range(HEADER_ROW)}
        for row, _, text, look in above(sheet):
            lines[row].append(_fill(WriteOnlyCell(page, text), text, names.of(look)))
        for line in lines.values():
            page.append(line)
        for cells in _streamed_rows(page, sheet, names):
            page.append(cells)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns about every table
            page.add_table(_table(sheet))
        add_charts(page, sheet)
    return _saved(book)


def _streamed_rows(page: Any, sheet: Sheet, names: Names) -> Iterator[list[Any]]:
    """Yields the rows. Cells are reused for each row, because setting a style takes time."""
    styled: dict[tuple[int, Look], Any] = {}
    columns = [*zip(sheet.columns, looks(sheet), strict=True)]
    for row in sheet.rows:
        made: list[Any] = []
        for column_index, (column, look_of) in enumerate(columns):
            value: Any = row[column_index]
            if value is not None and column.address_column is not None and address(column, row):
                cell: Any = WriteOnlyCell(page, value)
                _link(cell, column, row)
            else:
                key = column_index, look_of(value, row)
                if key not in styled:
                    styled[key] = WriteOnlyCell(page)
                    styled[key].style = names.of(key[1])
                cell = styled[key]
                cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            made.append(cell)
        yield made


def _fill(cell: Any, value: Any, style: str) -> Any:
    cell.style = style
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _link(cell: Any, column: SheetColumn, row: Row) -> None:
    if cell.value is not None and column.address_column is not None and (url := address(column, row)):
        inside = url.startswith("#")
        cell.hyperlink = Hyperlink(ref="", location=url[1:]) if inside else Hyperlink(ref="", target=url)
        cell.style = "Hyperlink"


def _frame(page: Any, sheet: Sheet, found: Sequence[float]) -> None:
    for column_index, width in enumerate(found):
        page.column_dimensions[column_letters(column_index)].width = file_width(width)
    page.freeze_panes = f"{column_letters(sheet.frozen_columns)}{HEADER_ROW + 1}"
    for rule in sheet.conditional_formats:
        look: Any = DIFFERENTIAL_STYLES[rule.style]
        made = Rule(type="expression", dxf=look, formula=[rule.formula], stopIfTrue=rule.stop_if_true or None)
        page.conditional_formatting.add(sheet.cell_range(*rule.columns), made)
    for choice in sheet.allowed_values:
        page.data_validations.append(_choice(sheet, choice))
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"


def _choice(sheet: Sheet, choice: AllowedValues) -> DataValidation:
    terms = choice.cell_range or f'"{",".join(choice.values)}"'
    return DataValidation(type="list", formula1=terms, sqref=sheet.cell_range(choice.column, choice.column))


def _table(sheet: Sheet) -> Table:
    area = f"A{HEADER_ROW}:{column_letters(len(sheet.columns) - 1)}{sheet.last_row}"
    columns = [TableColumn(id=number, name=column.name) for number, column in enumerate(sheet.columns, 1)]
    return Table(displayName=sheet.table, ref=area, tableColumns=columns, autoFilter=AutoFilter(ref=area))


def _saved(book: Workbook) -> int:
    with TemporaryFile() as stream:
        book.save(stream)
        return stream.seek(0, io.SEEK_END)
