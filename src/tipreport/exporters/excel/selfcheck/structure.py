"""Rules for the workbook as a whole, and further rules of Microsoft's checker."""

import re

from tipreport.exporters.excel.selfcheck.rule import MICROSOFT, Problems, rule
from tipreport.exporters.excel.selfcheck.workbook_file import WorkbookFile, location, table_bounds, text_above

_DEFAULT_NAME = re.compile(r"(?i)(?:sheet|tabelle|feuil|hoja|foglio|table)\s?\d*")
_FILE_NAME = re.compile(r"(?i)\S+\.(?:png|jpe?g|gif|svg|bmp|emf|wmf)")


@rule("Give worksheets unique names or numbers", essential=True)
def sheet_names(workbook: WorkbookFile) -> Problems:
    """No two sheets have the same name, and none has a default name such as Sheet1."""
    names = [sheet.title for sheet in workbook.worksheets]
    for name in names:
        if _DEFAULT_NAME.fullmatch(name):
            yield name, "the name of the sheet is not descriptive"
        if [other.casefold() for other in names].count(name.casefold()) > 1:
            yield name, "two sheets have this name"


@rule("Remove blank worksheets", essential=True)
def no_blank_sheets(workbook: WorkbookFile) -> Problems:
    """Every sheet has a filled cell."""
    for sheet in workbook.worksheets:
        if not any(cell.parent is sheet for _, cell in workbook.filled_cells):
            yield location(sheet), "the sheet is blank"


@rule("Use cells in column A wisely", essential=True)
def column_a(workbook: WorkbookFile) -> Problems:
    """Column A describes every table above it."""
    for sheet, table in workbook.tables():
        if not text_above(sheet, table).strip():
            yield location(sheet, "A2"), "column A has no description above the table"


@rule("Position tables against the left-hand edges of each sheet", essential=True)
def at_the_left(workbook: WorkbookFile) -> Problems:
    """Every table begins in column A."""
    for sheet, table in workbook.tables():
        if table_bounds(table)[0] != 1:
            yield location(sheet), "the table does not begin in column A"


@rule("Avoid putting content below a table")
def nothing_below(workbook: WorkbookFile) -> Problems:
    """No cell below or to the right of a table is filled."""
    for sheet, table in workbook.tables():
        _, _, right, bottom = table_bounds(table)
        if sheet.max_row > bottom or sheet.max_column > right:
            yield location(sheet), "there is content below or to the right of the table"


@rule("Avoid worksheets with multiple tables")
def one_table(workbook: WorkbookFile) -> Problems:
    """No sheet has two tables."""
    for sheet in workbook.worksheets:
        if len(sheet.tables) > 1:
            yield location(sheet), f"the sheet has {len(sheet.tables)} tables"


@rule("Add document information", essential=True)
def information(workbook: WorkbookFile) -> Problems:
    """The document has a title and a language."""
    properties = workbook.workbook.properties
    if not (properties.title or "").strip():
        yield "document", "it has no title"
    if not (properties.language or "").strip():
        yield "document", "it has no language"


@rule("Ensure the cursor is in cell A1 of the first worksheet when doing your final save", essential=True)
def cursor(workbook: WorkbookFile) -> Problems:
    """The workbook opens at the first sheet with the cursor in A1."""
    first = workbook.worksheets[0]
    if workbook.workbook.active is not first:
        yield location(first), "the workbook does not open at its first sheet"
    if {selection.activeCell for selection in first.sheet_view.selection} != {"A1"}:
        yield location(first), "the cursor is not in A1"


@rule("All non-text content has alternative text", publisher=MICROSOFT, essential=True)
def alternative_text(workbook: WorkbookFile) -> Problems:
    """Every chart, picture and shape has an alternative text that is not a file name."""
    for name, text in workbook.drawings():
        if not text.strip() or _FILE_NAME.fullmatch(text.strip()):
            yield name, "it has no alternative text"


@rule("Red is not the only way to tell negative numbers", publisher=MICROSOFT, essential=True)
def no_red_negatives(workbook: WorkbookFile) -> Problems:
    """No number format turns negative numbers red."""
    for cell_location, cell in workbook.filled_cells:
        if "[red]" in str(cell.number_format).casefold():
            yield cell_location, "only the colour red marks negative numbers"


@rule("Document access is not restricted", publisher=MICROSOFT, essential=True)
def open_to_all(workbook: WorkbookFile) -> Problems:
    """No sheet is protected."""
    for sheet in workbook.worksheets:
        if sheet.protection.sheet:
            yield location(sheet), "the sheet is protected, so screen readers cannot read all of it"


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
