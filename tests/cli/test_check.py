"""``tipreport check``: every problem and every data note, with file and line."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tests.cli.screen import colours, screen
from tipreport.checks.note import CODES
from tipreport.cli.commands.check_report import REMEDIES

ZAMBIA = Path(__file__).parents[2] / "data/briefs/zambia.yaml"  # its notes are not found in the order of its lines
ADD = "add the source, year or figure, or correct the text; if the sources have none, change nothing"
INVALID = """\
id: serbia
title: Human trafficking in Serbia
countries: [{country: SRB}]
figures:
  - {measure: convictions, value: "46 victims", period: 2021}
hotlines:
  - {number: "179", texts: A support line}
"""
SOURCE = "sources: [{id: x, kind: article, title: An article}]\n"
IMPOSSIBLE = """\
id: kenya
title: Human trafficking in Kenya
countries: [{country: KEN}]
figures:
  - {id: all, measure: victims, value: 10, period: 2021, sources: [x]}
  - {measure: victims, value: 12, part_of: all, sex: female, period: 2021, sources: [x]}
sources: [{id: x, kind: article, title: An article}]
"""


@pytest.fixture(autouse=True)
def empty_record(folder: Path) -> None:
    """A project whose tier record is empty, so that briefs without placements have no note on it."""
    (folder / "tipreport.toml").write_text(
        'briefs = ["briefs"]\noutput = "build"\nformats = "all"\n[document]\nrecord = "empty.csv"\n', "utf-8"
    )
    (folder / "empty.csv").write_text("iso3,report_year,tier\n", "utf-8")


def test_a_data_note_has_file_line_severity_code_location_and_text(tipreport: Tipreport) -> None:
    done = tipreport("check", "briefs/malta.yaml")

    assert done.out.splitlines() == [
        "briefs/malta.yaml:8: warning no-source: Refugees, undated: No source is given.",
    ]
    assert done.err == f"1 brief: 0 errors, 1 warning, 0 notes\nBegin with briefs/malta.yaml:8 (no-source): {ADD}\n"
    assert done.code == 0


def test_words_that_differ_from_their_value_have_one_source_to_read(folder: Path, tipreport: Tipreport) -> None:
    of_two = "value: 10, period: 2021, sources: [x]}\n  - {measure: victims, value: 12, part_of: all, sex: female,"
    text = IMPOSSIBLE.replace(of_two, "value: 10, printed: twelve,")
    (folder / "kenya.yaml").write_text(text, "utf-8")
    done = tipreport("check", "kenya.yaml")

    assert done.err.splitlines()[1] == (
        "Begin with kenya.yaml:5 (printed-differs): read the source again, and correct the value or the words beside it"
    )


def test_a_note_on_several_recommendations_has_their_lines(folder: Path, tipreport: Tipreport) -> None:
    recommendations = """
recommendations:
  - {text: Translate the national referral plan, years: [2021], sources: [x]}
  - {text: Train judges, years: [2022], sources: [x]}
  - {text: Display the national referral plan widely, years: [2022], sources: [x]}
