"""Rules for formatting: titles, fonts, links, colours."""

import re
from typing import Any

from tipreport.exporters.excel.selfcheck.rule import Problems, rule
from tipreport.exporters.excel.selfcheck.workbook_file import WorkbookFile, data_rows, location, table_bounds
from tipreport.plugin.contrast import MINIMUM, contrast

_SANS_SERIF = frozenset(
    {"arial", "calibri", "aptos", "aptos narrow", "verdana", "helvetica", "tahoma", "liberation sans"}
)
_MIN_SIZE, _MIN_TITLE_SIZE = 10, 12
_BARE_LINK = re.compile(r"(?i)(?:(?:https?://|www\.|mailto:)\S+|(?:click )?here|link|more)")
_SCHEME = re.compile(r"(?i)(?:https?://|mailto:)")
_HEADINGS = frozenset({"Heading 1", "Headline 1"})  # the built-in style, by its names in Excel and in openpyxl
_COMPARES_TEXT = re.compile(r'="[^"]+"')
_BLACK, _WHITE = "#000000", "#FFFFFF"


@rule("Links must be accessible", essential=True)
def links(workbook: WorkbookFile) -> Problems:
    """The text of a link is not just an address or “here”; its target is a web page, a mailbox or an existing sheet."""
    names = {sheet.title for sheet in workbook.worksheets}
    for cell_location, cell in workbook.filled_cells:
        link = cell.hyperlink
        if link is None:
            continue
        if _BARE_LINK.fullmatch(str(cell.value).strip()):
            yield cell_location, "the text of the link does not describe its target"
        if link.target and not _SCHEME.match(link.target):
            yield cell_location, "the target of the link is neither a web page nor a mailbox"
        if not link.target and str(link.location).rpartition("!")[0].strip("'").replace("''", "'") not in names:
            yield cell_location, "the target of the link is not a sheet of this workbook"


@rule("Format text to make it accessible")
def text(workbook: WorkbookFile) -> Problems:
    """Every text is in a sans serif font of 10 points or more. None is italic, and only links are underlined."""
    for cell_location, cell in workbook.filled_cells:
        font = cell.font
        if str(font.name).casefold() not in _SANS_SERIF:
            yield cell_location, f"{font.name} is not in the list of sans serif fonts"
        if font.sz is None or font.sz < _MIN_SIZE:
            yield cell_location, f"text is smaller than {_MIN_SIZE} points"
        if font.i or (font.u and cell.hyperlink is None):
            yield cell_location, "text is italic or underlined"


@rule("All worksheets should have descriptive titles which are properly tagged and formatted", essential=True)
def titles(workbook: WorkbookFile) -> Problems:
    """A1 of every sheet has a title in the built-in style Heading 1, of 12 points or more."""
    for sheet in workbook.worksheets:
        cell = sheet["A1"]
        if not cell.value:
            yield location(sheet, "A1"), "the sheet has no title"
        elif cell.style not in _HEADINGS or (cell.font.sz or 0) < _MIN_TITLE_SIZE:
            yield location(sheet, "A1"), f"the title is not in the style Heading 1, at {_MIN_TITLE_SIZE} points or more"


@rule("Do not use headers and footers, floating text boxes or floating toolbars", essential=True)
def no_headers_or_footers(workbook: WorkbookFile) -> Problems:
    """No sheet has a header or a footer."""
    for sheet in workbook.worksheets:
        parts = (
            sheet.oddHeader,
            sheet.oddFooter,
            sheet.evenHeader,
            sheet.evenFooter,
            sheet.firstHeader,
            sheet.firstFooter,
        )
        if any(side.text for part in parts for side in (part.left, part.center, part.right)):
            yield location(sheet), "the sheet has a header or a footer, which screen readers skip"


@rule("Do not use visual devices to divide data regions")
def no_dividing_fills(workbook: WorkbookFile) -> Problems:
    """No cell of data has a fill."""
    for sheet, table in workbook.tables():
        for row in data_rows(sheet, table):
            for cell in row:
                if cell.fill.fill_type:
                    yield location(sheet, cell.coordinate), "a fill divides the data"


@rule("Do not use a background fill")
def no_background(workbook: WorkbookFile) -> Problems:
    """No cell outside the header of a table has a fill."""
    headers = {(sheet.title, table_bounds(table)[1]) for sheet, table in workbook.tables()}
    for cell_location, cell in workbook.filled_cells:
        if cell.fill.fill_type and (cell.parent.title, cell.row) not in headers:
            yield cell_location, "the cell has a background fill"


@rule("Do not use colour as the only way to convey a message", essential=True)
def colour_is_not_alone(workbook: WorkbookFile) -> Problems:
    """Every conditional format depends on text in the row; there are no colour scales, bars or icons."""
    for sheet in workbook.worksheets:
        for area in sheet.conditional_formatting:
            for rule_ in area.rules:
                if rule_.type != "expression" or not _COMPARES_TEXT.search("".join(rule_.formula)):
                    yield (
                        location(sheet, str(area.sqref)),
                        "the colour does not depend on a text in the row",
                    )


@rule("When using colour for emphasis check the contrast", essential=True)
def enough_contrast(workbook: WorkbookFile) -> Problems:
    """Text has a contrast of 4.5 to 1 or more with its background, also in conditional formats."""
    seen: set[tuple[str, str]] = set()
    for cell_location, cell in workbook.filled_cells:
        pair = _rgb(cell.font.color, _BLACK), _rgb(cell.fill.fgColor, _WHITE) if cell.fill.fill_type else _WHITE
        if pair not in seen and contrast(*pair) < MINIMUM:
            seen.add(pair)
            yield (
                cell_location,
                f"text and background have a contrast of {contrast(*pair):.1f} to 1, less than {MINIMUM}",
            )
    for sheet in workbook.worksheets:
        for area in sheet.conditional_formatting:
            for rule_ in area.rules:
                if rule_.dxf and (ratio := _contrast_of(rule_.dxf)) < MINIMUM:
                    yield location(sheet, str(area.sqref)), f"a conditional format has a contrast of {ratio:.1f} to 1"


def _contrast_of(style: Any) -> float:
    text_colour = _rgb(style.font.color, _BLACK) if style.font else _BLACK
    return contrast(text_colour, _rgb(style.fill.bgColor, _WHITE) if style.fill else _WHITE)


def _rgb(colour: Any, default: str) -> str:
    """A colour as #RRGGBB. Colours of the theme are replaced by the default colour."""
    return f"#{colour.rgb[-6:]}" if colour is not None and isinstance(colour.rgb, str) else default


@rule("Avoid images in spreadsheets")
def no_images(workbook: WorkbookFile) -> Problems:
    """There are no images."""
    for name in workbook.part_names:
        if name.startswith("xl/media/"):
            yield name, "the workbook has an image"


@rule("Remove macros")
def no_macros(workbook: WorkbookFile) -> Problems:
    """There are no macros."""
    for name in workbook.part_names:
        if "vbaProject" in name or name.startswith("xl/macrosheets/"):
            yield name, "the workbook has macros"


RULES = (
    links,
    text,
    titles,
    no_headers_or_footers,
    no_dividing_fills,
    no_background,
    colour_is_not_alone,
    enough_contrast,
    no_images,
    no_macros,
)
