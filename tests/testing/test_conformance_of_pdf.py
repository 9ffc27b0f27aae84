"""The built-in PDF exporter passes the checks that every plugin must pass."""

import io
from typing import Any

import pypdf
import pytest

from tipreport.plugin import Exporter
from tipreport.registry import default_registry
from tipreport.testing import ExporterConformance


def text_of(data: bytes) -> str:
    """The text of a PDF, page after page."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


class TestPdf(ExporterConformance):
    read = staticmethod(text_of)  # type: ignore[assignment]  # a function, not a method

    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return default_registry().get("pdf")
