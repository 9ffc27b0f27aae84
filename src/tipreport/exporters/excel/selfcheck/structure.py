"""The rules on the workbook as a whole, and those of Microsoft's checker that the checklist does not have."""

import re

from tipreport.exporters.excel.selfcheck.opened import Opened, above, at, bounds
from tipreport.exporters.excel.selfcheck.rule import MICROSOFT, Broken, rule

_PLAIN_NAME = re.compile(r"(?i)(?:sheet|tabelle|feuil|hoja|foglio|table)\s?\d*")
_FILE_NAME = re.compile(r"(?i)\S+\.(?:png|jpe?g|gif|svg|bmp|emf|wmf)")


@rule("Give worksheets unique names or numbers", essential=True)
def sheet_names(opened: Opened) -> Broken:
    """No two sheets have one name, and none is called Sheet1 or the like."""
    names = [sheet.title for sheet in opened.sheets]
    for name in names:
        if _PLAIN_NAME.fullmatch(name):
            yield name, "the name of the sheet says nothing"
        if [one.casefold() for one in names].count(name.casefold()) > 1:
            yield name, "two sheets have this name"


@rule("Remove blank worksheets", essential=True)
def no_blank_sheets(opened: Opened) -> Broken:
    """Every sheet holds something."""
    for sheet in opened.sheets:
        if not any(cell.parent is sheet for _, cell in opened.filled):
            yield at(sheet), "the sheet is blank"


@rule("Use cells in column A wisely", essential=True)
def column_a(opened: Opened) -> Broken:
    """Above every table, column A says what it holds."""
    for sheet, table in opened.tables():
        if not above(sheet, table).strip():
            yield at(sheet, "A2"), "nothing above the table, in column A, says what it holds"


@rule("Position tables against the left-hand edges of each sheet", essential=True)
def at_the_left(opened: Opened) -> Broken:
    """Every table begins in column A."""
    for sheet, table in opened.tables():
        if bounds(table)[0] != 1:
            yield at(sheet), "the table does not begin in column A"


@rule("Avoid putting content below a table")
def nothing_below(opened: Opened) -> Broken:
    """No cell stands below or beside a table."""
    for sheet, table in opened.tables():
        _, _, right, bottom = bounds(table)
        if sheet.max_row > bottom or sheet.max_column > right:
            yield at(sheet), "something stands below or beside the table"


@rule("Avoid worksheets with multiple tables")
def one_table(opened: Opened) -> Broken:
    """No sheet has two tables."""
    for sheet in opened.sheets:
        if len(sheet.tables) > 1:
            yield at(sheet), f"the sheet has {len(sheet.tables)} tables"


@rule("Add document information", essential=True)
def information(opened: Opened) -> Broken:
    """The document has a title and a language."""
    properties = opened.workbook.properties
    if not (properties.title or "").strip():
        yield "document", "it has no title"
    if not (properties.language or "").strip():
        yield "document", "it does not say its language"


@rule("Ensure the cursor is in cell A1 of the first worksheet when doing your final save", essential=True)
def cursor(opened: Opened) -> Broken:
    """The first sheet is open and the cursor is in A1."""
    first = opened.sheets[0]
    if opened.workbook.active is not first:
        yield at(first), "the workbook does not open at its first sheet"
    if {selection.activeCell for selection in first.sheet_view.selection} != {"A1"}:
        yield at(first), "the cursor does not stand in A1"


@rule("All non-text content has alternative text", of=MICROSOFT, essential=True)
def alternative_text(opened: Opened) -> Broken:
    """Every chart, picture and shape has an alternative text that is no file name."""
    for name, text in opened.drawn():
        if not text.strip() or _FILE_NAME.fullmatch(text.strip()):
            yield name, "it has no alternative text"


@rule("Red is not the only way to tell negative numbers", of=MICROSOFT, essential=True)
def no_red_negatives(opened: Opened) -> Broken:
    """No number format turns negative numbers red."""
    for where, cell in opened.filled:
        if "[red]" in str(cell.number_format).casefold():
            yield where, "negative numbers are told by red alone"


@rule("Document access is not restricted", of=MICROSOFT, essential=True)
def open_to_all(opened: Opened) -> Broken:
    """No sheet is protected."""
    for sheet in opened.sheets:
        if sheet.protection.sheet:
            yield at(sheet), "the sheet is protected, which keeps screen readers out"


RULES = (
    sheet_names,
    no_blank_sheets,
    column_a,
    at_the_left,
    nothing_below,
    one_table,
    information,
    cursor,
    alternative_text,
    no_red_negatives,
    open_to_all,
)
