"""Checks of the target's path, and temporary files that an interrupted export left."""

import os
import re
from pathlib import Path

import pytest

from tests.runner.exporters import files
from tipreport.atomic import AtomicFile
from tipreport.atomic.target import check_target, remove_temporary_files, temporary_path
from tipreport.errors import ExportError, TargetExistsError


def problem(target: Path, *, overwrite: bool = True) -> str:
    with pytest.raises(ExportError) as raised:
        check_target(target, overwrite=overwrite)
    assert "\n" not in str(raised.value)
    return str(raised.value).removeprefix(f"cannot write {target}: ")


def test_a_new_path_and_a_file_to_be_replaced_are_valid(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    assert check_target(tmp_path / "b.txt", overwrite=False) is None
    found = check_target(tmp_path / "a.txt", overwrite=True)
    assert found is not None
    assert found.st_size == 3


def test_an_existing_file_raises_an_error_without_overwrite(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()

    with pytest.raises(TargetExistsError) as raised:
        check_target(tmp_path / "a.txt", overwrite=False)
    assert isinstance(raised.value, FileExistsError)


def test_a_folder_raises_an_error(tmp_path: Path) -> None:
    assert problem(tmp_path) == "it is a folder; name a file in it"


def test_a_missing_folder_raises_an_error(tmp_path: Path) -> None:
    assert problem(tmp_path / "no" / "a.txt") == f"there is no folder {tmp_path / 'no'}; create it first"


def test_a_parent_that_is_a_file_raises_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert problem(tmp_path / "file" / "a.txt") == "Not a directory"


def test_a_symbolic_link_raises_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "link").symlink_to("a.txt")
    (tmp_path / "dangling").symlink_to("nowhere")

    assert problem(tmp_path / "link") == "it is a symbolic link; name the file that it points to"
    assert problem(tmp_path / "dangling", overwrite=False) == "it is a symbolic link; name the file that it points to"


def test_a_symbolic_link_to_the_folder_is_valid(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")

    assert check_target(tmp_path / "link" / "a.txt", overwrite=False) is None


def test_a_device_and_a_pipe_are_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert problem(Path("/dev/null")) == "it is not a regular file"
    assert problem(tmp_path / "pipe") == "it is not a regular file"


def test_an_impossible_name_raises_an_error(tmp_path: Path) -> None:
    assert problem(tmp_path / ("a" * 300)) == "File name too long"
    assert "embedded null" in problem(tmp_path / "a\0b")  # the rest of it differs between versions of Python


def test_temporary_files_of_a_killed_export_are_removed(tmp_path: Path) -> None:
    left = temporary_path(tmp_path / "a.txt")
    left.write_bytes(b"half")
    others = temporary_path(tmp_path / "b.txt")
    others.write_bytes(b"half")
    (tmp_path / ".tipreport-mine.part").write_bytes(b"a user's own")

    remove_temporary_files(tmp_path, ["a.txt", "c.txt"])

    assert sorted(files(tmp_path)) == sorted([".tipreport-mine.part", others.name])


def test_a_temporary_file_in_use_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)

    with AtomicFile(tmp_path / "a.txt", overwrite=True) as first:
        first.file.write(b"first")
        with AtomicFile(tmp_path / "a.txt", overwrite=True) as second:
            second.file.write(b"second")
            second.commit()
        first.commit()

    assert files(tmp_path) == {"a.txt": b"first"}


def test_a_symbolic_link_named_like_a_temporary_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"mine")
    temporary_path(tmp_path / "a.txt").symlink_to("precious")

    remove_temporary_files(tmp_path, ["a.txt"])

    assert files(tmp_path)["precious"] == b"mine"


def test_the_name_of_a_temporary_file_is_hidden_and_short(tmp_path: Path) -> None:
    assert re.fullmatch(r"\.tipreport-[0-9a-f]{16}-[0-9a-f]{8}\.part", temporary_path(tmp_path / ("ü" * 120)).name)
