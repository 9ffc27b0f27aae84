"""``tipreport update``: shows the changes of an edited workbook field by field, and writes them on request."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Tipreport
from tests.files.workbooks import cell_of
from tipreport import read_brief

MALTA = """\
# Malta, as one article describes it
id: malta
title: 'Human trafficking in Malta'   # the title of the article
edition: 2022
default_source: caldwell
countries: [{country: MLT}]
figures:
  # courts
  - {measure: convictions, value: 0, period: 2021}
  - {measure: refugees, value: about 9000, key: true, sources: []}   # nobody is named
hotlines:
  - number: "0179"
sources:
  - {id: caldwell, kind: article, title: Human Trafficking in Malta}
"""


@pytest.fixture
def edit(folder: Path, tipreport: Tipreport) -> Callable[[Callable[[Any], None]], None]:
    """Export the briefs, and change the workbook as an editor would."""
    (folder / "briefs" / "malta.yaml").write_text(MALTA, "utf-8")
    assert tipreport("export", "excel", "briefs", "-o", "figures.xlsx").code == 0

    def change(by: Callable[[Any], None]) -> None:
        book = load_workbook(folder / "figures.xlsx")
        by(book)
        book.save(folder / "figures.xlsx")

    return change


def two_changes(book: Any) -> None:
    cell_of(book["Figures"], "value").value = 3
    cell_of(book["Briefs"], "edition", 2).value = 2023


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "briefs").iterdir()}


Edit = Callable[[Callable[[Any], None]], None]


def test_changes_have_file_line_record_and_field(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    before = files(folder)
    edit(two_changes)

    done = tipreport("update", "briefs", "--from", "figures.xlsx")

    assert done.code == 0
    assert done.out.splitlines() == [
        "briefs/malta.yaml:9: Traffickers convicted, 2021: value: 0 -> 3",
        "briefs/panama.yaml:1: edition: nothing -> 2023",
    ]
    assert done.err == "2 briefs differ: 2 fields changed; --write writes the changes\n"
    assert files(folder) == before


def test_write_applies_the_changes_and_preserves_the_rest(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    edit(two_changes)

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 0
    assert done.err.splitlines()[1:] == ["wrote briefs/malta.yaml", "wrote briefs/panama.yaml"]
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == MALTA.replace("value: 0,", "value: 3,")
    assert read_brief(folder / "briefs" / "panama.yaml").edition == 2023
    assert sorted(files(folder)) == ["malta.yaml", "panama.yaml"]
    assert tipreport("update", "briefs", "--from", "figures.xlsx").err == "no differences\n"


def test_added_removed_and_moved_records_are_reported(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    def by(book: Any) -> None:
        book["Hotlines"].delete_rows(5)
        cell_of(book["Figures"], "row", 1).value, cell_of(book["Figures"], "row", 2).value = 2, 1
        sheet = book["Sources"]
        cell_of(sheet, "brief", 2).value, cell_of(sheet, "id", 2).value = "panama", "gov"
        cell_of(sheet, "kind", 2).value, cell_of(sheet, "title", 2).value = "report", "A report: the first"

    edit(by)

    assert tipreport("update", "briefs", "--from", "figures.xlsx").out.splitlines() == [
        "briefs/malta.yaml:10: Refugees, undated: moved",
        "briefs/malta.yaml:12: Hotline, 0179: removed",
        "briefs/panama.yaml: Source gov: added: id: gov; kind: report; title: A report: the first",
    ]
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0
    assert (
        (folder / "briefs" / "panama.yaml")
        .read_text("utf-8")
        .endswith('\nsources:\n  - {id: gov, kind: report, title: "A report: the first"}\n')
    )


def test_json_contains_complete_values(tipreport: Tipreport, edit: Edit) -> None:
    edit(two_changes)

    document = json.loads(tipreport("update", "briefs", "--from", "figures.xlsx", "--json").out)

    assert (document["command"], document["ok"], document["workbook"]) == ("update", True, "figures.xlsx")
    assert [(file["file"], file["brief"], file["written"]) for file in document["files"]] == [
        ("briefs/malta.yaml", "malta", False),
        ("briefs/panama.yaml", "panama", False),
    ]
    assert document["files"][0]["changes"] == [
        {
            "line": 9,
            "kind": "changed",
            "list": "figures",
            "row": 1,
            "location": "Traffickers convicted, 2021",
            "field": "value",
            "old": "0",
            "new": "3",
        }
    ]


def test_a_workbook_of_one_brief_does_not_change_the_others(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    before = files(folder)
    tipreport("export", "excel", "briefs/panama.yaml", "-o", "figures.xlsx", "--force")
    edit(lambda book: setattr(cell_of(book["Briefs"], "title"), "value", "Panama"))

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 0
    assert "not in figures.xlsx, so unchanged: malta" in done.err
    assert files(folder)["malta.yaml"] == before["malta.yaml"]


def test_a_brief_without_a_file_is_ignored_with_a_message(tipreport: Tipreport, edit: Edit) -> None:
    edit(two_changes)

    done = tipreport("update", "briefs/malta.yaml", "--from", "figures.xlsx", "--write")

    assert done.code == 0
    assert "ignored, because no file has them: panama" in done.err
    assert done.out.splitlines() == ["briefs/malta.yaml:9: Traffickers convicted, 2021: value: 0 -> 3"]


def test_later_changes_of_the_briefs_are_not_undone(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    edit(two_changes)
    later = MALTA.replace("value: about 9000", "value: about 9500")
    (folder / "briefs" / "malta.yaml").write_text(later, "utf-8")

    assert "warning: the briefs changed after figures.xlsx was exported" in (
        tipreport("update", "briefs", "--from", "figures.xlsx").err
    )
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    assert done.code == 2
    assert "nothing was written (--force writes it)" in done.err
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == later

    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--force").code == 0
    assert "value: about 9000" in (folder / "briefs" / "malta.yaml").read_text("utf-8")


def test_a_workbook_without_properties_can_be_written(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    def by(book: Any) -> None:
        two_changes(book)
        del book.custom_doc_props["tipreport.sha256"]

    edit(by)

    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0
    assert read_brief(folder / "briefs" / "panama.yaml").edition == 2023


def test_an_unedited_workbook_reverts_nothing(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    (folder / "briefs" / "malta.yaml").write_text(MALTA.replace("2022", "2023"), "utf-8")

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 2
    assert "figures.xlsx was not edited" in done.err


def test_nothing_is_written_if_one_change_fails(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    inside = MALTA.replace("value: 0, period: 2021}", "value: 0,  # none\n     period: 2021}")
    (folder / "briefs" / "malta.yaml").write_text(inside, "utf-8")

    def by(book: Any) -> None:
        two_changes(book)
        cell_of(book["Figures"], "note").value = "A remark."

    edit(by)
    before = files(folder)

    assert 'the comment "# none" is inside' in tipreport("update", "briefs", "--from", "figures.xlsx").err
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    assert done.code == 1
    assert "error: briefs/malta.yaml: the comment" in done.err
    assert "change it by hand; nothing was written" in done.err
    assert files(folder) == before


def test_no_file_is_written_if_one_cannot_be(
    folder: Path, tipreport: Tipreport, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(two_changes)
    before = files(folder)
    fdopen = os.fdopen
    opened: list[int] = []

    def open_once(descriptor: int, mode: str) -> Any:
        opened.append(descriptor)
        if len(opened) > 1:
            raise OSError(28, "No space left on device")
        return fdopen(descriptor, mode)

    monkeypatch.setattr(os, "fdopen", open_once)
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert (done.code, done.err.splitlines()[-1].partition(": ")[0]) == (1, "error")
    assert done.err.endswith("panama.yaml: No space left on device\n")
    assert files(folder) == before


def test_problems_of_the_workbook_have_their_cell(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    before = files(folder)

    def by(book: Any) -> None:
        cell_of(book["Figures"], "value").value = "46 victims"
        cell_of(book["Hotlines"], "number").value = 179

    edit(by)
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--json")

    document = json.loads(done.out)
    assert (done.code, document["exit_code"]) == (3, 3)
    assert [(problem["cell"], problem["path"]) for problem in document["error"]["problems"]] == [
        ("Figures!G5", "value"),
        ("Hotlines!C5", "number"),
    ]
    assert files(folder) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("briefs", "--from", "nowhere.xlsx"), "nowhere.xlsx: no such file"),
        (("briefs", "--from", "briefs/malta.yaml"), "briefs/malta.yaml: expected an Excel workbook"),
        (("figures.xlsx", "--from", "figures.xlsx"), "figures.xlsx: expected a brief file in YAML"),
    ],
)
def test_a_missing_or_wrong_file_is_an_error(
    tipreport: Tipreport, edit: Edit, arguments: tuple[str, ...], message: str
) -> None:
    done = tipreport("update", *arguments)

    assert done.code == 3
    assert done.err.startswith(message)
