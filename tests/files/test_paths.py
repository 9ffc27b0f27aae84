"""Reading and writing brief files on disk."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from tests.files.briefs import DATA, FULL, HEAD
from tipreport.errors import BriefFileError, ExportError
from tipreport.files import brief_paths, dump_brief, parse_brief, read_brief, read_briefs, read_located, write_brief


def problems_of(path: Path | str) -> list[str]:
    """The problems of an invalid file, without the folder that contains it."""
    with pytest.raises(BriefFileError) as raised:
        read_brief(path)
    return [str(problem).replace(f"{Path(path).parent}/", "") for problem in raised.value.problems]


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_a_file_is_read_from_a_path_or_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "malta.yaml", FULL)
    assert read_brief(path) == read_brief(str(path)) == parse_brief(FULL)
    assert read_located(path)[0].locations["figures", 1] == FULL.splitlines().index("figures:") + 3


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_brief_is_named_like_its_file(path: Path) -> None:
    assert read_brief(path).id == path.stem


# ---------------------------------------------------------------- files that cannot be read


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "malta.yaml") == ["malta.yaml: no such file"]


def test_a_missing_suffix_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "malta.yaml").touch()
    assert problems_of(tmp_path / "malta") == ["malta: no such file: write malta.yaml"]


def test_a_schema_in_a_folder_is_not_a_brief(tmp_path: Path) -> None:
    for name in ("malta.yaml", "brief.schema.json"):
        (tmp_path / name).touch()
    assert brief_paths(tmp_path) == [tmp_path / "malta.yaml"]


def test_a_file_of_translations_is_not_a_brief(tmp_path: Path) -> None:
    (tmp_path / "malta.fr.po").touch()
    assert problems_of(tmp_path / "malta.fr.po") == [
        "malta.fr.po: expected a brief, found a file of translations: give the brief that it translates"
    ]


def test_a_folder_is_not_a_brief(tmp_path: Path) -> None:
    (tmp_path / "malta.yaml").mkdir()
    assert problems_of(tmp_path / "malta.yaml") == ["malta.yaml: expected a brief file, found a folder"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_device_is_not_read() -> None:
    assert problems_of("/dev/zero") == ["zero: expected a brief file, found a device or a pipe"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "malta.yaml")
    assert problems_of(tmp_path / "malta.yaml") == ["malta.yaml: expected a brief file, found a device or a pipe"]


def test_a_file_without_permission_to_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "malta.yaml", FULL)

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)  # root may read every file
    assert problems_of(path) == ["malta.yaml: cannot be read: Permission denied"]


def test_a_name_with_a_null_character_is_reported() -> None:
    with pytest.raises(BriefFileError):
        read_brief("malta\0.yaml")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (HEAD.encode("utf-16"), "malta.yaml:1: expected text in UTF-8, found UTF-16: save the file as UTF-8"),
        (
            (HEAD + "note: caf\xe9\n").encode("latin-1"),
            "malta.yaml:4: expected text in UTF-8, found the byte 0xe9: save the file as UTF-8",
        ),
        (HEAD.encode() + b"note: a\x00b", "malta.yaml:4: the character U+0000 is not allowed"),
        (HEAD.encode() + b"note: \xed\xa0\x80", "malta.yaml:4: expected text in UTF-8, found the byte 0xed"),
        (b"\x89PNG\r\n\x1a\n", "malta.yaml:1: expected text in UTF-8, found the byte 0x89"),
        (b"x" * 2_000_001, "malta.yaml: the file is larger than 2 MB"),
        (b"", "malta.yaml:1: the file is empty"),
    ],
)
def test_invalid_utf_8_is_reported_with_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "malta.yaml").write_bytes(content)
    assert problems_of(tmp_path / "malta.yaml")[0].startswith(message)


def test_a_file_of_ten_megabytes_is_rejected_unread(tmp_path: Path) -> None:
    path = tmp_path / "malta.yaml"
    with path.open("wb") as file:
        file.truncate(10_000_000)
    assert problems_of(path) == ["malta.yaml: the file is larger than 2 MB"]


def test_utf_8_with_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "malta.yaml").write_bytes(b"\xef\xbb\xbf" + FULL.encode())
    assert read_brief(tmp_path / "malta.yaml") == parse_brief(FULL)


# ---------------------------------------------------------------- folders


def brief(name: str) -> str:
    return HEAD.replace("malta", name, 1)


def test_a_folder_is_the_briefs_in_it_by_name(tmp_path: Path) -> None:
    for name in ("c.yaml", "a.yml", "b.json", "README.md", "d.txt"):
        write(tmp_path / name, brief(name[0]))
    write(tmp_path / "b.json", '{"id": "b", "title": "B", "countries": [{"country": "MLT"}]}')
    (tmp_path / "e.yaml").mkdir()
    assert [found.id for found in read_briefs(tmp_path)] == ["a", "b", "c"]


def test_files_and_folders_keep_their_order_and_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    paths = [write(tmp_path / name, brief(Path(name).stem)) for name in ("z.yaml", "more/a.yaml", "more/b.yaml")]
    given = [paths[0], tmp_path / "more", paths[1]]
    assert brief_paths(given) == paths
    assert [found.id for found in read_briefs(given)] == ["z", "a", "b"]
    assert [found.id for found in read_briefs(str(paths[0]))] == ["z"]


def test_a_folder_without_briefs_is_reported(tmp_path: Path) -> None:
    with pytest.raises(BriefFileError, match=r"no brief in this folder \(no .yaml or .json file\)"):
        read_briefs(tmp_path)


def test_two_briefs_with_one_id_are_reported_with_both_files(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.yaml", HEAD), write(tmp_path / "b.yaml", HEAD)
    with pytest.raises(BriefFileError) as raised:
        read_briefs([first, second])
    assert str(raised.value) == (
        f'{second}: id: the id "malta" is already used in {first}: '
        'write another, which also names its files; for another edition, its year: "malta-YEAR"'
    )


def test_the_problems_of_all_files_are_reported_together(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", brief("a") + "note: 1\n")
    write(tmp_path / "b.yaml", brief("b"))
    write(tmp_path / "c.yaml", brief("c") + "titel: x\n")
    with pytest.raises(BriefFileError) as raised:
        read_briefs([tmp_path, tmp_path / "d.yaml"])
    assert [(Path(problem.file).name, problem.line) for problem in raised.value.problems] == [
        ("a.yaml", 4),
        ("c.yaml", 4),
        ("d.yaml", 0),
    ]


# ---------------------------------------------------------------- writing


def test_a_written_brief_is_read_back(tmp_path: Path) -> None:
    found = parse_brief(FULL)
    write_brief(found, tmp_path / "malta.yaml")
    assert read_brief(tmp_path / "malta.yaml") == found
    assert (tmp_path / "malta.yaml").read_bytes() == dump_brief(found).encode()
    assert [path.name for path in tmp_path.iterdir()] == ["malta.yaml"]


def test_an_existing_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "malta.yaml", "# an older one\n" * 5000)
    write_brief(parse_brief(HEAD), path)
    assert read_brief(path) == parse_brief(HEAD)


def test_a_failed_write_leaves_only_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "malta.yaml", HEAD)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportError, match="No space left"):
        write_brief(parse_brief(FULL), path)
    assert path.read_text("utf-8") == HEAD
    assert [file.name for file in tmp_path.iterdir()] == ["malta.yaml"]


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that every user may read; the folders of pytest are private."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def without_rights(path: Path) -> Iterator[None]:
    """Nobody may read the file or folder, not even the administrator that may run the tests."""
    mode, user = path.stat().st_mode, os.geteuid()
    path.chmod(0)
    if user == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(user)
        path.chmod(mode)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the users of POSIX")
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_file_that_may_not_be_read_is_a_problem_beside_those_of_other_files(shared_folder: Path, kind: str) -> None:
    bad = write(shared_folder / "bad.yaml", "id: bad\n")
    locked = shared_folder / "locked.yaml"
    if kind == "file":
        write(locked, "id: locked\n")
    else:
        locked.mkdir()
    with without_rights(locked), pytest.raises(BriefFileError) as raised:
        read_briefs([locked, bad])

    assert {problem.file for problem in raised.value.problems} == {str(locked), str(bad)}
    assert f"{locked}: cannot be read: Permission denied" in map(str, raised.value.problems)


def test_a_name_that_the_system_refuses_is_a_problem_beside_those_of_other_files(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.yaml", "id: bad\n")
    with pytest.raises(BriefFileError) as raised:
        read_briefs([tmp_path / f"{'x' * 300}.yaml", tmp_path / "empty", bad])

    assert [problem.message for problem in raised.value.problems[:2]] == [
        "cannot be read: File name too long",
        "no such file",
    ]
    assert raised.value.problems[2].file == str(bad)


def test_an_open_binary_file_is_read(tmp_path: Path) -> None:
    assert read_brief(BytesIO(FULL.encode())) == parse_brief(FULL)
    with write(tmp_path / "malta.yaml", FULL).open("rb") as file:
        assert read_brief(file) == parse_brief(FULL)
    with pytest.raises(BriefFileError, match=r"^file:1: the file is empty: "):
        read_brief(BytesIO())


def test_a_value_that_is_neither_a_path_nor_a_file_is_named() -> None:
    with pytest.raises(TypeError, match=r"^expected a path or a binary file, found 3$"):
        read_brief(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["malta.json", "malta.XLSX", "malta.pdf"])
def test_yaml_is_not_written_into_another_kind_of_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError) as raised:
        write_brief(parse_brief(FULL), tmp_path / name)
    path = tmp_path / name
    found = f'found "{path.suffix}": write {path.with_suffix(".yaml")}'
    assert str(raised.value) == f"{path}: expected a name that ends in .yaml, {found}"
    assert not path.exists()
