"""Uses the processor for a long time on import."""

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

sum(number * number for number in range(5_000_000))


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="imports-much",
        summary="For tests",
        suffix=".imports-much.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
