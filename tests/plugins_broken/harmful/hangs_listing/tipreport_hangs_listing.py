"""Never returns from its hook, and ignores interrupts."""

import time

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    print("hangs", flush=True)
    while True:
        try:
            time.sleep(3600)
        except BaseException:
            pass
    yield Exporter(
        name="hangs-listing",
        summary="For tests",
        suffix=".hangs-listing.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
