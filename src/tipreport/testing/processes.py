"""An exporter in two processes at once, each in an environment of its own."""

import json
import os
import pickle
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator

from tipreport.testing.under_test import ExporterUnderTest

ENVIRONMENTS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2"},
)
LONGEST = 300  # seconds after which an export is taken to hang
_SCRIPT = """
import base64, json, pickle, sys
path, data = json.loads(sys.stdin.readline())
sys.path[:] = path
exporter = pickle.loads(base64.b64decode(data))
from tipreport.registry import RegisteredExporter
from tipreport.testing import samples
from tipreport.testing.under_test import ExporterUnderTest
from tipreport.testing.trial_run import run_exporter
if isinstance(exporter, str):
    from tipreport.registry import default_registry
    exporter = default_registry().get(exporter)
outcome = run_exporter(ExporterUnderTest(registered=RegisteredExporter(exporter=exporter)), samples.full())
print(json.dumps([base64.b64encode(outcome.data).decode(), outcome.error]))
"""


def written_at_once(subject: ExporterUnderTest) -> Iterator[tuple[str, bytes | str]]:
    """What each process wrote, as bytes, or why it did not, as text; with its environment in words."""
    registered = subject.registered
    try:
        sent = pickle.dumps(registered.name if registered.distribution else registered.exporter)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        yield "", f"another process cannot be told of it: {error}"
        return
    told = json.dumps([sys.path, b64encode(sent).decode()]) + "\n"
    running = [_start(environment, told) for environment in ENVIRONMENTS]
    for environment, process in zip(ENVIRONMENTS, running, strict=True):
        try:
            out, err = process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            yield "", f"the process did not end within {LONGEST} seconds"
            continue
        words = ", ".join(f"{name}={value}" for name, value in environment.items())
        try:
            data, error_told = json.loads(out.splitlines()[-1])
        except (IndexError, ValueError):
            last = (err.splitlines() or ["no message"])[-1]
            yield words, f"a process of its own ended with exit code {process.returncode}: {last}"
            continue
        yield words, error_told or b64decode(data)


def _start(environment: dict[str, str], told: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _SCRIPT],
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin is not None  # noqa: S101 - asked for above
    process.stdin.write(told)
    process.stdin.flush()
    return process
