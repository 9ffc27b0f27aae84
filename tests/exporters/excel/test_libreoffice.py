"""The workbook in LibreOffice: opened, printed and saved."""

import csv
import os
import re
import shutil
import subprocess
from collections import Counter
from math import ceil
from pathlib import Path

import pytest

from tests.exporters.excel.workbook.test_text import PAYLOADS
from tests.exporters.excel.workbooks import brief_with_summary, converted, load, nine_briefs, nine_workbook, written

pytestmark = pytest.mark.slow

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"  # every sheet, as UTF-8


def book(folder: Path, content: bytes) -> Path:
    file = folder / "book.xlsx"
    file.write_bytes(content)
    return file


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of nine briefs, printed to PDF."""
    folder = tmp_path_factory.mktemp("printed")
    (pdf,) = converted(book(folder, nine_workbook()), "pdf", folder)
    return pdf


def text_in(pdf: Path, layout: str) -> str:
    """The text of a PDF as pdftotext gives it."""
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs pdftotext: apt-get install poppler-utils")
        pytest.skip("pdftotext is not installed")
    return subprocess.run(["pdftotext", layout, str(pdf), "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def printed(pdf: Path) -> list[str]:
    """The text of every page."""
    return text_in(pdf, "-layout").removesuffix("\f").split("\f")


def test_every_payload_is_read_unchanged(tmp_path: Path) -> None:
    file = book(tmp_path, written([brief_with_summary(*PAYLOADS)]))
    (summary,) = (sheet for sheet in converted(file, CSV, tmp_path) if sheet.name == "book-Summary.csv")
    with summary.open(encoding="utf-8", newline="") as lines:
        rows = [*csv.reader(lines)]

    assert [row[2] for row in rows[4:]] == [*PAYLOADS]


def test_saving_changes_no_title_language_and_property(tmp_path: Path) -> None:
    malta = written([nine_briefs()["malta"]])
    before = load(malta)
    (saved,) = converted(book(tmp_path, malta), "xlsx", tmp_path)
    after = load(saved.read_bytes())

    assert (after.properties.title, after.properties.language) == (before.properties.title, "en")
    properties = {each.name: each.value for each in before.custom_doc_props.props}
    assert {"tipreport.schema", "tipreport.sha256.malta"} <= properties.keys()
    assert {each.name: each.value for each in after.custom_doc_props.props} == properties


def test_in_print_no_number_is_cut(printed: list[str]) -> None:
    assert not [page for page in printed if "###" in page]


def test_in_print_every_page_has_its_header(printed: list[str]) -> None:
    heads = {page["A4"].value for page in load(nine_workbook()).worksheets[1:]} - {"columns", "report year"}
    header = re.compile(rf"^ *(?:columns|report|read|{'|'.join(heads)})\b", re.MULTILINE)  # two are wrapped

    assert len(printed) > 50
    for page in printed[1:]:
        lines = [line for line in page.splitlines() if line.strip()]
        is_chart = lines[0].strip().endswith("by year")
        assert is_chart or header.search("\n".join(lines[:8])), page


def words(text: str) -> Counter[str]:
    """Count the words of a text. Lines may break at hyphens, and within very long words, which are left out."""
    return Counter(word for word in re.findall(r"[^\s-]+", text) if len(word) < 20)


def test_in_print_no_word_of_any_cell_is_cut(printed: list[str]) -> None:
    cells = [cell for page in load(nine_workbook()).worksheets for row in page.values for cell in row]
    texts = "\n".join(cell for cell in cells if isinstance(cell, str))

    assert words(texts) - words("\n".join(printed)) == Counter()


def test_in_print_every_sheet_is_one_page_wide_and_no_page_is_empty(printed: list[str]) -> None:
    sheets = load(nine_workbook()).worksheets

    assert [sheet.title for sheet in sheets if sheet.page_setup.fitToWidth != 1] == []
    assert [sheet.title for sheet in sheets if not sheet.sheet_properties.pageSetUpPr.fitToPage] == []
    assert not [page for page in printed if not page.strip()]


def test_in_print_no_sheet_has_more_pages_than_its_lines_need(printed: list[str]) -> None:
    """A page has 40 lines of 8 points. Pages side by side have all rows, and a chart has a page of its own."""
    limit = 0
    for sheet in load(nine_workbook()).worksheets:
        widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[sheet.max_row]]
        lines = sum(
            max(len(str(cell or "")) // width + 1 for cell, width in zip(row, widths, strict=True))
            for row in sheet.iter_rows(values_only=True)
        )
        limit += ceil(lines / 40) * (sheet.print_area or "").count(",") + ceil(lines / 40)
    assert len(printed) <= limit
    assert limit < 2 * len(printed)


def test_in_print_text_has_about_seven_points(pdf: Path) -> None:
    pages = text_in(pdf, "-bbox-layout").split("<page ")[1:]
    boxes = [re.findall(r'<word [^>]*yMin="([^"]*)"[^>]*yMax="([^"]*)"', page) for page in pages]
    heights = [[float(bottom) - float(top) for top, bottom in page] for page in boxes]

    usual = [sorted(page)[len(page) // 2] for page in heights]
    assert min(usual) >= 7.4  # a line of Liberation Sans of 6.6 points


def test_in_print_descriptions_are_whole(printed: list[str]) -> None:
    pages = "\n".join(printed)

    for sheet in load(nine_workbook()).worksheets[1:]:
        assert sheet["A1"].value in pages
        assert " ".join(sheet["A2"].value.split()) in re.sub(r"[ \t]+", " ", pages)
