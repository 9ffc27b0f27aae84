"""The built-in text exporter passes the checks that every plugin must pass."""

from typing import Any

import pytest

from tipreport.plugin import Exporter
from tipreport.registry import default_registry
from tipreport.testing import ExporterConformance


class TestText(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return default_registry().get("text")
