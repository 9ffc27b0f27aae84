"""Tidy tables as worksheets: allowed values, formats, descriptions."""

from typing import Any

import pytest

from tests.exporters.excel.workbooks import CITED, SERBIA, brief_with_summary, load, nine_briefs, nine_workbook, written
from tipreport import check
from tipreport.exporters.excel.sheets.tidy import plain_text
from tipreport.files import parse_brief
from tipreport.model import Finding, TierPlacement
from tipreport.tables import column_named, columns_of


@pytest.fixture(scope="module")
def book() -> Any:
    return load(nine_workbook())


def choices(book: Any, sheet: str) -> dict[str, list[str]]:
    """The terms that each column allows."""
    found = {}
    for validation in book[sheet].data_validations.dataValidation:
        (area,) = validation.sqref.ranges
        head = column_named(sheet.lower(), book[sheet].cell(4, area.min_col).value)
        formula = validation.formula1
        if formula.startswith('"'):
            found[head] = formula.strip('"').split(",")
        else:
            name, _, cells = formula.partition("!")
            found[head] = [cell.value for (cell,) in book[name][cells.replace("$", "")]]
    return found


@pytest.mark.parametrize("table", ["tiers", "figures", "findings", "laws", "programmes", "sources", "organisations"])
def test_a_column_with_a_vocabulary_allows_its_terms(book: Any, table: str) -> None:
    expected = {
        column.name: [*column.terms]
        for column in columns_of(table)
        if column.terms and column.type != "list" and not column.derived
    }
    expected |= {column.name: ["yes", "no"] for column in columns_of(table) if column.type == "yes/no"}

    assert choices(book, table.capitalize()) == expected
    assert expected


def test_a_data_validation_covers_all_rows_allows_blanks_and_explains_errors(book: Any) -> None:
    page = book["Tiers"]
    (validation,) = (one for one in page.data_validations.dataValidation if "Watch" in one.formula1)

    assert str(validation.sqref) == f"E5:E{page.max_row}"
    assert validation.allowBlank
    assert validation.showErrorMessage
    assert "the sheet Columns lists them" in validation.error
    assert len(validation.error) <= 255
    assert len(validation.errorTitle) <= 32


def test_no_list_of_a_data_validation_is_longer_than_excel_accepts(book: Any) -> None:
    formulas = [one.formula1 for sheet in book.worksheets for one in sheet.data_validations.dataValidation]

    assert formulas
    assert all(len(formula) <= 257 for formula in formulas)
    assert not any("," in formula for formula in formulas if not formula.startswith('"'))


def test_the_header_and_the_key_columns_are_frozen(book: Any) -> None:
    panes = {"Briefs": "B5", "Figures": "C5", "Tiers": "C5", "Data notes": "B5", "Contents": "A5", "Notes": "A5"}

    assert {name: book[name].freeze_panes for name in panes} == panes


def test_the_table_has_filters_and_no_stripes(book: Any) -> None:
    table = book["Figures"].tables["figures"]

    assert table.autoFilter.ref == table.ref
    assert table.tableStyleInfo is None


def test_the_description_explains_blanks_filters_and_frozen_panes(book: Any) -> None:
    assert book["Figures"]["A2"].value == (
        "Numbers. Each record is one claim: a measure, with its population, place, period and sources. [note 2] "
        "[note 3] [note 4] [note 7] [note 13] [note 14] A blank cell means that the sources do not say."
    )
    assert book["Figures"]["A3"].value.endswith(
        "To switch off filters: Data, Filter; frozen panes: View, Freeze Panes."
    )


def test_a_table_without_blanks_does_not_explain_them() -> None:
    brief = brief_with_summary("One.").replace(summary=(brief_with_summary("One.").summary[0].replace(note="A note."),))

    assert "blank" not in load(written([brief]))["Summary"]["A2"].value


def test_long_text_is_wrapped_and_aligned_to_the_top(book: Any) -> None:
    cells = [cell for row in book["Findings"].iter_rows(min_row=5) for cell in row if isinstance(cell.value, str)]

    assert {(cell.alignment.wrap_text, cell.alignment.vertical) for cell in cells} == {(True, "top")}


