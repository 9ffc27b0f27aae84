"""A temporary folder for the examples of one page, with a copy of the briefs."""

import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
INSTALLED = ".installed"  # the plugins that a page installs; on the path of each command


def set_up(namespace: dict[str, Any]) -> None:
    """Creates the folder and changes to it. It contains copies of ``data`` and of its ``briefs``."""
    folder = Path(tempfile.mkdtemp(prefix="tipreport-examples-"))
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copytree(ROOT / "data" / "briefs", folder / "briefs")
    (folder / INSTALLED).mkdir()
    namespace.update(_workspace=folder, _previous_folder=Path.cwd())
    os.chdir(folder)
    os.environ["TIPREPORT_EXAMPLES"] = str(folder)


def tear_down(namespace: dict[str, Any]) -> None:
    """Changes back, and deletes the folder."""
    os.chdir(namespace["_previous_folder"])
    del os.environ["TIPREPORT_EXAMPLES"]
    shutil.rmtree(namespace["_workspace"])


def folder() -> Path:
    """Returns the folder of the current page."""
    return Path(os.environ["TIPREPORT_EXAMPLES"])


def write(file: str, content: str) -> None:
    """Writes a file that the page shows."""
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(content, "utf-8")


def add(file: str, content: str) -> None:
    """Appends to a file."""
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write(content)


def environment() -> dict[str, str]:
    """Returns the environment of commands: the current Python first, the plugins of the page, a plain terminal."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    return inherited | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(folder() / INSTALLED),
        "PYTHONWARNINGS": "error",
        "PYTHONUNBUFFERED": "1",  # keeps the order of the two streams, as in a terminal
        "HOME": str(folder()),
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def install(project: Path) -> str:
    """Installs a plugin like ``pip install -e``, if it consists of modules: its metadata, and the path of its modules.

    Returns the name of the distribution. pip itself would download a build backend, and tests run without network.
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
