"""A file of one brief does not depend on the briefs that are exported with it."""

from pathlib import Path

import pytest

from tipreport import export_many, plan, read_briefs
from tipreport.plugin import Grain
from tipreport.registry import ExporterRegistry

ROOT = Path(__file__).parents[2]
NINE = [*read_briefs([ROOT / "data" / "briefs"])]
ONE = next(brief for brief in NINE if brief.id == "malta")


@pytest.mark.parametrize("name", ["text", "pdf", "excel", "docx", "html", "markdown"])
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
    assert formats == {"text", "pdf", "excel", "docx", "html", "markdown"}
