"""Country briefs on trafficking in persons as editable Word documents: the format *docx* of tipreport."""

from collections.abc import Iterator
from typing import BinaryIO

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl
from tipreport_docx.options import DocxOptions

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(briefs: Briefs, stream: BinaryIO, options: DocxOptions, context: ExportContext) -> None:
    """Write a brief as a Word document. python-docx, and what needs it, is imported only now."""
    from tipreport_docx.writer import write_docx

    write_docx(briefs, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[DocxOptions]]:
    """The exporter *docx*."""
    yield Exporter(
        name="docx",
        summary="Editable Word documents, with named styles throughout",
        suffix=".docx",
        media_type=MEDIA_TYPE,
        grain=Grain.BRIEF,
        options=DocxOptions,
        write=write,
    )
