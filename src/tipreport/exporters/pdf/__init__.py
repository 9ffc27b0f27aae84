"""The built-in PDF exporter: a brief as a designed, tagged and archival sheet, or a collection as one booklet."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.exporters.pdf.options import PdfOptions
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl

if TYPE_CHECKING:
    from tipreport.document import Documents


def render(documents: "Documents", stream: BinaryIO, options: PdfOptions, context: ExportContext) -> None:
    """Render documents as PDF. ReportLab is imported only now."""
    from tipreport.exporters.pdf.writer import render_pdf

    render_pdf(documents, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[PdfOptions]]:
    """The exporter *pdf*."""
    yield Exporter(
        name="pdf",
        summary="Briefing sheets, accessible (PDF/UA-1) and archival (PDF/A-3a)",
        suffix=".pdf",
        media_type="application/pdf",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        options=PdfOptions,
        render=render,
    )
