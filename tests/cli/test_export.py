"""``tipreport export FORMAT``: the flags, targets and results of each format."""

import json
import subprocess
from functools import partial
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tests.cli.screen import colours, screen

TRIAL = """
@frozen(kw_only=True)
class Options:
    prefix: str = option("", help="What stands before each title")


def each(briefs, stream, options, context):
    context.warn("no glyph for [1] \\x1b")
    stream.write(f"{options.prefix}{briefs[0].title}".encode())


def named(briefs, stream, options, context):
    context.warn(f"no glyph in {briefs[0].id}")
    stream.write(b"text")


def every(briefs, stream, options, context):
    stream.write("".join(f"{brief.title}\\n" for brief in briefs).encode())


def binary(briefs, stream, options, context):
    stream.write(bytes(range(256)))


def steering(briefs, stream, options, context):
    stream.write(b"\\x1b[31mred")


def small(briefs, stream, options, context):
    if briefs[0].id == "malta":
        raise ExportError("the paper is too small")
    stream.write(b"text")


def crashing(briefs, stream, options, context):
    raise ZeroDivisionError("by zero")


@hookimpl
def tipreport_exporters():
    yield exporter(each, "each", options=Options, suffix=".each")
    yield exporter(named, "named", suffix=".named")
    yield exporter(every, "every", Grain.COLLECTION, suffix=".every")
    yield exporter(binary, "binary", media_type="application/pdf")
    yield exporter(binary, "packed", Grain.COLLECTION, media_type="application/zip", suffix=".packed.zip")
    yield exporter(steering, "steering")
    yield exporter(small, "small")
    yield exporter(crashing, "crashing")
"""


