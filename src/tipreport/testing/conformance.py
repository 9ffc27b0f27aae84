"""The checks of an exporter as tests for pytest, which must be installed."""

from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from tipreport.plugin import Exporter
from tipreport.testing.examine import subject_of
from tipreport.testing.exporter_checks import CHECKS, ExporterCheck


class ExporterConformance:
    """What every exporter does.

    A plugin's tests subclass it and say, in one fixture, which exporter is meant::

        class TestMarkdown(ExporterConformance):
            @pytest.fixture
            def exporter(self):
                return next(iter(tipreport_markdown.tipreport_exporters()))

    ``read`` gets text out of a file, for a format that the checks cannot read by themselves, such as PDF. Without it,
    what needs it is skipped, with the reason. A format that shows some lists of a brief only says so in its record:
    ``Exporter(shows=("figures",), ...)``.
    """

    read: ClassVar[Callable[[bytes], str] | None] = None

    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        """The exporter to be checked; every subclass says its own."""
        raise NotImplementedError(f"{type(self).__name__} needs a fixture named exporter, which returns the exporter")

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
    def test_conforms(self, check: ExporterCheck, exporter: Exporter[Any]) -> None:
        """The exporter passes the check."""
        read = type(self).__dict__.get("read", type(self).read)
        finding = check.of(subject_of(exporter, getattr(read, "__func__", read)))
        if finding.outcome == "not checked":
            pytest.skip(str(finding))
        if finding.failed:
            pytest.fail(str(finding), pytrace=False)
