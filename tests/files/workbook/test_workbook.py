"""A workbook gives the briefs that it was made from, or the briefs as edited in it."""

import datetime as dt
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.packaging.custom import StringProperty

from tests.exporters.excel.workbook.test_text import PAYLOADS
from tests.exporters.excel.workbooks import (
    brief_with_summary,
    columns_by_name,
    converted,
    load,
    nine_briefs,
    nine_workbook,
    written,
)
from tests.files.workbooks import (
    BOOK,
    MALTA,
    cell_of,
    edited,
    on_disk,
    part,
    problems_of,
    put,
    read,
    with_cell,
    with_parts,
)
from tipreport.errors import BriefFileError
from tipreport.files import read_brief, read_briefs
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.package import read_package
from tipreport.files.workbook.workbook import parse_workbook
from tipreport.model import Briefs, Quantity
from tipreport.tables import BriefStamp, fingerprint
from tipreport.tables.columns import table_names
from tipreport.tables.headings import headings
from tipreport.testing import random_briefs
from tipreport.wording.wording import wording_for

pytestmark = pytest.mark.slow

# ---------------------------------------------------------------- identity


def test_the_real_briefs_survive_a_round_trip() -> None:
    assert read(nine_workbook()) == nine_briefs()
    assert read(written(nine_briefs(), strict=True)) == nine_briefs()


@pytest.mark.parametrize("seed", range(3))
def test_random_briefs_survive_a_round_trip(seed: int) -> None:
    briefs = Briefs(random_briefs(100, seed))

    assert read(written(briefs)) == briefs


def test_an_empty_collection_survives_a_round_trip() -> None:
    assert read(written([])) == Briefs()


def test_briefs_survive_saving_in_libreoffice(tmp_path: Path) -> None:
    """Text such as ``_x005F_x0041_`` is left out: LibreOffice confuses it with its own escape of ``_x0041_``."""
    payloads = [payload for payload in (*PAYLOADS, "_x005F_", "a_x005F_b") if "_x005F_x" not in payload]
    briefs = Briefs(
        [
            *random_briefs(100, seed=11),
            *nine_briefs(),
            MALTA.replace(id="m"),
            brief_with_summary(*payloads).replace(id="payloads"),
        ]
    )
    (tmp_path / "book.xlsx").write_bytes(written(briefs))
    (saved,) = converted(tmp_path / "book.xlsx", "xlsx", tmp_path)

    found = parse_workbook(saved.read_bytes(), "f")
    assert found.briefs == briefs
    assert found.stamps == {brief.id: BriefStamp(fingerprint(brief)) for brief in briefs}


def test_every_payload_is_read_back_exactly() -> None:
    texts = (*PAYLOADS, "_x005F_", "a_x005F_", "a\tb", "x" * 32_767, "😀" * 16_000)

    assert [row.text for row in read(written([brief_with_summary(*texts)]))[0].summary] == [*texts]


def test_a_workbook_is_recognised_by_its_content_and_read_with_other_files(tmp_path: Path) -> None:
    on_disk(tmp_path, MALTA, "malta")
    (tmp_path / "panama.yaml").write_text("id: panama\ntitle: Panama\ncountries: [{country: PAN}]\n")

    assert read_brief(tmp_path / "malta") == MALTA
    assert [brief.id for brief in read_briefs([tmp_path / "malta", tmp_path / "panama.yaml"])] == ["malta", "panama"]


def test_a_folder_is_read_without_its_workbooks(tmp_path: Path) -> None:
    on_disk(tmp_path)
    (tmp_path / "panama.yaml").write_text("id: panama\ntitle: Panama\ncountries: [{country: PAN}]\n")

    assert [brief.id for brief in read_briefs(tmp_path)] == ["panama"]


def test_a_workbook_with_several_briefs_is_rejected_where_one_is_expected(tmp_path: Path) -> None:
    (tmp_path / "f.xlsx").write_bytes(nine_workbook())

    with pytest.raises(BriefFileError, match="expected one brief in the file, found 9"):
        read_brief(tmp_path / "f.xlsx")


def test_the_library_loads_the_reader_only_for_a_workbook(tmp_path: Path) -> None:
    file = on_disk(tmp_path)
    program = (
        "import sys; from tipreport import read_brief, read_briefs; read_briefs(sys.argv[1])\n"
        "assert 'tipreport.files.workbook.workbook' not in sys.modules\nread_brief(sys.argv[2])\n"
        "assert 'tipreport.files.workbook.workbook' in sys.modules and 'openpyxl' not in sys.modules"
    )
    briefs = Path(__file__).parents[3] / "data" / "briefs"
    subprocess.run([sys.executable, "-c", program, str(briefs), str(file)], check=True)


