"""``tipreport.toml`` is read strictly: every problem is reported at once, with its line or key."""

import os
from pathlib import Path

import pytest

from tipreport.errors import SettingsError
from tipreport.project import Settings, find_settings, read_settings
from tipreport.project.settings import brief_files, read_disabled_plugins

GOOD = """
briefs = ["briefs/*.yaml", "extra.yaml"]
output = "../build"
formats = ["text", "tipreport-docx:docx"]
[options.text]
width = 60
[document]
language = "en"
[brand]
organisation = "Freedom Analysts"
"""


def settings(folder: Path, toml: str | bytes) -> Settings:
    file = folder / "tipreport.toml"
    file.write_bytes(toml if isinstance(toml, bytes) else toml.encode())
    return read_settings(file)


def problems_of(folder: Path, toml: str | bytes) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        settings(folder, toml)
    prefix = str(folder / "tipreport.toml")
    assert all(line.startswith(prefix) for line in str(raised.value).splitlines())
    return [str(problem).removeprefix(prefix).removeprefix(": ") for problem in raised.value.problems]


def test_settings_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()

    assert settings(folder, GOOD) == Settings(
        file=folder / "tipreport.toml",
        briefs=("briefs/*.yaml", "extra.yaml"),
        output=tmp_path / "build",
        formats=("text", "tipreport-docx:docx"),
        options={"text": {"width": 60}},
        document={"language": "en"},
        brand={"organisation": "Freedom Analysts"},
    )


def test_all_formats_are_built_only_on_request(tmp_path: Path) -> None:
    short = 'briefs = ["a.yaml"]\noutput = "b"\n'

    assert settings(tmp_path, f'{short}formats = "all"').formats is None
    assert problems_of(tmp_path, short) == ['formats: is missing: write a list such as ["text"], or "all"']


def test_plugins_are_switched_off(tmp_path: Path) -> None:
    table = '[plugins]\ndisable = ["tipreport-docx"]\n'
    (tmp_path / "only.toml").write_text(table)

    assert settings(tmp_path, GOOD + table).disabled_plugins == ("tipreport-docx",)
    assert settings(tmp_path, f"{GOOD}[plugins]\ndisable = []").disabled_plugins == ()
    assert settings(tmp_path, f"{GOOD}[plugins]").disabled_plugins == ()
    assert read_disabled_plugins(tmp_path / "only.toml") == ("tipreport-docx",)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("disabled = 1", "expected only the key disable, found disabled"),
        ('disable = "a"', 'expected a list of texts such as ["tipreport-docx"], found "a": write ["a"]'),
    ],
)
def test_an_invalid_table_of_plugins_is_reported(tmp_path: Path, table: str, message: str) -> None:
    assert problems_of(tmp_path, f"{GOOD}[plugins]\n{table}") == [f"plugins: {message}"]
    with pytest.raises(SettingsError, match="plugins: expected"):
        read_disabled_plugins(tmp_path / "tipreport.toml")


def test_a_folder_stands_for_its_settings_file(tmp_path: Path) -> None:
    assert settings(tmp_path, GOOD) == read_settings(tmp_path) == read_settings(str(tmp_path))


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    assert settings(tmp_path, b"\xef\xbb\xbf" + GOOD.encode()).formats == ("text", "tipreport-docx:docx")


def test_a_number_with_too_many_digits_is_reported(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"a = {'9' * 5000}")

    assert problem.startswith(":1: not valid TOML: ")


def test_an_output_folder_that_no_system_can_name_is_reported(tmp_path: Path) -> None:
    assert problems_of(tmp_path, 'briefs = ["a"]\noutput = "b\\u0000"\nformats = "all"') == [
        'output: expected the path of a folder, such as "../build", found "b\0"'
    ]


def test_an_output_folder_with_a_tilde_is_not_created_under_that_name(tmp_path: Path) -> None:
    text = 'briefs = ["a"]\noutput = "{}"\nformats = "all"'

    (problem,) = problems_of(tmp_path, text.format("~/b"))
    assert problem.startswith('output: expected a path without "~", which is not expanded, found "~/b": write ')
    assert settings(tmp_path, text.format("./~")).output == tmp_path / "~"


def test_an_output_folder_that_is_a_link_to_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "build").symlink_to("build")

    assert settings(tmp_path, 'briefs = ["a"]\noutput = "build"\nformats = "all"').output == tmp_path / "build"


def test_an_output_folder_behind_a_link_is_preserved(tmp_path: Path) -> None:
    (tmp_path / "real" / "data").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real" / "data")

    assert settings(tmp_path / "link", GOOD).output.resolve() == tmp_path / "real" / "build"


