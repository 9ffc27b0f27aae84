"""The format *html* conforms, and is written against the public interface."""

import ast
from pathlib import Path
from typing import Any

import pytest

import tipreport_html
from tipreport.plugin import Exporter
from tipreport.testing import ExporterConformance

PUBLIC = {
    "tipreport",
    *(
        f"tipreport.{name}"
        for name in ("plugin", "plugin.contrast", "document", "document.views", "tables", "model", "errors")
    ),
}


class TestHtml(ExporterConformance):
    @pytest.fixture
    def exporter(self) -> Exporter[Any]:
        return next(iter(tipreport_html.tipreport_exporters()))


def test_it_imports_only_what_is_public() -> None:
    modules = set()
    for file in Path(tipreport_html.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                modules.add(node.module or "")
            elif isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
    ours = {name for name in modules if name.split(".")[0] == "tipreport"}
    assert ours
    assert all(name in PUBLIC for name in ours)
