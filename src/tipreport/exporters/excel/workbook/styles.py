"""Named styles, and the ids by which cells refer to them.

Arial, 10 points and larger, without italics, merged cells and stripes. Colour is never the only carrier of meaning: a
filled cell names its tier. All contrasts are at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3).
"""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tipreport.exporters.excel.palette import ACCENT, GREY, HAIRLINE, HEADER_FILL, INK

FONT, POINTS = "Arial", 10
TEXT_FORMAT = "@"
DATE_FORMAT = "yyyy-mm-dd"

_CELL_BORDER = Border(bottom=Side("hair", color=HAIRLINE))
_TOP = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_CENTRE = Alignment(vertical="top", horizontal="center", wrap_text=True)
HEADING_1, HEADING_2, LINK = 16, 17, 8  # ids of built-in styles: ECMA-376 part 1, 18.8.7


def _font(size: int = POINTS, colour: str = INK, *, bold: bool = False, underlined: bool = False) -> Font:
    return Font(name=FONT, size=size, color=colour, bold=bold, underline="single" if underlined else None)


def named_styles(*, strict: bool) -> tuple[NamedStyle, ...]:
    """Return the styles of the workbook. A strict workbook has no fills."""
    return (*_heading_styles(), *_header_styles(strict=strict), *_cell_styles())


def _heading_styles() -> Iterator[NamedStyle]:
    bottom = Alignment(vertical="bottom")
    yield NamedStyle("Heading 1", font=_font(14, bold=True), builtinId=HEADING_1, number_format=TEXT_FORMAT)
    yield NamedStyle(
        "Heading 2", font=_font(11, bold=True), alignment=bottom, builtinId=HEADING_2, number_format=TEXT_FORMAT
    )
    yield NamedStyle("Description", font=_font(colour=GREY), number_format=TEXT_FORMAT)
    yield NamedStyle("Cover text", font=_font(), alignment=_TOP, number_format="General")


def _header_styles(*, strict: bool) -> Iterator[NamedStyle]:
    fill = PatternFill() if strict else PatternFill("solid", fgColor=HEADER_FILL)
    border = Border(bottom=Side("medium", color=INK))
    text = Alignment(vertical="bottom", wrap_text=True)
    number = Alignment(vertical="bottom", wrap_text=True, horizontal="right", indent=1)
    mark = Alignment(vertical="bottom", wrap_text=True, horizontal="center")
    for name, alignment in (("Table head", text), ("Table head, number", number), ("Table head, mark", mark)):
        yield NamedStyle(
            name, font=_font(bold=True), fill=fill, border=border, alignment=alignment, number_format=TEXT_FORMAT
        )


def _cell_styles() -> Iterator[NamedStyle]:
    formats = {
        "Text": (_TOP, TEXT_FORMAT),
        "Long text": (_TOP, "General"),
        "Mark": (_CENTRE, TEXT_FORMAT),
        "Number": (_RIGHT, "#,##0"),
        "Date": (_TOP, DATE_FORMAT),
    }
    for name, (alignment, number_format) in formats.items():
        yield NamedStyle(name, font=_font(), border=_CELL_BORDER, alignment=alignment, number_format=number_format)
    font = _font(colour=ACCENT, underlined=True)
    yield NamedStyle("Link above", font=font, number_format=TEXT_FORMAT)
    yield NamedStyle(
        "Hyperlink", font=font, border=_CELL_BORDER, alignment=_TOP, builtinId=LINK, number_format=TEXT_FORMAT
    )


def _from_the_right(alignment: Alignment) -> Alignment:
    """Return the alignment of cells that are read from right to left (ECMA-376 part 1, 18.8.1)."""
    return Alignment(
        horizontal=alignment.horizontal or "right",
        vertical=alignment.vertical,
        wrap_text=alignment.wrap_text,
        indent=alignment.indent,
        readingOrder=2,
    )


class Styles:
    """The styles of one workbook and their ids."""

    def __init__(self, workbook: Workbook, worksheet: Worksheet, *, strict: bool, is_rtl: bool = False) -> None:
        self._worksheet = worksheet
        self._wrapped = _from_the_right(_TOP) if is_rtl else _TOP
        self._ids: dict[tuple[str, str | None, bool, bool], int] = {}
        for style in named_styles(strict=strict):
            if is_rtl:
                style.alignment = _from_the_right(style.alignment)
            workbook.add_named_style(style)

    def id(
        self, name: str, number_format: str | None = None, *, quote_prefix: bool = False, wrapped: bool = False
    ) -> int:
        """Return the id of a style, also with another number format or with wrapped lines.

        ``quote_prefix`` marks text that must not become a formula when it is edited (ECMA-376 part 1, 18.8.45).
        """
        key = name, number_format, quote_prefix, wrapped
        if key not in self._ids:
            cell = Cell(self._worksheet, row=1, column=1)
            cell.style = name
            if number_format is not None:
                cell.number_format = number_format
            if quote_prefix:
                cell.quotePrefix = True
            if wrapped:
                cell.alignment = self._wrapped
            self._ids[key] = cell.style_id
        return self._ids[key]
