"""The cover: title, subjects, date, contact and licence."""

from tests.exporters.excel.workbooks import SERBIA, load, nine_briefs, nine_workbook, written
from tipreport.plugin import ExportContext


def test_the_cover_has_title_date_contact_and_licence() -> None:
    page = load(written([SERBIA], contact="Jane Doe, jane@example.org", licence="CC BY 4.0"))["Cover"]
    lines = [cell.value for cell in page["A"]]

    assert lines[0] == "Human trafficking in Serbia"
    assert lines[1].startswith("1 country brief on trafficking in persons")
    assert lines[lines.index("Date") + 1] == "2024-06-24"
    assert lines[lines.index("Contact") + 1] == "Jane Doe, jane@example.org"
    assert lines[lines.index("Licence") + 1] == "CC BY 4.0"
    assert [page[f"A{row}"].style for row in (1, 2, 3)] == ["Heading 1", "Cover text", "Heading 2"]


def test_a_missing_date_contact_or_licence_is_not_stated() -> None:
    page = load(written([SERBIA], context=ExportContext(date=None)))["Cover"]
    lines = [cell.value for cell in page["A"]]

    assert [lines[lines.index(part) + 1] for part in ("Date", "Contact", "Licence")] == ["not stated"] * 3


def test_the_title_can_be_given() -> None:
    book = load(nine_workbook())
    named = load(written(nine_briefs(), title="Our register"))

    assert named["Cover"]["A1"].value == named.properties.title == "Our register"
    assert named["Figures"]["A1"].value == "Figures: Our register"
    assert book["Cover"]["A1"].value == "Trafficking in persons: 9 country briefs"


def test_the_cover_lists_the_subjects_unless_there_are_many() -> None:
    cover = load(nine_workbook())["Cover"]
    many = load(written([SERBIA.replace(id=f"serbia-{number}") for number in range(100)]))["Cover"]

    assert cover["A3"].value == "Briefs"
    assert cover["A4"].value.startswith(
        "Benin; Kazakhstan; Malta; Mauritania; North Korean defectors in China; Panama;"
    )
    assert many["A3"].value == "Date"
