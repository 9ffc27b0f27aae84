"""Plugins as modules in a folder, for tests that need no distribution."""

import importlib.metadata
import sys
from pathlib import Path

from tipreport.registry.discovery import Candidate

HEAD = "from tipreport.plugin import Exporter, ExportError, Grain, NoOptions, hookimpl, option\n"
WRITE = "def write(briefs, stream, options, context):\n    stream.write(b'text')\n"


def record(name: str = "plain", **changes: str) -> str:
    """The source text of an `Exporter` with some changes."""
    fields = {
        "name": repr(name),
        "summary": "'Plain'",
        "suffix": "'.txt'",
        "media_type": "'text/plain'",
        "grains": "(Grain.BRIEF,)",
        "options": "NoOptions",
        "write": "write",
    }
    return f"Exporter({', '.join(f'{field}={text}' for field, text in (fields | changes).items())})"


def plugin_source(body: str) -> str:
    """The source text of a plugin whose hook has this body."""
    return f"{HEAD}\n{WRITE}\n@hookimpl\ndef tipreport_exporters():\n    {body}\n"


def candidate(folder: Path, text: str, distribution: str = "tipreport-odd", entry_point: str = "odd") -> Candidate:
    """A plugin with a module of this text; ``folder`` must be on ``sys.path``."""
    module = f"{distribution}_{entry_point}".replace("-", "_")
    sys.modules.pop(module, None)
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    found = importlib.metadata.EntryPoint(name=entry_point, value=module, group="tipreport")
    return Candidate(entry_point=found, distribution=distribution, version="0.1", requires=())


def distribution(
    folder: Path, name: str, text: str, *, requires: str = "", entry_points: str = "", version: str = "0.1"
) -> str:
    """Write an installed distribution with one module into a folder, as pip would."""
    module = name.replace("-", "_").lower()
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    info = folder / f"{module}-{version}.dist-info"
    info.mkdir()
    needs = "".join(f"Requires-Dist: {line}\n" for line in requires.splitlines())
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}", encoding="utf-8"
    )
    points = entry_points or f"[tipreport]\nodd = {module}\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    return module
