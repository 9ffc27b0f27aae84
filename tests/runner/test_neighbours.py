"""A file of one brief does not depend on the briefs that are exported with it."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tipreport import export_many, plan, read_briefs
from tipreport.plugin import Grain
from tipreport.registry import ExporterRegistry

ROOT = Path(__file__).parents[2]
PLUGINS = ("tipreport_csv", "tipreport_docx", "tipreport_html", "tipreport_markdown")
NINE = [*read_briefs([ROOT / "data" / "briefs"])]
ONE = next(brief for brief in NINE if brief.id == "malta")


@pytest.fixture(scope="module")
def registry() -> Iterator[ExporterRegistry]:
    """The built-in formats and those of the repository's plugins."""
    made = ExporterRegistry.load(no_plugins=True)
    with pytest.MonkeyPatch.context() as patch:
        for name in PLUGINS:
            patch.syspath_prepend(str(ROOT / "plugins" / name.replace("_", "-")))
            for exporter in importlib.import_module(name).tipreport_exporters():
                made.register(exporter)
        yield made
    for name in [name for name in sys.modules if name.partition(".")[0] in PLUGINS]:
        del sys.modules[name]


@pytest.mark.parametrize("name", ["text", "pdf", "excel", "docx", "html", "markdown"])
def test_a_folder_of_one_brief_has_the_same_file_as_a_folder_of_nine(
    name: str, registry: ExporterRegistry, tmp_path: Path
) -> None:
    for folder, briefs in (("one", [ONE]), ("nine", NINE)):
        jobs = plan(briefs, name, tmp_path / folder, grain=Grain.BRIEF, registry=registry)
        assert all(result.ok for result in export_many(jobs, registry=registry))

    (alone,) = (tmp_path / "one").iterdir()
    assert alone.read_bytes() == (tmp_path / "nine" / alone.name).read_bytes()
    assert len([*(tmp_path / "nine").iterdir()]) == len(NINE)


def test_every_format_with_files_of_one_brief_is_tested(registry: ExporterRegistry) -> None:
    formats = {name for name, exporter in registry.exporters().items() if Grain.BRIEF in exporter.grains}
    assert formats == {"text", "pdf", "excel", "docx", "html", "markdown"}
