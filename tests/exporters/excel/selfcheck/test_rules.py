"""Each rule of the self-check: our workbooks satisfy it, and a workbook that breaks it has a violation."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import ColorScaleRule, FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.table import Table

from tests.exporters.excel.workbooks import SERBIA, brief_with_summary, load, nine_briefs, parts, written
from tipreport.exporters.excel.selfcheck import RULES, Violation, check_workbook
from tipreport.testing import random_briefs
from tipreport.wording.languages import languages

Break: Any = Callable[[Any], object]


def saved(book: Any) -> BytesIO:
    stream = BytesIO()
    book.save(stream)
    return stream


def with_part(name: str, text: str) -> BytesIO:
    """One of our workbooks with a part added or replaced."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for part, content in (parts(written([brief_with_summary("One.")])) | {name: text}).items():
            archive.writestr(part, content)
    return stream


def second_table(book: Any) -> None:
    page = book["Summary"]
    page["J4"], page["J5"] = "more", "x"
    page.add_table(Table(displayName="more", ref="J4:J5"))


def rename_table(book: Any, name: str) -> None:
    table = book["Summary"].tables.pop("summary")
    table.displayName = table.name = name
    book["Summary"].add_table(table)


def move_table(book: Any) -> None:
    page = book["Summary"]
    page.insert_cols(1)
    page.tables["summary"].ref = "B4:F5"


def repeat_heading(book: Any) -> None:
    page = book["Summary"]
    page["D4"] = page["C4"].value
    page.tables["summary"].tableColumns[3].name = page["C4"].value


def rename_heading(book: Any, name: str) -> None:
    page = book["Summary"]
    page["C4"] = page.tables["summary"].tableColumns[2].name = name


def fill(cell: str, colour: str) -> Break:
    def change(book: Any) -> None:
        book["Summary"][cell].fill = PatternFill("solid", fgColor=colour)

    return change


def font(**how: Any) -> Break:
    def change(book: Any) -> None:
        book["Summary"]["C5"].font = Font(**{"name": "Arial", "size": 10, **how})

    return change


def set_cell(cell: str, value: Any) -> Break:
    def change(book: Any) -> None:
        book["Summary"][cell] = value

    return change


def without_text_above(book: Any) -> None:
    """Remove the description and the link to the contents."""
    book["Summary"]["A3"].hyperlink = None
    book["Summary"]["A2"] = book["Summary"]["A3"] = None


def set_of(path: str, value: Any) -> Break:
    """Set an attribute of the sheet Summary."""

    def change(book: Any) -> None:
        target = book["Summary"]
        *parents, last = path.split(".")
        for name in parents:
            target = getattr(target, name)
        setattr(target, last, value)

    return change


def unwrap(book: Any) -> None:
    cell = book["Summary"]["C5"]
    cell.value = "x" * 200
    cell.alignment = Alignment(wrap_text=False)


def blank_row(book: Any) -> None:
    for cell in book["Summary"][5]:
        cell.value = None


def colour_scale(book: Any) -> None:
    scale: Any = ColorScaleRule
    book["Summary"].conditional_formatting.add("B5", scale("min", None, "FF0000", "max"))


def pale_rule(book: Any) -> None:
    look: Any = FormulaRule
    book["Summary"].conditional_formatting.add("C5", look(['$C5="x"'], font=Font(color="FFFF00")))


def hide(book: Any) -> None:
    book["Summary"].column_dimensions["C"].hidden = True


def narrow(book: Any) -> None:
    book["Summary"].column_dimensions["C"].width = 2


def link(text: str, target: str) -> Break:
    def change(book: Any) -> None:
        book["Summary"]["C5"].hyperlink = target
        book["Summary"]["C5"].value = text

    return change


