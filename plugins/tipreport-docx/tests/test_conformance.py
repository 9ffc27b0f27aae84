"""The format *docx* conforms."""

from typing import Any

import pytest

import tipreport_docx
from tipreport.plugin import Exporter
from tipreport.testing import ExporterConformance


class TestDocx(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_docx.tipreport_exporters()))
