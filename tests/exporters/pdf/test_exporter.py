"""The record of the PDF exporter."""

import subprocess
import sys

from tipreport.exporters.pdf import tipreport_exporters
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.plugin import Grain


def test_the_exporter() -> None:
    (exporter,) = tipreport_exporters()

    assert (exporter.name, exporter.suffix, exporter.media_type) == ("pdf", ".pdf", "application/pdf")
    assert exporter.grains == (Grain.BRIEF, Grain.COLLECTION)
    assert exporter.options is PdfOptions


def test_listing_the_exporter_does_not_load_the_writer() -> None:
    program = (
        "import sys; from tipreport.exporters.pdf import tipreport_exporters; [*tipreport_exporters()];"
        "heavy = {'reportlab', 'PIL', 'fontTools', 'pypdf', 'babel', 'yaml', 'tipreport.document'};"
        "print(*sorted(heavy & {*sys.modules}))"
    )
    listed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert listed.stdout.strip() == ""
