"""The format *pptx* conforms."""

from typing import Any

import pytest

import tipreport_pptx
from tipreport.plugin import Exporter
from tipreport.testing import ExporterConformance


class TestPptx(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_pptx.tipreport_exporters()))
