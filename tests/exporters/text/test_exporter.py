"""The record of the text exporter."""

import subprocess
import sys
from pathlib import Path

from tipreport.exporters.text import tipreport_exporters
from tipreport.exporters.text.options import TextOptions
from tipreport.plugin import Grain


def test_the_exporter() -> None:
    (exporter,) = tipreport_exporters()

    assert (exporter.name, exporter.suffix, exporter.media_type) == ("text", ".txt", "text/plain")
    assert exporter.grains == (Grain.BRIEF, Grain.COLLECTION)
    assert exporter.options is TextOptions


def test_the_exporter_can_be_listed_twice() -> None:
    assert [*tipreport_exporters()] == [*tipreport_exporters()]


def test_listing_the_exporter_does_not_load_the_writer() -> None:
    program = (
        "import sys; from tipreport.exporters.text import tipreport_exporters; [*tipreport_exporters()];"
        "print(*sorted({'wcwidth', 'babel', 'yaml', 'tipreport.document', 'tipreport.checks'} & {*sys.modules}))"
    )
    listed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert listed.stdout.strip() == ""


def test_one_file_is_written_without_pools_of_processes(tmp_path: Path) -> None:
    program = (
        "import sys, tipreport; tipreport.export(tipreport.read_brief(sys.argv[1]), 'text', sys.argv[2]);"
        "print(*sorted({'multiprocessing', 'concurrent.futures.process'} & {*sys.modules}))"
    )
    brief = tmp_path / "chile.yaml"
    brief.write_text("id: chile\ntitle: Human trafficking in Chile\ncountries: [{country: CHL}]\n")
    written = subprocess.run(
        [sys.executable, "-c", program, str(brief), str(tmp_path / "chile.txt")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert written.stdout.strip() == ""
    assert (tmp_path / "chile.txt").exists()