@pytest.fixture
def trial(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the Python path with a plugin that has formats of all kinds."""
    installed = commands.plugin(folder / "installed", "tipreport-trial", TRIAL)
    monkeypatch.syspath_prepend(str(installed))
    return installed


def test_a_file_is_written_and_reported(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    assert done == (0, "", "wrote malta.txt\n")
    assert (folder / "malta.txt").read_text("utf-8").startswith("MALTA\n")


def test_a_folder_gets_a_file_for_each_brief(folder: Path, tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs", "-d", "new/build")

    assert done == (0, "", "wrote 2 files into new/build\n")
    assert sorted(path.name for path in (folder / "new/build").iterdir()) == ["malta.txt", "panama.txt"]


def test_the_grain_decides_which_files_a_folder_gets(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    tipreport("export", "text", "briefs", "-d", "one", "--grain", "collection")
    tipreport("export", "every", "briefs", "-d", "two")

    assert [path.name for path in (folder / "one").iterdir()] == ["briefs.txt"]
    assert (folder / "two/briefs.every").read_text() == "Human trafficking in Malta\nHuman trafficking in Panama\n"


def test_several_briefs_go_into_one_file_if_the_format_can(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    assert tipreport("export", "text", "briefs", "-o", "all.txt").code == 0
    assert "PANAMA" in (folder / "all.txt").read_text("utf-8")

    done = tipreport("export", "each", "briefs", "-o", "all.each")

    message = "error: each writes one brief into a file, and there are 2: -d DIR writes a file for each\n"
    assert done == (2, "", message)


def test_flags_of_the_format_are_its_options(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    tipreport("export", "each", "briefs/malta.yaml", "-o", "malta.each", "--prefix", "[1] ")

    assert (folder / "malta.each").read_text() == "[1] Human trafficking in Malta"


def test_processes_write_the_same(folder: Path, tipreport: Tipreport) -> None:
    one = tipreport("export", "text", "briefs", "-d", "one", "--verbose")
    two = commands.run("export", "text", "briefs", "-d", "two", "--jobs", "2", "--verbose", folder=folder)

    assert two == (0, "", one.err.replace("one", "two"))
    for name in ("malta.txt", "panama.txt"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


# ---------------------------------------------------------------- standard output


def test_a_dash_is_standard_output(folder: Path, tipreport: Tipreport) -> None:
    tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    done = tipreport("export", "text", "briefs/malta.yaml", "-o", "-")

    assert done == (0, (folder / "malta.txt").read_text("utf-8"), "")


def test_bytes_go_into_a_pipe_as_they_are(folder: Path, trial: Path) -> None:
    asked = [*commands.COMMAND, "export", "binary", "briefs/malta.yaml", "-o", "-"]

    printed = subprocess.check_output(asked, cwd=folder, env=commands.environment(PYTHONPATH=str(trial)))

    assert printed == bytes(range(256))


def test_warnings_of_an_exporter_are_printed_safely(tipreport: Tipreport, trial: Path) -> None:
    done = tipreport("export", "each", "briefs/malta.yaml", "-o", "x.out")

    assert done.err == "warning: x.out: no glyph for [1] <U+001B>\nwrote x.out\n"
    assert tipreport("export", "each", "briefs/malta.yaml", "-o", "y.out", "--quiet") == (0, "", "")


CHATTY = """
import subprocess

print("loading", file=sys.stdout)


def write(briefs, stream, options, context):
    print("writing", file=sys.stdout)
    subprocess.run(["echo", "a program"], check=True)
    stream.write(b"text")


@hookimpl
def tipreport_exporters():
    yield exporter(write, "chatty")
"""


def test_output_that_a_plugin_prints_does_not_mix_with_the_data(folder: Path) -> None:
    installed = commands.plugin(folder / "installed", "tipreport-chatty", CHATTY)
    asked = partial(commands.run, "export", "chatty", "briefs/malta.yaml", folder=folder, PYTHONPATH=str(installed))

    assert asked("-o", "-") == (0, "text", "loading\nwriting\na program\n")
    assert json.loads(asked("-d", "one", "--json").out)["ok"]
    assert json.loads(asked("-d", "two", "--jobs", "2", "--json").out)["ok"]


# ---------------------------------------------------------------- errors


def test_an_existing_file_is_not_replaced_unless_forced(folder: Path, tipreport: Tipreport) -> None:
    (folder / "malta.txt").write_text("mine")

    done = tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    message = "error: malta.txt exists, so nothing was written: --force replaces existing files\n"
    assert done == (2, "", message)
    assert (folder / "malta.txt").read_text() == "mine"
    assert tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt", "--force").code == 0


@pytest.mark.parametrize("format_", ["text", "excel"])
def test_a_brief_is_never_replaced_by_its_export(format_: str, folder: Path, tipreport: Tipreport) -> None:
    (folder / "link.yaml").hardlink_to(folder / "briefs/malta.yaml")
    before = (folder / "link.yaml").read_bytes()
    for target in ("briefs/malta.yaml", "link.yaml"):
        done = tipreport("export", format_, "briefs/malta.yaml", "-o", target, "--force")

        assert done.code == 2
        assert done.err.endswith(f"error: {target} is a file that this command reads: write into another one\n")
        assert (folder / "briefs/malta.yaml").read_bytes() == before


def test_a_file_of_an_option_is_never_replaced(folder: Path, tipreport: Tipreport) -> None:
    earlier = folder / "earlier.yaml"
    earlier.write_bytes((folder / "briefs/malta.yaml").read_bytes())

    arguments = ("export", "text", "briefs/malta.yaml", "--since", "earlier.yaml", "-o", "earlier.yaml", "--force")

    assert tipreport(*arguments).code == 2
    assert earlier.read_bytes() == (folder / "briefs/malta.yaml").read_bytes()


def test_a_folder_with_an_existing_file_is_not_changed(folder: Path, tipreport: Tipreport) -> None:
    (folder / "build").mkdir()
    (folder / "build/panama.txt").write_text("mine")

    done = tipreport("export", "text", "briefs", "-d", "build")

    assert done.code == 2
    assert done.err.startswith("error: build/panama.txt exists")
    assert [path.name for path in (folder / "build").iterdir()] == ["panama.txt"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (("-o", "briefs"), "briefs is a folder: write -d briefs"),
        (("-o", "newdir/"), "newdir/ is a folder: write -d newdir"),
        (("-o", "nowhere/x.txt"), "there is no folder nowhere: create it first"),
        (("-d", "briefs/malta.yaml"), "briefs/malta.yaml is not a folder: -o briefs/malta.yaml writes a file"),
        ((), "give either -o FILE (or - for standard output) or -d DIR"),
        (("-o", "x", "-d", "y"), "give either -o FILE (or - for standard output) or -d DIR"),
        (("-o", "-", "--json"), "--json cannot be combined with -o -: both use standard output"),
    ],
)
def test_an_invalid_target_is_a_usage_error(tipreport: Tipreport, target: tuple[str, ...], message: str) -> None:
    done = tipreport("export", "text", "briefs/malta.yaml", *target)

    assert done.code == 2
    assert message in (done.err or done.out)


def test_an_unknown_format_is_reported_with_close_matches_and_a_remedy(tipreport: Tipreport) -> None:
    done = tipreport("export", "txt", "briefs", "-d", "x")

    message = 'there is no format "txt": write text; "tipreport plugins list" shows what is installed'
    assert done == (2, "", f"error: {message}\n")


@pytest.mark.parametrize("path", ["briefs/malta.yaml", "malta.yaml", "briefs"])
def test_a_brief_in_place_of_the_format_is_reported_with_the_format(tipreport: Tipreport, path: str) -> None:
    done = tipreport("export", path, "-o", "x.pdf")

    assert done == (2, "", f"error: give the format before the briefs: write tipreport export pdf {path} ...\n")


def test_a_folder_named_like_a_format_is_not_taken_for_a_brief(folder: Path, tipreport: Tipreport) -> None:
    (folder / "text").mkdir()

    assert tipreport("export", "text", "briefs/malta.yaml", "-o", "x.txt").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("export", "excel", "briefs/malta.yaml", "-o", "x.xlsx"),
            (
                "--language is for document formats, such as pdf: excel has the data of the briefs, in the language "
                "of each brief"
            ),
        ),
        (
            ("check", "briefs/malta.yaml"),
            "--language is for documents: write tipreport export text BRIEF --language ... -o -",
        ),
    ],
    ids=["data format", "another command"],
)
def test_a_flag_of_documents_is_explained_where_there_is_none(
    tipreport: Tipreport, arguments: tuple[str, ...], message: str
) -> None:
    assert tipreport(*arguments, "--language", "fr") == (2, "", f"error: {message}\n")


def test_a_suffix_that_is_missing_is_reported(tipreport: Tipreport) -> None:
    done = tipreport("export", "pdf", "briefs/malta.yaml", "-o", "malta")

    assert done == (0, "", "warning: malta has no suffix: write -o malta.pdf\nwrote malta\n")


@pytest.mark.parametrize("file", ["a.txt", "a.md", "README", "a.unknown"])
def test_text_may_be_in_any_file_for_text(tipreport: Tipreport, file: str) -> None:
    assert tipreport("export", "text", "briefs/malta.yaml", "-o", file) == (0, "", f"wrote {file}\n")


@pytest.mark.parametrize(
    ("format_", "file", "own", "other"),
    [
        ("text", "a.xlsx", "a.txt", "excel"),
        ("pdf", "a.xlsx", "a.pdf", "excel"),
        ("pdf", "a.docx", "a.pdf", "docx"),  # also if it is not installed
        ("pdf", "a.txt", "a.pdf", "text"),
        ("excel", "a.PDF", "a.xlsx", "pdf"),
    ],
)
def test_a_file_with_the_suffix_of_another_format_is_not_written(
    tipreport: Tipreport, format_: str, file: str, own: str, other: str
) -> None:
    remedy = f"write -o {own}, or choose the format {other}"
    message = f"error: {file} has the suffix of {other}, and its format is {format_}: {remedy}\n"

    assert tipreport("export", format_, "briefs/malta.yaml", "-o", file, "--force") == (2, "", message)
    assert not Path(file).exists()


@pytest.mark.parametrize(
    ("flags", "warning"),
    [
        (("--compare", "MLT"), "--compare is ignored: it is for a file of several briefs"),
        (("--measures", "convictions"), "--measures is ignored: it is for a file of several briefs"),
        (("--translations", "malta.de.po"), "--translations is ignored: it needs --language"),
    ],
)
def test_an_option_of_documents_that_has_no_effect_is_reported(
    folder: Path, tipreport: Tipreport, flags: tuple[str, str], warning: str
) -> None:
    (folder / "malta.de.po").write_bytes(b"")

    done = tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt", *flags)

    assert done == (0, "", f"warning: {warning}\nwrote malta.txt\n")


def test_a_comparison_of_several_briefs_is_not_reported_as_ignored(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs", "-o", "all.txt", "--compare", "all")

    assert done == (0, "", "wrote all.txt\n")


def test_a_folder_is_no_earlier_edition(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt", "--since", "briefs")

    assert done == (2, "", "error: --since: expected a file, found the folder briefs: name a file in it\n")


@pytest.mark.parametrize("flags", [("--json", "text"), ("text", "--json")])
def test_a_flag_of_all_commands_may_stand_anywhere(tipreport: Tipreport, flags: tuple[str, str]) -> None:
    done = tipreport("export", *flags, "briefs/malta.yaml", "-o", "malta.txt")

    assert (done.code, json.loads(done.out)["exit_code"]) == (0, 0)


def test_a_file_with_the_inner_suffix_of_its_format_is_not_written(trial: Path, tipreport: Tipreport) -> None:
    message = "error: s.packed has the suffix .packed, and packed writes .packed.zip: write -o s.packed.zip\n"

    assert trial.is_dir()
    assert tipreport("export", "packed", "briefs", "-o", "s.packed") == (2, "", message)
    assert tipreport("export", "packed", "briefs", "-o", "s.packed.zip").code == 0


def test_a_name_of_no_plugin_that_is_switched_off_is_reported(trial: Path, tipreport: Tipreport) -> None:
    done = tipreport("--disable-plugin", "tipreport-trail", "export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    assert done.err == (
        "wrote malta.txt\nwarning: plugin tipreport-trail: switched off, but no such plugin is installed\n"
    )


def test_an_unknown_flag_is_reported_with_close_matches(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs", "-d", "x", "--widht", "80")

    assert done.code == 2
    assert done.err.startswith("error: No such option")
    assert "--width" in done.err
    assert done.err.endswith('See "tipreport export text --help".\n')
    assert done.err.count("\n") == 1


def test_every_option_that_is_rejected_is_reported(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs", "-d", "x", "--width", "wide")

    assert done == (2, "", 'error: --width: expected a whole number, found "wide"\n')


def test_an_invalid_brief_prevents_all_output(folder: Path, tipreport: Tipreport) -> None:
    (folder / "briefs/zambia.yaml").write_text("id: zambia\ntitle: Zambia\n")

    done = tipreport("export", "text", "briefs", "nowhere.yaml", "-d", "build")

    assert done == (
        3,
        "",
        "briefs/zambia.yaml:1: error: countries: expected at least one country\nnowhere.yaml: error: no such file\n",
    )
    assert not (folder / "build").exists()


def test_a_verbose_export_names_every_file(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "briefs", "-d", "build", "--verbose")

    assert done.err == "wrote build/malta.txt\nwrote build/panama.txt\nwrote 2 files into build\n"


def test_only_the_first_warnings_are_printed_and_all_of_them_on_request(
    folder: Path, tipreport: Tipreport, trial: Path
) -> None:
    for number in range(20):
        text = commands.PANAMA.replace("id: panama", f"id: panama-{number}")
        (folder / f"briefs/panama-{number}.yaml").write_text(text)

    few = tipreport("export", "named", "briefs", "-d", "few").err.splitlines()
    all_of_them = tipreport("export", "named", "briefs", "-d", "all", "--verbose").err.splitlines()

    assert [line.partition(":")[0] for line in few[:9]] == ["warning"] * 9
    assert few[9:] == ["warning: 13 more warnings: --verbose prints all", "wrote 22 files into few"]
    assert sum(line.startswith("warning: all/") for line in all_of_them) == 22


def test_files_with_the_same_warning_share_a_line_unless_all_are_asked_for(tipreport: Tipreport, trial: Path) -> None:
    shared = tipreport("export", "each", "briefs", "-d", "shared").err.splitlines()
    all_of_them = tipreport("export", "each", "briefs", "-d", "all", "--verbose").err.splitlines()

    assert shared[0] == "warning: shared/malta.each: no glyph for [1] <U+001B> (and 1 more file)"
    assert sum(line.startswith("warning: all/") for line in all_of_them) == 2


def test_one_export_that_fails_does_not_stop_the_others(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    done = tipreport("export", "small", "briefs", "-d", "build")

    assert done == (1, "", "error: build/malta.out: the paper is too small\nwrote 1 file into build, 1 failed\n")
    assert [path.name for path in (folder / "build").iterdir()] == ["panama.out"]


def test_a_crash_is_reported_with_the_plugin_at_fault(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    done = tipreport("export", "crashing", "briefs/malta.yaml", "-o", "x.out")

    assert done.code == 1
    assert done.err.startswith("error: crashing of tipreport-trial 0.1 crashed: ZeroDivisionError: by zero (")
    assert done.err.count("\n") == 1
    assert not (folder / "x").exists()


# ---------------------------------------------------------------- JSON


def test_json_contains_each_result(folder: Path, tipreport: Tipreport, trial: Path) -> None:
    done = tipreport("export", "small", "briefs", "-d", "build", "--json")

    document = json.loads(done.out)
    assert (done.code, done.err, document["exit_code"], document["ok"]) == (1, "", 1, False)
    failed, written = document["results"]
    assert (failed["ok"], failed["error"]) == (
        False,
        {"kind": "ExportError", "message": "the paper is too small"},
    )
    assert (written["ok"], written["path"], written["size"]) == (True, "build/panama.out", 4)


def test_json_is_one_document_even_on_failure(tipreport: Tipreport) -> None:
    done = tipreport("export", "text", "nowhere.yaml", "-o", "x", "--json")

    document = json.loads(done.out)
    assert (done.code, done.err) == (3, "")
    assert document["error"] == {
        "kind": "BriefFileError",
        "message": "nowhere.yaml: no such file",
        "problems": [{"file": "nowhere.yaml", "line": 0, "cell": "", "path": "", "message": "no such file"}],
    }


@pytest.mark.parametrize("wrong", [("txt",), ("text", "--widht", "1"), ("text",)])
def test_json_is_one_document_if_the_command_line_is_invalid(tipreport: Tipreport, wrong: tuple[str, ...]) -> None:
    done = tipreport("export", *wrong, "--json")

    assert (done.code, done.err, json.loads(done.out)["exit_code"]) == (2, "", 2)


# ---------------------------------------------------------------- help


def test_help_lists_the_formats_by_their_entry_points(tipreport: Tipreport, trial: Path) -> None:
    done = tipreport("export", "--help")

    formats = done.out.partition("Formats:")[2].partition("Examples:")[0].split("\n")
    assert [line.split()[0] for line in formats if line.strip()] == ["excel", "pdf", "text", "odd"]
    assert "text   Plain text that reads well" in done.out


def test_the_help_of_a_format_shows_the_options_of_the_format_first(tipreport: Tipreport) -> None:
    shown = tipreport("export", "text", "--help").out

    format_help, others = shown.split("Other options:")
    assert "Options of text:" in format_help
    assert "Document options:\n  --language TEXT" in format_help
    assert "Brand:\n  --organisation TEXT" in format_help
    assert "--grain [brief|collection|both]" in others
    assert "[default: 72]" in format_help
    assert "--ascii-punctuation / --no-ascii-punctuation" in format_help
    assert "-o, --output FILE" in others


# ---------------------------------------------------------------- terminals


def test_a_terminal_gets_no_bytes_and_no_control_characters(folder: Path, trial: Path) -> None:
    asked = ("briefs/malta.yaml", "-o", "-")

    code, shown, _ = commands.in_terminal("export", "binary", *asked, folder=folder, PYTHONPATH=str(trial))
    assert code == 2
    assert screen(shown) == ["error: binary cannot be shown in a terminal: write a file with -o, or use a pipe"]
    assert colours(shown) == {"1;31"}

    code, shown, _ = commands.in_terminal("export", "steering", *asked, folder=folder, PYTHONPATH=str(trial))
    assert (code, screen(shown)) == (0, ["<U+001B>[31mred"])


def test_a_bar_is_shown_on_a_terminal_and_removed_at_the_end(folder: Path) -> None:
    asked = ("export", "text", "briefs", "-d")

    code, shown, _ = commands.in_terminal(*asked, "one", folder=folder)
    assert code == 0
    assert "Writing" in shown
    assert "2 of 2" in shown
    assert screen(shown) == ["wrote 2 files into one"]

    assert "Writing" not in commands.in_terminal(*asked, "two", "--quiet", folder=folder)[1]
    assert "Writing" not in commands.in_terminal(*asked, "three", folder=folder, piped="stderr")[2]
    assert "Writing" not in commands.in_terminal(*asked, "four", folder=folder, TERM="dumb")[1]
    assert "Loading" not in commands.in_terminal(*asked, "six", "--quiet", folder=folder)[1]
    assert json.loads(commands.in_terminal(*asked, "five", "--json", folder=folder)[1])["ok"]
