"""The rows of a sheet as XML, a piece at a time: however many there are, few are in memory.

openpyxl makes every other part of the workbook. Rows are not left to it: in its write-only mode a styled row takes
twice the time that it takes in XlsxWriter, written here a third.
"""

from collections.abc import Iterator
from typing import Any

from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.sheets.cover import Cover
from tipreport.exporters.excel.sheets.layout import FIRST_ROW, HEADER_ROW
from tipreport.exporters.excel.sheets.sheet import Row, Sheet, SheetColumn, letters
from tipreport.exporters.excel.workbook.cells import WriteCell, blank_style, text_writer, writer
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.styles import Styles
from tipreport.plugin import ExportError

_PIECE = 20  # rows
_HEADS = {**dict.fromkeys(("whole", "integer", "number"), "Table head, number"), "mark": "Table head, mark"}
_COVER_STYLES = {"title": "Heading 1", "heading": "Heading 2", "text": "Cover text"}
_LINE_OF_TITLE = 50  # characters that the cover has room for
_HEIGHTS = {"Heading 1": 24, "Heading 2": 27}  # points


def cover_rows(cover: Cover, styles: Styles) -> Iterator[str]:
    """The lines of the cover, one below the other in column A. Raises `ExportError` for what a cell cannot hold."""
    for number, (role, text) in enumerate(cover.lines, 1):
        wrapped = role == "title" and len(text) > _LINE_OF_TITLE
        yield _line(cover.name, number, text, _COVER_STYLES[role], styles, wrapped=wrapped)


def sheet_rows(sheet: Sheet, styles: Styles, links: Links) -> Iterator[str]:
    """Title, description, header and data of a sheet; ``links`` is filled on the way.

    Raises `ExportError` for what a cell cannot hold, with the brief, the field and the reason.
    """
    yield _line(sheet.name, 1, sheet.title, "Heading 1", styles)
    yield _line(sheet.name, 2, sheet.about, "Description", styles)
    yield f'<row r="{HEADER_ROW}">{"".join(_heads(sheet, styles))}</row>'
    columns = [_prepared(place, column, styles, links) for place, column in enumerate(sheet.columns)]
    piece: list[str] = []
    add = piece.append
    for number, row in enumerate(sheet.rows, FIRST_ROW):
        add(f'<row r="{number}">')
        place = 0
        try:
            for place, (opening, blank, write) in enumerate(columns):
                value = row[place]
                add(f"{opening}{number}{blank if value is None else write(value, row, number)}")
        except InvalidValueError as problem:
            raise ExportError(f"{_where(sheet, row, number, place)}: {problem}") from None
        add("</row>")
        if number % _PIECE == 0:
            yield "".join(piece)
            piece.clear()
    yield "".join(piece)


def _line(sheet: str, number: int, text: str, style: str, styles: Styles, *, wrapped: bool = False) -> str:
    """A row whose only cell is text in column A; as high as its lines need if it is wrapped."""
    height = f' ht="{_HEIGHTS[style]}" customHeight="1"' if style in _HEIGHTS and not wrapped else ""
    try:
        cell = text_writer(styles, style, style, wrapped=wrapped)(text, (), number)
    except InvalidValueError as problem:
        raise ExportError(f"{sheet}!A{number}: {problem}") from None
    return f'<row r="{number}"{height}><c r="A{number}{cell}</row>'


def _heads(sheet: Sheet, styles: Styles) -> Iterator[str]:
    for place, column in enumerate(sheet.columns):
        style = _HEADS.get(column.look, "Table head")
        cell = text_writer(styles, style, style)(column.name, (), HEADER_ROW)
        yield f'<c r="{letters(place)}{HEADER_ROW}{cell}'


def _prepared(place: int, column: SheetColumn, styles: Styles, links: Links) -> tuple[str, str, WriteCell]:
    """How the cells of a column begin, what follows the reference of a blank one, and what writes the others."""
    name = letters(place)
    return f'<c r="{name}', f'" s="{blank_style(column, styles)}"/>', writer(column, name, styles, links)


def _where(sheet: Sheet, row: Row, number: int, place: int) -> str:
    """The cell as the author of a brief finds it: ``serbia: figures[3].note``; else as a reader of the sheet does."""
    names = [column.name for column in sheet.columns]
    said: dict[str, Any] = dict(zip(names, row, strict=False))
    if names[:2] == ["brief", "row"]:
        return f"{said['brief']}: {sheet.table}[{said['row']}].{names[place]}"
    if sheet.table == "briefs":
        return f"{said['id']}: {sheet.table}.{names[place]}"
    return f"{sheet.name}!{letters(place)}{number}"
