"""Never returns from its import."""

import time

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

print("hangs", flush=True)
time.sleep(3600)


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="hangs-import",
        summary="For tests",
        suffix=".hangs-import.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