BREAKS: dict[str, list[Break]] = {
    "marked-up": [lambda book: book["Summary"].tables.clear()],
    "named": [lambda book: rename_table(book, "Table1")],
    "no-merged-cells": [lambda book: book["Summary"].merge_cells("C5:D5")],
    "no-blank-rows": [blank_row],
    "one-header": [repeat_heading, set_cell("C4", "other")],
    "wrapped": [unwrap],
    "switches-explained": [set_cell("A3", "Back to the contents")],
    "blanks-explained": [set_cell("A2", "Filters and freeze panes: see View.")],
    "nothing-hidden": [hide, set_of("sheet_state", "hidden")],
    "sensible-widths": [narrow, set_cell("B5", 10**12)],
    "notes-without-symbols": [lambda book: rename_heading(book, "text*"), font(vertAlign="superscript")],
    "notes-found": [set_cell("A2", "See [note 99]. Blank. Filter. Freeze.")],
    "notes-not-in-cells": [set_cell("C5", "[note 1]")],
    "links": [
        link("https://example.org", "https://example.org"),
        link("here", "https://example.org"),
        link("The report", "javascript:alert(1)"),
        link("The report", "#'No sheet'!A1"),
    ],
    "text": [font(name="Times New Roman"), font(size=8), font(italic=True), font(underline="single")],
    "titles": [set_cell("A1", None), lambda book: setattr(book["Summary"]["A1"], "style", "Text")],
    "no-headers-or-footers": [lambda book: setattr(book["Summary"].oddFooter.center, "text", "Page &P")],
    "no-dividing-fills": [fill("C5", "FFFFCC")],
    "no-background": [fill("A2", "FFFFCC")],
    "colour-is-not-alone": [colour_scale],
    "enough-contrast": [font(color="AAAAAA"), pale_rule],
    "sheet-names": [set_of("title", "Sheet1")],
    "no-blank-sheets": [lambda book: book.create_sheet("More")],
    "column-a": [without_text_above],
    "at-the-left": [move_table],
    "nothing-below": [set_cell("A9", "Source: ours")],
    "one-table": [second_table],
    "information": [
        lambda book: setattr(book.properties, "title", None),
        lambda book: setattr(book.properties, "language", None),
    ],
    "cursor": [lambda book: setattr(book, "active", 2)],
    "no-red-negatives": [lambda book: setattr(book["Summary"]["B5"], "number_format", "0;[Red]-0")],
    "open-to-all": [set_of("protection.sheet", True)],
}
PARTS = {
    "no-images": ("xl/media/image1.png", "x"),
    "no-macros": ("xl/vbaProject.bin", "x"),
    "alternative-text": (
        "xl/drawings/drawing1.xml",
        '<a:x xmlns:a="a"><a:cNvPr id="1" name="Chart 1" descr="chart.png"/></a:x>',
    ),
}


def test_every_rule_has_a_workbook_that_breaks_it() -> None:
    assert {rule.name for rule in RULES} == BREAKS.keys() | PARTS.keys()


@pytest.fixture(scope="module")
def valid_workbook() -> bytes:
    """A workbook that keeps every rule, also after openpyxl read and saved it."""
    book = written([brief_with_summary("One sentence that is whole.")])
    assert not check_workbook(saved(load(book)))
    return book


@pytest.mark.parametrize(("rule", "change"), [(rule, change) for rule, changes in BREAKS.items() for change in changes])
def test_a_workbook_that_breaks_a_rule_has_a_violation_with_a_location(
    rule: str, change: Break, valid_workbook: bytes
) -> None:
    book = load(valid_workbook)
    change(book)

    found = [violation for violation in check_workbook(saved(book)) if violation.rule == rule]
    assert found
    assert all(violation.location and violation.message for violation in found)


@pytest.mark.parametrize(("rule", "part"), PARTS.items())
def test_a_part_that_breaks_a_rule_is_the_location_of_a_violation(rule: str, part: tuple[str, str]) -> None:
    assert part[0] in next(
        violation.location for violation in check_workbook(with_part(*part)) if violation.rule == rule
    )


@pytest.mark.parametrize("strict", [False, True], ids=["usual", "strict"])
def test_our_workbooks_satisfy_every_rule(strict: bool) -> None:
    for briefs in ([], [SERBIA], nine_briefs(), random_briefs(30, seed=5)):
        assert check_workbook(BytesIO(written(briefs, strict=strict))) == ()


@pytest.mark.parametrize("language", [each for each in languages() if each != "en"])
def test_our_workbooks_satisfy_every_rule_in_their_language(language: str) -> None:
    briefs = [brief.replace(language=language) for brief in (nine_briefs()["serbia"], *random_briefs(3, seed=5))]

    assert check_workbook(BytesIO(written(briefs))) == ()


@pytest.mark.parametrize("rule", ["switches-explained", "blanks-explained", "notes-found", "notes-not-in-cells"])
def test_a_french_workbook_that_breaks_a_rule_has_a_violation(rule: str) -> None:
    book = load(written([SERBIA.replace(language="fr")]))
    countries = next(sheet for sheet in book if "countries" in sheet.tables)
    if rule == "notes-not-in-cells":
        countries.cell(countries.max_row, 1).value = "[remarque 1]"
    else:
        countries["A2"].value = "[remarque 77]"
        countries["A3"].value = "Retour au sommaire"
    countries.cell(countries.max_row, countries.max_column).value = None

    assert [each.rule for each in check_workbook(saved(book))].count(rule) >= 1


def test_violations_in_a_workbook_of_another_program(tmp_path: Path) -> None:
    book = Workbook()
    page: Any = book.worksheets[0]
    page.append(["country", "convictions"])
    page.append(["Serbia", 16])
    book.save(tmp_path / "other.xlsx")
    found = check_workbook(tmp_path / "other.xlsx")

    assert {violation.rule for violation in found} >= {"marked-up", "titles", "sheet-names", "information"}
    assert Violation("sheet-names", "Sheet", "the name of the sheet is not descriptive") in found
    assert str(found[0]) == "Sheet: the cells are not marked up as a table (rule marked-up)"


def test_every_rule_has_a_publisher_a_requirement_and_a_description() -> None:
    assert {rule.publisher for rule in RULES} == {"Analysis Function", "Microsoft"}
    assert all(rule.requirement and rule.description.endswith(".") for rule in RULES)
    assert sum(rule.essential for rule in RULES) > 15
