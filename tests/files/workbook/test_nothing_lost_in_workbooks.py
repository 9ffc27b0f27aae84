"""Edits of a workbook that hide a value from its readers are refused with their location: nothing is lost."""

from collections.abc import Callable
from typing import Any, Literal, TypeAlias

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.files.workbooks import BOOK, MALTA, cell_of, edited, problems_of, read, with_cell

Alignment: TypeAlias = Literal["superscript", "subscript"]
MERGED = "expected one cell for each value, found the merged cells {}: unmerge them, and type the value in each"


def merged(area: str) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        book["Figures"].tables.clear()  # programs merge no cells of a table
        book["Figures"].merge_cells(area)

    return edit


@pytest.mark.parametrize(
    ("area", "cell", "column"),
    [("R5:R7", "R7", "period"), ("AF5:AG5", "AF5", "sources"), ("F20:G21", "F21", "brief")],
)
def test_merged_cells_of_a_table_are_one_problem(area: str, cell: str, column: str) -> None:
    problems = problems_of(edited(BOOK, merged(area)))
    assert f'f.xlsx: Figures!{cell}: "{column}": {MERGED.format(area)}' in problems
    assert sum("merged" in problem for problem in problems) == 1


@pytest.mark.parametrize("area", ["A1:H1", "A2:D3", "AZ5:BA9"])
def test_cells_outside_of_the_rows_of_a_table_may_be_merged(area: str) -> None:
    assert read(edited(BOOK, merged(area)))[0] == MALTA


def rename(book: Any) -> None:
    book["Figures"].title = "Zahlen"


def remove_table(book: Any) -> None:
    book["Figures"].tables.clear()


def add_rows_above(book: Any) -> None:
    book["Figures"].insert_rows(1, 30)


def test_a_renamed_sheet_is_found_by_its_table() -> None:
    assert read(edited(BOOK, rename))[0] == MALTA


def test_a_sheet_that_lost_its_name_and_its_table_is_refused() -> None:
    book = edited(edited(BOOK, rename), lambda book: book["Zahlen"].tables.clear())
    message = (
        "the sheet Zahlen has the columns of the table figures, and another name: rename it to Figures, or delete it"
    )
    assert problems_of(book) == [f"f.xlsx: {message}"]


def test_a_sheet_that_lost_its_header_is_refused() -> None:
    book = edited(edited(BOOK, remove_table), add_rows_above)
    (problem,) = problems_of(book)
    assert problem == (
        "f.xlsx: no row of column names, such as brief, in the first 20 rows of the sheet Figures: "
        "restore it, or rename the sheet if it is not the table figures"
    )


def test_a_copy_of_a_sheet_is_ignored() -> None:
    def copy(book: Any) -> None:
        book.copy_worksheet(book["Figures"]).title = "Figures of last week"

    assert read(edited(BOOK, copy))[0] == MALTA


def with_raised(column: str, *, alignment: Literal["superscript", "subscript"] = "superscript") -> bytes:
    def edit(book: Any) -> None:
        text = CellRichText("16", TextBlock(InlineFont(vertAlign=alignment), "1"), " in all")
        cell_of(book["Figures"], column).value = text

    return edited(BOOK, edit)


def test_a_raised_footnote_is_not_a_digit_of_the_number() -> None:
    (problem,) = problems_of(with_raised("value"))
    assert 'expected a number, found "16¹ in all"' in problem


@pytest.mark.parametrize(("alignment", "text"), [("superscript", "16¹ in all"), ("subscript", "16₁ in all")])
def test_raised_and_lowered_digits_stay_so(alignment: Literal["superscript", "subscript"], text: str) -> None:
    assert read(with_raised("note", alignment=alignment))[0].figures[0].note == text


@pytest.mark.parametrize("value", [1e-7, 1.5e-9])
def test_a_tiny_number_of_cases_is_a_problem_of_its_cell(value: float) -> None:
    (problem,) = problems_of(with_cell("Figures", "value", value))
    assert (
        f"expected a whole number, because the unit is cases (a point is a decimal mark), found {value:.10f}".rstrip(
            "0"
        )
        == problem.partition(': "value, in the unit": ')[2]
    )
