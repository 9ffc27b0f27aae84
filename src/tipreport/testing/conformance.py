"""The checks of an exporter as a test class for pytest."""

from typing import Any, ClassVar

import pytest

from tipreport.plugin import Exporter
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS, ExporterCheck
from tipreport.testing.under_test import Reader


class ExporterConformance:
    """Tests the rules that every exporter follows.

    The tests of a plugin subclass it and define one fixture, which returns the exporter::

        class TestMarkdown(ExporterConformance):
            @pytest.fixture
            def exporter(self):
                return next(iter(tipreport_markdown.tipreport_exporters()))

    ``read`` extracts the text of a file. Define it for a format that the checks cannot read themselves.
    Without it, the checks that need it are skipped and give the reason. A format that shows only some lists of a brief
    declares them in its record: ``Exporter(shows=("figures",), ...)``.
    """

    read: ClassVar[Reader | None] = None

    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        """The exporter to test. Every subclass defines this fixture."""
        raise NotImplementedError(f"{type(self).__name__} needs a fixture named exporter that returns the exporter")

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
    def test_conforms(self, check: ExporterCheck, exporter: Exporter[Any]) -> None:
        """The exporter passes the check."""
        read = type(self).__dict__.get("read", type(self).read)
        finding = check.run(exporter_under_test(exporter, getattr(read, "__func__", read)))
        if finding.outcome == "not checked":
            pytest.skip(str(finding))
        if finding.failed:
            pytest.fail(str(finding), pytrace=False)
