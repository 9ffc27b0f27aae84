"""Runs a plugin in other processes: an export with other environments, and the import of its module."""

import json
import os
import pickle
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator

from tipreport.registry.discovery import TIPREPORT
from tipreport.testing.under_test import ExporterUnderTest

# Runs before any module of the plugin is imported. Prints the line of the plugin that first imports each library.
_IMPORT = """
import json, sys
path, module, package, ignored = json.loads(sys.argv[1])
sys.path[:] = path
import tipreport.document, tipreport.plugin, tipreport.tables
found = {}
def hook(event, arguments):
    if event == "import":
        top = arguments[0].partition(".")[0]
        if top not in ignored and top not in found and top not in sys.modules:
            frame = sys._getframe(1)
            while frame is not None:
                name = str(frame.f_globals.get("__name__", ""))
                if not name.startswith(("importlib", "_frozen_importlib")):
                    if f"{name}.".startswith(f"{package}."):
                        found[top] = [name, frame.f_lineno]
                    break
                frame = frame.f_back
sys.addaudithook(hook)
try:
    __import__(module)
except Exception as error:
    print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
else:
    print(json.dumps({"found": {top: line for top, line in found.items() if top in sys.modules}}))
"""
_NAMES = ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "EMAIL")  # of the user and of the machine
ENVIRONMENTS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "1", "COLUMNS": "40"}
    | dict.fromkeys(_NAMES, "gadisu"),
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2", "COLUMNS": "200"}
    | dict.fromkeys(_NAMES, "lepumo"),
)
TIMEOUT = 300  # seconds
_EXPORT = """
import base64, json, pickle, sys
path, data = json.loads(sys.stdin.readline())
sys.path[:] = path
exporter = pickle.loads(base64.b64decode(data))
from tipreport.registry import RegisteredExporter
from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.option_choices import option_choices
from tipreport.testing.under_test import ExporterUnderTest
from tipreport.testing.trial_run import run_exporter
if isinstance(exporter, str):
    from tipreport.registry import default_registry
    exporter = default_registry().get(exporter)
tested = ExporterUnderTest(registered=RegisteredExporter(exporter=exporter))
outcome, collection = run_exporter(tested, samples.full()), b""
if Grain.COLLECTION in exporter.grains:
    collection = run_exporter(tested, samples.full_in_collection()).data
    sites = (each.options for each in option_choices(tested) if exporter.makes_site(each.options))
    if (options := next(sites, None)) is not None:
        collection += run_exporter(tested, samples.full_in_collection(), options=options).data
encoded = [base64.b64encode(data).decode() for data in (outcome.data, collection)]
print(json.dumps([*encoded, outcome.error]))
"""


def third_party_imports(tested: ExporterUnderTest) -> list[str]:
    """Describe the libraries that the plugin's module imports at the top, each with its line.

    Ignores the standard library, tipreport, the libraries that tipreport itself imports, and the plugin's own package.
    """
    ignored = [*sys.stdlib_module_names, TIPREPORT, tested.package.partition(".")[0]]
    arguments = json.dumps([sys.path, tested.module, tested.package, ignored])
    done = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _IMPORT, arguments], capture_output=True, text=True, check=False
    )
    try:
        result = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return [f"importing {tested.module} ended the process with exit code {done.returncode}"]
    if "error" in result:
        return [f"another process cannot import {tested.module}: {result['error']}"]
    return [
        f"{name} is imported at the top ({module}, line {line})" for name, (module, line) in result["found"].items()
    ]


def run_in_two_processes(tested: ExporterUnderTest) -> Iterator[tuple[str, bytes | str]]:
    """Yield the environment of each process with its output: the file as bytes, or an error message as text.

    Last, if the files of a collection differ from one process to the other, an error message.
    """
    registered = tested.registered
    try:
        pickled = pickle.dumps(registered.name if registered.distribution else registered.exporter)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        yield "", f"the exporter cannot be sent to another process: {error}"
        return
    line = json.dumps([sys.path, b64encode(pickled).decode()]) + "\n"
    processes = [_start(environment, line) for environment in ENVIRONMENTS]
    collections = set[str]()
    for environment, process in zip(ENVIRONMENTS, processes, strict=True):
        try:
            out, err = process.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            yield "", f"the process did not end within {TIMEOUT} seconds"
            continue
        settings = ", ".join(f"{name}={value}" for name, value in environment.items())
        try:
            data, collection, message = json.loads(out.splitlines()[-1])
        except (IndexError, ValueError):
            last = (err.splitlines() or ["no message"])[-1]
            yield settings, f"a separate process ended with exit code {process.returncode}: {last}"
            continue
        collections.add(collection)
        yield settings, message or b64decode(data)
    if len(collections) > 1:
        yield "", "two processes write different files of a collection"


def _start(environment: dict[str, str], line: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _EXPORT],
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    process.stdin.write(line)
    process.stdin.flush()
    return process
