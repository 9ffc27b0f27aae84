"""Ends its process while its exporters are listed."""

import os

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    os._exit(0)
    yield Exporter(
        name="ends-listing",
        summary="For tests",
        suffix=".ends-listing.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
