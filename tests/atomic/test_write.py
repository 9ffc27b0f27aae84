"""Atomic writes of several files and of a directory."""

import os
from pathlib import Path

import pytest

from tests.runner.exporters import files
from tipreport.atomic import AtomicFile, write_directory, write_file, write_files
from tipreport.errors import ExportError, TargetExistsError


def test_a_file_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", b"new", overwrite=False)

    assert files(tmp_path) == {"a.txt": b"new"}


def test_no_file_is_written_if_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "b.txt").mkdir()

    with pytest.raises(ExportError, match="it is a folder"):
        write_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new"}, overwrite=True)
    (tmp_path / "b.txt").rmdir()
    assert files(tmp_path) == {"a.txt": b"old"}


def test_a_file_with_another_content_than_expected_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").write_bytes(b"saved by somebody")
    contents = {tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new"}

    with pytest.raises(ExportError, match=r"cannot write .*b\.txt: somebody changed it in the meantime; run"):
        write_files(contents, overwrite=True, expected={tmp_path / "a.txt": b"a", tmp_path / "b.txt": b"b"})
    assert files(tmp_path) == {"a.txt": b"a", "b.txt": b"saved by somebody"}


def test_a_file_removed_in_the_meantime_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"cannot write .*a\.txt: No such file"):
        write_file(tmp_path / "a.txt", b"new", overwrite=True, expected=b"a")
    assert files(tmp_path) == {}


def test_the_error_names_the_files_that_are_already_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in names:
        path.write_bytes(b"old")
    commit = AtomicFile.commit

    def commit_and_save(file: AtomicFile) -> None:
        commit(file)
        names[1].write_bytes(b"saved")

    monkeypatch.setattr(AtomicFile, "commit", commit_and_save)
    with pytest.raises(ExportError, match=r"run the command again; already written: .*a\.txt"):
        write_files(dict.fromkeys(names, b"new"), overwrite=True, expected=dict.fromkeys(names, b"old"))
    assert files(tmp_path) == {"a.txt": b"new", "b.txt": b"saved"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_more_files_than_a_process_may_open_are_written_with_one_descriptor_each(tmp_path: Path) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    low = (len(os.listdir("/dev/fd")) + 20, limits[1])  # noqa: PTH208 - no path
    resource.setrlimit(resource.RLIMIT_NOFILE, low)
    try:
        write_files({tmp_path / f"{number}.txt": b"new" for number in range(600)}, overwrite=False)
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == low
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)

    assert len(files(tmp_path)) == 600


def test_a_directory_is_written_with_its_files(tmp_path: Path) -> None:
    write_directory(tmp_path / "new" / "plugin", {"a.txt": "a", "tests/b.txt": "b"})

    assert (tmp_path / "new/plugin/a.txt").read_text() == "a"
    assert (tmp_path / "new/plugin/tests/b.txt").read_text() == "b"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["plugin"]


def test_an_existing_directory_raises_an_error(tmp_path: Path) -> None:
    with pytest.raises(TargetExistsError):
        write_directory(tmp_path, {"a.txt": "a"})
    assert files(tmp_path) == {}


def test_a_directory_that_cannot_be_written_leaves_no_files(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"cannot write .*: Is a directory"):
        write_directory(tmp_path / "plugin", {"a/b.txt": "b", "a": "a"})
    assert files(tmp_path) == {}
