"""Changes the current folder on import and while it writes."""

import os

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

os.chdir("/")


def write(briefs, stream, options, context):
    os.chdir("/")
    stream.write(b"text")


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="changes-folder",
        summary="For tests",
        suffix=".changes-folder.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
