"""Closes the standard streams on import."""

import sys

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

sys.stdout.close()
sys.stderr.close()


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="closes-output",
        summary="For tests",
        suffix=".closes-output.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
