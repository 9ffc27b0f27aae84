"""The record of the text exporter."""

import subprocess
import sys

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
