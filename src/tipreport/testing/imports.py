"""The libraries that importing a plugin's module imports, as observed in a new interpreter."""

import json
import subprocess
import sys

from tipreport.registry.discovery import TIPREPORT
from tipreport.testing.under_test import ExporterUnderTest

# Runs before any module of the plugin is imported. Prints the line of the plugin that first imports each library.
_SCRIPT = """
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


def third_party_imports(tested: ExporterUnderTest) -> list[str]:
    """Describe the libraries that the plugin's module imports at the top, each with its line.

    Ignores the standard library, tipreport, the libraries that tipreport itself imports, and the plugin's own package.
    """
    ignored = [*sys.stdlib_module_names, TIPREPORT, tested.package.partition(".")[0]]
    arguments = json.dumps([sys.path, tested.module, tested.package, ignored])
    done = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _SCRIPT, arguments], capture_output=True, text=True, check=False
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
