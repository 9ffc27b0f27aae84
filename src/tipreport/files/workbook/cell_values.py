"""Converts the text of a spreadsheet cell to its value (ECMA-376 part 1, 18.3.1.4, 18.8 and 22.9.2.19)."""

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.package import Package
from tipreport.files.workbook.xml_part import elements
from tipreport.model.messages import quote

FORMULA = "expected a value, found a formula{}: copy the cell and paste its value"
ERROR = "expected a value, found the error {}"
MERGED = "expected one cell for each value, found the merged cells {}: unmerge them, and type the value in each"
PERCENT = (
    "expected the number as the source prints it, found a percentage of {0}%: format the cell as a number and type {0}"
)
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")

Display: TypeAlias = Literal["", "percent", "date"]
_PERCENT_IDS = frozenset({"9", "10"})  # 18.8.30
_DATE_IDS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)


@frozen
class InvalidCell:
    """A cell without a usable value: a formula, an error, a percentage."""

    message: str


CellValue: TypeAlias = str | float | bool | dt.date | dt.time | InvalidCell


def displays(archive: Archive, package: Package) -> Sequence[Display]:
    """Return how each cell style shows a number."""
    if package.styles not in archive:
        return ("",)
    codes: dict[str, str] = {}
    found: list[Display] = []
    # formats inside the elements that are named last are not those of cells
    for element in elements(archive, package.styles, "numFmt", "xf", "cellStyleXfs", "dxfs", "extLst"):
        if element.name == "numFmt":
            codes[element.get("numFmtId")] = element.get("formatCode")
        elif element.name == "xf":
            found.append(_display(element.get("numFmtId"), codes))
    return found


def _display(number_format: str, codes: Mapping[str, str]) -> Display:
    if number_format not in codes:
        known: Sequence[tuple[frozenset[str], Display]] = ((_PERCENT_IDS, "percent"), (_DATE_IDS, "date"))
        return next((display for ids, display in known if number_format in ids), "")
    code = _LITERAL.sub("", codes[number_format])
    return "percent" if "%" in code else "date" if _DATE_CODE.search(code) else ""


def number(text: str, display: Display, *, from_1904: bool) -> CellValue:
    """Return the number in a cell, or the date that it shows."""
    value = float(text) if _NUMBER.fullmatch(text.strip()) else math.nan
    if not math.isfinite(value):
        return InvalidCell(f"expected a number, found {quote(text)}")
    if display == "percent":
        return InvalidCell(PERCENT.format(f"{value * 100:.12g}"))
    return _date(value, from_1904=from_1904) if display == "date" else value


def _date(serial: float, *, from_1904: bool) -> CellValue:
    """Return the date of a number of days. In the system of 1900, 60 is 29 February 1900, which did not exist."""
    if from_1904:
        first = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - spreadsheets have no time zones
    elif not 60 <= serial < 61:
        first = dt.datetime(1899, 12, 31 if serial < 60 else 30)  # noqa: DTZ001
    else:
        return InvalidCell("expected a date, found 29 February 1900, which did not exist")
    try:
        moment = first + dt.timedelta(milliseconds=round(serial * 86_400_000))
    except OverflowError:
        moment = None
    if moment is None or serial < 0:
        return InvalidCell(f"expected a date from 1900 to 9999, found the number {serial:.15g}")
    if serial < 1 and not from_1904:
        return moment.time()
    return moment if moment.time() != dt.time() else moment.date()


def iso_date(text: str) -> CellValue:
    """Return the date in a cell of type ``d``."""
    try:
        moment = dt.datetime.fromisoformat(text.strip().removesuffix("Z"))
    except ValueError:
        return InvalidCell(f"expected a date, found {quote(text)}")
    return moment if moment.time() != dt.time() else moment.date()


def boolean(text: str) -> CellValue:
    """Return the value of a cell of type ``b``."""
    values = {"1": True, "true": True, "0": False, "false": False}
    return values.get(text.strip(), InvalidCell(f"expected TRUE or FALSE, found {quote(text)}"))
