"""Runs the checks of an installed exporter in other processes, which it may end or keep busy for ever."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from operator import sub
from tempfile import TemporaryDirectory

from tipreport.registry import RegisteredExporter
from tipreport.registry.idle_timer import waiting_time
from tipreport.testing.exporter_checks import CHECKS, ExporterCheck
from tipreport.testing.finding import Finding
from tipreport.testing.shared_results import CAN_SHARE

LIMIT = 120.0  # seconds for each check; the slowest takes about ten
_MARK = "tipreport-finding "  # before each result, because a plugin may print
_PROCESSES = 4  # at most; more would wait for the longest of the exports
_SCRIPT = """
import json, os, sys
path, name, read, folder, keep, mark, helps = json.loads(sys.stdin.readline())
sys.path[:] = path
out = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
from tipreport.testing import worker
tested = worker.exporter_to_check(name, read, folder)
if helps:
    worker.prepare_findings(tested)
else:
    for finding in worker.findings(tested, keep):
        out.write(mark + json.dumps(finding.as_dict()) + chr(10))
        out.flush()
"""


def check_in_child(
    registered: RegisteredExporter, read: str = "", limit: float = LIMIT, keep: str = ""
) -> Iterator[Finding]:
    """Yield a finding for each check of an installed exporter.

    ``read`` names the author's reader: ``module:function``. ``keep`` is a folder for the files that are compared. If
    the exporter ends the process, or a check takes longer than ``limit`` seconds, not counting
    those in which it waits for a processor, that check fails and the others are
    *not checked*. If there are several processors, other processes help, and show nothing of the exporter.
    """
    helpers = min(_PROCESSES, _processors()) - 1 if CAN_SHARE else 0
    with TemporaryDirectory(prefix="tipreport-", ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        words = (registered.name, read, folder if helpers else "", keep)
        process = stack.enter_context(_running(*words))
        others = [stack.enter_context(_running(*words, helps=True)) for _ in range(helpers)]
        lines: queue.Queue[str | None] = queue.Queue()
        reader = threading.Thread(target=_read_lines, args=(process, lines), daemon=True)
        reader.start()
        stack.callback(reader.join)
        stack.callback(process.kill)
        failure = ""
        for check in CHECKS:
            if failure:
                yield _not_run(registered, check)
                continue
            try:
                line = _next(lines, [each.pid for each in (process, *others)], limit)
            except queue.Empty:
                failure = f"it did not end within {limit:g} seconds, and was stopped"
            else:
                if line is not None:
                    found = json.loads(line)
                    yield Finding(**found | {"violations": tuple(found["violations"])})
                    continue
                failure = f"it ended the process with exit code {process.wait()}"
            yield _failed(registered, check, failure)
        if keep and not failure:
            process.wait()


@contextmanager
def _running(*words: str, helps: bool = False) -> "Iterator[subprocess.Popen[str]]":
    """Start a process, and end it after the block."""
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _SCRIPT],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL if helps else subprocess.PIPE,
        stderr=subprocess.DEVNULL if helps else None,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        process.stdin.write(json.dumps([sys.path, *words, _MARK, helps]) + "\n")
        process.stdin.close()
        yield process
    finally:
        process.kill()
        process.wait()


def _processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _next(lines: "queue.Queue[str | None]", processes: Sequence[int], limit: float) -> str | None:
    """Return the next result. Raises `queue.Empty` after some seconds, without those of waiting for a processor."""
    started, waited = time.monotonic(), [*map(waiting_time, processes)]

    def left() -> float:
        longest: float = max(map(sub, map(waiting_time, processes), waited))
        return limit - (time.monotonic() - started - longest)

    while (seconds := left()) > 0:
        with suppress(queue.Empty):
            return lines.get(timeout=seconds)
    raise queue.Empty


def _read_lines(process: "subprocess.Popen[str]", lines: "queue.Queue[str | None]") -> None:
    """Put each result into a queue, and None at the end."""
    assert process.stdout is not None  # noqa: S101 - it is a pipe
    with process.stdout as stdout:
        for line in stdout:
            if line.startswith(_MARK):
                lines.put(line.removeprefix(_MARK))
    lines.put(None)


def _failed(registered: RegisteredExporter, check: ExporterCheck, failure: str) -> Finding:
    return Finding(
        exporter=registered.origin,
        check=check.name,
        outcome="failed",
        expected=check.expected,
        found=failure,
        violations=(failure,),
        remedy="end every loop, wait for nothing, and raise an error instead of ending the process",
    )


def _not_run(registered: RegisteredExporter, check: ExporterCheck) -> Finding:
    return Finding(
        exporter=registered.origin,
        check=check.name,
        outcome="not checked",
        expected=check.expected,
        found="an earlier check did not end",
        remedy="fix that first",
    )
