"""Numbers, days and blank cells."""

import datetime as dt
import math
from typing import Any

import pytest
from openpyxl import Workbook

from tests.exporters.excel.workbooks import CITED, SERBIA, column, columns_by_name, load, written
from tipreport.errors import InvalidValueError
from tipreport.exporters.excel.sheet import CellType, SheetColumn
from tipreport.exporters.excel.workbook.cells import cell_writer, count_decimals, number_format
from tipreport.exporters.excel.workbook.links import Links
from tipreport.exporters.excel.workbook.styles import Styles
from tipreport.model import CountryBrief, Figure, Hotline, Law, Period, Quantity, Source
from tipreport.model.qualifiers import MISSING_QUALIFIERS, QUALIFIERS


def cell(cell_type: CellType, value: Any) -> str:
    """The XML that a column writes for a value."""
    book = Workbook()
    styles = Styles(book, book.worksheets[0], strict=False)
    return cell_writer(SheetColumn(name="x", type=cell_type), "A", styles, Links())(value, (value,), 5)


def counting(*values: str, unit: str = "count", **more: Any) -> CountryBrief:
    """A brief whose figures have some values."""
    figures = (
        Figure(measure="other", label=f"figure {index}", unit=unit, value=Quantity.parse(value), sources=CITED, **more)
        for index, value in enumerate(values)
    )
    return SERBIA.replace(figures=tuple(figures))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("46", "#,##0"), ("0", "#,##0"), ("6750", "#,##0"), ("-7", "#,##0"), ("24.3", "#,##0.0"), ("-0.9", "#,##0.0"),
        ("0.25", "#,##0.00"), ("0.00000012", "#,##0.00000000"), ("220 billion", "#,##0"),
    ],
)  # fmt: skip
def test_a_number_is_numeric_and_shows_all_its_decimals(value: str, shown: str) -> None:
    found = load(written([counting(value)]))["Figures"]["D5"]

    assert (found.data_type, found.number_format) == ("n", shown)
    assert found.value == float(Quantity.parse(value).value or 0)


def test_a_negative_percentage_is_numeric_and_shows_its_sign() -> None:
    book = load(written([counting("-0.9", unit="percent", of="GDP")]))
    found = book["Figures"]["D5"]

    assert found.value == -0.9
    assert found.number_format == '#,##0.0"%"'


def test_a_number_of_fifteen_digits_reads_back_unchanged() -> None:
    values = ["123456789012345", "0.123456789012345", "-99999.9999999999", "123456789012345 million"]

    found = column(written([counting(*values[:3])]), "Figures", "value")
    assert found == [123456789012345, 0.123456789012345, -99999.9999999999]


def test_every_quantity_has_its_qualifier_and_its_numbers() -> None:
    quantities = [
        word if word in MISSING_QUALIFIERS else "2 to 12" if word == "range" else f"{word} 7".removeprefix("exact ")
        for word in QUALIFIERS
    ]
    book = written([counting(*quantities, printed="words")])

    assert column(book, "Figures", "qualifier") == [*QUALIFIERS]
    assert column(book, "Figures", "value") == [7, 7, 7, 7, 7, 7, 2, None, None, None, None, None]
    assert column(book, "Figures", "upper") == [None] * 6 + [12] + [None] * 5
    assert {*column(book, "Figures", "printed")} == {"words"}


def test_zero_is_not_blank() -> None:
    assert column(written([counting("0", "not reported")]), "Figures", "value") == [0, None]


def test_a_hotline_is_text_with_its_leading_zero() -> None:
    book = written([SERBIA.replace(hotlines=(Hotline(number="011-785-0000"), Hotline(number="0800111")))])

    assert column(book, "Hotlines", "number") == ["011-785-0000", "0800111"]
    assert load(book)["Hotlines"]["C5"].number_format == "@"


def test_a_period_is_text() -> None:
    assert column(written([counting("1", period=Period.parse("2021"))]), "Figures", "period") == ["2021"]


def test_a_day_is_a_date_and_before_march_1900_its_iso_text() -> None:
    days = [
        dt.date(1865, 12, 6),
        dt.date(1900, 2, 28),
        dt.date(1900, 3, 1),
        dt.date(2024, 2, 29),
        dt.date(2100, 12, 31),
    ]
    sources = tuple(Source(id=f"s{index}", kind="report", title="A report", read=day) for index, day in enumerate(days))
    book = written([SERBIA.replace(sources=(*SERBIA.sources, *sources))])
    found = column(book, "Sources", "read")[1:]

    assert found[:2] == ["1865-12-06", "1900-02-28"]
    assert [day.date() for day in found[2:]] == days[2:]
    assert load(book)["Sources"]["J8"].number_format == "yyyy-mm-dd"


def test_a_law_of_1865_keeps_its_date() -> None:
    law = Law(name="Thirteenth Amendment", kind="law", place="USA", period=Period.parse("1865-12-06"))

    assert column(written([SERBIA.replace(laws=(law,))]), "Laws", "period") == ["1865-12-06"]


@pytest.mark.parametrize("cell_type", ["number", "count", "integer"])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, "46"])
def test_a_value_that_is_not_a_number_raises_an_error(cell_type: CellType, value: Any) -> None:
    with pytest.raises(InvalidValueError, match=r"cannot hold .* as a number"):
        cell(cell_type, value)


@pytest.mark.parametrize(
    ("digits", "decimals"), [("46", 0), ("-46", 0), ("0.25", 2), ("-0.9", 1), ("1e+20", 0), ("1.5e-07", 8), ("2.0", 1)]
)
def test_decimals_are_counted_with_the_exponent(digits: str, decimals: int) -> None:
    assert count_decimals(digits) == decimals


def test_number_formats_are_within_the_limit_of_excel() -> None:
    assert number_format(0, percent=True) == '#,##0"%"'
    assert number_format(40, percent=False).count("0") == 31


def test_a_blank_cell_has_the_format_of_its_column() -> None:
    page = load(written([counting("not stated")]))["Figures"]
    blank = {name: page.cell(5, index) for name, index in columns_by_name(page).items()}

    assert blank["value"].value is None
    assert blank["value"].number_format == "#,##0"
    assert blank["from_year"].number_format == "0"
    assert blank["period"].number_format == "@"
    assert blank["note"].alignment.wrap_text
