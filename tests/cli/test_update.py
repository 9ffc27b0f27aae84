"""``tipreport update``: shows the changes of an edited workbook field by field, and writes them on request."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.commands import PANAMA
from tests.cli.conftest import Tipreport
from tests.exporters.excel.workbooks import columns_by_name
from tests.files.workbooks import cell_of
from tipreport import read_brief
from tipreport.atomic import write_files
from tipreport.atomic.target import temporary_path
from tipreport.files.update import updates

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


# Runs the command, and sends a signal to itself after the first file was replaced.
KILLED = """
import os, signal, sys
from tipreport.atomic import AtomicFile
from tipreport.cli import main

commit = AtomicFile.commit

def commit_and_kill(file):
    commit(file)
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))

AtomicFile.commit = commit_and_kill
sys.exit(main(sys.argv[2:]))
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
    assert done.err.splitlines()[1:] == [
        "wrote briefs/malta.yaml",
        "wrote briefs/panama.yaml",
        "marked figures.xlsx as written: its next edits are compared with these versions of the briefs",
    ]
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
    assert "in figures.xlsx but in no given file, so ignored: panama" in done.err
    assert done.out.splitlines() == ["briefs/malta.yaml:9: Traffickers convicted, 2021: value: 0 -> 3"]


def test_later_changes_of_the_briefs_are_not_undone(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    edit(two_changes)
    later = MALTA.replace("value: about 9000", "value: about 9500")
    (folder / "briefs" / "malta.yaml").write_text(later, "utf-8")

    assert "warning: briefs/malta.yaml changed after figures.xlsx was exported: writing may undo these changes" in (
        tipreport("update", "briefs", "--from", "figures.xlsx").err
    )
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    assert done.code == 2
    assert "nothing was written (export the briefs again and repeat the edit, or review every line and" in done.err
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == later

    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--force").code == 0
    assert "value: about 9000" in (folder / "briefs" / "malta.yaml").read_text("utf-8")


def test_later_changes_are_not_undone_by_a_workbook_with_more_briefs(
    folder: Path, tipreport: Tipreport, edit: Edit
) -> None:
    edit(two_changes)
    later = MALTA.replace("value: about 9000", "value: about 9500")
    (folder / "briefs" / "malta.yaml").write_text(later, "utf-8")

    assert tipreport("update", "briefs/malta.yaml", "--from", "figures.xlsx", "--write").code == 2
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == later


def test_without_fingerprints_nothing_is_written_unless_forced(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    def by(book: Any) -> None:
        two_changes(book)
        for name in [*book.custom_doc_props.names]:
            del book.custom_doc_props[name]

    edit(by)
    before = files(folder)

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    assert done.code == 2
    assert "figures.xlsx has no fingerprint of malta, because another program removed it: writing may undo" in done.err
    assert files(folder) == before
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--force").code == 0
    assert read_brief(folder / "briefs" / "panama.yaml").edition == 2023


def test_a_brief_that_was_not_edited_in_the_workbook_is_left_unchanged(
    folder: Path, tipreport: Tipreport, edit: Edit
) -> None:
    later = MALTA.replace("2022", "2023")
    (folder / "briefs" / "malta.yaml").write_text(later, "utf-8")
    edit(lambda book: setattr(cell_of(book["Briefs"], "edition", 2), "value", 2023))

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 0
    assert done.out == "briefs/panama.yaml:1: edition: nothing -> 2023\n"
    assert "briefs/malta.yaml changed after figures.xlsx was exported, and was not edited there: left" in done.err
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == later
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--force").code == 0
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == MALTA


def test_the_same_workbook_is_edited_and_written_again(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    def value(number: int) -> None:
        edit(lambda book: setattr(cell_of(book["Figures"], "value"), "value", number))
        assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0
        assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == MALTA.replace("value: 0,", f"value: {number},")

    value(3)
    value(4)
    value(0)


def test_a_row_added_to_the_workbook_can_be_edited_after_it_was_written(
    folder: Path, tipreport: Tipreport, edit: Edit
) -> None:
    def add(book: Any) -> None:
        for name, cell in (("brief", "malta"), ("measure", "shelters"), ("qualifier", "exact"), ("value", 2)):
            cell_of(book["Figures"], name, 3).value = cell

    def change(book: Any) -> None:
        cell_of(book["Figures"], "value", 3).value = 5
        cell_of(book["Figures"], "value", 1).value = 6

    edit(add)
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0
    text = (folder / "briefs" / "malta.yaml").read_text("utf-8")
    line = "  - {measure: shelters, value: 2, sources: []}"
    (folder / "briefs" / "malta.yaml").write_text(text.replace(line, f"{line}   # checked"), "utf-8")
    edit(change)

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    place = "briefs/malta.yaml:11: Shelters for victims, undated"
    assert done.out.splitlines() == [
        "briefs/malta.yaml:9: Traffickers convicted, 2021: value: 0 -> 6",
        f"{place}: a guess: taken for an edit of this record, because the two are similar; check its comments",
        f"{place}: value: 2 -> 5",
    ]
    assert "  - {measure: shelters, value: 5, sources: []}   # checked\n" in (
        (folder / "briefs" / "malta.yaml").read_text("utf-8")
    )


def test_a_comment_does_not_move_from_a_deleted_record_to_a_similar_new_one(
    folder: Path, tipreport: Tipreport, edit: Edit
) -> None:
    commented = MALTA.replace("  # courts", "  # checked with the ministry")

    def by(book: Any) -> None:
        sheet = book["Figures"]
        cells = [cell.value for cell in sheet[5]]
        for column, cell in enumerate(cells, 1):
            sheet.cell(7, column).value = cell
        cell_of(sheet, "row", 3).value, cell_of(sheet, "period", 3).value = None, "2022"
        sheet.delete_rows(5)

    (folder / "briefs" / "malta.yaml").write_text(commented, "utf-8")
    edit(by)
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    removed, added = done.out.splitlines()
    assert removed == "briefs/malta.yaml:9: Traffickers convicted, 2021: removed"
    assert added.startswith("briefs/malta.yaml: Traffickers convicted, 2022: added: measure: convictions; value: 0;")
    assert "ministry" not in (folder / "briefs" / "malta.yaml").read_text("utf-8")


def test_a_file_saved_during_the_update_is_not_replaced(
    folder: Path, tipreport: Tipreport, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(two_changes)

    def save_then_write(*arguments: Any, **more: Any) -> None:
        (folder / "briefs" / "panama.yaml").write_text(PANAMA + "# saved\n", "utf-8")
        write_files(*arguments, **more)

    monkeypatch.setattr(updates, "write_files", save_then_write)
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 1
    assert "error: cannot write briefs/panama.yaml: somebody changed it in the meantime; run the command" in done.err
    assert (folder / "briefs" / "panama.yaml").read_text("utf-8") == PANAMA + "# saved\n"
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == MALTA


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGHUP"])
def test_an_update_killed_between_two_files_leaves_nothing_that_blocks_the_next(
    folder: Path, tipreport: Tipreport, edit: Edit, name: str
) -> None:
    edit(two_changes)
    arguments = ["update", "briefs", "--from", "figures.xlsx", "--write"]

    killed = subprocess.run([sys.executable, "-c", KILLED, name, *arguments], cwd=folder, check=False)

    assert killed.returncode != 0
    assert sorted(files(folder)) == ["malta.yaml", "panama.yaml"]
    assert (folder / "briefs" / "malta.yaml").read_text("utf-8") == MALTA.replace("value: 0,", "value: 3,")
    assert (folder / "briefs" / "panama.yaml").read_text("utf-8") == PANAMA
    assert tipreport(*arguments).out == "briefs/panama.yaml:1: edition: nothing -> 2023\n"
    edit(lambda book: setattr(cell_of(book["Figures"], "value"), "value", 4))
    assert tipreport(*arguments).code == 0


def test_temporary_files_of_a_killed_update_are_removed(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    edit(lambda book: setattr(cell_of(book["Briefs"], "edition", 2), "value", 2023))
    left = temporary_path(folder / "briefs" / "malta.yaml")  # as a file system without unnamed files has them
    left.write_text("half", "utf-8")

    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0
    assert not left.exists()


def test_a_workbook_saved_during_the_update_is_not_marked(
    folder: Path, tipreport: Tipreport, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(two_changes)
    write_all = updates.write_all

    def write_then_save(*arguments: Any) -> None:
        write_all(*arguments)
        edit(lambda book: setattr(cell_of(book["Figures"], "value"), "value", 5))

    monkeypatch.setattr(updates, "write_all", write_then_save)
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 0
    assert "warning: cannot write figures.xlsx: somebody changed it in the meantime" in done.err
    assert cell_of(load_workbook(folder / "figures.xlsx")["Figures"], "value").value == 5


def test_nothing_is_written_if_one_change_fails(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    (folder / "briefs" / "malta.yaml").write_text(
        '{"id": "malta", "title": "Malta", "countries": [{"country": "MLT"}]}', "utf-8"
    )
    assert tipreport("export", "excel", "briefs", "-o", "figures.xlsx", "--force").code == 0

    def by(book: Any) -> None:
        cell_of(book["Briefs"], "edition", 1).value = cell_of(book["Briefs"], "edition", 2).value = 2023

    edit(by)
    before = files(folder)

    assert "only YAML is edited in place" in tipreport("update", "briefs", "--from", "figures.xlsx").err
    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")
    assert done.code == 1
    assert "error: briefs/malta.yaml: the file is JSON" in done.err
    assert "nothing was written" in done.err
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
        ("Figures!D5", "value"),
        ("Hotlines!C5", "number"),
    ]
    assert files(folder) == before


def test_a_column_of_blank_cells_is_written_only_if_forced(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    figures = "".join(f"  - {{measure: {name}, value: 1, period: 2021}}\n" for name in ("convictions", "prosecutions"))
    (folder / "briefs" / "panama.yaml").write_text(f"{PANAMA}figures:\n{figures}", "utf-8")
    assert tipreport("export", "excel", "briefs", "-o", "figures.xlsx", "--force").code == 0
    before = files(folder)

    def blank(book: Any) -> None:
        sheet = book["Figures"]
        for row in range(5, sheet.max_row + 1):
            sheet.cell(row, columns_by_name(sheet)["period"]).value = None

    edit(blank)
    risk = "every cell of figures.period is blank for panama in figures.xlsx: writing removes 2 values"
    assert risk in " ".join(tipreport("update", "briefs", "--from", "figures.xlsx").err.split())
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 2
    assert files(folder) == before
    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write", "--force").code == 0
    assert files(folder) != before


def test_one_blank_cell_is_an_ordinary_edit(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    edit(lambda book: setattr(cell_of(book["Figures"], "period"), "value", None))

    assert tipreport("update", "briefs", "--from", "figures.xlsx", "--write").code == 0


def test_a_deleted_sheet_deletes_no_records(folder: Path, tipreport: Tipreport, edit: Edit) -> None:
    before = files(folder)
    edit(lambda book: book.remove(book["Figures"]))

    done = tipreport("update", "briefs", "--from", "figures.xlsx", "--write")

    assert done.code == 3
    assert (
        "briefs/malta.yaml: error: figures: this list has 2 records, and the workbook has no sheet of it: restore "
        "the sheet; to remove records, delete their rows" in done.err
    )
    assert files(folder) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("briefs", "--from", "nowhere.xlsx"), "nowhere.xlsx: error: no such file"),
        (("briefs", "--from", "briefs/malta.yaml"), "briefs/malta.yaml: error: expected an Excel workbook"),
        (("figures.xlsx", "--from", "figures.xlsx"), "figures.xlsx: error: expected a brief file in YAML"),
    ],
)
def test_a_missing_or_wrong_file_is_an_error(
    tipreport: Tipreport, edit: Edit, arguments: tuple[str, ...], message: str
) -> None:
    done = tipreport("update", *arguments)

    assert done.code == 3
    assert done.err.startswith(message)


# ---------------------------------------------------------------- the tier record

TIERS = "iso3,report_year,tier\nMLT,2020,Tier 2\nMLT,2021,Tier 3\n"


def test_a_record_is_offered_and_differing_placements_are_kept_unless_forced(
    folder: Path, tipreport: Tipreport
) -> None:
    (folder / "tiers.csv").write_text(TIERS, "utf-8")
    official = "tiers: [{year: 2021, tier: Tier 2, official: true}]\n"
    (folder / "briefs/malta.yaml").write_text(MALTA + official, "utf-8")
    kept = "briefs/malta.yaml: MLT is on Tier 2 in 2021, the record has Tier 3: left unchanged; --force replaces it\n"

    offered = tipreport("update", "briefs/malta.yaml", "--from", "tiers.csv")
    written = tipreport("update", "briefs/malta.yaml", "--from", "tiers.csv", "--write")

    assert "briefs/malta.yaml: Tier, 2020: added: " in offered.out
    assert offered.err == f"{kept}1 brief differs: 3 records added; --write writes the changes\n"
    assert written.err == f"{kept}1 brief differs: 3 records added\nwrote briefs/malta.yaml\n"
    assert tipreport("update", "briefs/malta.yaml", "--from", "tiers.csv").err == f"{kept}no differences\n"
    assert tipreport("update", "briefs/malta.yaml", "--from", "tiers.csv", "--write", "--force").code == 0
    brief = read_brief(folder / "briefs/malta.yaml")
    assert [(row.year, row.tier) for row in brief.tiers] == [(2020, "Tier 2"), (2021, "Tier 3")]
    assert "# Malta, as one article describes it" in (folder / "briefs/malta.yaml").read_text("utf-8")


def test_the_word_record_means_the_record_of_the_project(folder: Path, tipreport: Tipreport) -> None:
    (folder / "tiers.csv").write_text(TIERS, "utf-8")
    (folder / "tipreport.toml").write_text(
        'briefs = ["briefs"]\noutput = "build"\nformats = "all"\n[document]\nrecord = "tiers.csv"\n', "utf-8"
    )

    done = tipreport("update", "briefs", "--from", "record", "--json")

    (file,) = json.loads(done.out)["files"]
    assert (file["brief"], [change["kind"] for change in file["changes"]]) == ("malta", ["added"] * 4)
    assert tipreport("update", "briefs", "--from", "nowhere.csv").err.startswith("nowhere.csv: error: cannot be read")
