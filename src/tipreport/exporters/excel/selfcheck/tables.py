"""Rules for tables and their notes."""

import re
from collections.abc import Iterable, Iterator

from openpyxl.utils import get_column_letter

from tipreport.exporters.excel.selfcheck.explanations import explanations_in
from tipreport.exporters.excel.selfcheck.rule import Problems, rule
from tipreport.exporters.excel.selfcheck.workbook_file import (
    WorkbookFile,
    Worksheet,
    column_width,
    data_rows,
    location,
    table_bounds,
    text_above,
)

_DEFAULT_NAME = re.compile(r"(?i)(?:table|range|data)_?\d*")
_BARE_NOTE = re.compile(r"\[\d+\]|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]")
_MAX_WIDTH = 140


@rule("Mark up tables", essential=True)
def marked_up(workbook: WorkbookFile) -> Problems:
    """Every sheet with more than one column has a table."""
    for sheet in workbook.worksheets:
        if sheet.max_column > 1 and not sheet.tables:
            yield location(sheet), "the cells are not marked up as a table"


@rule("Give tables meaningful names")
def named(workbook: WorkbookFile) -> Problems:
    """No table has a default name such as Table1."""
    for sheet, table in workbook.tables():
        if _DEFAULT_NAME.fullmatch(table.displayName):
            yield location(sheet), f"the name of the table, {table.displayName}, is not descriptive"


@rule("Remove merged cells, split cells and nested tables", essential=True)
def no_merged_cells(workbook: WorkbookFile) -> Problems:
    """No cells are merged."""
    for sheet in workbook.worksheets:
        for merged in sheet.merged_cells.ranges:
            yield location(sheet, str(merged)), "cells are merged"


@rule("Remove blank rows and columns within tables", essential=True)
def no_blank_rows(workbook: WorkbookFile) -> Problems:
    """No row of a table is blank. The rule `one-header` finds columns without a heading."""
    for sheet, table in workbook.tables():
        for row in data_rows(sheet, table):
            if all(cell.value is None for cell in row):
                yield location(sheet, f"{row[0].row}:{row[0].row}"), "the table has a blank row"


@rule("All tables should have one tagged header row", essential=True)
def one_header(workbook: WorkbookFile) -> Problems:
    """Each table has one header row, whose headings are unique, not blank, and the same as in the cells."""
    for sheet, table in workbook.tables():
        left, top, right, _ = table_bounds(table)
        headings = [sheet.cell(top, column).value for column in range(left, right + 1)]
        texts = [str(heading or "").strip().casefold() for heading in headings]
        if table.headerRowCount == 0 or "" in texts or len({*texts}) < len(texts):
            yield location(sheet), "the table needs one header row with unique headings that are not blank"
        elif [str(heading) for heading in headings] != [column.name for column in table.tableColumns]:
            yield location(sheet), "the headings of the table differ from those in its cells"


@rule("Wrap text within cells", essential=True)
def wrapped(workbook: WorkbookFile) -> Problems:
    """Text that is longer than the width of its column is wrapped."""
    for sheet, table in workbook.tables():
        for row in data_rows(sheet, table):
            for cell in row:
                width = column_width(sheet, cell.column)
                if isinstance(cell.value, str) and len(cell.value) > width * 1.2 and not cell.alignment.wrap_text:
                    yield location(sheet, cell.coordinate), "long text is not wrapped"


@rule("Avoid adding filters and freeze panes")
def switches_explained(workbook: WorkbookFile) -> Problems:
    """If there are filters or frozen panes, the text above the table explains how to switch them off."""
    explanations = explanations_in(workbook.language)
    for sheet, table in workbook.tables():
        description = text_above(sheet, table).casefold()
        if (table.autoFilter or sheet.auto_filter.ref) and not _has_any(description, explanations.filters):
            yield location(sheet), "the text above the table does not explain how to switch off its filters"
        if sheet.freeze_panes and not _has_any(description, explanations.panes):
            yield location(sheet), "the text above the table does not explain how to unfreeze its panes"


