"""Country briefs on trafficking in persons as PowerPoint decks: the format *pptx* of tipreport."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.plugin import ExportContext, Exporter, NoOptions, hookimpl

if TYPE_CHECKING:
    from tipreport.document import Documents

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def render(documents: "Documents", stream: BinaryIO, options: NoOptions, context: ExportContext) -> None:  # noqa: ARG001 - the signature of a format
    """Render a document as a deck. python-pptx is imported only now."""
    from tipreport_pptx.writer import render_pptx

    render_pptx(documents, stream, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[NoOptions]]:
    """The exporter *pptx*."""
    yield Exporter(
        name="pptx",
        summary="Decks of at most ten slides, with all sources in the speaker notes",
        suffix=".pptx",
        media_type=MEDIA_TYPE,
        render=render,
    )
