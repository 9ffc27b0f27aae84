"""What may stand at the path of a file to be written, and what an interrupted export left beside it."""

import os
import re
from pathlib import Path

import pytest

from tests.runner.exporters import files
from tipreport.errors import ExportError, TargetExistsError
from tipreport.runner.draft import AtomicFile
from tipreport.runner.target import check_target, remove_temporary_files, temporary_name


def told(target: Path, *, overwrite: bool = True) -> str:
    with pytest.raises(ExportError) as refused:
        check_target(target, overwrite=overwrite)
    assert "\n" not in str(refused.value)
    return str(refused.value).removeprefix(f"cannot write {target}: ")


def test_nothing_and_a_file_to_be_replaced_may_stand_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    assert check_target(tmp_path / "b.txt", overwrite=False) is None
    found = check_target(tmp_path / "a.txt", overwrite=True)
    assert found is not None
    assert found.st_size == 3


def test_a_file_is_refused_where_replacing_was_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()

    with pytest.raises(TargetExistsError) as refused:
        check_target(tmp_path / "a.txt", overwrite=False)
    assert isinstance(refused.value, FileExistsError)


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == "it is a folder; name a file in it"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "no" / "a.txt") == f"there is no folder {tmp_path / 'no'}; create it first"


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert told(tmp_path / "file" / "a.txt") == "Not a directory"


def test_a_symbolic_link_is_told_wherever_it_leads(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "link").symlink_to("a.txt")
    (tmp_path / "dangling").symlink_to("nowhere")

    assert told(tmp_path / "link") == "it is a symbolic link; name the file that it points to"
    assert told(tmp_path / "dangling", overwrite=False) == "it is a symbolic link; name the file that it points to"


def test_a_link_to_the_folder_is_as_good_as_the_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")

    assert check_target(tmp_path / "link" / "a.txt", overwrite=False) is None


def test_a_device_and_a_pipe_are_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert told(Path("/dev/null")) == "it is no regular file"
    assert told(tmp_path / "pipe") == "it is no regular file"


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / ("a" * 300)) == "File name too long"
    assert "embedded null" in told(tmp_path / "a\0b")  # the rest of it differs between versions of Python


def test_what_a_killed_export_left_is_removed_by_the_next_to_the_same_file(tmp_path: Path) -> None:
    left = temporary_name(tmp_path / "a.txt")
    left.write_bytes(b"half")
    others = temporary_name(tmp_path / "b.txt")
    others.write_bytes(b"half")
    (tmp_path / ".tipreport-mine.part").write_bytes(b"a user's own")

    remove_temporary_files(tmp_path, ["a.txt", "c.txt"])

    assert sorted(files(tmp_path)) == sorted([".tipreport-mine.part", others.name])


def test_what_an_export_still_writes_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)

    with AtomicFile(tmp_path / "a.txt", overwrite=True) as first:
        first.file.write(b"first")
        with AtomicFile(tmp_path / "a.txt", overwrite=True) as second:
            second.file.write(b"second")
            second.place()
        first.place()

    assert files(tmp_path) == {"a.txt": b"first"}


def test_a_link_that_bears_the_name_of_debris_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"mine")
    temporary_name(tmp_path / "a.txt").symlink_to("precious")

    remove_temporary_files(tmp_path, ["a.txt"])

    assert files(tmp_path)["precious"] == b"mine"


def test_the_name_of_a_file_in_the_making_is_hidden_short_and_recognisable(tmp_path: Path) -> None:
    assert re.fullmatch(r"\.tipreport-[0-9a-f]{16}-[0-9a-f]{8}\.part", temporary_name(tmp_path / ("ü" * 120)).name)
