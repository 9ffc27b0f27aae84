"""A lock is held by one process at a time; its file may be removed by whoever holds it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tipreport.atomic import locked

HOLDER = """
import sys
from pathlib import Path
from tipreport.atomic import locked
path = Path(sys.argv[1])
with locked(path, lambda: print("waits", flush=True)) as is_locked:
    print("holds", is_locked, flush=True)
    sys.stdin.readline()
    path.unlink()
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdin=pipe, stdout=pipe, text=True)


def test_the_second_process_waits_until_the_first_has_finished(tmp_path: Path) -> None:
    with holder(tmp_path / "lock") as first, holder(tmp_path / "lock") as second:
        assert first.stdin
        assert first.stdout
        assert second.stdin
        assert second.stdout
        begun = {first.stdout.readline(), second.stdout.readline()}
        assert begun == {"holds True\n", "waits\n"}
        for process in (first, second):  # the first line is for the one that holds the lock
            assert process.stdin
            process.stdin.write("\n")
            process.stdin.flush()
        rest = {first.stdout.read(), second.stdout.read()}

    assert rest == {"", "holds True\n"}
    assert not (tmp_path / "lock").exists()


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with holder(tmp_path / "lock") as process:
        assert process.stdout
        assert process.stdout.readline() == "holds True\n"
        process.kill()
    with locked(tmp_path / "lock", pytest.fail) as is_locked:
        assert is_locked


def test_a_system_without_locks_goes_on_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as changed:
        changed.setattr("tipreport.atomic.locks.fcntl", None)
        with locked(tmp_path / "lock", pytest.fail) as is_locked:
            assert not is_locked

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with locked(tmp_path / "lock", pytest.fail) as is_locked:
        assert not is_locked


def test_a_lock_in_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), locked(tmp_path / "no" / "lock", pytest.fail):
        pass


def test_a_pipe_instead_of_the_file_is_an_error(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lock")
    with pytest.raises(OSError, match="lock is a pipe or a device"), locked(tmp_path / "lock", pytest.fail):
        pass
