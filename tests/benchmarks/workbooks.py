"""The sheets of our workbook as XlsxWriter and openpyxl write them, with the same values, looks and parts.

They get sheets and widths ready-made, check nothing of what a cell can hold, and make no charts, which are few.
"""

import datetime as dt
import io
import warnings
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import xlsxwriter  # type: ignore[import-untyped]  # it comes without types
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import Rule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn

from tipreport.exporters.excel.book import sheets
from tipreport.exporters.excel.cells import number_format, places
from tipreport.exporters.excel.differences import LOOKS
from tipreport.exporters.excel.layout import FIRST_DAY, HEADER_ROW
from tipreport.exporters.excel.sheet import Choice, Row, Sheet, SheetColumn, letters
from tipreport.exporters.excel.styles import named_styles
from tipreport.exporters.excel.text import MOST_AS_TEXT
from tipreport.exporters.excel.widths import in_units, widths
from tipreport.tables import Cell, Tables

NUMBERS = ("whole", "integer", "number")


class Look(NamedTuple):
    """How a cell looks: the name of a style, and a number format of its own."""

    style: str
    number_format: str = ""


class Shown(NamedTuple):
    """A cell: its value, its look, and the address that it links to."""

    value: Cell
    look: Look
    address: str = ""


Ready = Sequence[tuple[Sheet, Sequence[float]]]


def ready(tables: Tables) -> Ready:
    """The sheets of some tables and the widths of their columns."""
    return [(sheet, widths(sheet)) for sheet in sheets(tables, "Benchmark", strict=False)]


def _shown(column: SheetColumn, value: Cell, row: Row) -> Shown:
    if value is None:
        return Shown(None, Look("Number" if column.look in NUMBERS else "Text"))
    if isinstance(value, dt.date):
        return Shown(value, Look("Date")) if value >= FIRST_DAY else Shown(str(value), Look("Text"))
    if isinstance(value, int | float):
        percent = column.unit is not None and row[column.unit] == "percent"
        return Shown(value, Look("Number", "0" if column.look == "integer" else _format(value, percent=percent)))
    address = None if column.address is None else row[column.address]
    if address is not None and all(row[place] is None for place in column.after):
        return Shown(value, Look("Hyperlink"), str(address))
    return Shown(
        value, Look("Mark" if column.look == "mark" else "Text" if len(value) <= MOST_AS_TEXT else "Long text")
    )


def _format(value: float, *, percent: bool) -> str:
    decimals = places(repr(value))
    return number_format(decimals, percent=percent) if decimals or percent else ""


def _head(column: SheetColumn) -> Shown:
    return Shown(column.name, Look("Table head, number" if column.look in NUMBERS else "Table head"))


def _rows(sheet: Sheet) -> Iterator[list[Shown]]:
    yield [Shown(sheet.title, Look("Heading 1"))]
    yield [Shown(sheet.about, Look("Description"))]
    yield []
    yield [_head(column) for column in sheet.columns]
    for row in sheet.rows:
        yield [_shown(column, row[place], row) for place, column in enumerate(sheet.columns)]


# ---------------------------------------------------------------- XlsxWriter


