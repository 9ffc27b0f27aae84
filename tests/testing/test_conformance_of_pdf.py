"""The built-in PDF exporter passes the checks that every plugin must pass; its files are read by their structure."""

from typing import Any

import pytest

from tipreport.plugin import Exporter
from tipreport.registry import default_registry
from tipreport.testing import ExporterConformance

pytestmark = pytest.mark.slow


class TestPdf(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return default_registry().get("pdf")
