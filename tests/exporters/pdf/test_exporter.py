"""The record of the PDF exporter."""

import subprocess
import sys
from pathlib import Path

from tipreport.exporters.pdf import tipreport_exporters
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.plugin import Grain

MALTA = Path(__file__).parents[3] / "data" / "briefs" / "malta.yaml"


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


def test_a_sheet_in_english_loads_no_check_of_translations_and_no_tables_of_opentype() -> None:
    program = (
        "import io, sys, tipreport;"
        f"tipreport.export(tipreport.read_brief({str(MALTA)!r}), 'pdf', io.BytesIO());"
        "slow = {'tipreport.translation.check', 'fontTools.ttLib.tables.otTables', 'wcwidth'};"
        "print(*sorted(slow & {*sys.modules}))"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert made.stdout.strip() == ""
