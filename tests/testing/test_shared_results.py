"""Results that several processes share are computed once, also if one of the processes ends."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tipreport.testing.shared_results import SharedResults

COMPUTE = """
import os, sys
from pathlib import Path
from tipreport.testing.shared_results import SharedResults
def compute():
    print("computes", flush=True)
    sys.stdin.readline()
    return "of another process"
SharedResults(Path(sys.argv[1])).get("a result", compute)
"""


def never() -> str:
    raise AssertionError("it is computed again")


def here() -> str:
    return "of this process"


@contextmanager
def another_process(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run a process that computes the result until it gets a line or is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", COMPUTE, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "computes\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_result_is_computed_once(tmp_path: Path) -> None:
    assert SharedResults(tmp_path).get("a result", here) == "of this process"
    assert SharedResults(tmp_path).get("a result", never) == "of this process"


def test_without_a_folder_nothing_is_shared() -> None:
    computed: list[str] = []

    for _ in range(2):
        SharedResults().get("a result", partial(computed.append, ""))
    SharedResults().prepare("a result", never)

    assert len(computed) == 2


def test_a_result_that_another_process_computes_is_waited_for(tmp_path: Path) -> None:
    with another_process(tmp_path) as process, ThreadPoolExecutor(1) as threads:
        waits = threads.submit(SharedResults(tmp_path).get, "a result", never)
        process.communicate("\n")

        assert waits.result() == "of another process"


def test_a_result_that_another_process_computes_is_not_prepared(tmp_path: Path) -> None:
    with another_process(tmp_path):
        SharedResults(tmp_path).prepare("a result", never)


def test_a_result_is_computed_here_if_the_other_process_ends(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        process.kill()

        assert SharedResults(tmp_path).get("a result", here) == "of this process"
