"""The sheets that explain the others."""

import re
from typing import Any

import pytest

from tests.exporters.excel.workbooks import SERBIA, nine_briefs, opened, written
from tipreport.exporters.excel.sheets.codebook import ranges, vocabularies
from tipreport.exporters.excel.sheets.notes import NOTE_TEXTS
from tipreport.tables import tabulate


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(written(nine_briefs()))


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return [*sheet.iter_rows(min_row=5, values_only=True)]


def test_the_contents_name_every_sheet_with_what_it_holds_and_how_many_rows(book: Any) -> None:
    assert [name for name, _, _ in rows(book["Contents"])] == book.sheetnames[2:]
    for name, holds, count in rows(book["Contents"]):
        assert book[name]["A2"].value.startswith(holds)
        assert count == book[name].max_row - 4


def test_gridlines_are_off_where_there_is_nothing_to_compute_with(book: Any) -> None:
    assert [sheet.title for sheet in book.worksheets if not sheet.sheet_view.showGridLines] == ["Cover", "Contents"]


def test_the_notes_are_numbered_and_every_number_that_is_referred_to_is_there(book: Any) -> None:
    notes = rows(book["Notes"])
    referred = {number for sheet in book.worksheets for number in re.findall(r"\[(note \d+)\]", str(sheet["A2"].value))}

    assert [number for number, _, _ in notes] == [f"note {number}" for number in range(1, len(NOTE_TEXTS) + 1)]
    assert referred <= {number for number, _, _ in notes}
    assert len(referred) > 4


def test_the_codebook_has_every_column_of_every_table(book: Any) -> None:
    found = rows(book["Columns"])
    expected = [(table.name, column.name, column.type) for table in tabulate([]) for column in table.columns]

    assert [row[:3] for row in found] == expected
    assert all(row[4] and "`" not in row[4] and "*" not in row[4] for row in found)


def test_the_codebook_says_unit_allowed_values_what_is_referred_to_and_what_is_read_back(book: Any) -> None:
    found = {row[:2]: row[2:] for row in rows(book["Columns"])}

    assert found["figures", "value"][1] == "see unit"
    assert found["tiers", "tier"][3] == "Tier 1; Tier 2; Tier 2 Watch List; Tier 3; Special Case"
    assert found["tiers", "official"][3] == "yes; no"
    assert found["figures", "by"][4:] == ("organisations", "yes", "Figures")
    assert found["figures", "sentence"][5] == "no"
    assert found["progress", "status"][6] == "none here"


def test_every_vocabulary_is_told_once_with_the_columns_that_use_it() -> None:
    found = vocabularies(tabulate([]))

    assert len({one.terms for one in found}) == len(found)
    assert ("figures.pillar", "findings.pillar", "programmes.pillar", "recommendations.pillar") in [
        one.columns for one in found
    ]


def test_words_too_many_for_a_cell_stand_on_the_sheet_of_terms(book: Any) -> None:
    found = ranges(tabulate([]))

    assert found
    for terms, place in found.items():
        name, _, area = place.partition("!")
        assert tuple(cell.value for (cell,) in book[name][area.replace("$", "")]) == terms


def test_the_cover_says_what_it_is_of_when_by_whom_and_under_which_licence() -> None:
    page = opened(written([SERBIA], contact="Jane Doe, jane@example.org", licence="CC BY 4.0"))["Cover"]
    lines = [cell.value for cell in page["A"]]

    assert lines[0] == "Human trafficking in Serbia"
    assert lines[1].startswith("1 country brief on trafficking in persons")
    assert lines[lines.index("Date") + 1] == "2024-06-24"
    assert lines[lines.index("Contact") + 1] == "Jane Doe, jane@example.org"
    assert lines[lines.index("Licence") + 1] == "CC BY 4.0"
    assert [page[f"A{row}"].style for row in (1, 2, 3)] == ["Heading 1", "Cover text", "Heading 2"]


def test_what_the_publisher_does_not_say_is_not_stated() -> None:
    import datetime as dt

    from tipreport.plugin import ExportContext

    page = opened(written([SERBIA], context=ExportContext(date=dt.date(1980, 1, 1))))["Cover"]
    lines = [cell.value for cell in page["A"]]

    assert [lines[lines.index(part) + 1] for part in ("Date", "Contact", "Licence")] == ["not stated"] * 3


def test_the_title_can_be_given(book: Any) -> None:
    named = opened(written(nine_briefs(), title="Our register"))

    assert named["Cover"]["A1"].value == named.properties.title == "Our register"
    assert named["Figures"]["A1"].value == "Figures: Our register"
    assert book["Cover"]["A1"].value == "Trafficking in persons: 9 country briefs"


def test_the_cover_names_what_the_briefs_are_about_unless_they_are_many() -> None:
    cover = opened(written(nine_briefs()))["Cover"]
    many = opened(written([SERBIA.replace(id=f"serbia-{number}") for number in range(100)]))["Cover"]

    assert cover["A3"].value == "Briefs"
    assert cover["A4"].value.startswith(
        "Benin; Kazakhstan; Malta; Mauritania; North Korean defectors in China; Panama;"
    )
    assert many["A3"].value == "Date"
