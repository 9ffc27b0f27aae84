"""The widths of columns, and the columns printed on each page."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.excel.workbooks import written
from tipreport.exporters.excel.selfcheck import check_workbook
from tipreport.exporters.excel.sheet import CellType, Row, Sheet, SheetColumn
from tipreport.exporters.excel.workbook.widths import column_widths, file_width, page_columns, text_width
from tipreport.testing import random_briefs


def sheet(*columns: SheetColumn, rows: Sequence[Row] = (), description: str = "Short.", frozen: int = 0) -> Sheet:
    """A worksheet with the given columns and description."""
    return Sheet(
        table="x",
        name="X",
        title="X",
        contents="",
        description=description,
        columns=columns,
        rows=rows,
        frozen_columns=frozen,
    )


def width(cell_type: CellType, *cells: Any, name: str = "x", max_width: int = 60) -> float:
    """The width of a column next to a wide one."""
    column = SheetColumn(name=name, type=cell_type, max_width=max_width)
    wide = SheetColumn(name="rest", max_width=200)
    return column_widths(sheet(column, wide, rows=[(cell, "x" * 300) for cell in cells]))[0]


@pytest.mark.parametrize(("text", "expected"), [("short", 7), ("x" * 30, 32), ("x" * 500, 62)])
def test_a_column_is_as_wide_as_its_text_up_to_a_limit(text: str, expected: int) -> None:
    assert width("text", text) == expected


def test_very_long_text_gets_a_wider_column_because_a_row_cannot_be_higher_than_a_page() -> None:
    assert width("text", "x" * 3_000) == 110
    assert width("text", "x" * 30_000) == 122


@pytest.mark.parametrize(
    ("cell_type", "cell", "shown"),
    [
        ("number", 220_000_000_000, "220,000,000,000"),
        ("number", -0.9, "-0.9%"),
        ("number", 0.00000012, "0.00000012"),
        ("integer", 2024, "2024"),
        ("count", 1_000_000, "1,000,000"),
        ("date", dt.date(2024, 6, 24), "2024-06-24"),
    ],
)
def test_a_number_and_a_date_have_room_for_every_digit(cell_type: CellType, cell: Any, shown: str) -> None:
    assert width(cell_type, cell, max_width=3) >= len(shown) + 2


def test_a_header_wraps_between_words_and_never_within() -> None:
    assert width("text", "x", name="consecutive") == len("consecutive") + 2
    assert width("text", "x", name="key figure 1") == len("figure") + 2


def test_blank_cells_need_no_width() -> None:
    assert width("text", None) == width("number", None) - 1 == 6


def test_a_chinese_character_is_two_digits_wide() -> None:
    assert text_width("北京 ABC") == 8


def test_the_columns_together_are_as_wide_as_the_description() -> None:
    narrow = sheet(SheetColumn(name="a"), SheetColumn(name="b"), rows=[("1", "2")], description="x" * 200)

    assert sum(column_widths(narrow)) >= 200 * 0.86


def test_a_file_stores_widths_with_padding() -> None:
    assert file_width(60) == 60.75


def pages_of(widths: list[float], frozen: int) -> list[tuple[int, int]]:
    columns = [SheetColumn(name=f"c{index}") for index in range(len(widths))]
    return page_columns(sheet(*columns, description="x" * 100, frozen=frozen), widths)


def test_a_narrow_table_is_printed_on_one_page_and_a_wide_one_side_by_side() -> None:
    assert pages_of([20.0] * 10, 2) == [(0, 9)]
    assert pages_of([20.0] * 20, 2) == [(0, 7), (8, 13), (14, 19)]


@given(st.lists(st.floats(6, 120), min_size=1, max_size=60), st.integers(0, 2))
def test_every_column_is_printed_once_and_the_first_page_shows_the_description(
    widths: list[float], frozen: int
) -> None:
    pages = pages_of(widths, min(frozen, len(widths)))

    assert [index for first, last in pages for index in range(first, last + 1)] == [*range(len(widths))]
    assert len(pages) == 1 or sum(widths[: pages[0][1] + 1]) >= 100 * 0.86


def test_a_description_widens_text_columns_within_their_limit() -> None:
    brief = next(iter(random_briefs(1, seed=1)))  # a tier matrix of one year

    assert check_workbook(BytesIO(written([brief]))) == ()
