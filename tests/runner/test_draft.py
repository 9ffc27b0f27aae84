"""The old file or the new one, and nothing else, on every kind of file system."""

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
from tipreport.errors import ExportError, TargetExistsError
from tipreport.runner.draft import AtomicFile

TraceFunction: TypeAlias = Callable[[FrameType, str, Any], Any]


@pytest.fixture(params=["a file without a name", "a file beside", "no hard links"])
def _kind_of_file(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ways in which a file comes into being, whatever this machine has."""
    if request.param != "a file without a name":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    if request.param == "no hard links":

        def refuse(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refuse)


pytestmark = pytest.mark.usefixtures("_kind_of_file")


def write(target: Path, text: bytes, *, overwrite: bool = False) -> None:
    with AtomicFile(target, overwrite=overwrite) as draft:
        draft.file.write(text)
        draft.place()


def test_a_new_file_stands_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"new")

    assert files(tmp_path) == {"a.txt": b"new"}


def test_an_existing_file_is_replaced_when_asked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old and longer")

    write(tmp_path / "a.txt", b"new", overwrite=True)

    assert files(tmp_path) == {"a.txt": b"new"}


def test_an_existing_file_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    with pytest.raises(TargetExistsError, match=r"a\.txt exists; it is replaced only when asked for"):
        AtomicFile(tmp_path / "a.txt", overwrite=False).__enter__()
    assert files(tmp_path) == {"a.txt": b"old"}


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def write_while_another_does() -> None:
        with AtomicFile(tmp_path / "a.txt", overwrite=False) as draft:
            draft.file.write(b"mine")
            (tmp_path / "a.txt").write_bytes(b"another's")
            draft.place()

    with pytest.raises(TargetExistsError):
        write_while_another_does()
    assert files(tmp_path) == {"a.txt": b"another's"}


def test_a_file_that_appears_meanwhile_is_replaced_when_asked(tmp_path: Path) -> None:
    with AtomicFile(tmp_path / "a.txt", overwrite=True) as draft:
        draft.file.write(b"mine")
        (tmp_path / "a.txt").write_bytes(b"another's")
        draft.place()

    assert files(tmp_path) == {"a.txt": b"mine"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_what_is_not_placed_leaves_the_old_file_and_no_debris(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    def fail_half_way() -> None:
        with AtomicFile(tmp_path / "a.txt", overwrite=True) as draft:
            draft.file.write(b"half")
            raise error

    with pytest.raises(error):
        fail_half_way()
    assert files(tmp_path) == {"a.txt": b"old"}


def test_an_interrupt_while_it_is_opened_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fdopen", interrupt)

    with pytest.raises(KeyboardInterrupt):
        AtomicFile(tmp_path / "a.txt", overwrite=False).__enter__()
    assert files(tmp_path) == {}


def test_the_new_file_may_be_read_by_whom_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.txt", b"new")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_file_that_only_its_owner_may_read_stays_so_when_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0o600)

    write(tmp_path / "a.txt", b"new", overwrite=True)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o600


def test_the_longest_name_that_a_file_can_have_will_do(tmp_path: Path) -> None:
    name = "a" * 251 + ".txt"

    write(tmp_path / name, b"new")
    write(tmp_path / name, b"newer", overwrite=True)

    assert files(tmp_path) == {name: b"newer"}


def test_a_folder_that_vanished_is_told(tmp_path: Path) -> None:
    def write_into_nothing() -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        with AtomicFile(folder / "a.txt", overwrite=False) as draft:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
            draft.place()

    with pytest.raises(ExportError, match=r"cannot write .*a\.txt: No such file or directory"):
        write_into_nothing()


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    descriptors = Path("/proc/self/fd")
    before = len([*descriptors.iterdir()])

    write(tmp_path / "a.txt", b"new")
    write(tmp_path / "a.txt", b"newer", overwrite=True)
    with AtomicFile(tmp_path / "a.txt", overwrite=True):
        pass

    assert len([*descriptors.iterdir()]) == before


@pytest.mark.parametrize("place", range(12))
def test_an_interrupt_while_it_is_cleared_away_leaves_nothing_beside_it(tmp_path: Path, place: int) -> None:
    steps = 0

    def interrupt(frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        nonlocal steps
        if frame.f_code not in (AtomicFile.__exit__.__code__, AtomicFile._clear.__code__):
            return None
        steps += 1
        if steps == place + 1:
            raise KeyboardInterrupt
        return interrupt

    with suppress(KeyboardInterrupt), AtomicFile(tmp_path / "a.txt", overwrite=False) as draft:
        draft.file.write(b"new")
        draft.place()
        sys.settrace(interrupt)
    sys.settrace(None)
    del draft

    assert steps > place
    assert files(tmp_path) == {"a.txt": b"new"}
