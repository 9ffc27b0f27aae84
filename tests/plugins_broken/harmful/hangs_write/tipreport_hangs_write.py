"""Never returns from its writing."""

import time

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    print("hangs", flush=True)
    time.sleep(3600)


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="hangs-write",
        summary="For tests",
        suffix=".hangs-write.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
