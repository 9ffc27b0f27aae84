"""The built-in PDF exporter: a brief as a designed, tagged and archival sheet, or a collection as one booklet."""

from collections.abc import Iterator
from typing import BinaryIO

from tipreport.exporters.pdf.options import PdfOptions
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl


def write(briefs: Briefs, stream: BinaryIO, options: PdfOptions, context: ExportContext) -> None:
    """Write briefs as PDF. What composes, measures and draws is imported only now."""
    from tipreport.exporters.pdf.writer import write_pdf

    write_pdf(briefs, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[PdfOptions]]:
    """The exporter *pdf*."""
    yield Exporter(
        name="pdf",
        summary="Briefing sheets, accessible (PDF/UA-1) and archival (PDF/A-3a)",
        suffix=".pdf",
        media_type="application/pdf",
        grain=Grain.EITHER,
        options=PdfOptions,
        write=write,
    )
