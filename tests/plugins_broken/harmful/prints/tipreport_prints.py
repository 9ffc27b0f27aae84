"""Prints on import and while it writes."""

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl

print("printed on import")


def write(briefs, stream, options, context):
    print("printed while writing")
    stream.write(b"text")


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="prints",
        summary="For tests",
        suffix=".prints.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
