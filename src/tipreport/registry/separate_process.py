"""Finds harmful plugins in a new process, for programs that cannot be copied because they may run threads."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from tipreport.registry.discovery import Candidate, third_party
from tipreport.registry.plugin_info import PluginInfo, PluginStatus
from tipreport.registry.trial import TRIAL, try_loading

PROGRAM = """
import json, sys
asked = json.load(sys.stdin)
sys.path[:] = asked["path"]
from tipreport.registry.separate_process import print_harmful
print_harmful(asked["names"])
"""


class SeparateProcess:
    """Finds the plugins that end a process or never return. All others are loaded in the process of the program."""

    def enter(self) -> None:
        """Do nothing."""

    def try_loading(self, candidates: Sequence[Candidate]) -> Mapping[Candidate, PluginInfo]:
        """Start Python once, load each plugin in a copy of that process, and return those that harm it.

        Returns nothing where processes cannot be copied, where Python is part of another program, and in such a copy:
        a plugin that lists exporters would start itself again.
        """
        if not hasattr(os, "fork") or not sys.executable or TRIAL in os.environ:
            return {}
        done = subprocess.run(  # noqa: S603 - Python itself
            [sys.executable, "-c", PROGRAM],
            input=json.dumps({"path": sys.path, "names": [candidate.name for candidate in candidates]}),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        reasons = json.loads(done.stdout) if done.returncode == 0 else {}
        harmful = [candidate for candidate in candidates if candidate.name in reasons]
        return {candidate: candidate.info(PluginStatus.FAILED, reasons[candidate.name]) for candidate in harmful}


def print_harmful(names: Sequence[str]) -> None:
    """Load the plugins with some names in copies of this process, and print the reason for each that harms it."""
    asked = [found for found in third_party() if isinstance(found, Candidate) and found.name in names]
    tried = try_loading(asked)
    json.dump({candidate.name: result.info.reason for candidate, result in tried.items() if result.harms}, sys.stdout)
