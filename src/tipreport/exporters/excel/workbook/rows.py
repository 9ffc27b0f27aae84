"""The rows of a worksheet as XML, in chunks, so that few of them are in memory at a time.

openpyxl writes every other part of the workbook. In its write-only mode a styled row takes twice as long as with
XlsxWriter; written here it takes a third as long as with XlsxWriter.
"""

from collections.abc import Iterator
from typing import Any

from tipreport.column_letters import column_letters
from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.layout import FIRST_ROW, HEADER_ROW, LINK_ROW
from tipreport.exporters.excel.sheet import Cover, Row, Sheet, SheetColumn
from tipreport.exporters.excel.workbook.cells import WriteCell, blank_style, cell_writer, text_writer
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.styles import Styles
from tipreport.plugin import ExportError

_ROWS_PER_CHUNK = 20
_HEADER_STYLES = {**dict.fromkeys(("count", "integer", "number"), "Table head, number"), "mark": "Table head, mark"}
_COVER_STYLES = {"title": "Heading 1", "heading": "Heading 2", "text": "Cover text"}
_COVER_TITLE_LENGTH = 50  # characters that fit on one line of the cover
_HEIGHTS = {"Heading 1": 24, "Heading 2": 27}  # points


def cover_rows(cover: Cover, styles: Styles) -> Iterator[str]:
    """Yield the lines of the cover as rows. Raises `ExportError` for text that a cell cannot hold."""
    for number, (role, text) in enumerate(cover.lines, 1):
        wrapped = role == "title" and len(text) > _COVER_TITLE_LENGTH
        yield _text_row(cover.name, number, text, _COVER_STYLES[role], styles, wrapped=wrapped)


def sheet_rows(sheet: Sheet, styles: Styles, links: Links) -> Iterator[str]:
    """Yield the title, description, header and data of a sheet, and collect its links.

    Raises `ExportError` for a value that a cell cannot hold, with the brief, the field and the reason.
    """
    yield _text_row(sheet.name, 1, sheet.title, "Heading 1", styles)
    yield _text_row(sheet.name, 2, sheet.description, "Description", styles)
    if sheet.back_link is not None:
        text, address = sheet.back_link
        links.add(f"A{LINK_ROW}", address)
        yield _text_row(sheet.name, LINK_ROW, text, "Link above", styles)
    yield f'<row r="{HEADER_ROW}">{"".join(_header_cells(sheet, styles))}</row>'
    columns = [_prepare(index, column, styles, links) for index, column in enumerate(sheet.columns)]
    chunk: list[str] = []
    add = chunk.append
    for number, row in enumerate(sheet.rows, FIRST_ROW):
        add(f'<row r="{number}">')
        index = 0
        try:
            for index, (opening, blank, write) in enumerate(columns):
                value = row[index]
                add(f"{opening}{number}{blank if value is None else write(value, row, number)}")
        except InvalidValueError as error:
            raise ExportError(f"{_location(sheet, row, number, index)}: {error}") from None
        add("</row>")
        if number % _ROWS_PER_CHUNK == 0:
            yield "".join(chunk)
            chunk.clear()
    yield "".join(chunk)


def _text_row(sheet: str, number: int, text: str, style: str, styles: Styles, *, wrapped: bool = False) -> str:
    """A row whose only cell is text in column A. Excel finds the height of a wrapped one."""
    height = f' ht="{_HEIGHTS[style]}" customHeight="1"' if style in _HEIGHTS and not wrapped else ""
    try:
        cell = text_writer(styles, style, style, wrapped=wrapped)(text, (), number)
    except InvalidValueError as error:
        raise ExportError(f"{sheet}!A{number}: {error}") from None
    return f'<row r="{number}"{height}><c r="A{number}{cell}</row>'


def _header_cells(sheet: Sheet, styles: Styles) -> Iterator[str]:
    for index, column in enumerate(sheet.columns):
        style = _HEADER_STYLES.get(column.type, "Table head")
        cell = text_writer(styles, style, style)(column.name, (), HEADER_ROW)
        yield f'<c r="{column_letters(index)}{HEADER_ROW}{cell}'


def _prepare(index: int, column: SheetColumn, styles: Styles, links: Links) -> tuple[str, str, WriteCell]:
    """The start of a column's cells, the rest of a blank cell, and the function that writes the rest of the others."""
    letters = column_letters(index)
    return f'<c r="{letters}', f'" s="{blank_style(column, styles)}"/>', cell_writer(column, letters, styles, links)


def _location(sheet: Sheet, row: Row, number: int, index: int) -> str:
    """The location of a cell: the field of a brief, ``serbia: figures[3].note``, or else the cell of the sheet."""
    names = [column.field or column.name for column in sheet.columns]
    values: dict[str, Any] = dict(zip(names, row, strict=False))
    if {"brief", "row"} <= {*names}:
        return f"{values['brief']}: {sheet.table}[{values['row']}].{names[index]}"
    if sheet.table == "briefs":
        return f"{values['id']}: {sheet.table}.{names[index]}"
    if names[0] == "brief":
        return f"{values['brief']}: {sheet.table}.{names[index]}"
    return f"{sheet.name}!{column_letters(index)}{number}"
