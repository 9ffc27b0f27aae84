"""Country briefs as HTML: a page each, or all of them as one dossier, a self-contained file either way."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl
from tipreport_html.options import HtmlOptions

if TYPE_CHECKING:
    from tipreport.document import Documents


def render(documents: "Documents", stream: BinaryIO, options: HtmlOptions, context: ExportContext) -> None:
    """Render documents as HTML. Jinja is imported only now."""
    from tipreport_html.writer import render_html

    render_html(documents, stream, options, context)


def shown(options: HtmlOptions) -> tuple[str, ...] | None:
    """Return the blocks that a file shows: an index leaves all but the names of the briefs to their pages."""
    return ("briefs",) if options.index else None


def is_site(options: HtmlOptions) -> bool:
    """Return whether the files of a folder are a site: an index, and the pages that it links to."""
    return options.index


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[HtmlOptions]]:
    """The exporter *html*."""
    yield Exporter(
        name="html",
        summary="Accessible web pages, each in one file that needs no network",
        suffix=".html",
        media_type="text/html",
        grains=(Grain.BRIEF, Grain.COLLECTION),
        options=HtmlOptions,
        render=render,
        shows=shown,
        is_site=is_site,
    )
