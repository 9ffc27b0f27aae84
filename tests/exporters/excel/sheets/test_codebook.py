"""The sheets that explain the others: Contents, Notes, Columns, Terms."""

import re
from typing import Any

import pytest

from tests.exporters.excel.workbooks import load, nine_workbook
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.codebook import term_ranges, vocabularies
from tipreport.exporters.excel.sheets.notes import NOTES
from tipreport.tables import column_named, tabulate

BUILDER = SheetBuilder(workbook_title="Briefs", wording=tabulate([]).wording, strict=False)


@pytest.fixture(scope="module")
def book() -> Any:
    return load(nine_workbook())


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return [*sheet.iter_rows(min_row=5, values_only=True)]


def test_the_sheet_contents_lists_every_sheet_with_its_contents_and_rows(book: Any) -> None:
    assert [name for name, _, _ in rows(book["Contents"])] == book.sheetnames[2:]
    for name, holds, count in rows(book["Contents"]):
        assert book[name]["A2"].value.startswith(holds)
        assert count == book[name].max_row - 4


def test_the_cover_and_the_contents_have_no_gridlines(book: Any) -> None:
    assert [sheet.title for sheet in book.worksheets if not sheet.sheet_view.showGridLines] == ["Cover", "Contents"]


def test_notes_are_numbered_and_every_reference_has_a_note(book: Any) -> None:
    notes = rows(book["Notes"])
    referred = {number for sheet in book.worksheets for number in re.findall(r"\[(note \d+)\]", str(sheet["A2"].value))}

    assert [number for number, _, _ in notes] == [f"note {number}" for number in range(1, len(NOTES) + 1)]
    assert referred <= {number for number, _, _ in notes}
    assert len(referred) > 4


def test_the_codebook_has_every_column_of_every_table(book: Any) -> None:
    found = rows(book["Columns"])
    expected = [(table.name, column.name, column.type) for table in tabulate([]) for column in table.columns]

    assert [(table, name, kind) for table, name, _, kind, *_ in found] == expected
    assert all(row[5] and "`" not in row[5] and "*" not in row[5] for row in found)


def test_the_codebook_has_the_heading_of_every_column_in_its_sheet(book: Any) -> None:
    for table, name, heading, *_, sheet in rows(book["Columns"]):
        assert column_named(table, heading) == name
        assert sheet not in book.sheetnames or heading in [cell.value for cell in book[sheet][4]]


def test_the_codebook_has_units_allowed_values_references_and_derived_columns(book: Any) -> None:
    found = {row[:2]: row[3:] for row in rows(book["Columns"])}

    assert found["figures", "value"][1] == "see unit"
    assert found["tiers", "tier"][3] == "Tier 1; Tier 2; Tier 2 Watch List; Tier 3; Special Case"
    assert found["tiers", "official"][3] == "yes; no"
    assert found["figures", "by"][4:] == ("organisations", "yes", "Figures")
    assert found["figures", "sentence"][5] == "no"
    assert found["progress", "status"][6] == "no sheet"


def test_every_vocabulary_is_listed_once_with_the_columns_that_use_it() -> None:
    found = vocabularies(tabulate([]))

    assert len({one.terms for one in found}) == len(found)
    assert ("figures.pillar", "findings.pillar", "programmes.pillar", "recommendations.pillar") in [
        one.columns for one in found
    ]


def test_a_vocabulary_too_long_for_a_data_validation_is_a_range_of_terms(book: Any) -> None:
    found = term_ranges(tabulate([]), BUILDER)

    assert found
    for terms, cells in found.items():
        name, _, area = cells.partition("!")
        assert tuple(cell.value for (cell,) in book[name][area.replace("$", "")]) == terms
