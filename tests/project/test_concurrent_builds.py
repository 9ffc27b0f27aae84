"""Builds that run at the same time, or are killed, leave a folder that the next build completes."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO

import pytest

from tests.project.folder import built, project, registry, statuses
from tests.runner.exporters import brief
from tipreport.atomic import locks
from tipreport.files import write_brief
from tipreport.project import build, cache, journal, read_settings
from tipreport.project.manifest import NAME, Entry

ROOT = Path(__file__).parents[2]
NUMBER = 25  # briefs
BUILDER = """
import sys
from pathlib import Path
from tests.project.folder import built
for line in sys.stdin:
    print(sorted(set(map(lambda result: result.status.value, built(Path(line.strip()))))), flush=True)
"""
WITHOUT_LOCKS = "import tipreport.atomic.locks\ntipreport.atomic.locks.fcntl = None\n"


def folders(parent: Path, number: int) -> Iterator[Path]:
    for index in range(number):
        folder = parent / str(index)
        folder.mkdir()
        project(folder)
        for name in range(NUMBER):
            write_brief(brief(f"b{name}"), folder / "briefs" / f"b{name}.yaml")
        yield folder


@contextmanager
def builders(code: str) -> "Iterator[list[subprocess.Popen[str]]]":
    """Two processes that build each folder whose name they read."""
    pipe = subprocess.PIPE
    with (
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as first,
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as second,
    ):
        yield [first, second]
        for process in (first, second):
            stream(process.stdin).close()


def stream(pipe: "IO[str] | None") -> "IO[str]":
    assert pipe is not None
    return pipe


@pytest.mark.parametrize("locks", [True, False])
def test_two_first_builds_at_once_leave_a_complete_folder(tmp_path: Path, locks: bool) -> None:
    with builders(BUILDER if locks else WITHOUT_LOCKS + BUILDER) as processes:
        for folder in folders(tmp_path, 8):
            for process in processes:
                stream(process.stdin).write(f"{folder}\n")
                stream(process.stdin).flush()
            shown = [stream(process.stdout).readline().strip() for process in processes]

            if locks:
                assert set(shown) <= {"['built']", "['unchanged']", "['built', 'unchanged']"}
            found = statuses(built(folder))
            assert set(found.values()) == {"unchanged"}
            assert {path.name for path in (folder / "build").iterdir()} == {*found, NAME, cache.NAME}


def test_without_locks_a_build_keeps_the_journal_of_one_that_wrote_files_after_it_had_read_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder,) = folders(tmp_path, 1)
    monkeypatch.setattr(locks, "fcntl", None)
    first = build(read_settings(folder), registry=registry())
    running = iter(first)
    next(running)
    writes = iter([0, len(first) - 1])  # when the second build reads the journal: before it begins, and again
    read = journal.recorded

    def read_before_files_are_written(output: Path) -> "list[tuple[str, Entry]]":
        found = [*read(output)]
        [*islice(running, next(writes, 0))]
        return found

    monkeypatch.setattr(journal, "recorded", read_before_files_are_written)
    assert set(statuses(built(folder)).values()) == {"failed", "unchanged"}

    assert set(statuses(built(folder)).values()) == {"unchanged"}


def test_a_build_that_is_killed_at_any_moment_is_completed_by_the_next(tmp_path: Path) -> None:
    (folder,) = folders(tmp_path, 1)
    code = (
        "from pathlib import Path\nfrom tests.project.folder import *\n"
        f"for result in build(read_settings(Path({str(folder)!r})), force=True, registry=registry()):\n"
        "    print(result.path.name, flush=True)\n"
    )
    source = random.Random(4)
    for _ in range(6):
        with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            for _ in range(source.randrange(NUMBER)):
                stream(process.stdout).readline()
            process.kill()
        write_brief(brief("malta", note=str(source.random())), folder / "briefs" / "malta.yaml")

        assert set(statuses(built(folder)).values()) <= {"built", "unchanged"}
        assert journal.NAME not in {path.name for path in (folder / "build").iterdir()}
    assert set(statuses(built(folder)).values()) == {"unchanged"}
