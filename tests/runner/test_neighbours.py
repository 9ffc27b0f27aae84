"""A file of one brief does not depend on the briefs that are exported with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tipreport import export_many, plan, read_briefs
from tipreport.plugin import Grain
from tipreport.registry import ExporterRegistry
from tipreport.testing import random_briefs

ROOT = Path(__file__).parents[2]
NINE = [*read_briefs([ROOT / "data" / "briefs"])]
ONE = next(brief for brief in NINE if brief.id == "malta")


@pytest.mark.parametrize("name", ["text", "pdf", "excel", "docx", "epub", "html", "markdown", "pptx"])
def test_a_folder_of_one_brief_has_the_same_file_as_a_folder_of_nine(
    name: str, all_formats: ExporterRegistry, tmp_path: Path
) -> None:
    for folder, briefs in (("one", [ONE]), ("nine", NINE)):
        jobs = plan(briefs, name, tmp_path / folder, grain=Grain.BRIEF, registry=all_formats)
        assert all(result.ok for result in export_many(jobs, registry=all_formats))

    (alone,) = (tmp_path / "one").iterdir()
    assert alone.read_bytes() == (tmp_path / "nine" / alone.name).read_bytes()
    assert len([*(tmp_path / "nine").iterdir()]) == len(NINE)


def test_every_format_with_files_of_one_brief_is_tested(all_formats: ExporterRegistry) -> None:
    formats = {name for name, exporter in all_formats.exporters().items() if Grain.BRIEF in exporter.grains}
    assert formats == {"text", "pdf", "excel", "docx", "epub", "html", "markdown", "pptx"}


# One brief in a process of its own, in each format
ALONE = """
import importlib, sys
from pathlib import Path
from tipreport import export, read_briefs
from tipreport.registry import ExporterRegistry

registry = ExporterRegistry.load(no_plugins=True)
for name in ("tipreport_docx", "tipreport_epub", "tipreport_html", "tipreport_markdown", "tipreport_pptx"):
    for exporter in importlib.import_module(name).tipreport_exporters():
        registry.register(exporter)
for name in sys.argv[3:]:
    export(read_briefs([sys.argv[1]]), name, Path(sys.argv[2]) / name, grain="brief", registry=registry)
"""
FORMATS = ("text", "pdf", "excel", "docx", "epub", "html", "markdown", "pptx")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a brief from a process that has seen no other."""
    folder = tmp_path_factory.mktemp("alone")
    names = ("docx", "epub", "html", "markdown", "pptx")
    plugins = os.pathsep.join(str(ROOT / "plugins" / f"tipreport-{name}") for name in names)
    file = ROOT / "data" / "briefs" / "malta.yaml"
    command = [sys.executable, "-c", ALONE, str(file), str(folder), *FORMATS]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": plugins})
    return {name: (folder / name).read_bytes() for name in FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_the_same_beside_briefs_of_every_kind(
    name: str, all_formats: ExporterRegistry, alone: dict[str, bytes], tmp_path: Path
) -> None:
    # other scripts, languages and directions, hidden characters, later editions, a brief that a format refuses,
    # and one that differs in a few words only
    similar = ONE.replace(id="other", title="Malta", edition=2099, language="ar")
    briefs = [*random_briefs(6, seed=5), similar, ONE, similar.replace(id="another")]

    jobs = plan(briefs, name, tmp_path, grain=Grain.BRIEF, registry=all_formats)
    results = [*export_many(jobs, registry=all_formats)]

    (made,) = [result.path for result in results if result.briefs == (ONE.id,)]
    assert made is not None
    assert made.read_bytes() == alone[name]
