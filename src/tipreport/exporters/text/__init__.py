"""The built-in text exporter: a brief as plain text that reads well aloud."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.exporters.text.options import TextOptions
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl

if TYPE_CHECKING:
    from tipreport.document import Documents


def render_documents(documents: "Documents", stream: BinaryIO, options: TextOptions, context: ExportContext) -> None:
    """Render documents as text. The modules that do it are imported only now."""
    from tipreport.exporters.text.writer import render_text

    render_text(documents, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[TextOptions]]:
    """The exporter *text*."""
    yield Exporter(
        name="text",
        summary="Plain text that reads well in a terminal and aloud",
        suffix=".txt",
        media_type="text/plain",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        options=TextOptions,
        render=render_documents,
    )
