"""The plugins in the docstrings can be installed, found and run."""

import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tipreport.plugin
from tests.conftest import install
from tipreport.plugin import hookspecs

USE = """
import json, sys
from tipreport.model import CountryBrief, CountryRole, Citation, Figure, Quantity, Source
from tipreport.registry import default_registry
from tipreport.runner import export

whitehead = Source(id="whitehead", kind="article", title="Human trafficking in Serbia")
value, citation = Quantity.parse("at least 46"), Citation.parse("whitehead")
figure = Figure(measure="victims identified", value=value, sources=(citation,))
brief = CountryBrief(id="serbia", title="Serbia", countries=(CountryRole(country="SRB"),), figures=(figure,),
                     sources=(whitehead,))
name, path, options, grain = sys.argv[1:]
result = export(brief, name, path, options=json.loads(options), grain=grain or None)
print(json.dumps([result.distribution, result.version, result.warnings, default_registry().problems()]))
"""


def blocks(docstring: str | None, language: str) -> list[str]:
    found = re.findall(
        rf"\.\. code-block:: {language}\n\n((?:(?:    .*)?\n)+)", inspect.cleandoc(docstring or "") + "\n"
    )
    return [inspect.cleandoc(block) + "\n" for block in found]


def project(folder: Path, module: str, text: str, pyproject: str) -> Path:
    folder.mkdir()
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    (folder / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    return folder


def export(plugins: Path, name: str, path: Path, options: str = "{}", grain: str = "") -> list[object]:
    command = [sys.executable, "-c", USE, name, str(path), options, grain]
    environ = os.environ | {"PYTHONPATH": str(plugins)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    exporters: list[object] = json.loads(done.stdout)
    return exporters


@pytest.fixture(scope="module")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugins of the docstrings, each installed as described; those of the hooks in a project like the first."""
    folder = tmp_path_factory.mktemp("docstrings")
    (module,), (pyproject,) = (blocks(tipreport.plugin.__doc__, language) for language in ("python", "toml"))
    (titles,) = blocks(hookspecs.tipreport_exporters.__doc__, "python")
    (log,), (entry_point,) = (blocks(hookspecs.tipreport_export_finished.__doc__, kind) for kind in ("python", "toml"))
    outline = '[project.entry-points.tipreport]\noutline = "tipreport_outline"\n'
    assert outline in pyproject
    return install(
        folder / "installed",
        project(folder / "outline", "tipreport_outline", module, pyproject),
        project(folder / "titles", "tipreport_titles", titles, pyproject.replace("outline", "titles")),
        project(
            folder / "log", "tipreport_log", log, pyproject.replace(outline, entry_point).replace("outline", "log")
        ),
    )


def test_a_plugin_of_forty_lines_renders_a_brief_and_a_collection(plugins: Path, tmp_path: Path) -> None:
    (module,) = blocks(tipreport.plugin.__doc__, "python")

    assert len(module.splitlines()) <= 40
    assert export(plugins, "outline", tmp_path / "a.txt") == ["tipreport-outline", "0.1.0", [], []]
    brief = (tmp_path / "a.txt").read_text("utf-8")
    assert brief.startswith("Serbia: ")
    assert "\n- Victims officially identified: at least 46\n" in brief

    export(plugins, "outline", tmp_path / "b.txt", '{"bullet": "*"}', "collection")
    collection = (tmp_path / "b.txt").read_text("utf-8")
    assert collection == "Trafficking in persons: one brief\n\n" + brief.replace("- ", "* ")

    export(plugins, "outline", tmp_path / "c.txt", '{"figures": false}')
    assert "46" not in (tmp_path / "c.txt").read_text("utf-8")


def test_the_examples_of_the_hooks_work(plugins: Path, tmp_path: Path) -> None:
    assert export(plugins, "titles", tmp_path / "a.titles.txt")[2] == []
    export(plugins, "titles", tmp_path / "b.titles.txt")

    assert (tmp_path / "a.titles.txt").read_text("utf-8") == "Serbia\n"
    log = (tmp_path / "exports.log").read_text("utf-8").splitlines()
    assert [json.loads(line)["exporter"] for line in log] == ["titles", "titles"]


def test_every_public_name_has_a_docstring() -> None:
    for name in tipreport.plugin.__all__:
        value = getattr(tipreport.plugin, name)
        assert isinstance(value, str) or (inspect.getdoc(value) or "").partition("\n")[0].endswith("."), name
