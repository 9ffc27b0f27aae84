"""Misspells its hook."""

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(f"{brief.title}\n".encode())


@hookimpl
def tipreport_exporter():
    yield Exporter(
        name="misspelt",
        summary="Never listed",
        suffix=".misspelt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
