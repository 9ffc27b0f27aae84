"""Killed, out of space, or without permission: a complete old or new file remains, and nothing else."""

import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import interruptible_children
from tests.runner.child import FILL, PARTS, SIZE
from tests.runner.exporters import files
from tipreport.runner import export

ROOT = Path(__file__).parents[2]
WHOLE = SIZE * PARTS
TEMPORARY_FILE = re.compile(r"\.tipreport-[0-9a-f]{16}-[0-9a-f]{8}\.part")


def child(kind: str, what: str, target: Path) -> "subprocess.Popen[str]":
    """A process that exports, in its own process group."""
    command = [sys.executable, "-m", "tests.runner.child", what, str(target)]
    environ = os.environ | {"KIND_OF_FILE": kind}
    pipe = subprocess.PIPE
    with interruptible_children():
        return subprocess.Popen(
            command, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, stderr=pipe, text=True, start_new_session=True
        )


def output_of(kind: str, what: str, target: Path) -> str:
    output, error = child(kind, what, target).communicate()
    assert error == ""
    return output


@pytest.mark.parametrize("kind", ["unnamed", "named"])
@pytest.mark.parametrize("what", ["writes_a_lot", "hides_the_error_of_the_disk", "raises_another_error"])
def test_a_full_disk_is_reported_in_one_line_and_leaves_the_old_file(tmp_path: Path, kind: str, what: str) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    assert output_of(kind, what, target) == f"cannot write {target}: File too large\n"
    assert files(tmp_path) == {"a.txt": b"old"}


@pytest.mark.parametrize("kind", ["unnamed", "named"])
def test_a_folder_without_write_permission_is_reported_in_one_line(tmp_path: Path, kind: str) -> None:
    tmp_path.chmod(0o555)

    assert output_of(kind, "powerless", tmp_path / "a.txt") == "cannot write a.txt: Permission denied\n"
    tmp_path.chmod(0o755)
    assert files(tmp_path) == {}


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("parts", [1, PARTS // 2, PARTS])
def test_an_export_killed_while_writing_leaves_only_the_old_file(
    tmp_path: Path, how: signal.Signals, parts: int
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    with child("unnamed", "asking", target) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(parts - 1):
            process.stdout.readline()
            process.stdin.write("\n")
            process.stdin.flush()
        process.stdout.readline()
        process.send_signal(how)
        process.communicate()

    assert process.returncode != 0
    assert files(tmp_path) == {"a.txt": b"old"}


@pytest.mark.parametrize("kind", ["unnamed", "named"])
@pytest.mark.parametrize("seed", range(4))
def test_an_export_killed_at_any_moment_leaves_one_complete_file(tmp_path: Path, kind: str, seed: int) -> None:
    target = tmp_path / "a.txt"

    with child(kind, "forever", target) as process:
        assert process.stdout is not None
        for _ in range(random.Random(seed).randrange(PARTS + 1, PARTS * 20)):
            process.stdout.readline()
        process.kill()
        process.communicate()

    left = files(tmp_path)
    assert left.pop("a.txt") in (b"a" * WHOLE, b"b" * WHOLE)
    assert [name for name in left if not TEMPORARY_FILE.fullmatch(name)] == []
    export([], FILL, target, overwrite=True, grain="collection")
    assert files(tmp_path) == {"a.txt": b"a" * WHOLE}


@pytest.mark.parametrize("kind", ["unnamed", "named"])
@pytest.mark.parametrize("seed", range(2))
def test_an_interrupted_pool_of_processes_leaves_complete_files_only(tmp_path: Path, kind: str, seed: int) -> None:
    with child(kind, "pool", tmp_path / "a.txt") as process:
        assert process.stdout is not None
        for _ in range(random.Random(seed).randrange(PARTS * 4, PARTS * 20)):
            process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, output = process.communicate()

    assert output.count("KeyboardInterrupt") == 1
    assert process.returncode != 0
    assert set(files(tmp_path).values()) == {b"a" * WHOLE}
    assert [name for name in files(tmp_path) if not re.fullmatch(r"\d+\.txt", name)] == []


def test_the_processes_of_a_pool_end_with_their_parent(tmp_path: Path) -> None:
    with child("unnamed", "pool", tmp_path / "a.txt") as process:
        assert process.stdout is not None
        for _ in range(PARTS * 4):
            process.stdout.readline()
        process.kill()
        process.communicate()  # the pipe ends when the last process with its write end exits

    assert set(files(tmp_path).values()) == {b"a" * WHOLE}


@pytest.mark.parametrize("kind", ["unnamed", "named"])
def test_an_interrupted_pool_does_not_wait_for_its_tasks(tmp_path: Path, kind: str) -> None:
    with child(kind, "stuck", tmp_path / "a.txt") as process:
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == ["waiting\n"] * 2
        os.killpg(process.pid, signal.SIGINT)
        _, output = process.communicate()

    assert output.count("KeyboardInterrupt") == 1
    assert files(tmp_path) == {}
