"""Country briefs as EPUB books: one brief, or a collection with a chapter for each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl
from tipreport_epub.options import EpubOptions

if TYPE_CHECKING:
    from tipreport.document import Documents


def render(documents: "Documents", stream: BinaryIO, options: EpubOptions, context: ExportContext) -> None:
    """Render documents as a book."""
    from tipreport_epub.writer import write_book

    write_book(documents, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[EpubOptions]]:
    """The exporter *epub*."""
    yield Exporter(
        name="epub",
        summary="Accessible books for phones, e-readers and screen readers, which need no network",
        suffix=".epub",
        media_type="application/epub+zip",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        options=EpubOptions,
        render=render,
    )
