"""Ends its process while it writes, without an exception."""

import os

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    os._exit(0)


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="ends-write",
        summary="For tests",
        suffix=".ends-write.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
