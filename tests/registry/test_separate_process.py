"""A program that lists all formats is not harmed by plugins that end its process or never return."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tipreport.registry.separate_process import SeparateProcess
from tipreport.registry.trial import TRIAL

IMPATIENT = "import tipreport.registry.loading as l, tipreport.registry.trial as t\nl.LOADING, t.LIMIT = 0.5, 5.0\n"
PROGRAM = """
import threading
from tipreport.registry import ExporterRegistry, PluginStatus

threading.Thread(target=threading.Event().wait, daemon=True).start()
registry = ExporterRegistry.load()
names = [*registry.exporters()]
failed = [info.distribution for info in registry.plugins() if info.status is PluginStatus.FAILED]
print("good" in names, "text" in names, *failed)
"""


def test_a_program_gets_all_formats_but_those_of_harmful_plugins(harmful_plugins: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(IMPATIENT)
    environ = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (tmp_path, harmful_plugins)))}

    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, check=False)

    *printed, listed = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert printed == ["printed on import"]
    failed = {f"tipreport-{name}" for name in ("ends-import", "ends-listing", "hangs-import", "hangs-listing")}
    assert listed.split()[:2] == ["True", "True"]
    assert failed < {*listed.split()[2:]}


def test_a_process_that_tries_a_plugin_starts_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TRIAL, "1")
    monkeypatch.setattr(subprocess, "run", None)

    assert SeparateProcess().try_loading([]) == {}