def test_every_problem_is_reported_at_once_with_its_key(tmp_path: Path) -> None:
    toml = 'brief = ["a"]\noutput = 3\nformats = "txt"\ncolour = "red"\nbrand = "x"\n[options]\npdf = "a4"\n'
    toml += "[text]\nwidth = 80\n"

    assert problems_of(tmp_path, toml) == [
        'brand: expected a table of options, found "x"',
        "brief: unknown key; did you mean briefs?",
        "colour: unknown key",
        'formats: expected a list of formats, or "all", found "txt": write ["txt"]',
        "options: expected a table of options for each format: [options.pdf]",
        'output: expected the path of a folder, such as "../build", found 3',
        "text: unknown key: options of a format are in [options.text]",
    ]


@pytest.mark.parametrize("value", ['"a.yaml"', "[]", "[3]", '[""]', "{}"])
def test_briefs_are_a_list_of_texts(tmp_path: Path, value: str) -> None:
    (problem,) = problems_of(tmp_path, f'briefs = {value}\noutput = "b"\nformats = ["text"]')

    assert problem.startswith('briefs: expected a list of texts such as ["briefs/*.yaml"], found ')


def test_a_duplicate_format_is_reported(tmp_path: Path) -> None:
    assert problems_of(tmp_path, 'briefs = ["a"]\noutput = "b"\nformats = ["text", "pdf", "text"]') == [
        "formats: expected each once, found text more than once"
    ]


def test_missing_required_keys_are_reported(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "") == [
        'briefs: is missing: write a list such as ["briefs"]',
        'formats: is missing: write a list such as ["text"], or "all"',
        'output: is missing: write a folder such as "../build"',
    ]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('briefs = ["a"]\noutput = \n', ":2: not valid TOML: Invalid value"),
        ("output = build\n", ":1: not valid TOML: Invalid value; put the text in quotation marks"),
        ('briefs = ["a"]\nbriefs = ["a"]\n', ":2: not valid TOML: Cannot overwrite a value"),
        ('briefs = ["a"\n\n', ":3: not valid TOML: Unclosed array"),
        (b"\xff", "expected text in UTF-8"),
        ("a = " + "[" * 100_000, "not valid TOML: the lists and tables are nested too deeply"),
    ],
)
def test_a_syntax_error_in_the_toml_is_reported_with_its_line(tmp_path: Path, toml: str | bytes, message: str) -> None:
    assert problems_of(tmp_path, toml) == [message]


def test_an_unreadable_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(
        SettingsError, match=r"tipreport\.toml: no such file; it lists the briefs and the formats to build"
    ):
        read_settings(tmp_path)
    (tmp_path / "tipreport.toml").mkdir()
    with pytest.raises(SettingsError, match=r"tipreport\.toml: cannot be read: Is a directory"):
        read_settings(tmp_path)


def test_a_folder_or_a_file_that_has_no_settings_is_reported(tmp_path: Path) -> None:
    brief = tmp_path / "serbia.yaml"
    brief.write_text("id: serbia\n")

    with pytest.raises(SettingsError, match=r"nofolder: no such folder; give one with a tipreport\.toml, which"):
        read_settings(tmp_path / "nofolder")
    with pytest.raises(SettingsError, match=r"serbia\.yaml: expected a folder with a tipreport\.toml, or such a file"):
        read_settings(brief)


def test_a_pipe_instead_of_the_file_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tipreport.toml")
    with pytest.raises(SettingsError, match=r"tipreport\.toml: cannot be read: it is a pipe or a device, not a file"):
        read_settings(tmp_path)


def test_the_nearest_file_of_the_folders_above_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b" / "c")
    for folder, found in (("", "../../../tipreport.toml"), ("a", "../../tipreport.toml"), ("a/b/c", "tipreport.toml")):
        (tmp_path / folder / "tipreport.toml").write_text(GOOD)
        assert find_settings() == Path(found)
    assert read_settings("../..").output == Path("../../../build")


def test_no_file_in_any_folder_above_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match=r"tipreport\.toml: no such file here or in a parent folder; it"):
        find_settings()
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(SettingsError, match=r"the current folder cannot be read: .*; change to another one"):
        find_settings()


def test_files_are_ordered_by_pattern_then_by_name(tmp_path: Path) -> None:
    for name in ("briefs/b.yaml", "briefs/a.yaml", "briefs/.hidden.yaml", "briefs/more/c.yaml", "z.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = brief_files(settings(tmp_path, 'briefs = ["z.yaml", "briefs/**/*.yaml"]\noutput = "b"\nformats = "all"'))

    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "z.yaml",
        "briefs/a.yaml",
        "briefs/b.yaml",
        "briefs/more/c.yaml",
    ]


def test_a_pattern_without_matches_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r'briefs\[1\]: there is no such file: "a/\*\.yaml"'):
        [*brief_files(settings(tmp_path, 'briefs = ["a/*.yaml"]\noutput = "b"\nformats = "all"'))]
