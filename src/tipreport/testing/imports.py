"""What the import of a plugin's module brings in besides, seen in an interpreter of its own."""

import json
import subprocess
import sys

from tipreport.registry.discovery import TIPREPORT
from tipreport.testing.under_test import ExporterUnderTest

# It runs before anything of the plugin is imported, and says which foreign package is first imported from where.
_SCRIPT = """
import json, sys
path, module, package, known = json.loads(sys.argv[1])
sys.path[:] = path
import tipreport.document, tipreport.plugin, tipreport.tables
found = {}
def hook(event, details):
    if event == "import":
        top = details[0].partition(".")[0]
        if top not in known and top not in found and top not in sys.modules:
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
    print(json.dumps({"found": {top: where for top, where in found.items() if top in sys.modules}}))
"""


def foreign_imports(subject: ExporterUnderTest) -> list[str]:
    """The foreign packages that the plugin's module imports before it is asked to write, each with its place.

    Foreign is what is neither of Python, of tipreport, of what tipreport has imported already, nor of the plugin.
    """
    known = [*sys.stdlib_module_names, TIPREPORT, subject.package.partition(".")[0]]
    told = json.dumps([sys.path, subject.module, subject.package, known])
    done = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _SCRIPT, told], capture_output=True, text=True, check=False
    )
    try:
        said = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return [f"the import of {subject.module} ended its process with exit code {done.returncode}"]
    if "error" in said:
        return [f"{subject.module} cannot be imported by another process: {said['error']}"]
    return [f"{name} is imported at the top ({module}, line {line})" for name, (module, line) in said["found"].items()]
