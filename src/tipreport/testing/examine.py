"""The checks of an exporter, outside pytest."""

from collections.abc import Callable
from typing import Any

from tipreport.plugin import Exporter
from tipreport.registry import RegisteredExporter, default_registry
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.finding import Finding
from tipreport.testing.under_test import ExporterUnderTest


def check_exporter(
    exporter: Exporter[Any] | RegisteredExporter, *, read: Callable[[bytes], str] | None = None
) -> tuple[Finding, ...]:
    """What each check finds of an exporter, passed or not, in the order of the checks.

    The exporter is run, so it must be one that may be. ``read`` gets text out of its files, where the media type is
    neither text, HTML, XML, JSON nor a zip file of such.
    """
    subject = subject_of(exporter, read)
    return tuple(check.of(subject) for check in CHECKS)


def subject_of(
    exporter: Exporter[Any] | RegisteredExporter, read: Callable[[bytes], str] | None = None
) -> ExporterUnderTest:
    """The exporter with who offers it, if an installed distribution does."""
    registered = exporter if isinstance(exporter, RegisteredExporter) else default_registry().registered(exporter)
    if registered.distribution is None:
        known = default_registry().exporters().get(registered.exporter.name)
        if known is not None and known == registered.exporter:
            registered = default_registry().registered(known)
    return ExporterUnderTest(registered=registered, read=read)
