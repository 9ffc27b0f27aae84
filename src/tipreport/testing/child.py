"""Runs the checks of an installed exporter in another process, which it may end or keep busy for ever."""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

from tipreport.registry import RegisteredExporter
from tipreport.registry.idle_timer import waiting_time
from tipreport.testing.exporter_checks import CHECKS, ExporterCheck
from tipreport.testing.finding import Finding

LIMIT = 120.0  # seconds for each check; the slowest takes about ten
_MARK = "tipreport-finding "  # before each result, because a plugin may print
_SCRIPT = """
import json, os, sys
path, name, read, keep, mark = json.loads(sys.stdin.readline())
sys.path[:] = path
out = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
from tipreport.registry import default_registry
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.under_test import load_reader
tested = exporter_under_test(default_registry().find(name), load_reader(read) if read else None)
for check in CHECKS:
    out.write(mark + json.dumps(check.run(tested).as_dict()) + chr(10))
    out.flush()
if keep:
    from pathlib import Path
    from tipreport.testing.kept_files import keep_files
    keep_files(tested, Path(keep))
"""


def check_in_child(
    registered: RegisteredExporter, read: str = "", limit: float = LIMIT, keep: str = ""
) -> Iterator[Finding]:
    """Yield a finding for each check of an installed exporter.

    ``read`` names the author's reader: ``module:function``. ``keep`` is a folder for the files that are compared. If
    the exporter ends the process, or a check takes longer than ``limit`` seconds, not counting
    those in which it waits for a processor, that check fails and the others are
    *not checked*.
    """
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(target=_read_lines, args=(process, lines), daemon=True)
    reader.start()
    try:
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        process.stdin.write(json.dumps([sys.path, registered.name, read, keep, _MARK]) + "\n")
        process.stdin.close()
        failure = ""
        for check in CHECKS:
            if failure:
                yield _not_run(registered, check)
                continue
            try:
                line = _next(lines, process.pid, limit)
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
    finally:
        process.kill()
        process.wait()
        reader.join()


def _next(lines: "queue.Queue[str | None]", process: int, limit: float) -> str | None:
    """Return the next result. Raises `queue.Empty` after some seconds, without those of waiting for a processor."""
    started = time.monotonic() - waiting_time(process)
    while (left := limit - (time.monotonic() - waiting_time(process) - started)) > 0:
        with suppress(queue.Empty):
            return lines.get(timeout=left)
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
