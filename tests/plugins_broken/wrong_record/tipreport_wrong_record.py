"""Yields a dict where an Exporter is expected."""

from tipreport.plugin import hookimpl


@hookimpl
def tipreport_exporters():
    yield {"name": "wrong-record", "suffix": ".wrong"}