def xlsxwritten(prepared: Ready) -> int:
    """The size of the workbook that XlsxWriter makes."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_urls": False, "strings_to_formulas": False})
    styles = {str(style.name): style for style in named_styles(strict=False)}
    formats: dict[Look, Any] = {}
    for sheet, found in prepared:
        page = book.add_worksheet(sheet.name)
        _xlsxwriter_frame(book, page, sheet, found)
        for number, row in enumerate(_rows(sheet)):
            for place, (value, look, address) in enumerate(row):
                if look not in formats:
                    formats[look] = book.add_format(_xlsxwriter_format(styles[look.style], look.number_format))
                _xlsxwriter_cell(page, (number, place), value, formats[look], address)
    book.close()
    return stream.tell()


def _xlsxwriter_cell(page: Any, at: tuple[int, int], value: Cell, form: Any, address: str) -> None:
    if value is None:
        page.write_blank(*at, None, form)
    elif address:
        page.write_url(*at, f"internal:{address[1:]}" if address.startswith("#") else address, form, str(value))
    elif isinstance(value, str):
        page.write_string(*at, value, form)
    elif isinstance(value, dt.date):
        page.write_datetime(*at, value, form)
    else:
        page.write_number(*at, value, form)


def _xlsxwriter_format(style: Any, number_format: str) -> dict[str, Any]:
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


def _xlsxwriter_frame(book: Any, page: Any, sheet: Sheet, found: Sequence[float]) -> None:
    first, last, right = HEADER_ROW, sheet.last_row - 1, len(sheet.columns) - 1
    for place, width in enumerate(found):
        page.set_column(place, place, in_units(width))
    page.freeze_panes(first, sheet.frozen)
    columns = [{"header": column.name} for column in sheet.columns]
    page.add_table(first - 1, 0, last, right, {"name": sheet.table, "columns": columns, "style": None})
    for rule in sheet.rules:
        dxf: Any = LOOKS[rule.look]
        look = {"font_color": f"#{dxf.font.color.rgb[-6:]}"} | (
            {"bg_color": f"#{dxf.fill.bgColor.rgb[-6:]}"} if dxf.fill else {}
        )
        options = {"type": "formula", "criteria": f"={rule.formula}", "format": book.add_format(look)}
        page.conditional_format(first, rule.columns[0], last, rule.columns[1], options)
    for choice in sheet.choices:
        source = f"={choice.listed_in}" if choice.listed_in else [*choice.terms]
        page.data_validation(first, choice.column, last, choice.column, {"validate": "list", "source": source})
    page.ignore_errors({"number_stored_as_text": f"A{first + 1}:{letters(right)}{last + 1}"})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(first - 1)


# ---------------------------------------------------------------- openpyxl


def with_named_styles(prepared: Ready) -> int:
    """The size of the workbook that openpyxl makes the plain way: a cell at a time, each with its named style."""
    book = Workbook()
    book.remove(book.worksheets[0])
    known = _openpyxl_styles(book)
    for sheet, found in prepared:
        page: Any = book.create_sheet(sheet.name)
        _openpyxl_frame(page, sheet, found)
        for number, row in enumerate(_rows(sheet), 1):
            for place, (value, look, address) in enumerate(row, 1):
                cell = page.cell(number, place, value)
                cell.style = _openpyxl_style(known, look, book)
                if isinstance(value, str):
                    cell.data_type = "s"
                if address:
                    cell.hyperlink = _openpyxl_link(address)
        page.add_table(_openpyxl_table(sheet))
    return _saved(book)


def streamed(prepared: Ready) -> int:
    """The size of the workbook that openpyxl makes in its write-only mode."""
    book = Workbook(write_only=True)
    known = _openpyxl_styles(book)
    for sheet, found in prepared:
        page: Any = book.create_sheet(sheet.name)
        _openpyxl_frame(page, sheet, found)
        for row in _rows(sheet):
            page.append([_streamed_cell(page, shown, _openpyxl_style(known, shown.look, book)) for shown in row])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of every table, also of one with columns
            page.add_table(_openpyxl_table(sheet))
    return _saved(book)


def _streamed_cell(page: Any, shown: Shown, style: str) -> Any:
    value: Any = shown.value
    cell: Any = WriteOnlyCell(page, value)
    cell.style = style
    if isinstance(shown.value, str):
        cell.data_type = "s"
    if shown.address:
        cell.hyperlink = _openpyxl_link(shown.address)
    return cell


def _openpyxl_styles(book: Workbook) -> dict[Look, str]:
    for style in named_styles(strict=False):
        book.add_named_style(style)
    return {}


def _openpyxl_style(known: dict[Look, str], look: Look, book: Workbook) -> str:
    """The name of a style, which is made when it is first asked for."""
    if look not in known:
        known[look] = look.style
        if look.number_format:
            (style,) = (style for style in named_styles(strict=False) if style.name == look.style)
            known[look] = style.name = f"{look.style} {look.number_format}"
            style.number_format = look.number_format
            book.add_named_style(style)
    return known[look]


def _openpyxl_link(address: str) -> Hyperlink:
    return Hyperlink(ref="", location=address[1:]) if address.startswith("#") else Hyperlink(ref="", target=address)


def _openpyxl_frame(page: Any, sheet: Sheet, found: Sequence[float]) -> None:
    for place, width in enumerate(found):
        page.column_dimensions[letters(place)].width = in_units(width)
    page.freeze_panes = f"{letters(sheet.frozen)}{HEADER_ROW + 1}"
    for rule in sheet.rules:
        look: Any = LOOKS[rule.look]
        made = Rule(type="expression", dxf=look, formula=[rule.formula], stopIfTrue=rule.last or None)
        page.conditional_formatting.add(sheet.cells(*rule.columns), made)
    for choice in sheet.choices:
        page.data_validations.append(_openpyxl_choice(sheet, choice))
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"


def _openpyxl_choice(sheet: Sheet, choice: Choice) -> DataValidation:
    terms = choice.listed_in or f'"{",".join(choice.terms)}"'
    return DataValidation(type="list", formula1=terms, sqref=sheet.cells(choice.column, choice.column))


def _openpyxl_table(sheet: Sheet) -> Table:
    area = f"A{HEADER_ROW}:{letters(len(sheet.columns) - 1)}{sheet.last_row}"
    columns = [TableColumn(id=number, name=column.name) for number, column in enumerate(sheet.columns, 1)]
    return Table(displayName=sheet.table, ref=area, tableColumns=columns, autoFilter=AutoFilter(ref=area))


def _saved(book: Workbook) -> int:
    stream = io.BytesIO()
    book.save(stream)
    return stream.tell()
