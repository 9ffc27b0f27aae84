"""Ends its process on import, without an exception."""

import os

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

os._exit(0)


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="ends-import",
        summary="For tests",
        suffix=".ends-import.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
