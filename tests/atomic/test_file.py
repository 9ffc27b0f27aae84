"""The target is either the old or the new file, and no other file remains, on every kind of file system."""

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, TypeAlias

import pytest

from tests.runner.exporters import files
from tipreport.atomic import AtomicFile
from tipreport.errors import ExportError, TargetExistsError

TraceFunction: TypeAlias = Callable[[FrameType, str, Any], Any]


@pytest.fixture(params=["unnamed", "named", "no hard links"])
def _file_system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Create temporary files as each kind of file system requires, on any machine."""
    if request.param != "unnamed":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    if request.param == "no hard links":

        def raise_error(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", raise_error)


pytestmark = pytest.mark.usefixtures("_file_system")


def write(target: Path, text: bytes, *, overwrite: bool = False) -> None:
    with AtomicFile(target, overwrite=overwrite) as atomic:
        atomic.file.write(text)
        atomic.commit()


def test_a_new_file_is_the_only_file(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"new")

    assert files(tmp_path) == {"a.txt": b"new"}


def test_overwrite_replaces_an_existing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old and longer")

    write(tmp_path / "a.txt", b"new", overwrite=True)

    assert files(tmp_path) == {"a.txt": b"new"}


def test_an_existing_file_raises_an_error_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    with pytest.raises(TargetExistsError, match=r"a\.txt exists; to replace it, pass overwrite=True$"):
        AtomicFile(tmp_path / "a.txt", overwrite=False).__enter__()
    assert files(tmp_path) == {"a.txt": b"old"}


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def write_while_another_does() -> None:
        with AtomicFile(tmp_path / "a.txt", overwrite=False) as atomic:
            atomic.file.write(b"mine")
            (tmp_path / "a.txt").write_bytes(b"another's")
            atomic.commit()

    with pytest.raises(TargetExistsError):
        write_while_another_does()
    assert files(tmp_path) == {"a.txt": b"another's"}


def test_overwrite_replaces_a_file_that_appears_meanwhile(tmp_path: Path) -> None:
    with AtomicFile(tmp_path / "a.txt", overwrite=True) as atomic:
        atomic.file.write(b"mine")
        (tmp_path / "a.txt").write_bytes(b"another's")
        atomic.commit()

    assert files(tmp_path) == {"a.txt": b"mine"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_without_commit_the_old_file_remains_and_no_temporary_file(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    def fail_midway() -> None:
        with AtomicFile(tmp_path / "a.txt", overwrite=True) as atomic:
            atomic.file.write(b"half")
            raise error

    with pytest.raises(error):
        fail_midway()
    assert files(tmp_path) == {"a.txt": b"old"}


def test_an_interrupt_while_the_file_is_opened_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fdopen", interrupt)

    with pytest.raises(KeyboardInterrupt):
        AtomicFile(tmp_path / "a.txt", overwrite=False).__enter__()
    assert files(tmp_path) == {}


def test_a_new_file_has_the_permissions_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.txt", b"new")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0o600)

    write(tmp_path / "a.txt", b"new", overwrite=True)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o600


def test_the_longest_possible_name_works(tmp_path: Path) -> None:
    name = "a" * 251 + ".txt"

    write(tmp_path / name, b"new")
    write(tmp_path / name, b"newer", overwrite=True)

    assert files(tmp_path) == {name: b"newer"}


def test_a_folder_that_vanished_raises_an_error(tmp_path: Path) -> None:
    def write_into_nothing() -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        with AtomicFile(folder / "a.txt", overwrite=False) as atomic:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
            atomic.commit()

    with pytest.raises(ExportError, match=r"cannot write .*a\.txt: No such file or directory"):
        write_into_nothing()


def test_no_file_descriptor_is_left_open(tmp_path: Path) -> None:
    descriptors = Path("/proc/self/fd")
    before = len([*descriptors.iterdir()])

    write(tmp_path / "a.txt", b"new")
    write(tmp_path / "a.txt", b"newer", overwrite=True)
    with AtomicFile(tmp_path / "a.txt", overwrite=True):
        pass

    assert len([*descriptors.iterdir()]) == before


@pytest.mark.parametrize("step", range(12))
def test_an_interrupt_while_cleaning_up_leaves_no_temporary_file(tmp_path: Path, step: int) -> None:
    steps = 0

    def interrupt(frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        nonlocal steps
        if frame.f_code not in (AtomicFile.__exit__.__code__, AtomicFile._clean_up.__code__):
            return None
        steps += 1
        if steps == step + 1:
            raise KeyboardInterrupt
        return interrupt

    with suppress(KeyboardInterrupt), AtomicFile(tmp_path / "a.txt", overwrite=False) as atomic:
        atomic.file.write(b"new")
        atomic.commit()
        sys.settrace(interrupt)
    sys.settrace(None)
    del atomic

    assert steps > step
    assert files(tmp_path) == {"a.txt": b"new"}


def test_a_relative_path_is_resolved_before_the_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path)
    with AtomicFile(Path("a.txt"), overwrite=False) as atomic:
        os.chdir(tmp_path / "there")
        atomic.file.write(b"text")
        atomic.commit()

    assert (tmp_path / "a.txt").read_bytes() == b"text"
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TargetExistsError, match=r"^a\.txt exists"), AtomicFile(Path("a.txt"), overwrite=False):
        pass