# ---------------------------------------------------------------- edited workbooks


def sort_rows(book: Any) -> None:
    for sheet in book.worksheets:
        if "brief" in [cell.value for cell in sheet[4]] and sheet.title not in ("Briefs", "Data notes", "Indicators"):
            rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
            for line, row in enumerate(reversed(rows), 5):
                for column, value in enumerate(row, 1):
                    sheet.cell(line, column).value = value
                    if isinstance(value, str):
                        sheet.cell(line, column).data_type = "s"


def move_a_column(book: Any) -> None:
    for sheet in (book["Figures"], book["Sources"]):
        for row in sheet.iter_rows(min_row=4):
            values = [cell.value for cell in row]
            for cell, value in zip(row, [*values[3:], *values[:3]], strict=True):
                cell.value = value


def add_columns(book: Any) -> None:
    sheet = book["Figures"]
    for line, value in enumerate(["checked by", "=1+1", "#N/A", "=A1"], 4):
        sheet.cell(line, sheet.max_column + (line == 4)).value = value


def add_sheets(book: Any) -> None:
    book.create_sheet("My notes", 0)["C7"] = "=SUM(A1:A3)"
    book.copy_worksheet(book["Figures"])
    book["Figures"].title = "The numbers"


def lose_the_tables(book: Any) -> None:
    for sheet in book.worksheets:
        for name in [*sheet.tables]:
            del sheet.tables[name]


@pytest.mark.parametrize("edit", [sort_rows, move_a_column, add_columns, add_sheets, lose_the_tables])
def test_a_rearranged_workbook_gives_the_same_briefs(edit: Callable[[Any], None]) -> None:
    assert read(edited(nine_workbook(), edit)) == nine_briefs()


def test_an_edited_workbook_gives_the_edited_brief() -> None:
    def edit(book: Any) -> None:
        cell_of(book["Figures"], "value").value = 47
        cell_of(book["Summary"], "text").value = "Another sentence."
        cell_of(book["Briefs"], "updated").value = dt.date(2026, 1, 31)

    brief = read(edited(BOOK, edit))[0]
    figures = (MALTA.figures[0].replace(value=Quantity(MALTA.figures[0].value.qualifier, 47)), *MALTA.figures[1:])
    summary = (MALTA.summary[0].replace(text="Another sentence."), *MALTA.summary[1:])

    assert brief == MALTA.replace(figures=figures, summary=summary, updated=dt.date(2026, 1, 31))


def test_a_row_below_the_table_is_read_although_the_table_was_not_extended() -> None:
    def edit(book: Any) -> None:
        sheet = book["Summary"]
        sheet.cell(sheet.max_row + 1, 1).value = "malta"
        sheet.cell(sheet.max_row, 3).value = "A new sentence."

    brief = read(edited(BOOK, edit))[0]

    assert [row.text for row in brief.summary] == [*(row.text for row in MALTA.summary), "A new sentence."]


def test_the_totals_row_is_not_a_record() -> None:
    def edit(book: Any) -> None:
        sheet = book["Figures"]
        line = sheet.max_row + 1
        sheet.cell(line, 1).value, sheet.cell(line, 2).value = "Total", "=SUBTOTAL(109,B5:B6)"
        table = sheet.tables["figures"]
        table.ref = table.ref.replace(str(line - 1), str(line))
        table.totalsRowCount = 1

    assert read(edited(BOOK, edit)) == Briefs((MALTA,))


def test_a_year_typed_as_a_number_is_a_period() -> None:
    assert str(read(with_cell("Figures", "period", 2019))[0].figures[0].period) == "2019"


def test_the_fingerprint_shows_whether_a_workbook_was_edited() -> None:
    book = BOOK

    def is_unedited(content: bytes) -> bool:
        found = parse_workbook(content, "f")
        return found.stamps == {brief.id: BriefStamp(fingerprint(brief)) for brief in found.briefs}

    assert is_unedited(book)
    assert is_unedited(edited(book, sort_rows))
    assert not is_unedited(with_cell("Briefs", "title", "Another"))


def test_records_have_the_index_of_their_row() -> None:
    def edit(book: Any) -> None:
        sheet = book["Figures"]
        sheet.delete_rows(6)
        new = sheet.max_row + 1
        for name, column in columns_by_name(sheet).items():
            sheet.cell(new, column).value = None if name in ("row", "id") else sheet.cell(5, column).value

    found = parse_workbook(edited(edited(BOOK, edit), sort_rows), "f").row_indexes["malta"]

    assert found["figures"] == [0, 2, 3, 4, 5, None]
    assert found["sources"] == [0, 1]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_workbook_with_headings_of_another_language_is_read(language: str) -> None:
    brief = MALTA.replace(language=language)
    book = written([brief])

    assert read(book)["malta"] == brief
    assert "brief" not in [cell.value for sheet in load(book) for cell in sheet[4]]


