"""The built-in text exporter: a brief as plain text that reads well aloud."""

from collections.abc import Iterator
from typing import BinaryIO

from tipreport.exporters.text.options import TextOptions
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, hookimpl


def write(briefs: Briefs, stream: BinaryIO, options: TextOptions, context: ExportContext) -> None:
    """Write briefs as text. What composes and sets it is imported only now."""
    from tipreport.exporters.text.writer import write_text

    write_text(briefs, stream, options, context)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[TextOptions]]:
    """The exporter *text*."""
    yield Exporter(
        name="text",
        summary="Plain text that reads well in a terminal and aloud",
        suffix=".txt",
        media_type="text/plain",
        grain=Grain.EITHER,
        options=TextOptions,
        write=write,
    )
