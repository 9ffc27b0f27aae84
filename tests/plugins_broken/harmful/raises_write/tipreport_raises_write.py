"""Raises an exception that is no Exception while it writes."""

from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


class Odd(BaseException):
    """Is not an Exception."""


def write(briefs, stream, options, context):
    raise Odd("no ink")


@hookimpl
def tipreport_exporters():
    yield Exporter(
        name="raises-write",
        summary="For tests",
        suffix=".raises-write.txt",
        media_type="text/plain",
        grains=(Grain.BRIEF,),
        options=NoOptions,
        write=write,
    )
