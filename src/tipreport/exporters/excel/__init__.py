"""The built-in Excel exporter: briefs as an accessible workbook that reads back."""

from collections.abc import Iterator
from typing import BinaryIO

from tipreport.exporters.excel.options import ExcelOptions
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl


def write(briefs: Briefs, stream: BinaryIO, options: ExcelOptions, context: ExportContext) -> None:
    """Write briefs as a workbook. openpyxl is imported only now."""
    from tipreport.exporters.excel.writer import write_workbook

    write_workbook(briefs, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[ExcelOptions]]:
    """The exporter *excel*."""
    yield Exporter(
        name="excel",
        summary="An accessible Excel workbook of tidy tables that reads back",
        suffix=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        grains=(Grain.COLLECTION, Grain.BRIEF),
        options=ExcelOptions,
        write=write,
    )
