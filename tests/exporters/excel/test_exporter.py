"""The record of the Excel exporter."""

import subprocess
import sys

from tipreport.exporters.excel import tipreport_exporters
from tipreport.exporters.excel.options import ExcelOptions
from tipreport.plugin import Grain


def test_the_exporter() -> None:
    (exporter,) = tipreport_exporters()

    assert (exporter.name, exporter.suffix) == ("excel", ".xlsx")
    assert exporter.media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert exporter.grains == (Grain.COLLECTION, Grain.BRIEF)
    assert exporter.options is ExcelOptions


def test_listing_exporters_does_not_import_openpyxl() -> None:
    program = (
        "import sys; from tipreport.exporters.excel import tipreport_exporters; [*tipreport_exporters()];"
        "print(*sorted({'openpyxl', 'babel', 'yaml', 'tipreport.tables', 'tipreport.checks'} & {*sys.modules}))"
    )
    listed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert listed.stdout.strip() == ""