@rule("Only leave cells with no data empty in certain circumstances", essential=True)
def blanks_explained(workbook: WorkbookFile) -> Problems:
    """If a cell is blank, the text above the table explains what that means."""
    explanations = explanations_in(workbook.language)
    for sheet, table in workbook.tables():
        if _has_any(text_above(sheet, table).casefold(), explanations.blanks):
            continue
        blank = next((cell for row in data_rows(sheet, table) for cell in row if cell.value is None), None)
        if blank is not None:
            yield location(sheet, blank.coordinate), "the text above the table does not explain blank cells"


def _has_any(text: str, explanations: Iterable[str]) -> bool:
    return any(explanation in text for explanation in explanations)


@rule("Avoid hiding rows or columns")
def nothing_hidden(workbook: WorkbookFile) -> Problems:
    """No sheet, row or column is hidden."""
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            yield location(sheet), "the sheet is hidden"
        for dimensions in (sheet.row_dimensions, sheet.column_dimensions):
            for key, dimension in dimensions.items():
                if dimension.hidden:
                    yield location(sheet, str(key)), "it is hidden"


@rule("Columns should be a sensible width")
def sensible_widths(workbook: WorkbookFile) -> Problems:
    """A column has room for the longest word of its heading and for its numbers, and has at most 140 characters."""
    for sheet, table in workbook.tables():
        left, top, right, _ = table_bounds(table)
        for column in range(left, right + 1):
            name = get_column_letter(column)
            width = column_width(sheet, column)
            header = str(sheet.cell(top, column).value or "")
            if not max(map(len, header.split()), default=0) * 0.8 <= width <= _MAX_WIDTH:
                yield location(sheet, name), f"the width of {width:g} characters is not sensible"
        for row in data_rows(sheet, table):
            for cell in row:
                width = column_width(sheet, cell.column)
                if isinstance(cell.value, int | float) and len(f"{cell.value:,}") > width * 1.15:
                    yield location(sheet, cell.coordinate), "the number does not fit into its column"


@rule("Do not use symbols or superscript to signpost to notes", essential=True)
def notes_without_symbols(workbook: WorkbookFile) -> Problems:
    """No heading refers to a note with an asterisk, a dagger or a number, and no text is superscript."""
    for sheet, table in workbook.tables():
        for column in table.tableColumns:
            if _BARE_NOTE.search(column.name):
                yield location(sheet), f'the heading "{column.name}" refers to a note with a symbol'
    for cell_location, cell in workbook.filled_cells:
        if cell.font.vertAlign == "superscript":
            yield cell_location, "text is superscript"


@rule("Put note text in a notes table on a notes worksheet")
def notes_found(workbook: WorkbookFile) -> Problems:
    """Every note that a description refers to, such as [note 2], is in a table with the name notes."""
    names = {
        str(cell.value).strip("[]").casefold()
        for sheet, table in workbook.tables()
        if table.displayName.casefold() == "notes"
        for row in data_rows(sheet, table)
        for cell in row
    }
    for sheet, reference in _references(workbook):
        name = reference.strip("[]")
        if name.casefold() not in names:
            yield location(sheet, "A2"), f"no notes sheet has {name}"


def _references(workbook: WorkbookFile) -> Iterator[tuple[Worksheet, str]]:
    note = explanations_in(workbook.language).note
    for sheet, table in workbook.tables():
        for found in note.finditer(text_above(sheet, table)):
            yield sheet, found[0]


@rule("Avoid putting note markers in specific cells")
def notes_not_in_cells(workbook: WorkbookFile) -> Problems:
    """No cell of data is a reference to a note."""
    note = explanations_in(workbook.language).note
    for sheet, table in workbook.tables():
        for row in data_rows(sheet, table):
            for cell in row:
                if isinstance(cell.value, str) and note.fullmatch(cell.value.strip()):
                    yield location(sheet, cell.coordinate), "a cell of data refers to a note"


RULES = (
    marked_up,
    named,
    no_merged_cells,
    no_blank_rows,
    one_header,
    wrapped,
    switches_explained,
    blanks_explained,
    nothing_hidden,
    sensible_widths,
    notes_without_symbols,
    notes_found,
    notes_not_in_cells,
)
