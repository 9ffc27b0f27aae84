"""Checks an exporter without pytest."""

from contextlib import suppress
from typing import Any

from tipreport.errors import UnknownExporterError
from tipreport.plugin import Exporter
from tipreport.registry import RegisteredExporter, default_registry
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.finding import Finding
from tipreport.testing.under_test import ExporterUnderTest, Reader


def check_exporter(exporter: Exporter[Any] | RegisteredExporter, *, read: Reader | None = None) -> tuple[Finding, ...]:
    """Run all checks on an exporter. Returns a finding for each check, passed or not.

    The checks run the code of the exporter. ``read`` extracts the text of its files. It is needed if the media type is
    not text, Markdown, LaTeX, HTML, XML, JSON, CSV, PDF, an office document, or a zip file of these.
    """
    tested = exporter_under_test(exporter, read)
    return tuple(check.run(tested) for check in CHECKS)


def exporter_under_test(exporter: Exporter[Any] | RegisteredExporter, read: Reader | None = None) -> ExporterUnderTest:
    """Find the distribution of an exporter, if it is installed, and return both."""
    registered = exporter if isinstance(exporter, RegisteredExporter) else default_registry().registered(exporter)
    if registered.distribution is None:
        with suppress(UnknownExporterError):  # it is not installed
            installed = default_registry().find(registered.exporter.name)
            registered = installed if installed.exporter == registered.exporter else registered
    return ExporterUnderTest(registered=registered, read=read)
