"""``tipreport diff``: what changed between two editions, for people, for scripts and as a document."""

import csv
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tests.document.reading import DATA
from tipreport import read_brief, write_brief
from tipreport.model import CountryBrief, Quantity

SERBIA, MALTA = (read_brief(DATA / f"{name}.yaml") for name in ("serbia", "malta"))


def edited(brief: CountryBrief) -> CountryBrief:
    figures = (brief.figures[0].replace(value=Quantity.parse("at least 40")), *brief.figures[1:])
    return brief.replace(figures=figures)


@pytest.fixture
def editions(tmp_path: Path) -> Path:
    """A folder with the folders ``2021`` and ``2022``, of which one figure differs."""
    for year, brief in (("2021", edited(SERBIA)), ("2022", SERBIA)):
        (tmp_path / year).mkdir()
        write_brief(brief, tmp_path / year / "serbia.yaml")
    write_brief(MALTA, tmp_path / "2022" / "malta.yaml")
    return tmp_path


LINE = "serbia: revised: Victims officially identified, 2021: 46. In the earlier edition: at least 40.\n"


def test_a_change_is_a_line(run_in: Tipreport, editions: Path) -> None:
    done = run_in("diff", "2021/serbia.yaml", "2022/serbia.yaml", folder=editions)

    assert (done.code, done.out.replace("\u00a0", " "), done.err) == (0, LINE, "")


