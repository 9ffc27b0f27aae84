"""The record by which the text exporter is known."""

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


def test_it_can_be_listed_again() -> None:
    assert [*tipreport_exporters()] == [*tipreport_exporters()]


def test_listing_it_loads_nothing_that_writes() -> None:
    program = (
        "import sys; from tipreport.exporters.text import tipreport_exporters; [*tipreport_exporters()];"
        "print(*sorted({'wcwidth', 'babel', 'yaml', 'tipreport.document', 'tipreport.checks'} & {*sys.modules}))"
    )
    listed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert listed.stdout.strip() == ""
