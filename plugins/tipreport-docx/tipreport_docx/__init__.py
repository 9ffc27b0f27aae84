"""Country briefs on trafficking in persons as editable Word documents: the format *docx* of tipreport."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.plugin import ExportContext, Exporter, hookimpl
from tipreport_docx.options import DocxOptions

if TYPE_CHECKING:
    from tipreport.document import Documents

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render(documents: "Documents", stream: BinaryIO, options: DocxOptions, context: ExportContext) -> None:
    """Render a document as a Word file. python-docx is imported only now."""
    from tipreport_docx.writer import render_docx

    render_docx(documents, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[DocxOptions]]:
    """The exporter *docx*."""
    yield Exporter(
        name="docx",
        summary="Editable Word documents, with named styles throughout",
        suffix=".docx",
        media_type=MEDIA_TYPE,
        options=DocxOptions,
        render=render,
    )
