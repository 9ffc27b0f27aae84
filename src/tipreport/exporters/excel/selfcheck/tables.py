"""The rules on tables and their notes."""

import re
from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from tipreport.exporters.excel.selfcheck.opened import Opened, Sheet, above, at, body, bounds, width_of
from tipreport.exporters.excel.selfcheck.rule import Broken, rule

_PLAIN_NAME = re.compile(r"(?i)(?:table|range|data)_?\d*")
_NOTE = re.compile(r"\[note (\d+)\]")
_BARE_NOTE = re.compile(r"\[\d+\]|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]")
_WIDEST = 140


@rule("Mark up tables", essential=True)
def marked_up(opened: Opened) -> Broken:
    """Every sheet with more than one column has a table."""
    for sheet in opened.sheets:
        if sheet.max_column > 1 and not sheet.tables:
            yield at(sheet), "its cells are no table"


@rule("Give tables meaningful names")
def named(opened: Opened) -> Broken:
    """No table is called Table1 or the like."""
    for sheet, table in opened.tables():
        if _PLAIN_NAME.fullmatch(table.displayName):
            yield at(sheet), f"the name of the table, {table.displayName}, says nothing"


@rule("Remove merged cells, split cells and nested tables", essential=True)
def no_merged_cells(opened: Opened) -> Broken:
    """No cells are merged."""
    for sheet in opened.sheets:
        for merged in sheet.merged_cells.ranges:
            yield at(sheet, str(merged)), "cells are merged"


@rule("Remove blank rows and columns within tables", essential=True)
def no_blank_rows(opened: Opened) -> Broken:
    """No row of a table is blank. A column without a heading breaks `one-header`."""
    for sheet, table in opened.tables():
        for row in body(sheet, table):
            if all(cell.value is None for cell in row):
                yield at(sheet, f"{row[0].row}:{row[0].row}"), "the table has a blank row"


@rule("All tables should have one tagged header row", essential=True)
def one_header(opened: Opened) -> Broken:
    """Each table has one header row, its headings are not blank, not the same, and those in the cells."""
    for sheet, table in opened.tables():
        left, top, right, _ = bounds(table)
        heads = [sheet.cell(top, column).value for column in range(left, right + 1)]
        texts = [str(head or "").strip().casefold() for head in heads]
        if table.headerRowCount == 0 or "" in texts or len({*texts}) < len(texts):
            yield at(sheet), "the table needs one header row, with headings that are not blank and not the same"
        elif [str(head) for head in heads] != [column.name for column in table.tableColumns]:
            yield at(sheet), "the headings of the table are not those in its cells"


@rule("Wrap text within cells", essential=True)
def wrapped(opened: Opened) -> Broken:
    """Text that is longer than its column is wide is wrapped."""
    for sheet, table in opened.tables():
        for row in body(sheet, table):
            for cell in row:
                room = width_of(sheet, cell.column)
                if isinstance(cell.value, str) and len(cell.value) > room * 1.2 and not cell.alignment.wrap_text:
                    yield at(sheet, cell.coordinate), "long text is not wrapped"


@rule("Avoid adding filters and freeze panes")
def switches_explained(opened: Opened) -> Broken:
    """Where there are filters or frozen panes, the text above the table says how to switch them off."""
    for sheet, table in opened.tables():
        said = above(sheet, table).casefold()
        if (table.autoFilter or sheet.auto_filter.ref) and "filter" not in said:
            yield at(sheet), "nothing above the table says how to switch off its filters"
        if sheet.freeze_panes and "freeze" not in said:
            yield at(sheet), "nothing above the table says how to unfreeze its panes"


@rule("Only leave cells with no data empty in certain circumstances", essential=True)
def blanks_explained(opened: Opened) -> Broken:
    """Where a cell is blank, the text above the table says what that means."""
    for sheet, table in opened.tables():
        if "blank" in above(sheet, table).casefold():
            continue
        blank = next((cell for row in body(sheet, table) for cell in row if cell.value is None), None)
        if blank is not None:
            yield at(sheet, blank.coordinate), "nothing above the table says what a blank cell means"


@rule("Avoid hiding rows or columns")
def nothing_hidden(opened: Opened) -> Broken:
    """No sheet, row or column is hidden."""
    for sheet in opened.sheets:
        if sheet.sheet_state != "visible":
            yield at(sheet), "the sheet is hidden"
        for dimensions in (sheet.row_dimensions, sheet.column_dimensions):
            for key, one in dimensions.items():
                if one.hidden:
                    yield at(sheet, str(key)), "it is hidden"


@rule("Columns should be a sensible width")
def sensible_widths(opened: Opened) -> Broken:
    """A column is as wide as the longest word of its heading, at most 140 characters, and shows its numbers."""
    for sheet, table in opened.tables():
        left, top, right, _ = bounds(table)
        for column in range(left, right + 1):
            name = get_column_letter(column)
            width = width_of(sheet, column)
            head = str(sheet.cell(top, column).value or "")
            if not max(map(len, head.split()), default=0) * 0.8 <= width <= _WIDEST:
                yield at(sheet, name), f"a width of {width:g} is not sensible"
        for row in body(sheet, table):
            for cell in row:
                room = width_of(sheet, cell.column)
                if isinstance(cell.value, int | float) and len(f"{cell.value:,}") > room * 1.15:
                    yield at(sheet, cell.coordinate), "the number does not fit into its column"


@rule("Do not use symbols or superscript to signpost to notes", essential=True)
def notes_without_symbols(opened: Opened) -> Broken:
    """No heading has an asterisk, a dagger or a bare number as a note, and no text is superscript."""
    for sheet, table in opened.tables():
        for column in table.tableColumns:
            if _BARE_NOTE.search(column.name):
                yield at(sheet), f'the heading "{column.name}" has a symbol where a note should be named'
    for where, cell in opened.filled:
        if cell.font.vertAlign == "superscript":
            yield where, "text is superscript"


@rule("Put note text in a notes table on a notes worksheet")
def notes_found(opened: Opened) -> Broken:
    """Every note that a description points to, such as [note 2], is in a table called notes."""
    known = {
        str(cell.value).strip("[]").casefold()
        for sheet, table in opened.tables()
        if table.displayName.casefold() == "notes"
        for row in body(sheet, table)
        for cell in row
    }
    for sheet, number in _referred(opened):
        if f"note {number}" not in known:
            yield at(sheet, "A2"), f"there is no note {number} on a notes sheet"


def _referred(opened: Opened) -> Iterator[tuple[Sheet, str]]:
    for sheet, table in opened.tables():
        for number in _NOTE.findall(above(sheet, table)):
            yield sheet, number


@rule("Avoid putting note markers in specific cells")
def notes_not_in_cells(opened: Opened) -> Broken:
    """No cell of data holds a note's name."""
    for sheet, table in opened.tables():
        for row in body(sheet, table):
            for cell in row:
                if isinstance(cell.value, str) and _NOTE.fullmatch(cell.value.strip()):
                    yield at(sheet, cell.coordinate), "a note is named in a cell of data"


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