def test_a_workbook_with_the_names_of_columns_is_read() -> None:
    def name_columns(book: Any) -> None:
        for table in (table for sheet in book for table in sheet.tables.values() if table.name in table_names()):
            sheet = next(sheet for sheet in book if table.name in sheet.tables)
            for name, column in columns_by_name(sheet).items():
                sheet.cell(4, column).value = table.tableColumns[column - 1].name = name

    assert read(edited(BOOK, name_columns))["malta"] == MALTA


# ---------------------------------------------------------------- problems, by cell


@pytest.mark.parametrize(
    ("sheet", "column", "value", "form", "message"),
    [
        ("Figures", "value", "46 victims", "", '"value, in the unit": expected a number, found "46 victims"'),
        (
            "Figures",
            "value",
            "=40+6",
            "",
            '"value, in the unit": expected a value, found a formula "=40+6": copy the cell',
        ),
        (
            "Figures",
            "value",
            0.24,
            "0%",
            '"value, in the unit": expected the number as the source prints it, found a percentage of 24%',
        ),
        ("Figures", "measure", "#N/A", "", '"measure": expected a value, found the error #N/A'),
        (
            "Figures",
            "measure",
            "victims identifed",
            "",
            '"measure": expected a measure, found "victims identifed": write victims identified',
        ),
        ("Figures", "period", dt.date(2021, 5, 1), "mmm-yy", '"period": expected text, found the date 2021-05-01'),
        ("Figures", "note", 46, "", '"remark": expected text, found the number 46: format the cell as text'),
        ("Figures", "note", True, "", '"remark": expected text, found TRUE'),
        ("Figures", "note", dt.time(12, 30), "h:mm", '"remark": expected text, found the time 12:30'),
        (
            "Hotlines",
            "number",
            117850000,
            "",
            '"number": expected text, found the number 117850000: format the cell as',
        ),
        ("Tiers", "year", "2021 to 2022", "", '"year": expected a year, found "2021 to 2022"'),
        ("Tiers", "tier", None, "", '"tier": is missing'),
        (
            "Briefs",
            "updated",
            "24/06/2024",
            "",
            '"day of the last change": expected a date such as 2024-06-24, found "24/06/2024"',
        ),
        ("Sources", "brief", "melta", "", '"brief": expected the id of a brief, found "melta": write malta'),
        ("Sources", "row", "first", "", '"row of the list": expected a whole number from 1, or nothing for a new row'),
    ],
)
def test_a_problem_has_its_cell(sheet: str, column: str, value: object, form: str, message: str) -> None:
    cell = ""

    def edit(book: Any) -> None:
        nonlocal cell
        cell = put(book, sheet, column, value, form=form).coordinate

    (first, *_) = problems_of(edited(BOOK, edit))
    assert first.startswith(f"f.xlsx: {sheet}!{cell}: {message}")


def test_all_problems_are_reported_together_in_the_order_of_the_tables() -> None:
    def edit(book: Any) -> None:
        cell_of(book["Figures"], "value").value = "=1"
        cell_of(book["Figures"], "period").value = "lately"
        cell_of(book["Sources"], "kind").value = "pamphlet"
        cell_of(book["Briefs"], "edition").value = 1492

    assert [problem.split(": ")[2] for problem in problems_of(edited(BOOK, edit))] == [
        '"edition"', '"value, in the unit"', '"period"', '"kind"',
    ]  # fmt: skip


def test_a_misspelt_column_and_a_missing_one_are_reported() -> None:
    def edit(book: Any) -> None:
        cell_of(book["Figures"], "period", 0).value = "perid"
        cell_of(book["Summary"], "note", 0).value = None

    missing = "the column is missing: restore it with its cells, since blank cells remove values from the briefs"
    assert problems_of(edited(BOOK, edit)) == [
        f'f.xlsx: Summary!A4: "remark": {missing}',
        'f.xlsx: Figures!R4: "perid": unknown column; did you mean period?',
    ]


@pytest.mark.parametrize(
    ("note", "problem"),
    [
        ("remarque", '"valeur, dans l’unité": expected a number, found "46 victimes": write 46'),
        ("remarqe", '"remarqe": unknown column; did you mean remarque?'),
    ],
)
def test_a_problem_names_the_heading_as_the_sheet_has_it(note: str, problem: str) -> None:
    def french(book: Any) -> None:
        sheet, named = book["Figures"], headings("figures", wording_for("fr"))
        table = sheet.tables["figures"]
        cell_of(sheet, "value").value = "46 victimes"
        for name, column in columns_by_name(sheet).items():
            text = note if name == "note" else named[name]
            sheet.cell(4, column).value = table.tableColumns[column - 1].name = text

    (found,) = problems_of(edited(BOOK, french))
    assert found.split(": ", 2)[2].startswith(problem)


