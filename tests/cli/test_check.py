"""``tipreport check``: every problem and every data note, with file and line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tipreport

INVALID = """\
id: serbia
title: Human trafficking in Serbia
countries: [{country: SRB}]
figures:
  - {measure: convictions, value: "46 victims", period: 2021}
hotlines:
  - {number: "179", texts: A support line}
"""
IMPOSSIBLE = """\
id: kenya
title: Human trafficking in Kenya
countries: [{country: KEN}]
figures:
  - {id: all, measure: victims, value: 10, period: 2021, sources: [x]}
  - {measure: victims, value: 12, part_of: all, sex: female, period: 2021, sources: [x]}
sources: [{id: x, kind: article, title: An article}]
"""


def test_a_data_note_has_file_line_severity_code_location_and_text(tipreport: Tipreport) -> None:
    done = tipreport("check", "briefs/malta.yaml")

    assert done.out.splitlines() == [
        "briefs/malta.yaml:8: warning no-source: Refugees, undated: No source is given.",
    ]
    assert done.err == "1 brief: 0 errors, 1 warning, 0 notes\n"
    assert done.code == 0


def test_problems_of_all_files_are_printed_and_valid_files_are_checked(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs" / "aserbia.yaml").write_text(INVALID, "utf-8")

    done = tipreport("check", "nowhere.yaml", "briefs")

    first, *rest = done.out.splitlines()
    assert first == "nowhere.yaml: no such file"
    assert rest[0].startswith("briefs/aserbia.yaml:5: figures[1].value: expected a number, or words")
    assert rest[1] == "briefs/aserbia.yaml:7: hotlines[1].texts: unknown field: write text"
    assert rest[2].startswith("briefs/malta.yaml:8: warning ")
    assert done.err == "4 briefs: 2 invalid, with 3 problems; 0 errors, 1 warning, 0 notes\n"
    assert done.code == 3


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 3)])
def test_a_warning_fails_only_under_strict(tipreport: Tipreport, strict: tuple[str, ...], code: int) -> None:
    assert tipreport("check", "briefs", *strict).code == code


def test_a_note_that_is_an_error_fails(folder: Path, tipreport: Tipreport) -> None:
    (folder / "kenya.yaml").write_text(IMPOSSIBLE, "utf-8")

    done = tipreport("check", "kenya.yaml")

    assert done.out.startswith("kenya.yaml:5: error exceeds-whole: ")
    assert done.code == 3


def test_a_file_that_is_named_twice_is_checked_once(tipreport: Tipreport) -> None:
    assert tipreport("check", "briefs", "briefs/malta.yaml").err.startswith("2 briefs: ")


def test_a_duplicate_id_is_a_problem(folder: Path, tipreport: Tipreport) -> None:
    (folder / "copy.yaml").write_bytes((folder / "briefs" / "panama.yaml").read_bytes())

    done = tipreport("check", "briefs/panama.yaml", "copy.yaml")

    assert done.out == 'copy.yaml: id: the id "panama" is already used in briefs/panama.yaml\n'
    assert done.code == 3


def test_quiet_prints_only_data(tipreport: Tipreport) -> None:
    done = tipreport("check", "--quiet", "briefs")

    assert (done.out.count("\n"), done.err) == (1, "")


def test_json_prints_one_document(folder: Path, tipreport: Tipreport) -> None:
    (folder / "serbia.yaml").write_text(INVALID, "utf-8")

    done = tipreport("check", "--json", "briefs/malta.yaml", "serbia.yaml")

    document = json.loads(done.out)
    assert (done.err, done.code, document["exit_code"], document["ok"]) == ("", 3, 3, False)
    assert (document["schema"], document["command"]) == (1, "check")
    assert [(file["file"], file["brief"]) for file in document["files"]] == [
        ("briefs/malta.yaml", "malta"),
        ("serbia.yaml", None),
    ]
    assert document["files"][0]["notes"] == [
        {
            "line": 8,
            "cell": "",
            "code": "no-source",
            "severity": "warning",
            "kind": "missing",
            "location": "Refugees, undated",
            "text": "No source is given.",
            "about": [{"list": "figures", "row": 2}],
        }
    ]
    assert document["files"][1]["problems"][1] == {
        "file": "serbia.yaml",
        "line": 7,
        "cell": "",
        "path": "hotlines[1].texts",
        "message": "unknown field: write text",
    }
    assert document["summary"] == {"briefs": 2, "invalid": 1, "problems": 2, "errors": 0, "warnings": 1, "notes": 0}


def test_a_workbook_is_checked_by_cell(tipreport: Tipreport) -> None:
    tipreport("export", "excel", "briefs", "-o", "figures.xlsx")

    done = tipreport("check", "figures.xlsx")

    assert done.out == "figures.xlsx: Figures!A6: warning no-source: Refugees, undated: No source is given.\n"
    assert done.err == "2 briefs: 0 errors, 1 warning, 0 notes\n"
    assert json.loads(tipreport("check", "figures.xlsx", "--json").out)["files"][0]["notes"][0]["cell"] == "Figures!A6"


def test_control_characters_of_a_file_are_escaped(folder: Path, tipreport: Tipreport) -> None:
    hostile = INVALID.replace("46 victims", r"\e[31m46\nvictims")
    (folder / "serbia.yaml").write_text(hostile, "utf-8")

    line = tipreport("check", "serbia.yaml").out.splitlines()[0]

    assert "<U+001B>[31m46<U+000A>victims" in line


def test_brackets_are_printed_unchanged(folder: Path, tipreport: Tipreport) -> None:
    (folder / "serbia.yaml").write_text(INVALID.replace("46 victims", "[bold]46[/bold] [1]"), "utf-8")

    assert "[bold]46[/bold] [1]" in tipreport("check", "serbia.yaml").out
