"""A workbook is compared with brief files, and its changes are written into their texts."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.exporters.excel.workbooks import nine_workbook
from tests.files.briefs import DATA
from tests.files.workbooks import cell_of, edited
from tipreport.files.update.updates import Basis, BriefText, Update, new_stamps, read_texts, updates
from tipreport.files.workbook.workbook import parse_workbook
from tipreport.tables import BriefStamp, fingerprint

BOOK = nine_workbook()
SHEETS = ("Figures", "Findings", "Sources", "Organisations", "Profile")


@pytest.fixture(scope="module")
def files() -> Sequence[BriefText]:
    return read_texts(DATA)


def test_each_edited_cell_changes_or_adds_one_line(files: Sequence[BriefText]) -> None:
    random, count = Random(1), 0

    def edit(book: Any) -> None:
        nonlocal count
        for name in SHEETS:
            blank = [row for row in range(1, book[name].max_row - 3) if cell_of(book[name], "note", row).value is None]
            for row in random.sample(blank, 10):
                cell_of(book[name], "note", row).value = "Edited."
                count += 1

    found = [*updates(files, parse_workbook(edited(BOOK, edit), "f"))]

    lines = [
        line
        for update in found
        for line in unified_diff(update.file.text.splitlines(), str(update.text).splitlines(), n=0)
        if line[0] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert [update.basis for update in found] == [Basis.SAME] * len(found)
    assert sum(line.startswith("+") for line in lines) == count
    assert all("note: Edited." in line for line in lines if line.startswith("+"))
    assert [change.kind for update in found for _, change in update.changes] == ["changed"] * count


def test_the_basis_is_that_of_each_brief(files: Sequence[BriefText], tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        cell_of(book["Briefs"], "title", 1).value = "Edited"
        cell_of(book["Briefs"], "title", 2).value = "Edited"
        properties = book.custom_doc_props
        del properties["tipreport.sha256.malta"]

    later = []
    for file in files[:3]:
        (tmp_path / file.path.name).write_text(file.text.replace("title: ", "title: Later ", 1), "utf-8")
        later.append(tmp_path / file.path.name)
    workbook = parse_workbook(edited(BOOK, edit), "f")

    found: list[Update] = [*updates(read_texts([DATA[0], *later[1:]]), workbook)]

    assert [(update.new.id, update.basis) for update in found] == [
        ("benin", Basis.SAME),
        ("kazakhstan", Basis.CHANGED),
        ("malta", Basis.UNKNOWN),
    ]
    (unedited,) = updates(read_texts(later[:1]), parse_workbook(BOOK, "f"))
    assert unedited.basis is Basis.UNEDITED


@pytest.mark.parametrize(
    ("edit", "rows"),
    [
        (lambda sheet: setattr(cell_of(sheet, "note"), "value", "Edited."), ""),
        (lambda sheet: setattr(cell_of(sheet, "row", sheet.max_row - 4), "value", None), "extended"),
        (lambda sheet: sheet.delete_rows(5), "renumbered"),
    ],
)
def test_a_stamp_after_writing_tells_which_row_numbers_are_current(edit: Any, rows: Any) -> None:
    workbook = parse_workbook(edited(BOOK, lambda book: edit(book["Findings"])), "f")

    stamps = new_stamps(workbook, workbook.briefs)

    (brief,) = [brief for brief in workbook.briefs if brief.id in stamps]
    assert stamps == {brief.id: BriefStamp(fingerprint(brief), rows)}


def test_the_stamps_of_an_unedited_workbook_do_not_change() -> None:
    workbook = parse_workbook(BOOK, "f")

    assert new_stamps(workbook, workbook.briefs) == {}