def test_a_process_that_compares_reads_no_document_and_collects_garbage_rarely(editions: Path) -> None:
    code = "import gc, sys; from tipreport.cli import main; main(); print(*sys.modules, gc.get_threshold()[0])"

    done = subprocess.run(
        [sys.executable, "-c", code, "diff", "2021/serbia.yaml", "2022/serbia.yaml"],
        cwd=editions, env=commands.environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip

    *modules, threshold = done.stdout.splitlines()[-1].split()
    assert "tipreport.comparison" in modules
    assert not {"tipreport.document", "tipreport.checks", "tipreport.plugin"} & {*modules}
    assert int(threshold) == 20_000


def test_folders_are_compared_by_brief(run_in: Tipreport, editions: Path) -> None:
    done = run_in("diff", "2021", "2022", folder=editions)

    assert done.out.replace("\u00a0", " ") == LINE
    assert done.err == "no earlier edition of malta\n"


@pytest.mark.parametrize(("new", "code"), [("2022/serbia.yaml", 1), ("2021/serbia.yaml", 0)])
def test_the_exit_code_tells_scripts_of_changes(run_in: Tipreport, editions: Path, new: str, code: int) -> None:
    assert run_in("diff", "2021/serbia.yaml", new, "--exit-code", folder=editions).code == code


def test_json_has_both_statements(run_in: Tipreport, editions: Path) -> None:
    done = run_in("diff", "2021/serbia.yaml", "2022/serbia.yaml", "--json", folder=editions)

    (brief,) = json.loads(done.out)["briefs"]
    (change,) = brief["changes"]
    assert (change["kind"], change["list"], change["now"]) == ("revised", "figures", "46")
    assert change["before"].replace("\u00a0", " ") == "at least 40"


def test_csv_has_a_row_for_each_change(run_in: Tipreport, editions: Path) -> None:
    done = run_in("diff", "2021/serbia.yaml", "2022/serbia.yaml", "--csv", folder=editions)

    (row,) = csv.DictReader(StringIO(done.out))
    assert (row["brief"], row["kind"], row["now"]) == ("serbia", "revised", "46")


@pytest.mark.parametrize("format_", ["text", "pdf"])
def test_any_document_format_can_show_the_changes(run_in: Tipreport, editions: Path, format_: str) -> None:
    arguments = ("diff", "2021/serbia.yaml", "2022/serbia.yaml", "--format", format_, "-o", "changes.out")

    done = run_in(*arguments, folder=editions)

    assert (done.code, done.err) == (0, "wrote changes.out\n")
    content = (editions / "changes.out").read_bytes()
    assert content.startswith(b"%PDF" if format_ == "pdf" else b"SERBIA\n")
    assert run_in(*arguments, folder=editions) == (
        2,
        "",
        "error: changes.out exists; to replace it, give --force\n",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("2021", "2022", "--format", "pdf"), "give both --format FORMAT and -o FILE, or neither"),
        (("2021", "2022", "--format", "excel", "-o", "x.xlsx"), "excel is a data format: --csv prints a table"),
        (("git:", "2022"), 'expected git: and a revision, such as git:HEAD~1, found "git:"'),
        (("2022", "git:HEAD"), "only OLD may be git:REV: write tipreport diff git:HEAD 2022"),
        (("none", "2022"), "none: error: no such file"),
    ],
)
def test_a_mistake_names_the_remedy(
    run_in: Tipreport, editions: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = run_in("diff", *arguments, folder=editions)

    assert done.code in (2, 3)
    assert message in done.err


def test_a_brief_says_what_changed_since_a_file(run_in: Tipreport, editions: Path) -> None:
    arguments = ("export", "text", "2022/serbia.yaml", "-o", "-", "--since", "2021/serbia.yaml")

    done = run_in(*arguments, folder=editions)

    assert "WHAT CHANGED" in done.out
    assert "In the earlier edition: at least 40" in " ".join(done.out.split()).replace("\u00a0", " ")


def test_a_brief_without_an_earlier_edition_in_the_files_is_named(run_in: Tipreport, editions: Path) -> None:
    arguments = ("export", "text", "2022/malta.yaml", "-o", "malta.txt", "--since", "2021/serbia.yaml")

    done = run_in(*arguments, folder=editions)

    assert done.code == 0
    assert "the option since has no earlier edition of malta (it has serbia): no changes are shown" in " ".join(
        done.err.split()
    )
    other = run_in("export", "text", "2022/serbia.yaml", "-o", "x.txt", "--since", "2021/serbia.yaml", folder=editions)
    assert "no earlier edition" not in other.err


def test_git_shows_the_changes_of_a_brief_as_text(editions: Path) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        done = subprocess.run(
            ["git", *who, *arguments],
            cwd=editions,
            env=commands.environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    (editions / ".gitattributes").write_text("*.yaml diff=tipreport\n")
    git("init", "--quiet")
    git("config", "diff.tipreport.textconv", f"{sys.executable} -m tipreport show --width 100")
    brief = editions / "2021" / "serbia.yaml"
    git("add", ".")
    git("commit", "--quiet", "--message", "Edition of 2021")
    write_brief(SERBIA, brief)

    lines = [line for line in git("diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    assert any(line.startswith("-") and "at least 40" in line for line in lines)
    assert any(line.startswith("+") and "46" in line for line in lines)
    assert not any("measure:" in line or "value:" in line for line in lines)  # the brief as readers see it


def test_an_earlier_edition_that_is_no_brief_names_the_option(run_in: Tipreport, editions: Path) -> None:
    (editions / "x.yaml").write_text("id: [")

    done = run_in("export", "text", "2022/serbia.yaml", "-o", "x.txt", "--since", "x.yaml", folder=editions)

    assert done.code == 2
    assert "error: --since: x.yaml:" in done.err
    assert not (editions / "x.txt").exists()


@pytest.mark.parametrize("target", ["2021/serbia.yaml", "2022/serbia.yaml"])
def test_neither_edition_is_replaced_by_the_document_of_changes(target: str, editions: Path, run_in: Tipreport) -> None:
    arguments = ("diff", "2021/serbia.yaml", "2022/serbia.yaml", "--format", "text", "-o", target, "--force")
    before = (editions / target).read_bytes()

    assert run_in(*arguments, folder=editions).code == 2
    assert (editions / target).read_bytes() == before


def test_editions_without_a_difference_are_reported(run_in: Tipreport, editions: Path) -> None:
    assert run_in("diff", "2022", "2022", folder=editions) == (0, "", "no differences\n")
