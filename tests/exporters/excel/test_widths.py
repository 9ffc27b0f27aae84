"""How wide columns are, and which are printed on a page."""

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.excel.workbooks import written
from tipreport.exporters.excel.selfcheck import check_workbook
from tipreport.exporters.excel.sheets.sheet import Look, SheetColumn, is_header, letters, sheet
from tipreport.exporters.excel.workbook.widths import areas, cells_of, in_units, widths
from tipreport.testing import random_briefs


def width(look: Look, *cells: Any, name: str = "x", widest: int = 60) -> float:
    """The width of a column, where nothing else asks for width."""
    columns = (SheetColumn(name=name, look=look, widest=widest), SheetColumn(name="rest", widest=200))
    made = sheet("x", "y", columns, [(cell, "x" * 300) for cell in cells], holds="Short.", strict=True)
    return widths(made)[0]


@pytest.mark.parametrize(("text", "expected"), [("short", 7), ("x" * 30, 32), ("x" * 500, 62)])
def test_text_is_as_wide_as_it_is_up_to_a_limit(text: str, expected: int) -> None:
    assert width("text", text) == expected


def test_very_long_text_gets_a_wider_column_because_a_row_cannot_be_higher_than_a_page() -> None:
    assert width("text", "x" * 3_000) == 110
    assert width("text", "x" * 30_000) == 122


@pytest.mark.parametrize(
    ("look", "cell", "shown"),
    [
        ("number", 220_000_000_000, "220,000,000,000"),
        ("number", -0.9, "-0.9%"),
        ("number", 0.00000012, "0.00000012"),
        ("integer", 2024, "2024"),
        ("whole", 1_000_000, "1,000,000"),
        ("date", dt.date(2024, 6, 24), "2024-06-24"),
    ],
)
def test_a_number_and_a_date_have_room_for_every_digit(look: Look, cell: Any, shown: str) -> None:
    assert width(look, cell, widest=3) >= len(shown) + 2


def test_a_header_wraps_between_words_and_never_within() -> None:
    assert width("text", "x", name="consecutive") == len("consecutive") + 2
    assert width("text", "x", name="key figure 1") == len("figure") + 2


def test_blank_cells_need_no_width() -> None:
    assert width("text", None) == width("number", None) - 1 == 6


def test_chinese_takes_two_cells_a_character() -> None:
    assert cells_of("北京 ABC") == 8


def test_the_columns_together_are_as_wide_as_the_description() -> None:
    made = sheet("x", "y", [SheetColumn(name="a"), SheetColumn(name="b")], [("1", "2")], holds="x" * 200, strict=True)

    assert sum(widths(made)) >= 200 * 0.86


def test_a_file_counts_the_space_beside_the_digits_too() -> None:
    assert in_units(60) == 60.75


def _of_width(found: list[float], frozen: int) -> list[tuple[int, int]]:
    columns = [SheetColumn(name=f"c{place}") for place in range(len(found))]
    return areas(sheet("x", "y", columns, [], holds="x" * 100, strict=True, frozen=frozen), found)


def test_a_narrow_table_is_printed_on_one_page_and_a_wide_one_side_by_side() -> None:
    assert _of_width([20.0] * 10, 2) == [(0, 9)]
    assert _of_width([20.0] * 20, 2) == [(0, 7), (8, 13), (14, 19)]


@given(st.lists(st.floats(6, 120), min_size=1, max_size=60), st.integers(0, 2))
def test_every_column_is_printed_once_and_the_first_page_shows_the_description(found: list[float], frozen: int) -> None:
    pages = _of_width(found, min(frozen, len(found)))

    assert [place for first, last in pages for place in range(first, last + 1)] == [*range(len(found))]
    assert len(pages) == 1 or sum(found[: pages[0][1] + 1]) >= 100 * 0.86


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(column: int, name: str) -> None:
    assert letters(column) == name


@pytest.mark.parametrize(
    ("name", "fits"), [("brief", True), ("", False), ("a\nb", False), ("_x0041_", False), ("x" * 256, False)]
)
def test_what_excel_would_repair_is_no_header(name: str, fits: bool) -> None:
    assert is_header(name) is fits


def test_a_description_widens_text_columns_but_none_beyond_what_is_sensible() -> None:
    brief = next(iter(random_briefs(1, seed=1)))  # a tier matrix of one year

    assert check_workbook(BytesIO(written([brief]))) == ()
