"""Country briefs as HTML: a page each, or all of them as one dossier, a self-contained file either way."""

from collections.abc import Iterator
from typing import BinaryIO

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl
from tipreport_html.options import HtmlOptions


def write(briefs: Briefs, stream: BinaryIO, options: HtmlOptions, context: ExportContext) -> None:
    """Write briefs as HTML. What composes and fills templates is imported only now."""
    from tipreport_html.writer import write_html

    write_html(briefs, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[HtmlOptions]]:
    """The exporter *html*."""
    yield Exporter(
        name="html",
        summary="Accessible pages, or one dossier of all briefs, in one file without network",
        suffix=".html",
        media_type="text/html",
        grain=Grain.EITHER,
        options=HtmlOptions,
        write=write,
    )
