"""How cells look: named styles, and the numbers by which cells refer to them.

Arial, 10 points and more; no italics, no merged cells, no stripes. Colour is never the only carrier: a filled cell says
its tier in words. All contrasts are at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3).
"""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

FONT, POINTS = "Arial", 10
INK, GREY, ACCENT, HAIR, HEAD = "16191D", "4A525B", "1D4E63", "C5CAD0", "E4E7EA"
EFFORT, SHORTFALL, WHITE = "1B5A73", "8F2D14", "FFFFFF"
AS_TEXT = "@"
DAY = "yyyy-mm-dd"

_BODY = Border(bottom=Side("hair", color=HAIR))
_TOP = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_CENTRE = Alignment(vertical="top", horizontal="center", wrap_text=True)
HEADING_1, HEADING_2, LINK = 16, 17, 8  # ids of built-in styles: ECMA-376 part 1, 18.8.7


def _font(size: int = POINTS, colour: str = INK, *, bold: bool = False, underlined: bool = False) -> Font:
    return Font(name=FONT, size=size, color=colour, bold=bold, underline="single" if underlined else None)


def named_styles(*, strict: bool) -> tuple[NamedStyle, ...]:
    """The styles of the workbook. A strict one has no fills."""
    return (*_page_styles(), *_head_styles(strict=strict), *_body_styles())


def _page_styles() -> Iterator[NamedStyle]:
    lower = Alignment(vertical="bottom")
    yield NamedStyle("Heading 1", font=_font(14, bold=True), builtinId=HEADING_1, number_format=AS_TEXT)
    yield NamedStyle(
        "Heading 2", font=_font(11, bold=True), alignment=lower, builtinId=HEADING_2, number_format=AS_TEXT
    )
    yield NamedStyle("Description", font=_font(colour=GREY), number_format=AS_TEXT)
    yield NamedStyle("Cover text", font=_font(), alignment=_TOP, number_format="General")


def _head_styles(*, strict: bool) -> Iterator[NamedStyle]:
    fill = PatternFill() if strict else PatternFill("solid", fgColor=HEAD)
    border = Border(bottom=Side("medium", color=INK))
    text = Alignment(vertical="bottom", wrap_text=True)
    number = Alignment(vertical="bottom", wrap_text=True, horizontal="right", indent=1)
    mark = Alignment(vertical="bottom", wrap_text=True, horizontal="center")
    for name, alignment in (("Table head", text), ("Table head, number", number), ("Table head, mark", mark)):
        yield NamedStyle(
            name, font=_font(bold=True), fill=fill, border=border, alignment=alignment, number_format=AS_TEXT
        )


def _body_styles() -> Iterator[NamedStyle]:
    looks = {
        "Text": (_TOP, AS_TEXT),
        "Long text": (_TOP, "General"),
        "Mark": (_CENTRE, AS_TEXT),
        "Number": (_RIGHT, "#,##0"),
        "Date": (_TOP, DAY),
    }
    for name, (alignment, number_format) in looks.items():
        yield NamedStyle(name, font=_font(), border=_BODY, alignment=alignment, number_format=number_format)
    font = _font(colour=ACCENT, underlined=True)
    yield NamedStyle("Hyperlink", font=font, border=_BODY, alignment=_TOP, builtinId=LINK, number_format=AS_TEXT)


class Styles:
    """The styles of one workbook and their numbers."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, *, strict: bool) -> None:
        self._sheet = sheet
        self._numbers: dict[tuple[str, str | None, bool, bool], int] = {}
        for style in named_styles(strict=strict):
            workbook.add_named_style(style)

    def number(self, name: str, number_format: str | None = None, *, kept: bool = False, wrapped: bool = False) -> int:
        """The number of a style, also with another number format, or with lines that are broken.

        ``kept`` marks text that must not become a formula when it is edited: ``quotePrefix``, ECMA-376 part 1, 18.8.45.
        """
        key = name, number_format, kept, wrapped
        if key not in self._numbers:
            cell = Cell(self._sheet, row=1, column=1)
            cell.style = name
            if number_format is not None:
                cell.number_format = number_format
            if kept:
                cell.quotePrefix = True
            if wrapped:
                cell.alignment = _TOP
            self._numbers[key] = cell.style_id
        return self._numbers[key]
