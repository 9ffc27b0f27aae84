"""The workbook around the rows: views, page setup, tables, fonts."""

from typing import Any

import pytest

from tests.exporters.excel.workbooks import SERBIA, load, nine_briefs, nine_workbook, parts, written


@pytest.fixture(scope="module")
def book() -> Any:
    return load(nine_workbook())


def test_it_opens_at_the_cover_with_the_cursor_in_a1(book: Any) -> None:
    assert book.active.title == "Cover"
    assert book["Cover"].sheet_view.selection[0].activeCell == "A1"


def test_tables_are_landscape_the_cover_is_portrait_and_both_fit_the_width_of_a4(book: Any) -> None:
    for sheet in book.worksheets:
        setup = sheet.page_setup
        assert setup.orientation == ("portrait" if sheet.title == "Cover" else "landscape")
        assert (setup.paperSize, setup.fitToWidth, setup.fitToHeight) == (9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_every_page_of_a_table_repeats_its_header(book: Any) -> None:
    assert {sheet.print_title_rows for sheet in book.worksheets[1:]} == {"$4:$4"}


def test_a_wide_table_is_printed_side_by_side_with_its_key_on_every_page(book: Any) -> None:
    page = book["Figures"]
    first, *others = page.print_area.replace("'Figures'!", "").split(",")

    assert first.startswith("$A$1:")
    assert others
    assert all(area.partition(":")[0].endswith("$4") for area in others)
    assert page.print_title_cols == "$A:$B"
    assert book["Summary"].print_area in ("", None)


def test_excel_does_not_recalculate_on_load() -> None:
    assert 'fullCalcOnLoad="0"' in parts(nine_workbook())["xl/workbook.xml"]


def test_numbers_stored_as_text_are_not_marked_as_errors() -> None:
    sheets = [xml for name, xml in parts(nine_workbook()).items() if name.startswith("xl/worksheets/sheet")]

    assert sum('numberStoredAsText="1"' in xml for xml in sheets) == len(sheets) - 1  # all but the cover


def test_the_dimension_of_a_sheet_is_that_of_its_cells(book: Any) -> None:
    for name, xml in parts(nine_workbook()).items():
        if name.startswith("xl/worksheets/sheet"):
            page = book.worksheets[int(name.removeprefix("xl/worksheets/sheet").removesuffix(".xml")) - 1]
            assert f'<dimension ref="{page.calculate_dimension()}"/>' in xml


def test_charts_and_cells_have_one_font(book: Any) -> None:
    assert {cell.font.name for sheet in book.worksheets for row in sheet for cell in row if cell.value} == {"Arial"}
    theme = parts(nine_workbook())["xl/theme/theme1.xml"]
    assert theme.count('<a:latin typeface="Arial"/>') == 2


def test_the_unit_of_widths_is_a_digit_of_the_font_of_the_cells() -> None:
    first = parts(nine_workbook())["xl/styles.xml"].partition("<font>")[2].partition("</font>")[0]

    assert first == '<name val="Arial"/><family val="2"/><color theme="1"/><sz val="10"/>'


def test_a_long_title_is_wrapped_on_the_cover_and_not_repeated_on_sheets() -> None:
    title = "Trafficking in persons " * 8 + "today"
    book = load(written([SERBIA], title=title))

    assert book["Cover"]["A1"].value == title
    assert book["Cover"]["A1"].alignment.wrap_text
    assert book["Cover"]["A1"].style == "Heading 1"
    assert book["Cover"].row_dimensions[1].height is None
    assert book["Sources"]["A1"].value == "Sources"


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_description_is_not_cut_at_the_edge_of_a_page_with_charts(language: str) -> None:
    sheet = load(written([brief.replace(language=language) for brief in [*nine_briefs()][:2]])).worksheets[6]
    first = sheet.print_area.partition("!")[2].replace("$", "").partition(",")[0]
    letters = [cell.column_letter for cell in sheet[first][0]]

    assert sheet._charts
    assert sum(sheet.column_dimensions[letter].width for letter in letters) >= len(sheet["A2"].value) * 0.8
