"""The rules on how text looks: titles, fonts, links, colours."""

import re
from typing import Any

from tipreport.exporters.excel.selfcheck.contrast import contrast
from tipreport.exporters.excel.selfcheck.opened import Opened, at, body, bounds
from tipreport.exporters.excel.selfcheck.rule import Broken, rule

_SANS = frozenset({"arial", "calibri", "aptos", "aptos narrow", "verdana", "helvetica", "tahoma", "liberation sans"})
_SMALLEST, _SMALLEST_TITLE, _LEAST_CONTRAST = 10, 12, 4.5
_BARE_LINK = re.compile(r"(?i)(?:(?:https?://|www\.|mailto:)\S+|(?:click )?here|link|more)")
_SCHEME = re.compile(r"(?i)(?:https?://|mailto:)")
_HEADINGS = frozenset({"Heading 1", "Headline 1"})  # the built-in style, as Excel and as openpyxl call it
_SAYS_IT = re.compile(r'="[^"]+"')
_BLACK, _WHITE = "000000", "FFFFFF"


@rule("Links must be accessible", essential=True)
def links(opened: Opened) -> Broken:
    """The text of a link is more than an address or “here”; it leads to the web, a mailbox or a sheet that is there."""
    names = {sheet.title for sheet in opened.sheets}
    for where, cell in opened.filled:
        link = cell.hyperlink
        if link is None:
            continue
        if _BARE_LINK.fullmatch(str(cell.value).strip()):
            yield where, "the text of the link does not say where it leads"
        if link.target and not _SCHEME.match(link.target):
            yield where, "the link leads to no web page and no mailbox"
        if not link.target and str(link.location).rpartition("!")[0].strip("'").replace("''", "'") not in names:
            yield where, "the link leads to no sheet of this workbook"


@rule("Format text to make it accessible")
def text(opened: Opened) -> Broken:
    """Every text is in a sans serif font of 10 points or more, and neither italic nor, save links, underlined."""
    for where, cell in opened.filled:
        font = cell.font
        if str(font.name).casefold() not in _SANS:
            yield where, f"{font.name} is no sans serif font that is known here"
        if font.sz is None or font.sz < _SMALLEST:
            yield where, f"text is smaller than {_SMALLEST} points"
        if font.i or (font.u and cell.hyperlink is None):
            yield where, "text is italic or underlined"


@rule("All worksheets should have descriptive titles which are properly tagged and formatted", essential=True)
def titles(opened: Opened) -> Broken:
    """A1 of every sheet has a title in the built-in style Heading 1, of 12 points or more."""
    for sheet in opened.sheets:
        cell = sheet["A1"]
        if not cell.value:
            yield at(sheet, "A1"), "the sheet has no title"
        elif cell.style not in _HEADINGS or (cell.font.sz or 0) < _SMALLEST_TITLE:
            yield at(sheet, "A1"), f"the title is not in the style Heading 1, at {_SMALLEST_TITLE} points or more"


@rule("Do not use headers and footers, floating text boxes or floating toolbars", essential=True)
def no_headers_or_footers(opened: Opened) -> Broken:
    """No sheet has a header or a footer."""
    for sheet in opened.sheets:
        parts = (
            sheet.oddHeader,
            sheet.oddFooter,
            sheet.evenHeader,
            sheet.evenFooter,
            sheet.firstHeader,
            sheet.firstFooter,
        )
        if any(side.text for part in parts for side in (part.left, part.center, part.right)):
            yield at(sheet), "the sheet has a header or a footer, which is not read aloud"


@rule("Do not use visual devices to divide data regions")
def no_dividing_fills(opened: Opened) -> Broken:
    """No cell of data has a fill of its own."""
    for sheet, table in opened.tables():
        for row in body(sheet, table):
            for cell in row:
                if cell.fill.fill_type:
                    yield at(sheet, cell.coordinate), "a fill divides the data"


@rule("Do not use a background fill")
def no_background(opened: Opened) -> Broken:
    """No cell outside the header of a table has a fill of its own."""
    heads = {(sheet.title, bounds(table)[1]) for sheet, table in opened.tables()}
    for where, cell in opened.filled:
        if cell.fill.fill_type and (cell.parent.title, cell.row) not in heads:
            yield where, "the cell has a background"


@rule("Do not use colour as the only way to convey a message", essential=True)
def colour_is_not_alone(opened: Opened) -> Broken:
    """Every conditional format follows from words that the row has; there are no colour scales, bars or icons."""
    for sheet in opened.sheets:
        for area in sheet.conditional_formatting:
            for one in area.rules:
                if one.type != "expression" or not _SAYS_IT.search("".join(one.formula)):
                    yield (
                        at(sheet, str(area.sqref)),
                        "a colour follows from something that the cell does not say in words",
                    )


@rule("When using colour for emphasis check the contrast", essential=True)
def enough_contrast(opened: Opened) -> Broken:
    """Text and its background differ by 4.5 to 1 or more, also in conditional formats."""
    seen: set[tuple[str, str]] = set()
    for where, cell in opened.filled:
        pair = _rgb(cell.font.color, _BLACK), _rgb(cell.fill.fgColor, _WHITE) if cell.fill.fill_type else _WHITE
        if pair not in seen and contrast(*pair) < _LEAST_CONTRAST:
            seen.add(pair)
            yield (
                where,
                f"text and background have a contrast of {contrast(*pair):.1f} to 1, less than {_LEAST_CONTRAST}",
            )
    for sheet in opened.sheets:
        for area in sheet.conditional_formatting:
            for one in area.rules:
                if one.dxf and (ratio := _contrast_of(one.dxf)) < _LEAST_CONTRAST:
                    yield at(sheet, str(area.sqref)), f"a conditional format has a contrast of {ratio:.1f} to 1"


def _contrast_of(look: Any) -> float:
    ink = _rgb(look.font.color, _BLACK) if look.font else _BLACK
    return contrast(ink, _rgb(look.fill.bgColor, _WHITE) if look.fill else _WHITE)


def _rgb(colour: Any, otherwise: str) -> str:
    """A colour as RRGGBB; what a theme says is taken for its usual colour."""
    return colour.rgb[-6:] if colour is not None and isinstance(colour.rgb, str) else otherwise


@rule("Avoid images in spreadsheets")
def no_images(opened: Opened) -> Broken:
    """There are no images."""
    for name in opened.names:
        if name.startswith("xl/media/"):
            yield name, "the workbook has an image"


@rule("Remove macros")
def no_macros(opened: Opened) -> Broken:
    """There are no macros."""
    for name in opened.names:
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