def test_a_duplicate_column_is_reported() -> None:
    def edit(book: Any) -> None:
        book["Summary"]["F4"] = "text"

    (problem,) = problems_of(edited(BOOK, edit))
    assert problem == 'f.xlsx: Summary!F4: "text": the column appears twice: rename or delete one'


def test_a_workbook_that_is_not_ours_is_one_problem() -> None:
    def edit(book: Any) -> None:
        for sheet in book.worksheets[1:]:
            book.remove(sheet)

    assert problems_of(edited(BOOK, edit)) == [
        "f.xlsx: no table of briefs in this workbook; workbooks of tipreport have a sheet Briefs with a table briefs"
    ]


@pytest.mark.parametrize("schema", ["2", "2.0", "1.5", "x"])
def test_a_newer_workbook_is_rejected_with_a_remedy(schema: str) -> None:
    def newer(book: Any) -> None:
        del book.custom_doc_props["tipreport.schema"]
        book.custom_doc_props.append(StringProperty(name="tipreport.schema", value=schema))

    (problem,) = problems_of(edited(BOOK, newer))
    assert problem.startswith("f.xlsx: this version reads workbooks up to schema 1, this one has schema ")
    assert problem.endswith("install a newer tipreport")


def test_a_very_distant_cell_costs_no_memory() -> None:
    def edit(book: Any) -> None:
        book["Figures"]["XFD1048576"] = "x"

    content = edited(BOOK, edit)
    tracemalloc.start()
    try:
        assert read(content) == Briefs([MALTA])
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20 << 20


def test_a_listed_sheet_without_a_part_does_not_count_as_deleted() -> None:
    name = "xl/_rels/workbook.xml.rels"
    lost = part(BOOK, name).replace(Path(part_of("Figures")).name.encode(), b"lost.xml")

    assert problems_of(with_parts(BOOK, {name: lost})) == [
        "f.xlsx: the workbook is damaged: its sheet Figures is not in the file"
    ]


@pytest.mark.parametrize("empty", [b'<row r="%d" ht="12.8"></row>', b'<row r="%d"/>'])
def test_empty_rows_at_the_bottom_are_ignored(empty: bytes) -> None:
    """LibreOffice writes them once a row was deleted."""
    name = "xl/worksheets/sheet13.xml"
    sheet, bottom = part(BOOK, name), b"".join(empty % row for row in (1_048_575, 1_048_576))
    left = sheet.replace(b"</sheetData>", bottom + b"</sheetData>")

    assert read(with_parts(BOOK, {name: left})) == Briefs([MALTA])


@pytest.mark.parametrize(
    "name", ["xl/workbook.xml", "xl/worksheets/sheet5.xml", "xl/styles.xml", "xl/tables/table5.xml"]
)
def test_parts_with_invalid_xml_are_rejected(name: str) -> None:
    book = BOOK
    broken = part(book, name)[:-30] + b"<%"

    assert all(problem.startswith("f.xlsx: ") for problem in problems_of(with_parts(book, {name: broken})))


def part_of(sheet: str) -> str:
    """The part of the workbook of Malta that has a sheet."""
    return next(each.part for each in read_package(Archive(BOOK)).sheets if each.tables and each.name == sheet)


def with_rows(sheet: str, rows: str) -> bytes:
    """The workbook of Malta with some XML after the rows of a sheet."""
    return with_parts(BOOK, {sheet: part(BOOK, sheet).replace(b"</sheetData>", rows.encode() + b"</sheetData>")})


def test_after_a_thousand_problems_the_rest_is_not_read() -> None:
    figure = '<row><c/><c/><c/><c t="b"><v>1</v></c><c/><c t="inlineStr"><is><t>malta</t></is></c></row>'

    found = problems_of(with_rows(part_of("Figures"), figure * 2000))

    assert len(found) == 1001
    assert found[-1] == "f.xlsx: 1,000 problems; the rest of the workbook was not read"


def test_a_long_text_in_many_cells_is_refused() -> None:
    row = '<row><c t="inlineStr"><is><t>malta</t></is></c><c/><c t="inlineStr"><is><t>{}</t></is></c></row>'
    name = part_of("Summary")

    assert "has more than 32,767 characters" in problems_of(with_rows(name, row.format("x" * 40_000)))[0]
    assert "unpacks to more characters" in problems_of(with_rows(name, row.format("x" * 30_000) * 600))[0]
