"""A Dask cluster on this machine: a scheduler and its workers, each a process."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parents[2]


@contextmanager
def dask_cluster(workers: int) -> Iterator[str]:
    """Start a cluster with some workers, and return the address of its scheduler."""
    with ExitStack() as stack:
        scheduler = stack.enter_context(_process("scheduler", "--port", "0"))
        address = _wait_for(scheduler, r"Scheduler at:\s+(tcp://\S+)")
        started = [stack.enter_context(_process("worker", address, "--nthreads", "1")) for _ in range(workers)]
        for worker in started:
            _wait_for(worker, r"Registered to:\s+(\S+)")
        yield address


@contextmanager
def _process(kind: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "dask", kind, *arguments, "--host", "127.0.0.1", "--no-dashboard"]
    # a call whose worker died fails at once, so that the retry is that of `run_calls`
    environment = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()


def _wait_for(process: subprocess.Popen[str], pattern: str) -> str:
    """Read the log of a process until a line matches, and return the group. Afterwards a thread reads the rest."""
    assert process.stderr is not None
    log = []
    for line in process.stderr:
        log.append(line)
        if match := re.search(pattern, line):
            Thread(target=process.stderr.read, daemon=True).start()
            return match[1]
    raise AssertionError(f"the process ended without {pattern}: {''.join(log)}")
