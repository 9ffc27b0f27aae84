"""The folder in which the examples of one page are run: a copy of the briefs, and room for the page's own files."""

import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
INSTALLED = ".installed"  # where the plugins that a page installs lie: each command finds them


def opened(namespace: dict[str, Any]) -> None:
    """Make the folder and go there. ``data`` is a copy of the project's, ``briefs`` a copy of its briefs."""
    folder = Path(tempfile.mkdtemp(prefix="tipreport-examples-"))
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copytree(ROOT / "data" / "briefs", folder / "briefs")
    (folder / INSTALLED).mkdir()
    namespace.update(_workshop=folder, _previous_folder=Path.cwd())
    os.chdir(folder)
    os.environ["TIPREPORT_EXAMPLES"] = str(folder)


def closed(namespace: dict[str, Any]) -> None:
    """Go back, and leave nothing."""
    os.chdir(namespace["_previous_folder"])
    del os.environ["TIPREPORT_EXAMPLES"]
    shutil.rmtree(namespace["_workshop"])


def folder() -> Path:
    """The folder of the page whose examples are being run."""
    return Path(os.environ["TIPREPORT_EXAMPLES"])


def write(file: str, content: str) -> None:
    """The page shows a file: here it is."""
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(content, "utf-8")


def add(file: str, content: str) -> None:
    """The page adds lines to a file."""
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write(content)


def environment() -> dict[str, str]:
    """What a command of the page is run with: this Python's commands first, the page's plugins, a plain terminal."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    return kept | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(folder() / INSTALLED),
        "PYTHONWARNINGS": "error",
        "PYTHONUNBUFFERED": "1",  # as in a terminal: the two streams in their order
        "HOME": str(folder()),
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def install(project: Path) -> str:
    """What ``pip install -e`` does for a plugin of modules only: its metadata, and a way to its modules.

    Returns the distribution's name. pip itself would fetch a build backend: tests need no network.
    """
    declared = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    name, version = declared["name"], declared["version"]
    metadata = [f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}"]
    metadata += [f"Requires-Dist: {requirement}" for requirement in declared.get("dependencies", ())]
    points = [
        f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in entries.items())
        for group, entries in declared.get("entry-points", {}).items()
    ]
    info = folder() / INSTALLED / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("\n".join([*metadata, ""]), "utf-8")
    (info / "entry_points.txt").write_text("\n".join(points), "utf-8")
    for module in project.glob("*.py"):
        (folder() / INSTALLED / module.name).unlink(missing_ok=True)
        (folder() / INSTALLED / module.name).symlink_to(module.resolve())
    return str(name)
