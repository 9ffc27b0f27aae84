"""Whole workbooks: their content and errors, from no brief to hundreds."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests import strategies
from tests.exporters.excel.workbooks import (
    CITED,
    DAY,
    SERBIA,
    TIP,
    brief_with_summary,
    columns_by_name,
    load,
    nine_briefs,
    nine_workbook,
    parts,
    tables_in,
    written,
)
from tipreport.exporters.excel import writer
from tipreport.exporters.excel.layout import FIRST_DAY, FIRST_ROW, READING_TABLES, sheet_name
from tipreport.model import Briefs, CountryBrief, Finding
from tipreport.plugin import ExportContext, ExportError
from tipreport.tables import Cell, briefs_from_tables, stamp, tabulate
from tipreport.testing import random_briefs


def as_openpyxl_reads(cell: Cell) -> Any:
    """A cell of a table as openpyxl reads it."""
    if isinstance(cell, dt.date):
        return dt.datetime(cell.year, cell.month, cell.day) if cell >= FIRST_DAY else cell.isoformat()  # noqa: DTZ001 - a day
    return cell


@pytest.fixture(scope="module", params=["nine", "random"])
def briefs(request: pytest.FixtureRequest) -> Briefs:
    return nine_briefs() if request.param == "nine" else Briefs(random_briefs(40, seed=7))


def test_every_cell_of_every_table_is_in_the_workbook(briefs: Briefs) -> None:
    book = load(written(briefs))

    for table in tabulate(briefs):
        if table.rows:
            page = book[sheet_name(table.name)]
            rows = page.iter_rows(min_row=FIRST_ROW, max_col=len(table.columns), values_only=True)
            columns = columns_by_name(page)
            order = [columns[column.name] - 1 for column in table.columns]
            found = [tuple(row[index] for index in order) for row in rows]
            assert found == [tuple(map(as_openpyxl_reads, row)) for row in table.rows]


def test_calamine_reads_tables_that_give_equal_briefs(briefs: Briefs, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(written(briefs))

    assert briefs_from_tables(tables_in(file)) == briefs


@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
@given(strategies.briefs())
def test_any_brief_reads_back(tmp_path_factory: pytest.TempPathFactory, brief: CountryBrief) -> None:
    file = tmp_path_factory.mktemp("book") / "book.xlsx"
    file.write_bytes(written([brief]))

    assert briefs_from_tables(tables_in(file)) == Briefs([brief])


def test_a_list_without_rows_has_no_sheet() -> None:
    assert load(written([SERBIA])).sheetnames == [
        "Cover", "Contents", "Notes", "Columns", "Key figures", "Briefs", "Countries", "Sources", "Terms",
    ]  # fmt: skip


def test_a_workbook_without_briefs_has_the_sheets_that_explain() -> None:
    book = load(written([]))

    assert book.sheetnames == ["Cover", "Contents", "Notes", "Columns", "Terms"]
    assert book["Cover"]["A1"].value == "Trafficking in persons: no briefs"


def test_a_workbook_can_contain_190_briefs() -> None:
    many = [SERBIA.replace(id=f"serbia-{number}") for number in range(190)]

    assert load(written(many))["Briefs"].max_row == FIRST_ROW + 189


def test_document_properties() -> None:
    properties = load(written([SERBIA])).properties

    assert (properties.title, properties.language, properties.creator) == (
        "Human trafficking in Serbia",
        "en",
        "tipreport",
    )
    assert properties.created == properties.modified == dt.datetime(2024, 6, 24)  # noqa: DTZ001 - as files store it


def test_the_language_is_that_of_the_words_of_the_workbook() -> None:
    french, english = SERBIA.replace(id="a", language="fr"), SERBIA.replace(id="b")
    esperanto = SERBIA.replace(language="eo")  # without a catalogue

    assert load(written([french, french.replace(id="c")])).properties.language == "fr"
    assert load(written([french, english])).properties.language == "en"
    assert load(written([esperanto])).properties.language == "en"


def test_the_schema_and_the_fingerprints_are_custom_properties() -> None:
    properties = {one.name: one.value for one in load(nine_workbook()).custom_doc_props.props}

    assert properties == stamp(tabulate(nine_briefs()))


def test_there_are_no_hidden_sheets_and_no_embedded_copies() -> None:
    book = nine_workbook()

    assert {sheet.sheet_state for sheet in load(book).worksheets} == {"visible"}
    assert not [name for name in parts(book) if "customXml" in name or "embeddings" in name]


def test_text_too_long_for_a_cell_raises_an_error_with_brief_field_and_reason() -> None:
    brief = brief_with_summary("short", "a" * 40_000)

    with pytest.raises(ExportError) as raised:
        written([SERBIA.replace(id="malta"), brief])
    assert str(raised.value) == (
        "serbia: summary[2].text: a cell holds at most 32,767 characters, this text has 40,000: shorten or split it"
    )


def test_a_note_of_a_brief_that_is_too_long_raises_an_error() -> None:
    with pytest.raises(ExportError, match=r"serbia: briefs\.note: a cell holds at most 32,767 characters"):
        written([SERBIA.replace(note="a" * 40_000)])


@pytest.mark.parametrize("option", ["title", "contact", "licence"])
def test_an_option_with_a_control_character_raises_an_error_with_its_cell(option: str) -> None:
    with pytest.raises(ExportError, match=r"Cover!A\d+: a cell cannot hold the control character U\+0007"):
        written([SERBIA], context=None, **{option: "a\x07b"})


def test_more_rows_than_a_worksheet_holds_raise_an_error_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "LAST_ROW", 300)
    many = [Finding(pillar="context", text=f"Finding {number}", sources=CITED) for number in range(297)]

    with pytest.raises(
        ExportError, match=r"Findings: a worksheet holds 300 rows, but there are 301: export fewer briefs"
    ):
        written([SERBIA.replace(findings=tuple(many))])


def test_an_error_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(ExportError):
        written([brief_with_summary("a" * 40_000)])

    assert [*tmp_path.iterdir()] == []


def test_progress_is_reported_after_each_sheet() -> None:
    steps: list[tuple[int, int]] = []
    written([SERBIA], context=ExportContext(date=DAY, on_progress=lambda done, total: steps.append((done, total))))

    assert steps == [(number, 9) for number in range(2, 10)]


def test_the_self_check_of_a_correct_workbook_has_no_warnings() -> None:
    context = ExportContext(date=DAY)
    checked = written(nine_briefs(), context=context, self_check=True)

    assert context.warnings == []
    assert checked == nine_workbook()


def test_the_self_check_warns_of_violations() -> None:
    context = ExportContext(date=DAY)
    brief = SERBIA.replace(sources=(TIP.replace(title="https://example.org", url="https://example.org"),))
    written([brief], context=context, self_check=True)

    assert context.warnings == ["Sources!E5: the text of the link does not describe its target (rule links)"]


def test_the_tables_of_data_are_those_with_rows() -> None:
    book = load(nine_workbook())
    names = {name for sheet in book.worksheets for name in sheet.tables}

    assert names - READING_TABLES == {table.name for table in tabulate(nine_briefs()) if table.rows}


def test_the_stream_is_left_open_and_may_be_a_file(tmp_path: Path) -> None:
    from tipreport.exporters.excel import write
    from tipreport.exporters.excel.options import ExcelOptions

    with (tmp_path / "book.xlsx").open("wb") as stream:
        write(Briefs([SERBIA]), stream, ExcelOptions(), ExportContext(date=DAY))
        assert not stream.closed
    assert (tmp_path / "book.xlsx").read_bytes() == written([SERBIA])