def test_a_tier_on_record_has_its_colour_and_a_claimed_one_a_dashed_border() -> None:
    tiers = (
        TierPlacement(country="SRB", year=2022, tier="Tier 3", official=True, sources=CITED),
        TierPlacement(country="SRB", year=2022, tier="Tier 2", sources=CITED),
    )
    page = load(written([SERBIA.replace(tiers=tiers)]))["Tiers"]
    (area,) = page.conditional_formatting
    claimed, *others = area.rules

    assert str(area.sqref) == "E5:E6"
    assert (claimed.formula, claimed.stopIfTrue, claimed.dxf.border.left.style) == (['$F5="no"'], True, "dashed")
    assert claimed.dxf.fill is None
    fills = {rule.formula[0]: rule.dxf.fill.bgColor.rgb[-6:] for rule in others if rule.dxf.fill}
    assert fills == {
        '$E5="Tier 1"': "E0EBF0",
        '$E5="Tier 2"': "E0B24E",
        '$E5="Tier 2 Watch List"': "C8752F",
        '$E5="Tier 3"': "7A1F1B",
    }
    (special,) = (rule for rule in others if not rule.dxf.fill)
    assert special.formula == ['$E5="Special Case"']
    assert (special.dxf.font.b, special.dxf.border.top.style) == (True, "thin")


def test_assessments_have_a_colour() -> None:
    finding = Finding(pillar="context", assessment="shortfall", text="Nobody was convicted.", sources=CITED)
    page = load(written([SERBIA.replace(findings=(finding,))]))["Findings"]
    rules = [rule for area in page.conditional_formatting for rule in area.rules]

    assert {rule.formula[0]: rule.dxf.font.color.rgb[-6:] for rule in rules} == {
        '$D5="effort"': "1B5A73", '$D5="increased efforts"': "1B5A73",
        '$D5="shortfall"': "8F2D14", '$D5="decreased efforts"': "8F2D14",
    }  # fmt: skip


def test_a_strict_workbook_has_no_filters_frozen_panes_fills_or_conditional_formats() -> None:
    book = load(written(nine_briefs(), strict=True))

    for sheet in book.worksheets:
        assert sheet.freeze_panes is None
        assert not sheet.conditional_formatting
        assert all(table.autoFilter is None for table in sheet.tables.values())
        assert not any(cell.fill.fill_type for row in sheet for cell in row)
        assert "switch off" not in str(sheet["A2"].value)


def test_a_strict_workbook_has_the_same_values() -> None:
    strict, usual = (load(written(nine_briefs(), strict=strict)) for strict in (True, False))

    assert strict.sheetnames == usual.sheetnames
    for sheet in usual.worksheets:
        values = (
            [[cell.value for cell in row] for row in page.iter_rows(min_row=4)] for page in (sheet, strict[sheet.title])
        )
        assert next(values) == next(values)


def test_meanings_are_plain_text() -> None:
    assert plain_text("kind *government*; with `brief`, the key") == "kind government; with brief, the key"


def test_a_note_that_is_too_long_for_a_cell_is_shortened_and_says_so() -> None:
    figures = "".join(
        f"  - {{measure: convictions, value: {number}, period: 2020, sources: [s]}}\n" for number in range(4000)
    )
    sources = "sources: [{id: s, kind: report, title: R}]\n"
    brief = parse_brief(f"id: serbia\ntitle: Serbia\ncountries: [{{country: SRB}}]\n{sources}figures:\n{figures}")
    (conflict,) = [note for note in check(brief) if note.code == "conflict"]
    (row,) = [
        row for row in load(written([brief]))["Data notes"].iter_rows(5, values_only=True) if row[2] == "conflict"
    ]

    kept, _, remark = row[6].partition(" … (")
    assert conflict.text.startswith(kept)
    assert remark == (
        f"{len(conflict.text) - len(kept):,} more characters: the records and the other formats have all of them)"
    )
