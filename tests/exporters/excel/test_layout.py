"""The layout that readers of the workbook rely on."""

import datetime as dt

import pytest
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException

from tests.exporters.excel.workbooks import load, nine_briefs, nine_workbook
from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import (
    FIRST_DAY,
    HEADER_ROW,
    READING_TABLES,
    is_valid_header,
    quoted_name,
    sheet_name,
)
from tipreport.tables import column_named, columns_of, tabulate

NAMES = [table.name for table in tabulate([])]


@pytest.mark.parametrize("name", [*NAMES, *sorted(READING_TABLES)])
def test_the_name_of_a_list_is_valid_for_a_table_and_a_sheet(name: str) -> None:
    assert name.isidentifier()
    assert name.isascii()
    assert name not in ("c", "r")
    with pytest.raises(CellCoordinatesException):
        coordinate_from_string(name.upper())
    assert len(sheet_name(name)) <= 31
    assert sheet_name(name) != "History"


def test_no_other_table_has_the_name_of_a_list() -> None:
    assert not {*NAMES} & READING_TABLES


def test_tables_and_columns_have_the_names_of_the_lists_and_their_fields_and_begin_in_a4() -> None:
    book = load(nine_workbook())
    found = {table.displayName: (sheet, table) for sheet in book.worksheets for table in sheet.tables.values()}
    used = [table.name for table in tabulate(nine_briefs()) if table.rows]

    assert [name for name in found if name not in READING_TABLES] == used
    for name in used:
        sheet, table = found[name]
        assert sheet.title == sheet_name(name)
        assert table.name == name
        assert table.ref.startswith(f"A{HEADER_ROW}:")
        heads = [cell.value for cell in sheet[HEADER_ROW]]
        assert heads == [column.name for column in table.tableColumns]
        names = [column_named(name, str(head)) for head in heads]
        assert sorted(names) == sorted(column.name for column in columns_of(name))
        assert name == "figures" or names == [column.name for column in columns_of(name)]


def test_spreadsheets_agree_from_the_first_day_on() -> None:
    assert dt.date(1900, 3, 1) == FIRST_DAY


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(column: int, name: str) -> None:
    assert column_letters(column) == name


@pytest.mark.parametrize(
    ("name", "valid"),
    [
        ("brief", True),
        ("Serbie\u00a0: total", True),
        ("", False),
        ("a\nb", False),
        ("_x0041_", False),
        ("x" * 256, False),
    ],
)
def test_a_header_that_excel_would_repair_is_invalid(name: str, valid: bool) -> None:
    assert is_valid_header(name) is valid


@pytest.mark.parametrize(
    ("sheet", "reference"), [("Terms", "Terms"), ("Data notes", "'Data notes'"), ("L'aide", "'L''aide'")]
)
def test_references_quote_the_names_of_worksheets(sheet: str, reference: str) -> None:
    assert quoted_name(sheet) == reference