"""
    (folder / "kenya.yaml").write_text(INVALID.partition("figures:")[0] + recommendations + SOURCE, "utf-8")
    (note,) = tipreport("check", "kenya.yaml").out.splitlines()

    assert note.startswith("kenya.yaml:8: note near-recommendations: Recommendations ")
    assert note.endswith(" not_same_as. (lines 8, 6)")  # in the order of their numbers

    plan = recommendations.replace("Translate the national referral plan", "Traduire le plan national d’orientation")
    plan = plan.replace("Display the national referral plan widely", "Afficher partout le plan national d’orientation")
    head = INVALID.replace("id: serbia", "id: serbia\nlanguage: fr").partition("figures:")[0]
    (folder / "kenya.yaml").write_text(head + plan + SOURCE, "utf-8")
    (note,) = (line for line in tipreport("check", "kenya.yaml").out.splitlines() if "near-recommendations" in line)
    assert note.endswith(" (lignes 9, 7)")


def test_problems_of_all_files_are_printed_and_valid_files_are_checked(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs" / "aserbia.yaml").write_text(INVALID, "utf-8")

    done = tipreport("check", "nowhere.yaml", "briefs")

    first, *rest = done.out.splitlines()
    assert first == "nowhere.yaml: error: no such file"
    assert rest[0].startswith("briefs/aserbia.yaml:5: error: figures[1].value: expected a number, or words")
    assert rest[1] == "briefs/aserbia.yaml:7: error: hotlines[1].texts: unknown field: write text"
    assert rest[2].startswith("briefs/malta.yaml:8: warning ")
    assert done.err == "3 briefs, 1 of them invalid: 3 errors, 1 warning, 0 notes\nBegin with nowhere.yaml\n"
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

    assert done.out == (
        'copy.yaml: error: id: the id "panama" is already used in briefs/panama.yaml: '
        'write another, which also names its files; for another edition, its year: "panama-YEAR"\n'
    )
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
            "audience": "reader",
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

    assert done.out == "figures.xlsx: Figures!F6: warning no-source: Refugees, undated: No source is given.\n"
    assert done.err.splitlines()[1] == f"Begin with figures.xlsx: Figures!F6 (no-source): {ADD}"
    assert json.loads(tipreport("check", "figures.xlsx", "--json").out)["files"][0]["notes"][0]["cell"] == "Figures!F6"


def test_control_characters_of_a_file_are_escaped(folder: Path, tipreport: Tipreport) -> None:
    hostile = INVALID.replace("46 victims", r"\e[31m46\nvictims")
    (folder / "serbia.yaml").write_text(hostile, "utf-8")

    line = tipreport("check", "serbia.yaml").out.splitlines()[0]

    assert "<U+001B>[31m46<U+000A>victims" in line


def test_brackets_are_printed_unchanged(folder: Path, tipreport: Tipreport) -> None:
    (folder / "serbia.yaml").write_text(INVALID.replace("46 victims", "[bold]46[/bold] [1]"), "utf-8")

    assert "[bold]46[/bold] [1]" in tipreport("check", "serbia.yaml").out


# ---------------------------------------------------------------- the tier record


def test_the_record_of_the_project_is_compared_with_the_placements(folder: Path, tipreport: Tipreport) -> None:
    (folder / "empty.csv").write_text("iso3,report_year,tier\nPAN,2020,Tier 2\nPAN,2021,Tier 3\n", "utf-8")
    with (folder / "briefs/panama.yaml").open("a") as file:
        file.write("tiers: [{year: 2021, tier: Tier 2, official: true, sources: []}]\n")

    done = tipreport("check", "briefs/panama.yaml")

    assert done.out == (
        "briefs/panama.yaml:3: note tier-not-in-brief: Panama: The tier record has placements of Panama that this "
        "brief lacks: 2020. The command tipreport update BRIEF --from record --write adds them.\n"
        "briefs/panama.yaml:4: warning tier-differs-from-record: Tier, 2021: The brief gives Tier 2 as the official "
        "placement; the tier record has Tier 3.\n"
        "briefs/panama.yaml:4: warning no-source: Tier, 2021: No source is given.\n"
    )
    assert done.err.endswith(
        "Begin with briefs/panama.yaml:4 (tier-differs-from-record): look the placement up in the report of its year, "
        "and correct it or explain it in note\n"
    )


def test_the_command_that_the_note_of_missing_placements_names_adds_them(folder: Path, tipreport: Tipreport) -> None:
    (folder / "empty.csv").write_text("iso3,report_year,tier\nPAN,2020,Tier 2\n", "utf-8")
    brief = folder / "briefs/panama.yaml"
    (command,) = re.findall("The command tipreport (.+) adds them", tipreport("check", brief).out)

    assert tipreport(*command.replace("BRIEF", str(brief)).split()).code == 0
    assert "tier-not-in-brief" not in tipreport("check", brief).out


def test_a_record_that_cannot_be_read_ends_the_check(folder: Path, tipreport: Tipreport) -> None:
    (folder / "empty.csv").unlink()

    done = tipreport("check", "briefs")

    assert done.err.endswith("empty.csv: error: cannot be read: No such file or directory\n")
    assert done.code != 0


def test_a_project_without_a_record_of_its_own_has_that_of_tipreport(folder: Path, tipreport: Tipreport) -> None:
    (folder / "tipreport.toml").unlink()

    assert "note tier-not-in-brief: Panama: " in tipreport("check", "briefs/panama.yaml").out


def test_placements_added_to_an_old_brief_are_noted_with_what_to_change(folder: Path, tipreport: Tipreport) -> None:
    brief = folder / "briefs/panama.yaml"
    brief.write_text(f"updated: 2019-05-06\n{brief.read_text('utf-8')}", "utf-8")
    (folder / "empty.csv").write_text("iso3,report_year,tier\nPAN,2020,Tier 2\n", "utf-8")
    assert tipreport("update", brief, "--from", "record", "--write").code == 0

    done = tipreport("check", "briefs/panama.yaml")

    assert "warning tier-later-than-brief: Tier, 2020: The report of that year appeared after the last" in done.out
    assert done.err.splitlines()[1].endswith(
        "(tier-later-than-brief): write the day of the last change as updated, or correct the year of the placement"
    )


# ---------------------------------------------------------------- order, remedies, files that cannot be read


def test_findings_are_in_the_order_of_the_file(tipreport: Tipreport) -> None:
    lines = [int(line.split(":")[1]) for line in tipreport("check", ZAMBIA).out.splitlines()]

    assert len(lines) > 2
    assert lines == sorted(lines)


PO = 'msgid ""\nmsgstr "Project-Id-Version: malta\\nLanguage: es\\nContent-Type: text/plain; charset=UTF-8\\n"\n'


def test_a_translation_whose_name_and_header_differ_is_one_problem(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs" / "malta.fr.po").write_text(PO, "utf-8")

    done = tipreport("check", "briefs")

    message = "expected the header Language: fr, as in the name of the file, found es"
    assert done.code == 3
    assert [line for line in done.out.splitlines() if "malta.fr.po" in line] == [
        f"briefs/malta.fr.po: error: {message}: correct the header, or rename the file"
    ]


@pytest.mark.parametrize("name", ["nobrief.fr.po", "malta.french.po"])
def test_a_translation_of_no_brief_is_reported(folder: Path, tipreport: Tipreport, name: str) -> None:
    (folder / "briefs" / name).write_text(PO, "utf-8")

    assert f"warning: briefs/{name} was not checked: expected the name of a brief" in tipreport("check", "briefs").err


def test_every_error_and_warning_has_a_remedy() -> None:
    assert {code.kind for code in CODES.values() if code.severity != "note"} == {*REMEDIES}


def test_an_error_comes_before_an_earlier_warning_as_the_first_step(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs/zambia.yaml").write_text("id: zambia\ntitle: Zambia\n")

    last = tipreport("check", "briefs").err.splitlines()[-1]

    assert last == "Begin with briefs/zambia.yaml:1: countries: expected at least one country"


def test_one_invalid_brief_is_called_so_and_its_only_error_is_printed_once(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs/zambia.yaml").write_text("id: zambia\ntitle: Zambia\n")

    done = tipreport("check", "briefs/zambia.yaml")

    assert done.out == "briefs/zambia.yaml:1: error: countries: expected at least one country\n"
    assert done.err == "1 brief, invalid: 1 error, 0 warnings, 0 notes\n"


def test_without_errors_and_warnings_there_is_no_first_step(tipreport: Tipreport) -> None:
    assert tipreport("check", "briefs/panama.yaml").err == "1 brief: 0 errors, 0 warnings, 0 notes\n"


@pytest.fixture
def unprivileged(folder: Path, tipreport: Tipreport) -> Iterator[None]:
    """Run the test without the rights of an administrator, who reads everything."""
    tipreport("check", "briefs")  # imports modules that another user may not read
    folder.chmod(0o755)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


@pytest.mark.parametrize("unreadable", ["n" * 300 + ".yaml", "locked", "file.yaml", "locked/inside.yaml"])
@pytest.mark.usefixtures("locked", "unprivileged")
def test_a_file_that_cannot_be_read_is_one_of_the_errors(tipreport: Tipreport, unreadable: str) -> None:
    done = tipreport("check", unreadable, "briefs")

    first, *rest = done.out.splitlines()
    assert first.startswith(f"{unreadable}: error: cannot be read: ")
    assert [line.partition(":")[0] for line in rest if " warning " in line] == ["briefs/malta.yaml"]
    assert done.code == 3


def test_a_folder_without_a_brief_has_no_brief(folder: Path, tipreport: Tipreport) -> None:
    (folder / "none").mkdir()

    assert tipreport("check", "none").err.splitlines()[0] == "no briefs checked: 1 error, 0 warnings, 0 notes"


def test_a_remark_has_one_word_for_its_severity_and_its_code(folder: Path, tipreport: Tipreport) -> None:
    noted = commands.MALTA.replace("value: 0, period: 2021", "value: 0, period: 2021, note: Asked again.")
    (folder / "noted.yaml").write_text(noted, "utf-8")

    (remark,) = [line for line in tipreport("check", "noted.yaml").out.splitlines() if "Asked again" in line]

    assert remark.startswith("noted.yaml:7: note: ")


@pytest.fixture
def locked(folder: Path) -> Iterator[None]:
    """Create a file and a folder that cannot be read."""
    (folder / "locked").mkdir()
    for name in ("file.yaml", "locked/inside.yaml"):
        (folder / name).write_text(commands.PANAMA)
        (folder / name).chmod(0)
    (folder / "locked").chmod(0)
    yield
    (folder / "locked").chmod(0o700)


# ---------------------------------------------------------------- terminals


def test_a_terminal_shows_findings_by_file_with_a_hanging_indent(folder: Path) -> None:
    (folder / "briefs/serbia.yaml").write_text(INVALID.replace('"46 victims"', "46"))

    code, sent, _ = commands.in_terminal("check", "briefs", folder=folder, columns=56)

    assert code == 3
    assert screen(sent, 56) == [
        "briefs/malta.yaml",
        "  8  warning  Refugees, undated: No source is given.",
        "              (no-source)",
        "",
        "briefs/serbia.yaml",
        "  7  error    hotlines[1].texts: unknown field: write",
        "              text",
        "",
        "3 briefs, 1 of them invalid: 1 error, 1 warning, 0 notes",
        "Begin with briefs/serbia.yaml:7: hotlines[1].texts:",
        "  unknown field: write text",
    ]


@pytest.mark.parametrize("columns", [24, 40, 60, 80, 200])
def test_no_word_is_broken_in_a_terminal_of_any_width(folder: Path, columns: int) -> None:
    (folder / "briefs/serbia.yaml").write_text(INVALID)
    piped = commands.run("check", "briefs", folder=folder)

    _, sent, _ = commands.in_terminal("check", "briefs", folder=folder, columns=columns)

    words = " ".join(screen(sent, 10_000)).split()
    for line in piped.out.splitlines():
        text = line.split(": ", 2)[2].split()
        assert any(words[start : start + len(text)] == text for start in range(len(words)))
    for line in screen(sent, 10_000):
        assert len(line) <= columns or " " not in line.strip()


@pytest.mark.parametrize(("no_color", "styles"), [("", {"1", "1;31", "1;35"}), ("1", set())])
def test_colours_repeat_the_words_and_can_be_turned_off(folder: Path, no_color: str, styles: set[str]) -> None:
    (folder / "briefs/serbia.yaml").write_text(INVALID)

    _, sent, _ = commands.in_terminal("check", "briefs", folder=folder, NO_COLOR=no_color)

    assert colours(sent) == styles
    assert "  warning  " in "\n".join(screen(sent))
    assert "  error    " in "\n".join(screen(sent))


def test_a_pipe_gets_one_line_for_each_finding_and_the_summary_after_them(folder: Path) -> None:
    together = subprocess.run(
        [*commands.COMMAND, "check", "briefs"],
        cwd=folder,
        env=commands.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )

    assert [line.partition(":")[0] for line in together.stdout.splitlines()] == [
        "briefs/malta.yaml",
        "2 briefs",
        "Begin with briefs/malta.yaml",
    ]
